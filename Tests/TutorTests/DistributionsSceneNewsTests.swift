import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct DistributionsSceneNewsTests {
  private func news(
    _ line: String, _ language: Language, base: LogBase = .nats, glyphs: Look.Glyphs = .unicode,
    _ change: (inout DistributionsScene) throws -> Void
  ) throws -> String {
    var scene = try DistributionsScene(StateLine(line))
    try change(&scene)
    return scene.news(
      SceneContext(look: Look(glyphs: glyphs), language: language, base: base))
  }

  @Test func anEditIsExplainedByItsSlope() throws {
    #expect(
      try news("distributions", .en) { try $0.change("q.1", by: ChangeStep(1)) }
        == "q(sunny) .50→.51: H(p,q) −.0078 ≈ slope −.80 × .01")
    #expect(
      try news("distributions", .zh) { try $0.change("q.1", by: ChangeStep(-1)) }
        == "q(晴) .50→.49：H(p,q) +.0082 ≈ 斜率 −.80 × (−.01)")
    #expect(
      try news("distributions", .zh, base: .bits) { try $0.change("q.1", by: ChangeStep(1)) }
        == "q(晴) .50→.51：H(p,q) −.0113 ≈ 斜率 −1.15 × .01")
    #expect(
      try news("distributions", .en, glyphs: .ascii) { try $0.change("q.1", by: ChangeStep(1)) }
        == "q(sunny) .50->.51: H(p,q) -.0078 ~ slope -.80 x .01")
  }

  /// A page that shows surprisals alone tells of nothing else.
  @Test func whereOnlySurprisalsAreShownTheNewsAreOfThem() throws {
    let line = "distributions columns=surprisal"
    #expect(
      try news(line, .en) { try $0.set("p.3", to: 0.2) }
        == "p(rain) .10→.20: −ln p 2.3026 → 1.6094")
    #expect(
      try news(line, .zh, base: .bits) { try $0.set("p.3", to: 0) }
        == "p(雨) .10→.00：−log₂ p 3.3219 → ∞")
    #expect(
      try news(line, .en) { _ = try $0.perform(.uniform, at: "p.1") } == "p made uniform")
  }

  /// What stays infinite has no slope.
  @Test func anInfiniteCrossEntropyHasASlopeOnlyWhereItCanBeCured() throws {
    let scene = try DistributionsScene(StateLine("distributions p=1,0,0 q=0,0.5,0.5"))
    #expect(scene.editSlope(.q, 0) == -.infinity)
    #expect(scene.editSlope(.q, 1) == nil)
  }

  @Test func aLongStepShowsThatTheCurveBends() throws {
    #expect(
      try news("distributions", .en) {
        try $0.change("q.1", by: ChangeStep(1, isCoarse: true))
      } == "q(sunny) .50→.60: H(p,q) −.0607; the slope alone gives −.0800: it bends")
    #expect(
      try news("distributions", .zh) {
        try $0.change("q.1", by: ChangeStep(1, isCoarse: true))
      } == "q(晴) .50→.60：H(p,q) −.0607；只按斜率是 −.0800：曲线是弯的")
  }

  @Test func forFixedQTheCrossEntropyIsStraightInP() throws {
    #expect(
      try news("distributions", .en) { try $0.change("p.1", by: ChangeStep(1)) }
        == "p(sunny) .70→.71: H(p,q) −.0065 = slope −.65 × .01, straight in p")
    #expect(
      try news("distributions columns=entropy", .zh) { try $0.change("p.1", by: ChangeStep(1)) }
        == "p(晴) .70→.71：H(p) 0.8018 → 0.7867")
  }

  @Test func infinityComesWithItsReason() throws {
    #expect(
      try news("distributions", .en) { try $0.set("q.1", to: 1) }
        == "q(sunny) .50→1.00: H(p,q) 0.8869 → ∞: q(cloudy) = 0 while p(cloudy) > 0")
    #expect(
      try news("distributions q=0.7,0.3,0", .zh) { try $0.change("q.1", by: ChangeStep(1)) }
        == "q(晴) .70→.71：H(p,q) ∞ 不变：q(雨) = 0 而 p(雨) > 0")
    #expect(
      try news("distributions q=0.7,0.3,0", .en) { try $0.change("q.3", by: ChangeStep(1)) }
        == "q(rain) .00→.01: H(p,q) ∞ → 0.9600")
  }

  @Test func wholeChangesAreTold() throws {
    let told: [(Command, String?, String, String)] = [
      (
        .swap, nil, "对换 p 与 q：H(p,q) 0.8869 → 1.1217", "p and q swapped: H(p,q) 0.8869 → 1.1217"
      ),
      (
        .oneHot, "p.2", "p 的概率全放在“阴”上：H(p,q) 0.8869 → 1.2040",
        "all of p on cloudy: H(p,q) 0.8869 → 1.2040"
      ),
      (
        .uniform, "q.1", "q 变为均匀分布：H(p,q) 0.8869 → 1.0986",
        "q made uniform: H(p,q) 0.8869 → 1.0986"
      ),
      (
        .fix, "q.2", "q(阴) 固定在 0.3：调整别的值时不动它；再按 f 放开。",
        "q(cloudy) is fixed at 0.3: rescaling leaves it alone; f releases it."
      ),
      (.nextView, nil, "视图：扫描", "view: sweep"),
    ]
    for (command, element, zh, en) in told {
      #expect(try news("distributions", .zh) { _ = try $0.perform(command, at: element) } == zh)
      #expect(try news("distributions", .en) { _ = try $0.perform(command, at: element) } == en)
    }
    #expect(
      try news("distributions q=0.5,0.4,0.2 free=1", .en) {
        _ = try $0.perform(.normalize, at: "q.1")
      } == "q divided by the sum: H(p,q) 0.9247")
    #expect(
      try news("distributions view=descent", .zh) { _ = try $0.perform(.update, at: nil) }
        == "第 1 步，KL 0.0363：H(p,q) 0.8869 → 0.8381")
    #expect(
      try news("distributions", .en) { try $0.change("outcomes", by: ChangeStep(1)) }
        == "3 → 4 outcomes; new ones start with probability 0")
    #expect(
      try news("distributions free=1", .en) { try $0.change("q.1", by: ChangeStep(1)) }
        == "q(sunny) .50→.51: q sums to 1.01, not 1; n divides by the sum")
    #expect(
      try news("distributions", .en) { _ in }
        == "Change a value of p or q, and this line says what happened.")
  }

  @Test func newsFitOneRow() throws {
    for line in ["distributions", "distributions p=1/3,1/3,1/3 q=0.7,0.3,0 columns=grad"] {
      for language in Language.allCases {
        for element in ["p.2", "q.2"] {
          for step in [ChangeStep(1), ChangeStep(-1, isCoarse: true)] {
            let text = try news(line, language) { try $0.change(element, by: step) }
            #expect(Look().displayWidth(of: text) <= 78, "\(text)")
          }
          for command in [Command.oneHot, .uniform, .fix, .swap] {
            let text = try news(line, language) { _ = try $0.perform(command, at: element) }
            #expect(Look().displayWidth(of: text) <= 78, "\(text)")
          }
        }
      }
    }
  }
}

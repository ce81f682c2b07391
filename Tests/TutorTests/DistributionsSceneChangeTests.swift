import Assessment
import Testing

@testable import Tutor

struct DistributionsSceneChangeTests {
  private func scene(_ line: String) throws -> DistributionsScene {
    try DistributionsScene(StateLine(line))
  }

  /// What a refused change says, in both languages.
  private func refusal(
    _ line: String, _ change: (inout DistributionsScene) throws -> Void
  ) throws -> Bilingual? {
    var scene = try scene(line)
    let before = scene
    do {
      try change(&scene)
      return nil
    } catch let refusal as SceneRefusal {
      #expect(scene == before)
      return refusal.reason
    }
  }

  @Test func aStepTakesFromTheOthersInProportion() throws {
    var scene = try scene("distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2")
    try scene.change("q.1", by: ChangeStep(1))
    #expect(scene.q.values == [0.51, 0.294, 0.196])
    try scene.change("q.1", by: ChangeStep(-1))
    #expect(scene.q.values == [0.5, 0.3, 0.2])
    try scene.change("q.1", by: ChangeStep(1, isCoarse: true))
    #expect(scene.q.values == [0.6, 0.24, 0.16])
  }

  @Test func stepsUpAndDownReturnToTheSameNumbers() throws {
    var scene = try scene("distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2")
    for _ in 0..<40 { try scene.change("q.1", by: ChangeStep(1)) }
    #expect(scene.q.values == [0.9, 0.06, 0.04])
    for _ in 0..<40 { try scene.change("q.1", by: ChangeStep(-1)) }
    #expect(scene.q.values == [0.5, 0.3, 0.2])
  }

  @Test func aStepBeyondTheEndStopsThere() throws {
    var scene = try scene("distributions p=0.5,0.5 q=0.95,0.05")
    try scene.change("q.1", by: ChangeStep(1, isCoarse: true))
    #expect(scene.q.values == [1, 0])
    try scene.change("q.1", by: ChangeStep(-1, isCoarse: true))
    #expect(scene.q.values == [0.9, 0.1])
  }

  @Test func othersThatAreAllZeroShareEqually() throws {
    var scene = try scene("distributions p=0,1,0 q=0.5,0.3,0.2")
    try scene.change("p.2", by: ChangeStep(-1, isCoarse: true))
    #expect(scene.p.values == [0.05, 0.9, 0.05])
  }

  @Test func fixedValuesAreLeftAlone() throws {
    var scene = try scene("distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2 fixed=q.2")
    try scene.change("q.1", by: ChangeStep(1, isCoarse: true))
    #expect(scene.q.values == [0.6, 0.3, 0.1])
    try scene.change("q.1", by: ChangeStep(1, isCoarse: true))
    #expect(scene.q.values == [0.7, 0.3, 0])
    #expect(try scene.perform(.fix, at: "q.2"))
    #expect(scene.q.fixed.isEmpty)
  }

  @Test func aTypedValueIsTakenExactly() throws {
    var scene = try scene("distributions")
    try scene.set("q.3", to: 1.0 / 3)
    #expect(scene.q.values[2] == 1.0 / 3)
    #expect(scene.q.sumsToOne)
    #expect(scene.fieldText(of: "q.3") == "0.3333333333333333")
  }

  @Test func withoutASumOnlyTheValueChanges() throws {
    var scene = try scene("distributions q=0.5,0.3,0.2 free=1")
    try scene.change("q.1", by: ChangeStep(1, isCoarse: true))
    #expect(scene.q.values == [0.6, 0.3, 0.2])
    #expect(scene.measurements["sum_q"] == 1.1)
    #expect(scene.measurements["cross_entropy"] == nil)
    #expect(try scene.perform(.normalize, at: "q.1"))
    #expect(scene.q.sumsToOne)
  }

  @Test func commandsChangeWholeDistributions() throws {
    var scene = try scene("distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2")
    #expect(try scene.perform(.swap, at: nil))
    #expect(scene.line.text == "distributions p=0.5,0.3,0.2 q=0.7,0.2,0.1")
    #expect(try scene.perform(.oneHot, at: "p.2"))
    #expect(scene.p.values == [0, 1, 0])
    #expect(try scene.perform(.uniform, at: "term.1"))
    #expect(scene.q.values == Array(repeating: 1.0 / 3, count: 3))
    #expect(try scene.perform(.nextView, at: nil))
    #expect(scene.view == .sweep)
    #expect(try !scene.perform(.quit, at: nil))
    #expect(try !scene.perform(.update, at: nil))
  }

  @Test func outcomesComeWithNothingAndLeaveTheirShare() throws {
    var scene = try scene("distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2")
    try scene.change("outcomes", by: ChangeStep(1))
    #expect(scene.line.text == "distributions p=0.7,0.2,0.1,0 q=0.5,0.3,0.2,0 labels=weather")
    try scene.set("outcomes", to: 2)
    #expect(scene.q.values == [0.625, 0.375])
    try scene.set("outcomes", to: 26)
    #expect(scene.labels == .named(.letters))
  }

  @Test func theMouseDragsBarsAndThePointInTheTriangle() throws {
    var scene = try scene("distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2")
    #expect(try scene.touch("bar.q.1", x: 0.251, y: 0.5))
    #expect(scene.q.values == [0.25, 0.45, 0.3])
    #expect(try !scene.touch("q.1", x: 0.5, y: 0.5))
    #expect(try !scene.touch("simplex", x: 0.5, y: 0.5))
    scene.view = .simplex
    #expect(try scene.touch("simplex", x: 0.5, y: 0))
    #expect(scene.q.values == [1, 0, 0])
    #expect(try scene.touch("simplex", x: 0, y: 1))
    #expect(scene.q.values == [0, 1, 0])
  }

  @Test func descentStepsOnTheLogits() throws {
    var scene = try scene("distributions p=0.7,0.2,0.1 q=0.1,0.2,0.7 view=descent")
    #expect(scene.pace == .idle)
    #expect(try scene.perform(.run, at: nil))
    #expect(scene.pace == .perSecond(5))
    scene.tick(steps: 3)
    #expect(
      scene.line.text == "distributions p=0.7,0.2,0.1 q=0.1,0.2,0.7 view=descent updates=3")
    #expect(try scene.perform(.stepBack, at: nil))
    #expect(scene.descent.updates == 2)
    #expect(try scene.perform(.rewind, at: nil))
    #expect(scene.q.values == [0.1, 0.2, 0.7])
    for _ in 0..<500 where scene.descent.updates < 400 {
      do { _ = try scene.perform(.update, at: nil) } catch { break }
    }
    #expect((scene.measurements["kl"] ?? 1) < 1e-9)
  }

  // MARK: - Refusals

  @Test func refusalsSayTheReasonAndTheCure() throws {
    let weather = "distributions p=0.7,0.2,0.1 "
    #expect(
      try refusal(weather + "q=1,0,0") { try $0.change("q.1", by: ChangeStep(1)) }
        == Bilingual(
          zh: "q(晴) 已经是 1，其他各项没有可拿的了；按 ← 减小。",
          en: "q(sunny) is 1 already: the others have nothing left to give; ← lowers it."))
    #expect(
      try refusal(weather + "q=1,0,0") { try $0.change("q.3", by: ChangeStep(-1)) }
        == Bilingual(
          zh: "q(雨) 已经是 0，不能再小；按 → 增大。",
          en: "q(rain) is 0 already and cannot be less; → raises it."))
    #expect(
      try refusal(weather + "q=0.5,0.3,0.2 fixed=q.3") { try $0.set("q.1", to: 0.9) }
        == Bilingual(
          zh: "固定的值占着其余部分，q(晴) 最多是 0.8；在固定的值上按 f 放开。",
          en: "Fixed values hold the rest, so q(sunny) is at most 0.8; f on one of them"
            + " releases it."))
    #expect(
      try refusal(weather + "q=0.5,0.3,0.2 fixed=q.2,q.3") {
        try $0.change("q.1", by: ChangeStep(-1))
      }
        == Bilingual(
          zh: "其他各项都固定了，没有一项能随 q(晴) 改变；在其中一项上按 f 放开。",
          en: "All other values are fixed, so none can make up for q(sunny); f on one of them"
            + " releases it."))
    #expect(
      try refusal(weather + "q=0.5,0.3,0.2") { try $0.set("q.1", to: 1.5) }
        == DistributionsPhrases.refusal(.outOfRange, .q, label: Bilingual(zh: "晴", en: "sunny")))
    #expect(
      try refusal(weather + "q=0.5,0.3,0.2") { try $0.change("cross_entropy", by: ChangeStep(1)) }
        == DistributionsPhrases.computed)
  }

  @Test func wholeDistributionsRefuseWhatFixedValuesForbid() throws {
    let fixed = "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2 fixed=q.2"
    for command in [Command.oneHot, .uniform] {
      #expect(
        try refusal(fixed) { _ = try $0.perform(command, at: "q.1") }
          == Bilingual(
            zh: "q 有固定的值，不能整体改变；先在那些值上按 f 放开。",
            en: "q has fixed values, so it cannot change as a whole; release them with f."))
    }
    #expect(
      try refusal("distributions") { _ = try $0.perform(.normalize, at: "q.1") }
        == Bilingual(
          zh: "q 的和已经是 1，不用归一；选项“和不限为 1”打开时才会不同。",
          en: "q sums to 1 already; only with the option “free sum” can it differ."))
    #expect(
      try refusal("distributions q=0,0,0 free=1") { _ = try $0.perform(.normalize, at: "q.1") }
        == Bilingual(
          zh: "q 全是 0，无法除以总和；先让一项大于 0，或按 = 取均匀分布。",
          en: "All of q is 0, and 0 cannot divide; raise a value first, or press = for"
            + " the uniform distribution."))
    #expect(
      try refusal("distributions q=0.5,0.4,0.2 free=1") { try $0.change("free", by: ChangeStep(1)) }
        == Bilingual(
          zh: "q 的和是 1.1，不是 1；先按 n 除以总和。",
          en: "q sums to 1.1, not 1; press n first to divide by the sum."))
    #expect(
      try refusal("distributions") { _ = try $0.perform(.fix, at: "cross_entropy") }
        == Bilingual(
          zh: "先选中 p 或 q 的一个值，再按 f 固定它。", en: "Choose a value of p or q first; f then fixes it."))
    #expect(
      try refusal("distributions p=0.5,0.5 q=0.5,0.5") {
        try $0.change("outcomes", by: ChangeStep(-1))
      } == DistributionsPhrases.outcomesRange)
    #expect(
      try refusal("distributions view=descent") { try $0.set("eta", to: 0) }
        == DistributionsPhrases.learningRateRange)
  }

  @Test func descentRefusesStepsThatLeadNowhere() throws {
    #expect(
      try refusal("distributions q=0.7,0.3,0 view=descent") { _ = try $0.perform(.update, at: nil) }
        == Bilingual(
          zh: "q(雨) 是 0，它的 logit 是 −∞，梯度下降再也走不出来；先给它一点概率。",
          en: "q(rain) is 0: its logit is −∞, and no step leads back from there; raise it first."))
    #expect(
      try refusal("distributions p=0.5,0.5 q=0.5,0.5 view=descent") {
        _ = try $0.perform(.run, at: nil)
      }
        == Bilingual(
          zh: "q 已经等于 p，梯度 q − p 为 0；按 r 回到起点，或改变 q。",
          en: "q has reached p: the gradient q − p is 0; r goes back to the start, or change q."))
  }
}

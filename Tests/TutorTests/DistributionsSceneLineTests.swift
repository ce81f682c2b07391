import Assessment
import Testing

@testable import Tutor

struct DistributionsSceneLineTests {
  @Test(arguments: [
    "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2",
    "distributions p=1,0 q=0.8,0.2 labels=answer",
    "distributions p=0.5,0.5 q=0.25,0.75 labels=a,b columns=grad view=sweep",
    "distributions p=0.7,0.2,0.1 q=0.5,0.4,0.2 columns=kl free=1",
    "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2 fixed=p.3,q.1,q.2",
    "distributions p=0.7,0.2,0.1 q=0.1,0.2,0.7 view=descent eta=0.3 updates=12",
    "distributions p=0.25,0.25,0.25,0.25 q=0.1,0.2,0.3,0.4 labels=animals view=simplex",
  ])
  func aLineIsWrittenAsItWasRead(_ text: String) throws {
    #expect(try DistributionsScene(StateLine(text)).line.text == text)
  }

  @Test func expressionsAreReadAndDecimalsWritten() throws {
    let scene = try DistributionsScene(StateLine("distributions q=1/2,30%,0.2 p=1/3,1/3,1/3"))
    #expect(
      scene.line.text == "distributions p=0.3333333333333333,0.3333333333333333,0.3333333333333333"
        + " q=0.5,0.3,0.2")
  }

  @Test func whatIsLeftOutHasAStandard() throws {
    #expect(try DistributionsScene(StateLine("distributions")) == DistributionsScene())
    let scene = try DistributionsScene(StateLine("distributions p=0.5,0.25,0.25,0"))
    #expect(scene.q.values == [0.25, 0.25, 0.25, 0.25])
    #expect(scene.labels == .named(.letters))
    let listed = try DistributionsScene(StateLine("distributions columns=surprisal,ce,kl"))
    #expect(listed.columns == .kl)
  }

  @Test func everyPresetIsSound() throws {
    for preset in DistributionsScene.presets {
      let scene = try DistributionsScene(StateLine(preset.line))
      #expect(try DistributionsScene(scene.line) == scene)
      #expect(scene.p.sumsToOne && scene.q.sumsToOne)
      #expect(!preset.title.zh.isEmpty && !preset.title.en.isEmpty)
    }
    #expect(DistributionsScene.presets.count == 9)
  }

  @Test(
    arguments: [
      (
        "distributions p=0.7,0.2,0.2",
        .badValue(
          key: "p", value: "0.7,0.2,0.2", column: 17, expected: .sumOfOne(found: 1.1))
      ),
      (
        "distributions q=0.5,-0.3,0.8",
        .badValue(
          key: "q", value: "-0.3", column: 21, expected: .number(from: 0, to: 1))
      ),
      (
        "distributions q=0.5,abc,0.2",
        .badValue(
          key: "q", value: "abc", column: 21, expected: .number(from: 0, to: 1))
      ),
      (
        "distributions q=1",
        .badValue(
          key: "q", value: "1", column: 17, expected: .distribution(outcomes: 2...26))
      ),
      (
        "distributions q=",
        .badValue(
          key: "q", value: "", column: 17, expected: .distribution(outcomes: 2...26))
      ),
      (
        "distributions p=0.5,0.5 q=0.5,0.3,0.2",
        .badValue(
          key: "q", value: "0.5,0.3,0.2", column: 27, expected: .sameCount(as: "p", count: 2))
      ),
      (
        "distributions labels=a,b",
        .badValue(
          key: "labels", value: "a,b", column: 22, expected: .sameCount(as: "p", count: 3))
      ),
      (
        "distributions colums=ce",
        .unknownKey(
          key: "colums", column: 15,
          known: ["p", "q", "labels", "columns", "view", "free", "fixed", "eta", "updates"])
      ),
      (
        "distributions view=tabel",
        .badValue(
          key: "view", value: "tabel", column: 20,
          expected: .oneOf(["table", "sweep", "simplex", "descent"]))
      ),
      (
        "distributions updates=2001",
        .badValue(
          key: "updates", value: "2001", column: 23, expected: .integer(from: 0, to: 2000))
      ),
      ("distributions p=1,0 p=0,1", .duplicate(key: "p", column: 21)),
      ("distributions @3:p=1,0", .malformed(word: "@3:p=1,0", column: 15)),
    ] as [(String, StateLineError)])
  func aBadLineIsRefusedWithItsPlace(_ text: String, _ expected: StateLineError) {
    #expect(throws: expected) { try DistributionsScene(StateLine(text)) }
  }
}

import Testing

@testable import Tutor

struct StateLineTests {
  @Test func aLineReadsAndWritesTheSame() throws {
    let text = "training data=blobs seed=7 @120:eta=0.1 updates=412"
    let line = try StateLine(text)
    #expect(line.text == text)
    #expect(line.scene == "training")
    #expect(line["seed"] == "7")
    #expect(line["eta"] == nil)
    #expect(line.settings.map(\.column) == [10, 21, 28, 41])
  }

  @Test func blanksAroundWordsDoNotMatter() throws {
    #expect(try StateLine("  a   b=1 ").text == "a b=1")
  }

  @Test(
    arguments: [
      ("", .empty), ("   ", .empty),
      ("a b", .malformed(word: "b", column: 3)),
      ("a =1", .malformed(word: "=1", column: 3)),
      ("a @x:b=1", .malformed(word: "@x:b=1", column: 3)),
      ("a @-1:b=1", .malformed(word: "@-1:b=1", column: 3)),
    ] as [(String, StateLineError)])
  func whatIsNotALineIsRefused(_ text: String, _ error: StateLineError) {
    #expect(throws: error) { try StateLine(text) }
  }

  @Test func aLineIsBounded() {
    let text = "a b=" + String(repeating: "1", count: StateLine.longest)
    #expect(throws: StateLineError.tooLong(limit: StateLine.longest)) { try StateLine(text) }
  }
}

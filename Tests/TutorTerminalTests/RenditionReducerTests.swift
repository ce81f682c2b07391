import Testing

@testable import TutorTerminal

struct RenditionReducerTests {
  private func reduce(_ parts: String...) -> String {
    var reducer = RenditionReducer()
    var output: [UInt8] = []
    for part in parts {
      Array(part.utf8).withUnsafeBufferPointer { reducer.reduce($0, into: &output) }
    }
    return String(decoding: output, as: UTF8.self).replacing("\u{1B}", with: "␛")
  }

  @Test func oneChangeIsOneSequence() {
    #expect(
      reduce("\u{1B}[38;5;240m\u{1B}[48;5;238ma\u{1B}(B\u{1B}[m")
        == "␛(B␛[m␛[38;5;240;48;5;238ma␛[m")
  }

  @Test func whatStaysIsNotSaidAgain() {
    #expect(
      reduce("\u{1B}[31m\u{1B}[44ma\u{1B}[31m\u{1B}[45mb\u{1B}[m") == "␛(B␛[m␛[31;44ma␛[45mb␛[m")
  }

  @Test func aSpaceHasNoInk() {
    #expect(reduce("\u{1B}[31m  \u{1B}[32ma\u{1B}[m") == "␛(B␛[m  ␛[32ma␛[m")
    #expect(reduce("\u{1B}[31;4m \u{1B}[m") == "␛(B␛[m␛[4;31m ␛[m")
  }

  @Test func erasingUsesThePaper() {
    #expect(reduce("\u{1B}[31;44m\u{1B}[2;3H\u{1B}[K\u{1B}[m") == "␛(B␛[m␛[2;3H␛[44m␛[K␛[m")
  }

  @Test func coloursAreKnownFromFrameToFrame() {
    #expect(reduce("\u{1B}[1ma\u{1B}[m", "\u{1B}[mb") == "␛(B␛[m␛[1ma␛[mb")
  }

  @Test func anUnknownSequenceLetsEverythingPass() {
    #expect(reduce("\u{1B}[31ma\u{1B}[5mb", "\u{1B}[31mc") == "␛(B␛[m␛[31ma␛[5mb␛[31mc")
  }

  @Test(arguments: ["\u{1B}", "\u{1B}[", "\u{1B}[3", "\u{1B}(", "a\u{1B}(B\u{1B}"])
  func cutOffSequencesDoNotTrap(_ text: String) {
    #expect(!reduce(text).isEmpty)
  }
}

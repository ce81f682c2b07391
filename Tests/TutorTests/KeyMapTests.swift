import Assessment
import Testing

@testable import Tutor

struct KeyMapTests {
  @Test func everyCommandHasAKeyAndWordsInBothLanguages() throws {
    for command in Command.allCases {
      let binding = try #require(KeyMap.standard[command], "\(command)")
      #expect(!binding.keys.isEmpty)
      for words in [binding.label, binding.help] {
        #expect(!words.zh.isEmpty && !words.en.isEmpty, "\(command)")
      }
    }
  }

  @Test func keysOfAnInputMethodCountAsTheirOwn() {
    let pairs: [(Unicode.Scalar, Command)] = [
      ("ｗ", .swap), ("？", .explain), ("＝", .uniform), ("。", .update), ("，", .stepBack),
      ("：", .epoch), ("【", .slower), ("】", .faster), ("\u{3000}", .run), ("＋", .muchMore),
      ("－", .muchLess), ("Ｑ", .quit), ("《", .back), ("》", .forward),
    ]
    for (scalar, command) in pairs {
      #expect(KeyMap.standard.command(for: .character(scalar)) == command, "\(scalar)")
    }
  }

  @Test func smallQIsADistributionAndLargeQLeaves() {
    #expect(KeyMap.standard.command(for: .character("q")) == .focusQ)
    #expect(KeyMap.standard.command(for: .character("Q")) == .quit)
    #expect(KeyMap.standard.command(for: Key(.character("c"), .control)) == .quit)
  }
}

import Testing

@testable import Tutor

struct TextFieldTests {
  @Test func typesAtTheCaret() {
    var field = TextField("0.5")
    field.expectEdit(true, Key(.home))
    field.expectEdit(true, .character("-"))
    #expect(field.text == "-0.5")
    #expect(field.textBeforeCaret == "-")
  }

  @Test func backspaceRemovesOneCluster() {
    var field = TextField("x\u{302}")
    field.expectEdit(true, Key(.backspace))
    #expect(field.text.isEmpty)
    field.expectEdit(true, Key(.backspace))
  }

  @Test func dropsControlsAndKeepsItsSize() {
    var field = TextField()
    let isWhole = field.insert("1\u{1B}[31m\u{202E}/\u{0}3\n")
    #expect(isWhole)
    #expect(field.text == "1[31m/3 ")
    let isStillWhole = field.insert(String(repeating: "9", count: 1_000_000))
    #expect(!isStillWhole)
    #expect(field.characters.count == TextField.capacity)
  }

  @Test func controlKeysAreNotText() {
    var field = TextField()
    field.expectEdit(false, Key(.character("c"), .control))
    field.expectEdit(false, Key(.enter))
    #expect(field.text.isEmpty)
  }
}

extension TextField {
  /// Presses a key and expects it to be taken as an edit, or not to be.
  fileprivate mutating func expectEdit(_ isEdit: Bool, _ key: Key) {
    let taken = edit(key)
    #expect(taken == isEdit)
  }
}

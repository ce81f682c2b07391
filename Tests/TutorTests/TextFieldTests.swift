import Testing

@testable import Tutor

struct TextFieldTests {
  @Test func typesAtTheCaret() {
    var field = TextField("0.5")
    #expect(field.edit(Key(.home)))
    #expect(field.edit(.character("-")))
    #expect(field.text == "-0.5")
    #expect(field.textBeforeCaret == "-")
  }

  @Test func backspaceRemovesOneCluster() {
    var field = TextField("x\u{302}")
    #expect(field.edit(Key(.backspace)))
    #expect(field.text.isEmpty)
    #expect(field.edit(Key(.backspace)))
  }

  @Test func dropsControlsAndKeepsItsSize() {
    var field = TextField()
    field.insert("1\u{1B}[31m\u{202E}/\u{0}3\n")
    #expect(field.text == "1[31m/3 ")
    field.insert(String(repeating: "9", count: 1_000_000))
    #expect(field.characters.count == TextField.capacity)
  }

  @Test func controlKeysAreNotText() {
    var field = TextField()
    #expect(!field.edit(Key(.character("c"), .control)))
    #expect(!field.edit(Key(.enter)))
    #expect(field.text.isEmpty)
  }
}

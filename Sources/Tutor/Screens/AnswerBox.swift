import Canvas

/// What a box of a width shows of a text being typed: as much of it as keeps the caret inside.
struct AnswerBox {
  let label: String
  /// The part of the text that is shown, filled with blanks to the width of the box.
  let shown: String
  /// The columns of text to the left of what is shown.
  let hiddenColumns: Int
  /// Where the caret stands, from the beginning of the label.
  let caretColumn: Int

  /// Lays out a box.
  ///
  /// - Parameters:
  ///   - field: The text and its caret.
  ///   - label: What stands before the box.
  ///   - room: The width of the box in columns.
  ///   - look: How wide characters are.
  init(_ field: TextField, label: String, room: Int, look: Look) {
    self.label = label
    let before = look.displayWidth(of: field.textBeforeCaret)
    var rest = field.characters[...]
    var hidden = 0
    while hidden < before - room + 1, let first = rest.popFirst() {
      hidden += look.displayWidth(of: String(first))
    }
    var text = ""
    var used = 0
    for character in rest {
      let width = look.displayWidth(of: String(character))
      guard used + width <= room else { break }
      used += width
      text.append(character)
    }
    shown = text + String(repeating: " ", count: room - used)
    hiddenColumns = hidden
    caretColumn = look.displayWidth(of: label) + before - hidden
  }
}

/// One line of text being typed, with a caret that rests between characters.
package struct TextField: Equatable, Sendable {
  /// The most characters a field holds; more is not taken.
  package static let capacity = 400

  package private(set) var characters: [Character]
  /// The number of characters to the left of the caret.
  package private(set) var caret: Int

  package init(_ text: String = "", caretAtEnd: Bool = true) {
    characters = Array(text.prefix(Self.capacity))
    caret = caretAtEnd ? characters.count : 0
  }

  /// What was typed.
  package var text: String { String(characters) }
  /// What stands to the left of the caret.
  package var textBeforeCaret: String { String(characters[..<caret]) }

  /// Types text at the caret; line breaks and tabs become blanks, other controls are dropped.
  ///
  /// - Parameter text: What is typed or pasted.
  /// - Returns: Whether there was room for all of it.
  @discardableResult
  package mutating func insert(_ text: String) -> Bool {
    let room = max(0, Self.capacity - characters.count)
    let typed = text.unicodeScalars.prefix(4 * Self.capacity).compactMap { scalar in
      scalar == "\n" || scalar == "\t" ? " " : (scalar.properties.isControl ? nil : scalar)
    }
    var clean = String.UnicodeScalarView()
    clean.append(contentsOf: typed)
    let all = Array(String(clean))
    let taken = all.prefix(room)
    characters.insert(contentsOf: taken, at: caret)
    caret += taken.count
    return taken.count == all.count && text.unicodeScalars.dropFirst(4 * Self.capacity).isEmpty
  }

  /// Edits as the key asks; `false` if the key does not edit.
  package mutating func edit(_ key: Key) -> Bool {
    switch key.code {
    case .character("u") where key.modifiers == .control: self = TextField()
    case .character(let scalar):
      guard key.typed != nil else { return false }
      insert(String(Character(scalar)))
    case .backspace: removeBeforeCaret()
    case .delete: if caret < characters.count { characters.remove(at: caret) }
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .home: caret = 0
    case .end: caret = characters.count
    default: return false
    }
    return true
  }

  private mutating func removeBeforeCaret() {
    guard caret > 0 else { return }
    caret -= 1
    characters.remove(at: caret)
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is a control or format character, which no field takes.
  fileprivate var isControl: Bool {
    switch generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}

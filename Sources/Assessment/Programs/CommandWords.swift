/// Takes a command apart as a shell does, without one: blanks separate, quotation marks hold
/// together, a backslash takes the next character as it is.
package struct CommandWords {
  /// The words.
  package private(set) var words: [String] = []
  private static let ofShells: Set<Character> = ["|", "&", ";", "<", ">", "`", "$", "*", "?"]

  /// Takes a command apart.
  ///
  /// - Throws: What cannot be understood. What only a shell does is refused, for to pass it on as a
  ///   plain word would be a riddle.
  package init(_ command: String) throws(ProgramLaunchError) {
    var word: String?
    var quote: Character?
    var characters = command[...]
    while let next = characters.popFirst() {
      switch (next, quote) {
      case ("\\", nil), ("\\", "\""):
        word = (word ?? "") + (characters.popFirst().map(String.init) ?? "\\")
      case (_, .some(let open)):
        if next == open { quote = nil } else { word = (word ?? "") + String(next) }
      case ("'", nil), ("\"", nil):
        quote = next
        word = word ?? ""
      case (_, nil) where next.isWhitespace:
        if let finished = word { words.append(finished) }
        word = nil
      case (_, nil):
        guard !Self.ofShells.contains(next) else { throw .shell(String(next)) }
        word = (word ?? "") + String(next)
      }
    }
    if let quote { throw .openQuote(quote) }
    if let word { words.append(word) }
    guard words.first?.isEmpty == false else { throw .nothing }
  }
}

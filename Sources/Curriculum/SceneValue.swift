import InformationTheory

/// A value of a scene's setting as a state line writes it: numbers as the shortest decimals that
/// read back, lists with commas.
struct SceneValue {
  /// The value without blanks.
  let text: String

  /// Writes a value; nothing if a state line cannot hold it.
  init?(_ node: YAMLNode) {
    switch node.value {
    case .scalar(let scalar):
      guard let word = Self.word(scalar) else { return nil }
      text = word
    case .list(let entries):
      var words: [String] = []
      for entry in entries {
        guard case .scalar(let scalar) = entry.value, let word = Self.word(scalar),
          !word.utf8.contains(UInt8(ascii: ","))
        else { return nil }
        words.append(word)
      }
      guard !words.isEmpty else { return nil }
      text = words.joined(separator: ",")
    case .mapping: return nil
    }
  }

  private static func word(_ text: String) -> String? {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 > 0x20 }), !text.unicodeScalars.contains("\u{3000}")
    else { return nil }
    // Whole numbers stay as they are: a seed may have more digits than a double holds.
    guard bytes.contains(where: { $0 < 0x30 || $0 > 0x39 }),
      bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "/") }),
      let number = YAMLReader.number(text)
    else { return text }
    return number.shortest
  }
}

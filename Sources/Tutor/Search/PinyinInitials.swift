/// The first letters of the pinyin of Chinese characters, for finding 交叉熵 by `jcs`.
///
/// Source of the readings: Unihan, Unicode 15.0. A character with several common readings has
/// several letters.
enum PinyinInitials {
  /// The letters that a character may stand for, as a set of bits, `a` lowest; 0 for none.
  static func letters(of scalar: Unicode.Scalar) -> UInt32 { bits[scalar.value] ?? 0 }

  /// Whether `query`, small Latin letters, spells the initials of a run of characters of `text`.
  ///
  /// Latin letters and digits of the text stand for themselves; blanks and punctuation are skipped.
  static func matches(_ query: [UInt8], in text: [UInt32]) -> Bool {
    firstMatch(query, in: text) != nil
  }

  /// The index of the first letter of the first such run.
  static func firstMatch(_ query: [UInt8], in text: [UInt32]) -> Int? {
    guard !query.isEmpty, query.count <= text.count else { return nil }
    return (0...text.count - query.count).first { start in
      query.indices.allSatisfy { text[start + $0] & bit(query[$0]) != 0 }
    }
  }

  /// The text as sets of letters, one for each character that has any.
  static func letters(of text: String) -> [UInt32] {
    text.unicodeScalars.map(lettersOrLatin).filter { $0 != 0 }
  }

  /// The letters that a character may stand for; a Latin letter stands for itself.
  static func lettersOrLatin(of scalar: Unicode.Scalar) -> UInt32 {
    guard scalar.isASCII else { return letters(of: scalar) }
    let isCapital = ("A"..."Z").contains(scalar)
    return bit(UInt8(truncatingIfNeeded: scalar.value) + (isCapital ? 0x20 : 0))
  }

  private static func bit(_ letter: UInt8) -> UInt32 {
    letter >= 0x61 && letter <= 0x7A ? 1 << UInt32(letter - 0x61) : 0
  }

  private static let bits: [UInt32: UInt32] = {
    var bits: [UInt32: UInt32] = [:]
    bits.reserveCapacity(7_000)
    for row in table {
      for scalar in row.characters.unicodeScalars {
        bits[scalar.value, default: 0] |= bit(row.letter)
      }
    }
    return bits
  }()
}

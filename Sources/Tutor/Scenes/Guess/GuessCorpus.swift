import Assessment

/// A text to guess from: a few passages, and how often each pair of neighbouring characters comes
/// in the rest of it, which the passages are not part of.
struct GuessCorpus: Sendable {
  /// The passages.
  let passages: [GuessPassage]
  /// What is counted in the rest of the text.
  let model: CountingModel

  /// - Parameters:
  ///   - passages: The passages.
  ///   - pairs: One line for each first character: the character itself, then each second
  ///     character with its count; `␣` is a blank, and no character is a digit. Lines with the same
  ///     first character belong together.
  init(passages: [GuessPassage], pairs: String) {
    self.passages = passages
    model = CountingModel(pairs)
  }
}

/// A few characters to guess, and what comes before them.
struct GuessPassage: Equatable, Sendable {
  /// Title and author, where the reader may know more than the counts do.
  let source: Bilingual
  /// What is shown from the start.
  let before: String
  /// What is guessed, character by character.
  let target: String
  /// The same text in Han characters, where `before` and `target` spell it.
  let han: String
}

/// Probabilities of the next character by counting: of characters alone, and of pairs.
///
///     P(b)     = n(b) / N
///     P(b | a) = (n(a b) + 5 P(b)) / (n(a) + 5)
///
/// The 5 keeps pairs that never came from being impossible. Source: the mixing of D. MacKay and
/// L. Peto, "A hierarchical Dirichlet language model", 1995, with a fixed weight.
struct CountingModel: Sendable {
  /// The weight of P(b) in P(b | a), as if it were so many more pairs.
  static let weight = 5.0

  /// How often a pair came.
  private let pairs: [Character: [Character: Int]]
  /// How often a character came second.
  private let singles: [Character: Int]
  /// How many pairs there were.
  let total: Int

  init(_ text: String) {
    var pairs: [Character: [Character: Int]] = [:]
    var singles: [Character: Int] = [:]
    for line in text.split(separator: "\n") {
      guard let first = line.first.map(Self.plain) else { continue }
      var second: Character?
      for character in line.dropFirst() {
        if character.isASCII, let digit = character.wholeNumberValue, let second {
          pairs[first, default: [:]][second, default: 0] *= 10
          pairs[first, default: [:]][second, default: 0] += digit
        } else {
          second = Self.plain(character)
        }
      }
    }
    for row in pairs.values {
      for (second, number) in row { singles[second, default: 0] += number }
    }
    self.pairs = pairs
    self.singles = singles
    total = singles.values.reduce(0, +)
  }

  private static func plain(_ character: Character) -> Character {
    character == "␣" ? " " : character
  }

  /// How often `b` came after `a`.
  func count(_ b: Character, after a: Character) -> Int { pairs[a]?[b] ?? 0 }

  /// How often any character came after `a`.
  func count(after a: Character) -> Int { pairs[a]?.values.reduce(0, +) ?? 0 }

  /// How often `b` came at all.
  func count(_ b: Character) -> Int { singles[b] ?? 0 }

  /// P(b), from how often each character comes.
  func probability(_ b: Character) -> Double {
    total > 0 ? Double(count(b)) / Double(total) : 0
  }

  /// P(b | a), from how often each pair comes.
  func probability(_ b: Character, after a: Character) -> Double {
    (Double(count(b, after: a)) + Self.weight * probability(b))
      / (Double(count(after: a)) + Self.weight)
  }

  /// The characters that most often follow `a`, in the order of their code points, so that the
  /// order does not tell which the model prefers.
  func likeliest(_ number: Int, after a: Character) -> [Character] {
    let after = Double(count(after: a)) + Self.weight
    let row = pairs[a] ?? [:]
    let ranked = singles.map { character, single in
      let share = Self.weight * Double(single) / Double(max(total, 1))
      return (character, probability: (Double(row[character] ?? 0) + share) / after)
    }.sorted { ($1.probability, $0.0) < ($0.probability, $1.0) }
    return ranked.prefix(number).map(\.0).sorted()
  }
}

import InformationTheory

/// One character to guess: what is offered, what came, and what the counting models say.
struct GuessQuestion: Equatable {
  /// How many characters are offered; one more choice stands for all others.
  static let offered = 6
  /// How many choices there are.
  static let choices = offered + 1

  /// The character before.
  let previous: Character
  /// The characters offered.
  let candidates: [Character]
  /// The character that comes.
  let answer: Character
  /// What the pairs say: one probability for each choice, the last for all other characters.
  let bigram: [Double]
  /// What single characters say.
  let unigram: [Double]

  init(previous: Character, answer: Character, model: CountingModel) {
    self.previous = previous
    self.answer = answer
    candidates = model.likeliest(Self.offered, after: previous)
    bigram = Self.closed(candidates.map { model.probability($0, after: previous) })
    unigram = Self.closed(candidates.map { model.probability($0) })
  }

  /// The choice that is right.
  var right: Int { candidates.firstIndex(of: answer) ?? Self.offered }

  private static func closed(_ values: [Double]) -> [Double] {
    values + [max(0, 1 - values.reduce(0, +))]
  }
}

/// Ten chips laid over the choices of one turn: a distribution in tenths.
struct GuessChips: Equatable, Sendable {
  /// How many chips there are.
  static let total = 10

  /// The chips on each choice.
  var counts = Array(repeating: 0, count: GuessQuestion.choices)

  /// The chips that are not laid yet.
  var hand: Int { Self.total - counts.reduce(0, +) }

  /// What it costs if a choice comes, in bits: −log₂ of its share; ∞ where no chip lies.
  func cost(of choice: Int) -> Double {
    surprisal(of: Double(counts[choice]) / Double(Self.total), in: .bits)
  }

  /// Puts one chip on every empty choice: from the hand, then from the highest pile.
  mutating func hedge() {
    for choice in counts.indices where counts[choice] == 0 {
      if hand == 0, let highest = counts.indices.max(by: { counts[$0] < counts[$1] }) {
        counts[highest] -= 1
      }
      counts[choice] = 1
    }
  }

  /// Lays all chips as evenly as can be.
  mutating func spread() {
    let (each, rest) = Self.total.quotientAndRemainder(dividingBy: counts.count)
    for choice in counts.indices { counts[choice] = each + (choice < rest ? 1 : 0) }
  }

  /// One digit for each choice; ten is `x`.
  var text: String { String(counts.map { $0 == 10 ? "x" : Character(String($0)) }) }

  init() {}

  /// Reads what `text` writes; `nil` if it is nothing of the kind.
  init?(_ text: some StringProtocol) {
    let counts = text.compactMap { character -> Int? in
      character == "x" ? 10 : (character.isASCII ? character.wholeNumberValue : nil)
    }
    guard counts.count == GuessQuestion.choices, text.count == counts.count,
      counts.reduce(0, +) <= Self.total
    else { return nil }
    self.counts = counts
  }
}

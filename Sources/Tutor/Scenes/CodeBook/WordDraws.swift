import InformationTheory

/// Words drawn one after another, each as often as p says; the same for the same seed and p.
struct WordDraws: Equatable, Sendable {
  /// The most words that are kept.
  static let most = 10_000

  /// Which words come.
  let seed: Int
  /// The words so far, as places in the vocabulary.
  private(set) var words: [Int] = []
  private var generator: SeededGenerator

  init(seed: Int) {
    self.seed = seed
    generator = SeededGenerator(seed: UInt64(max(seed, 0)))
  }

  /// How many words were drawn.
  var count: Int { words.count }

  /// Draws words, as many as are kept; returns how many there were.
  @discardableResult
  mutating func draw(_ number: Int, from p: [Double]) -> Int {
    let added = min(max(number, 0), Self.most - count)
    for _ in 0..<added { words.append(Self.index(generator.unit(), in: p)) }
    return added
  }

  /// Takes the last words back.
  mutating func takeBack(_ number: Int, from p: [Double]) {
    let kept = max(0, count - number)
    self = WordDraws(seed: seed)
    draw(kept, from: p)
  }

  /// The word in whose share a number from 0 to 1 falls; never one of probability 0.
  private static func index(_ place: Double, in p: [Double]) -> Int {
    var end = 0.0
    for (index, share) in p.enumerated() {
      end += share
      if share > 0, place < end { return index }
    }
    return p.lastIndex { $0 > 0 } ?? 0
  }

  /// How often each word came.
  func counts(of number: Int) -> [Int] {
    words.reduce(into: Array(repeating: 0, count: number)) { $0[$1] += 1 }
  }

  /// The mean of a quantity of the words; `nil` if none was drawn.
  func mean(of quantity: [Double]) -> Double? {
    guard count > 0 else { return nil }
    let counts = counts(of: quantity.count)
    let sum = quantity.indices.reduce(0) {
      counts[$1] > 0 ? $0 + Double(counts[$1]) * quantity[$1] : $0
    }
    return sum / Double(count)
  }

  /// The mean after each word, thinned to a few hundred places.
  func runningMean(of quantity: [Double]) -> [(count: Int, mean: Double)] {
    let stride = max(1, count / 400)
    var sum = 0.0
    var result: [(count: Int, mean: Double)] = []
    for (place, word) in words.enumerated() {
      sum += quantity[word]
      if (place + 1).isMultiple(of: stride) || place + 1 == count {
        result.append((place + 1, sum / Double(place + 1)))
      }
    }
    return result
  }
}

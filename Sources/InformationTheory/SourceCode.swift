/// How long the code words of a binary prefix code are: the code book of a source.
///
/// A code is built for one distribution and may be used on symbols drawn from another. What it
/// then costs beyond the entropy is, up to rounding each word to whole bits, the divergence.
public struct SourceCode: Equatable, Sendable {
  /// The length in bits of the code word of each symbol.
  public let lengths: [Int]

  /// The shortest code there is for symbols drawn from `q`.
  ///
  /// The two least likely nodes are joined until one is left. A code for one symbol has a word of
  /// one bit, since a message must have a length (0 could be defended too).
  ///
  /// Source: D. Huffman, "A Method for the Construction of Minimum-Redundancy Codes", 1952; with
  /// two queues: J. van Leeuwen, "On the construction of Huffman trees", 1976.
  ///
  /// - Parameter q: The distribution of the symbols; a symbol of probability 0 gets a word too.
  /// - Returns: Word lengths with Σ 2^-length = 1 for two symbols or more. Of several shortest
  ///   codes one whose longest word is shortest.
  /// - Complexity: O(*n* log *n*).
  public static func huffman(for q: Distribution) -> SourceCode {
    guard q.count > 1 else { return SourceCode(lengths: [1]) }
    // Symbols in order of weight, then joined nodes, which come to be in order of weight too.
    let order = (0..<q.count).sorted { q[$0] < q[$1] }
    var weights = order.map { q[$0] }
    var parents = [Int](repeating: 0, count: 2 * q.count - 1)
    var nextSymbol = 0
    var nextJoined = q.count
    func takeLightest() -> Int {
      let hasSymbol = nextSymbol < q.count
      let hasJoined = nextJoined < weights.count
      // On a tie the symbol: it keeps the tree shallow.
      if hasSymbol, !hasJoined || weights[nextSymbol] <= weights[nextJoined] {
        nextSymbol += 1
        return nextSymbol - 1
      }
      nextJoined += 1
      return nextJoined - 1
    }
    while weights.count < 2 * q.count - 1 {
      let first = takeLightest()
      let second = takeLightest()
      parents[first] = weights.count
      parents[second] = weights.count
      weights.append(weights[first] + weights[second])
    }
    // A node is made after its parts, so depths are known from the root downwards.
    var depths = [Int](repeating: 0, count: weights.count)
    for node in (0..<weights.count - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
    var lengths = [Int](repeating: 0, count: q.count)
    for (place, symbol) in order.enumerated() { lengths[symbol] = depths[place] }
    return SourceCode(lengths: lengths)
  }

  /// The code whose words are as long as their symbols are surprising, rounded up.
  ///
  ///     length(x) = ⌈-log₂ q(x)⌉
  ///
  /// It is at most one bit a symbol longer than the entropy.
  ///
  /// Source: C. Shannon, "A Mathematical Theory of Communication", 1948.
  ///
  /// - Parameter q: The distribution of the symbols.
  /// - Returns: Word lengths, nil if a symbol has probability 0 and would need an endless word.
  /// - Complexity: O(*n*).
  public static func shannon(for q: Distribution) -> SourceCode? {
    guard q.probabilities.allSatisfy({ $0 > 0 }) else { return nil }
    // From 2^e ≤ q < 2^(e+1) follows ⌈-log₂ q⌉ = -e, and e is part of the number itself. A rounded
    // logarithm would be wrong just below a power of two.
    return SourceCode(lengths: q.probabilities.map { max(0, Int(-$0.exponent)) })
  }

  /// What the code costs on symbols drawn from `p`, in bits a symbol.
  ///
  ///     Σ p(x) length(x)
  ///
  /// - Parameter p: The distribution the symbols come from.
  /// - Returns: At least the entropy of `p` in bits, for two symbols or more.
  /// - Complexity: O(*n*).
  public func averageLength(under p: Distribution) -> Double {
    precondition(p.count == lengths.count, "Every symbol needs a code word.")
    var sum = CompensatedSum()
    for index in lengths.indices { sum.add(p[index] * Double(lengths[index])) }
    return sum.value
  }

  /// How much of the space of words the code uses.
  ///
  ///     Σ 2^-length ≤ 1
  ///
  /// Lengths belong to a prefix code exactly if this is at most 1.
  ///
  /// Source: L. Kraft, "A device for quantizing, grouping, and coding amplitude-modulated
  /// pulses", 1949.
  public var kraftSum: Double {
    lengths.reduce(0) { $0 + Double(sign: .plus, exponent: -$1, significand: 1) }
  }

  /// Words of these lengths, none the beginning of another, in the order of length and then of
  /// symbol.
  ///
  ///     SourceCode.huffman(for: weather).words  // ["0", "10", "11"]
  ///
  /// - Complexity: O(*n* (log *n* + *length*)).
  public var words: [String] {
    var words = [String](repeating: "", count: lengths.count)
    // Counting upwards in binary; a longer word appends zeros to the count.
    var digits: [Bool] = []
    let order = lengths.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    for (place, symbol) in order.enumerated() {
      if place > 0 { Self.increment(&digits) }
      digits += Array(repeating: false, count: lengths[symbol] - digits.count)
      words[symbol] = String(digits.map { $0 ? "1" : "0" })
    }
    return words
  }

  private static func increment(_ digits: inout [Bool]) {
    for place in digits.indices.reversed() {
      digits[place].toggle()
      if digits[place] { return }
    }
  }
}

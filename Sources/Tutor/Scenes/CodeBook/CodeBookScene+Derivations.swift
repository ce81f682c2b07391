import Assessment
package import InformationTheory

extension CodeBookScene {
  package func derivation(of element: String, _ context: SceneContext) -> Derivation? {
    guard let element = CodeBookElement(element, words: count), let numbers = CodeBookNumbers(self)
    else { return nil }
    let labels = (0..<count).map { self.labels.name($0, in: context.language) }
    switch element {
    case .cell(.length, let index):
      return .surprisal(of: numbers.q, at: index, labels: labels, base: .bits)
    case .cell(.cost, let index):
      return Derivation.crossEntropy(p: numbers.p, q: numbers.q, labels: labels, base: .bits)
        .parts[index]
    case .total(let total):
      return CodeBookDerivation(scene: self, numbers: numbers, labels: labels).total(total)
    case .value, .block, .option, .action: return nil
    }
  }
}

/// Builds the derivations of the numbers of the whole.
private struct CodeBookDerivation {
  let scene: CodeBookScene
  let numbers: CodeBookNumbers
  let labels: [String]

  func total(_ total: CodeBookTotal) -> Derivation? {
    let (p, q) = (numbers.p, numbers.q)
    switch total {
    case .entropy: return .entropy(p: p, labels: labels, base: .bits)
    case .crossEntropy: return .crossEntropy(p: p, q: q, labels: labels, base: .bits)
    case .crossEntropyReverse: return reversed(p, q)
    case .kl:
      return named(.klDivergence(p: p, q: q, labels: labels, base: .bits))
    case .klReverse:
      return named(.klDivergence(p: q, q: p, names: ("q", "p"), labels: labels, base: .bits))
    case .mean: return mean
    case .huffman: return average(numbers.huffman)
    case .shannon: return numbers.shannon.flatMap(average)
    case .huffmanOwn: return average(numbers.huffmanOwn)
    }
  }

  /// H(q, p) = H(q) + KL(q ‖ p).
  private func reversed(_ p: Distribution, _ q: Distribution) -> Derivation {
    Derivation(
      "H(q, p)", .sum, numbers[.crossEntropyReverse],
      parts: [
        .entropy(p: q, name: "q", labels: labels, base: .bits),
        named(.klDivergence(p: q, q: p, names: ("q", "p"), labels: labels, base: .bits)),
      ])
  }

  private func named(_ derivation: Derivation) -> Derivation {
    guard derivation.symbol.hasPrefix("D(") else { return derivation }
    var copy = derivation
    copy.symbol = "\\text{KL}" + derivation.symbol.dropFirst()
    return copy
  }

  /// Σ p(x) · length(x)
  private func average(_ code: SourceCode) -> Derivation {
    let terms = labels.indices.map { index in
      let weight = Derivation.given("p(\\text{\(labels[index])})", numbers.p[index])
      let length = Derivation.given(
        "\\ell(\\text{\(labels[index])})", Double(code.lengths[index]))
      return Derivation(
        "\(weight.symbol) \\cdot \(length.symbol)", .product, weight.value * length.value,
        parts: [weight, length])
    }
    return Derivation("L", .sum, code.averageLength(under: numbers.p), parts: terms)
  }

  /// Σ n(x) · length(x) over the number of words; `nil` before the first.
  private var mean: Derivation? {
    guard let mean = numbers.mean else { return nil }
    let counts = scene.draws.counts(of: labels.count)
    let terms = labels.indices.filter { counts[$0] > 0 }.map { index in
      let number = Derivation.given("n(\\text{\(labels[index])})", Double(counts[index]))
      let length = Derivation.surprisal(of: numbers.q, at: index, labels: labels, base: .bits)
      return Derivation(
        "\(number.symbol) \\cdot (\(length.symbol))", .product, number.value * length.value,
        parts: [number, length])
    }
    let sum = Derivation(
      "\\sum n(x) \\cdot (-\\log_2 q(x))", .sum, terms.reduce(0) { $0 + $1.value }, parts: terms)
    let count = Derivation.given("n", Double(scene.draws.count))
    return Derivation("\\frac{\(sum.symbol)}{n}", .quotient, mean, parts: [sum, count])
  }
}

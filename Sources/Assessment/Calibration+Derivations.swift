package import InformationTheory

extension Calibration {
  /// Derives the learner's cross-entropy: the mean of the costs, each from its chips.
  ///
  /// - Parameters:
  ///   - symbol: What the mean is called, in TeX.
  ///   - labels: What the questions are called, in the order of the answers.
  ///   - isFinite: Whether answers without a chip on the right option are left out.
  /// - Returns: A mean of surprisals; `nil` without answers.
  package func crossEntropyDerivation(
    _ symbol: String, labels: [String], isFinite: Bool = false
  ) -> Derivation? {
    let value = isFinite ? finiteCrossEntropyInBits : crossEntropyInBits
    let costs = zip(predictions, labels).filter { !isFinite || $0.0.costInBits.isFinite }
    return value.map { value in
      Derivation(symbol, .mean, value, parts: costs.map { Self.cost(of: $0, $1) })
    }
  }

  /// Derives what equal chips would have cost: the mean of log₂ K.
  package func uniformDerivation(_ symbol: String, labels: [String]) -> Derivation? {
    uniformInBits.map { value in
      let parts = zip(predictions, labels).map { prediction, label in
        let count = Derivation.given(
          "K_{\\text{\(label)}}", Double(prediction.chips.counts.count))
        return Derivation(
          "\\log_2 \(count.symbol)", .logarithm(.bits), prediction.uniformCostInBits,
          parts: [count])
      }
      return Derivation(symbol, .mean, value, parts: parts)
    }
  }

  /// Derives how often options with so many chips were right; `nil` where there are none.
  ///
  /// - Parameters:
  ///   - chips: The number of chips.
  ///   - names: What the right ones and all are called, in TeX.
  /// - Returns: A quotient of two counts.
  package func shareDerivation(
    ofChips chips: Int, names: (right: String, all: String)
  ) -> Derivation? {
    guard bins.indices.contains(chips), let share = bins[chips].share else { return nil }
    return Derivation(
      "\\frac{\(names.right)}{\(names.all)}", .quotient, share,
      parts: [
        .given(names.right, Double(bins[chips].right)),
        .given(names.all, Double(bins[chips].count)),
      ])
  }

  /// −log₂ of chips over ten.
  private static func cost(of prediction: Prediction, _ label: String) -> Derivation {
    let chips = Double(prediction.chips.counts[prediction.right])
    let share = Derivation(
      "q_{\\text{\(label)}}", .quotient, chips / Double(Chips.total),
      parts: [
        .given("n_{\\text{\(label)}}", chips), .given("N", Double(Chips.total)),
      ])
    let logarithm = Derivation(
      "\\log_2 \(share.symbol)", .logarithm(.bits), LogBase.bits.logarithm(of: share.value),
      parts: [share])
    return Derivation(
      "-\(logarithm.symbol)", .negation, prediction.costInBits, parts: [logarithm])
  }
}

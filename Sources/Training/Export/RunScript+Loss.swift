import InformationTheory

// How a minibatch's losses become one number, whatever the library.
extension RunScript {
  /// Whether a smoothed label weighs part by part.
  var weighsParts: Bool { usesWeights && setup.objective.weighting == .pytorch }

  /// Smoothing as the script writes it.
  var smoothing: Double { setup.objective.labelSmoothing }

  /// η, λ and class weights, where the script has them as variables.
  func variablesText(weights: String) -> String {
    var text = "UPDATES = \(updates)\n"
    if usesDecay { text += "l2 = \(setup.objective.l2.python)\n" }
    if usesWeights { text += "class_weights = \(weights)\n" }
    return text
  }

  /// The class weights at the start.
  var weightsAtStart: [Double] {
    setup.objective.classWeights.isEmpty
      ? [Double](repeating: 1, count: setup.data.classCount) : setup.objective.classWeights
  }

  func pythonList(_ values: [Double]) -> String {
    "[" + values.map(\.python).joined(separator: ", ") + "]"
  }

  /// The sum or mean of `losses`, which are weighted already.
  ///
  /// - Parameters:
  ///   - sum: The library's words for the sum of `losses`.
  ///   - mean: Those for the mean.
  ///   - ofWeights: Those for the sum of the weights of the labels.
  /// - Returns: The words for what is minimised.
  func reduced(sum: String, mean: String, ofWeights: String) -> String {
    if setup.objective.reduction == .sum { return sum }
    return weighsParts ? "\(sum) / \(ofWeights)" : mean
  }

  /// A label's target, as a sum: 1 − ε of the label and ε/K of every class.
  func target(oneHot: String) -> String {
    guard smoothing != 0 else { return oneHot }
    let share = (smoothing / Double(setup.data.classCount)).python
    return "\((1 - smoothing).python) * \(oneHot) + \(share)"
  }
}

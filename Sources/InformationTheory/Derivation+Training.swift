/// Derivations of one step of training: logits from features, the loss of a minibatch, the gradient
/// of one weight, its update.
extension Derivation {
  /// Derives a logit of a linear model.
  ///
  ///     z = Σ w x + b
  ///
  /// - Parameters:
  ///   - symbol: What the logit is called, in TeX.
  ///   - weights: One weight a feature.
  ///   - features: As many.
  ///   - bias: What is added.
  /// - Returns: A sum of products.
  public static func logit(
    _ symbol: String, weights: [Derivation], features: [Derivation], bias: Derivation
  ) -> Derivation {
    precondition(weights.count == features.count, "Every feature needs a weight.")
    let products = zip(weights, features).map { weight, feature in
      Derivation(
        "\(weight.symbol) \(feature.symbol)", .product, weight.value * feature.value,
        parts: [weight, feature])
    }
    return sum(symbol, products + [bias])
  }

  /// Derives the loss of a minibatch from the losses of its samples.
  ///
  /// - Parameters:
  ///   - losses: The losses of the samples, at least one.
  ///   - reduction: Mean or sum.
  ///   - symbol: What the loss is called, in TeX.
  /// - Returns: A mean or a sum.
  public static func batchLoss(
    _ losses: [Derivation], reduction: Reduction = .mean, symbol: String = "L"
  ) -> Derivation {
    reduced(symbol, losses, reduction)
  }

  /// Derives the gradient of one weight of a linear model over a minibatch.
  ///
  ///     ∂L/∂w = mean of (q - p) x
  ///
  /// - Parameters:
  ///   - weight: What the weight is called, in TeX.
  ///   - errors: q - p of the weight's class, for every sample.
  ///   - features: The feature that the weight multiplies, for every sample; nil for a bias,
  ///     which multiplies 1.
  ///   - reduction: Mean or sum.
  /// - Returns: A mean or a sum of products (of the errors themselves for a bias).
  public static func weightGradient(
    of weight: String, errors: [Derivation], features: [Derivation]?,
    reduction: Reduction = .mean
  ) -> Derivation {
    let symbol = "\\frac{\\partial L}{\\partial \(weight)}"
    guard let features else { return reduced(symbol, errors, reduction) }
    precondition(errors.count == features.count, "Every sample has an error and a feature.")
    let products = zip(errors, features).map { error, feature in
      Derivation(
        "(\(error.symbol)) \(feature.symbol)", .product, error.value * feature.value,
        parts: [error, feature])
    }
    return reduced(symbol, products, reduction)
  }

  /// Derives a weight after one step of stochastic gradient descent.
  ///
  ///     w - η ∂L/∂w
  ///
  /// - Parameters:
  ///   - weight: The weight before.
  ///   - rate: The learning rate η.
  ///   - gradient: The derivative of the loss by the weight.
  /// - Returns: A difference.
  public static func update(
    of weight: Derivation, rate: Derivation, gradient: Derivation
  ) -> Derivation {
    let step = Derivation(
      "\(rate.symbol) \(gradient.symbol)", .product, rate.value * gradient.value,
      parts: [rate, gradient])
    return Derivation(
      "\(weight.symbol) - \(step.symbol)", .difference, weight.value - step.value,
      parts: [weight, step])
  }

  private static func sum(_ symbol: String, _ parts: [Derivation]) -> Derivation {
    let sum = parts.reduce(into: CompensatedSum()) { $0.add($1.value) }.value
    return Derivation(symbol, .sum, sum, parts: parts)
  }

  private static func reduced(
    _ symbol: String, _ parts: [Derivation], _ reduction: Reduction
  ) -> Derivation {
    let whole = sum(symbol, parts)
    return Derivation(
      symbol, reduction == .mean ? .mean : .sum,
      reduction.divide(whole.value, by: parts.count), parts: parts)
  }
}

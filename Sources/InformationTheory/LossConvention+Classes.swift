import RealModule

extension LossConvention {
  /// The cross-entropy of `p` with probabilities `q`.
  ///
  /// Keras (`CategoricalCrossentropy`) divides q by its sum and clips it. PyTorch has no such
  /// loss: what its users do is computed, `CrossEntropyLoss` of ln q, with p as the target.
  ///
  /// - Parameters:
  ///   - p: The truth, at least one entry.
  ///   - q: The belief; as many.
  ///   - labelSmoothing: ε of p (1 - ε) + ε / K.
  /// - Returns: The loss in nats; Keras gives `nan` where q sums to 0, PyTorch where p = q = 0.
  /// - Throws: Mathematics refuses what is not a distribution.
  public func crossEntropy(
    of p: [Double], relativeTo q: [Double], labelSmoothing: Double = 0
  ) throws(ConventionError) -> Double {
    precondition(p.count == q.count, "p and q must be over the same outcomes.")
    switch (convention, precision) {
    case (.math, _):
      let (p, q) = (try Self.distribution("p", p), try Self.distribution("q", q))
      return InformationTheory.crossEntropy(of: p.smoothed(by: labelSmoothing), relativeTo: q)
    case (.keras, .float32):
      return Double(
        Keras.categoricalCrossEntropy(
          p.map(Float.init), q.map(Float.init), smoothing: Float(labelSmoothing)))
    case (.keras, .float64):
      return Keras.categoricalCrossEntropy(p, q, smoothing: labelSmoothing)
    case (.pytorch, _):
      let share = labelSmoothing / Double(p.count)
      return crossEntropy(
        logits: q.map { asFloat(.log($0)) }, target: p.map { $0 * (1 - labelSmoothing) + share })
    }
  }

  /// The cross-entropy of a right class with probabilities `q`.
  ///
  /// Keras with TensorFlow (`SparseCategoricalCrossentropy`) clips q, then divides by the sum: for
  /// q = (2, 6) that gives ln 2, where `CategoricalCrossentropy` gives ln 4.
  ///
  /// - Parameters:
  ///   - target: The right class.
  ///   - q: The belief.
  /// - Returns: The loss in nats.
  /// - Throws: Mathematics refuses what is not a distribution.
  public func crossEntropy(
    ofClass target: Int, relativeTo q: [Double]
  ) throws(ConventionError) -> Double {
    precondition(q.indices.contains(target), "The right class must be one of the classes.")
    switch (convention, precision) {
    case (.math, _):
      return surprisal(of: try Self.distribution("q", q)[target])
    case (.keras, .float32):
      return Double(Keras.sparseCrossEntropy(q.map(Float.init), target: target))
    case (.keras, .float64):
      return Keras.sparseCrossEntropy(q, target: target)
    case (.pytorch, .float32):
      return Double(-PyTorch.logSoftmax(q.map { Float.log(Float($0)) })[target])
    case (.pytorch, .float64):
      return -PyTorch.logSoftmax(q.map { Double.log($0) })[target]
    }
  }

  /// The cross-entropy of `p` with the softmax of logits; no framework asks whether p sums to 1.
  ///
  /// - Parameters:
  ///   - z: Logits.
  ///   - p: The truth; as many entries.
  /// - Returns: The loss in nats.
  public func crossEntropy(logits z: [Double], target p: [Double]) -> Double {
    precondition(p.count == z.count, "p and the logits must be over the same outcomes.")
    switch (convention, precision) {
    case (.math, _):
      let row = SoftmaxRow(z)
      var sum = CompensatedSum()
      for index in z.indices where p[index] != 0 { sum.add(p[index] * row.surprisal(index)) }
      return sum.value
    case (.keras, .float64), (.pytorch, .float64):
      return PyTorch.crossEntropy(logits: z, probabilities: p)
    case (.keras, .float32), (.pytorch, .float32):
      return Double(
        PyTorch.crossEntropy(logits: z.map(Float.init), probabilities: p.map(Float.init)))
    }
  }

  /// The divergence of `q` from `p`.
  ///
  /// Keras brings both into [1e-7, 1] and asks nothing more, so it can be less than 0. PyTorch
  /// (`KLDivLoss` of ln q, summed) gives `nan` where p = q = 0.
  ///
  /// - Parameters:
  ///   - p: The truth.
  ///   - q: The belief; as many entries.
  /// - Returns: The divergence in nats.
  /// - Throws: Mathematics refuses what is not a distribution.
  public func klDivergence(from p: [Double], to q: [Double]) throws(ConventionError) -> Double {
    precondition(p.count == q.count, "p and q must be over the same outcomes.")
    switch (convention, precision) {
    case (.math, _):
      let (p, q) = (try Self.distribution("p", p), try Self.distribution("q", q))
      return InformationTheory.klDivergence(from: p, to: q)
    case (.keras, .float32):
      return Double(Keras.klDivergence(p.map(Float.init), q.map(Float.init)))
    case (.keras, .float64):
      return Keras.klDivergence(p, q)
    case (.pytorch, .float32):
      let logQ = q.map { Float.log(Float($0)) }
      return Double(PyTorch.klDivergence(p.map(Float.init), logQ: logQ))
    case (.pytorch, .float64):
      return PyTorch.klDivergence(p, logQ: q.map { Double.log($0) })
    }
  }

  /// A number as the framework holds it.
  private func asFloat(_ x: Double) -> Double { precision == .float32 ? Double(Float(x)) : x }
}

import RealModule

extension LossConvention {
  /// The mean cross-entropy of yes-or-no answers with given probabilities.
  ///
  /// Mathematics gives infinity for a certain answer that is wrong, Keras 16.118 (15.942 on the
  /// other side, in 32 bits), PyTorch 100.
  ///
  /// - Parameters:
  ///   - y: The truth, from 0 to 1; at least one.
  ///   - q: The probability of yes; as many.
  ///   - labelSmoothing: ε of y (1 - ε) + ε / 2. PyTorch's loss has none; its users smooth the
  ///     targets themselves.
  /// - Returns: The loss in nats.
  /// - Throws: Mathematics and PyTorch refuse a probability that is not from 0 to 1.
  public func binaryCrossEntropy(
    targets y: [Double], probabilities q: [Double], labelSmoothing: Double = 0
  ) throws(ConventionError) -> Double {
    precondition(y.count == q.count, "Every answer needs a probability.")
    if convention != .keras { try Self.checkUnitInterval(q) }
    let smoothed = y.map { $0 * (1 - labelSmoothing) + labelSmoothing / 2 }
    switch (convention, precision) {
    case (.math, _):
      return InformationTheory.binaryCrossEntropy(targets: smoothed, probabilities: q)
    case (.keras, .float32):
      return Double(
        Keras.binaryCrossEntropy(
          y.map(Float.init), q.map(Float.init), smoothing: Float(labelSmoothing)))
    case (.keras, .float64):
      return Keras.binaryCrossEntropy(y, q, smoothing: labelSmoothing)
    case (.pytorch, .float32):
      return Double(PyTorch.binaryCrossEntropy(smoothed.map(Float.init), q.map(Float.init)))
    case (.pytorch, .float64):
      return PyTorch.binaryCrossEntropy(smoothed, q)
    }
  }

  /// The derivative of the mean cross-entropy by each probability.
  ///
  /// Where Keras clips, the derivative is 0: a model that is certain and wrong learns nothing.
  ///
  /// - Parameters:
  ///   - y: The truth, from 0 to 1; at least one.
  ///   - q: The probability of yes; as many.
  /// - Returns: As many entries.
  /// - Throws: Mathematics and PyTorch refuse a probability that is not from 0 to 1.
  public func binaryCrossEntropyGradient(
    targets y: [Double], probabilities q: [Double]
  ) throws(ConventionError) -> [Double] {
    precondition(y.count == q.count, "Every answer needs a probability.")
    if convention != .keras { try Self.checkUnitInterval(q) }
    switch (convention, precision) {
    case (.math, _):
      let count = Double(q.count)
      return zip(y, q).map { y, q in
        ((y == 1 ? 0 : (1 - y) / (1 - q)) - (y == 0 ? 0 : y / q)) / count
      }
    case (.keras, .float32):
      return Keras.binaryCrossEntropyGradient(y.map(Float.init), q.map(Float.init)).map(Double.init)
    case (.keras, .float64):
      return Keras.binaryCrossEntropyGradient(y, q)
    case (.pytorch, .float32):
      return PyTorch.binaryCrossEntropyGradient(y.map(Float.init), q.map(Float.init)).map(
        Double.init)
    case (.pytorch, .float64):
      return PyTorch.binaryCrossEntropyGradient(y, q)
    }
  }

  /// The mean cross-entropy of yes-or-no answers whose probabilities are given by logits, from the
  /// logits directly: all three agree.
  ///
  /// - Parameters:
  ///   - y: The truth, from 0 to 1; at least one.
  ///   - z: Logits; as many.
  ///   - labelSmoothing: ε of y (1 - ε) + ε / 2.
  /// - Returns: The loss in nats.
  public func binaryCrossEntropy(
    targets y: [Double], logits z: [Double], labelSmoothing: Double = 0
  ) -> Double {
    precondition(y.count == z.count, "Every answer needs a logit.")
    let smoothed = y.map { $0 * (1 - labelSmoothing) + labelSmoothing / 2 }
    switch (convention, precision) {
    case (.math, _):
      return BinaryCrossEntropyWithLogits().loss(logits: z, targets: smoothed)
    case (.keras, .float32):
      return Double(
        Keras.binaryCrossEntropy(
          y.map(Float.init), logits: z.map(Float.init), smoothing: Float(labelSmoothing)))
    case (.keras, .float64):
      return Keras.binaryCrossEntropy(y, logits: z, smoothing: labelSmoothing)
    case (.pytorch, .float32):
      return Double(PyTorch.binaryCrossEntropy(smoothed.map(Float.init), logits: z.map(Float.init)))
    case (.pytorch, .float64):
      return PyTorch.binaryCrossEntropy(smoothed, logits: z)
    }
  }

  /// What becomes of one answer's loss and slope if the sigmoid is taken first and the loss
  /// computed from the probability.
  ///
  /// Mathematics does not care. In floating point σ(20) is 1 in 32 bits: the loss of a model that
  /// is certain and wrong is then whatever the clipping makes it, and its slope is 0.
  ///
  /// - Parameters:
  ///   - y: The truth, from 0 to 1.
  ///   - z: The logit.
  /// - Returns: The loss in nats and its derivative by the logit.
  public func binaryCrossEntropyThroughSigmoid(
    target y: Double, logit z: Double
  ) -> (loss: Double, slope: Double) {
    func chain<Number: Real & BinaryFloatingPoint>(
      _ loss: ([Number], [Number]) -> Number, _ gradient: ([Number], [Number]) -> [Number]
    ) -> (Double, Double) {
      let (y, z) = (Number(y), Number(z))
      let q = 1 / (1 + Number.exp(-z))
      return (Double(loss([y], [q])), Double(gradient([y], [q])[0] * (q * (1 - q))))
    }
    switch (convention, precision) {
    case (.math, _):
      let loss = BinaryCrossEntropyWithLogits()
      return (
        loss.loss(logits: [z], targets: [y]), loss.gradient(logits: [z], targets: [y])[0]
      )
    case (.keras, .float32):
      return chain(
        { Keras<Float>.binaryCrossEntropy($0, $1, smoothing: 0) },
        Keras<Float>.binaryCrossEntropyGradient)
    case (.keras, .float64):
      return chain(
        { Keras<Double>.binaryCrossEntropy($0, $1, smoothing: 0) },
        Keras<Double>.binaryCrossEntropyGradient)
    case (.pytorch, .float32):
      return chain(
        PyTorch<Float>.binaryCrossEntropy(_:_:), PyTorch<Float>.binaryCrossEntropyGradient)
    case (.pytorch, .float64):
      return chain(
        PyTorch<Double>.binaryCrossEntropy(_:_:), PyTorch<Double>.binaryCrossEntropyGradient)
    }
  }
}

extension NamedFunction {
  /// Losses of yes-or-no answers.
  static let binaryLosses: [NamedFunction] = [
    NamedFunction(
      "bce", "mean of -(y ln q + (1 - y) ln(1 - q))", inputs: [.y, .q],
      options: [
        .reduction, .init("clip", .number, isOptional: true), .convention, .precision,
      ],
      derive: { (reader, _) throws(ComputationError) in
        let y = try reader.shares("y")
        let q = try reader.shares("q", asManyAs: "y", y.count)
        guard try reader.optionalNumber("clip", in: 0...0.5) == nil,
          try reader.framework() == nil
        else { return nil }
        let losses = zip(y, q).enumerated().map { index, pair in
          Derivation.binaryCrossEntropy(y: pair.0, q: pair.1, suffix: "_{\(index + 1)}")
        }
        return .batchLoss(losses, reduction: try reader.reduction())
      },
      evaluate: { (reader) throws(ComputationError) in
        if let framework = try reader.framework() { return try reader.bce(framework) }
        let y = try reader.shares("y")
        let q = try reader.shares("q", asManyAs: "y", y.count)
        let clip = try reader.optionalNumber("clip", in: 0...0.5)
        return .number(
          binaryCrossEntropy(
            targets: y, probabilities: q, clip: clip, reduction: try reader.reduction()))
      }),
    NamedFunction(
      "bce_with_logits", "mean of w y softplus(-z) + (1 - y) softplus(z)", inputs: [.z, .y],
      options: binaryOptions,
      derive: { (reader, _) throws(ComputationError) in
        let (z, y) = try reader.logitsAndAnswers()
        let plain = BinaryCrossEntropyWithLogits(reduction: try reader.reduction())
        guard try reader.binaryLoss() == plain, y.allSatisfy({ $0 == 0 || $0 == 1 }) else {
          return nil
        }
        let losses = zip(Derivation.logits(z), y).map {
          Derivation.logisticLoss(logit: $0, isYes: $1 == 1)
        }
        return .batchLoss(losses, reduction: plain.reduction)
      },
      evaluate: { (reader) throws(ComputationError) in
        let (z, y) = try reader.logitsAndAnswers()
        return .number(try reader.binaryLoss().loss(logits: z, targets: y))
      }),
    NamedFunction(
      "bce_with_logits_gradient", "(1 - y) σ(z) - w y σ(-z), over n for the mean",
      inputs: [.z, .y], options: binaryOptions,
      evaluate: { (reader) throws(ComputationError) in
        let (z, y) = try reader.logitsAndAnswers()
        return .vector(try reader.binaryLoss().gradient(logits: z, targets: y))
      }),
    NamedFunction(
      "binary_focal_loss", "mean of α_y (1 - q_y)^γ (-ln q_y)", inputs: [.z, .y],
      options: binaryFocalOptions,
      evaluate: { (reader) throws(ComputationError) in
        let (z, y) = try reader.logitsAndYesNo()
        return .number(try reader.binaryFocalLoss().loss(logits: z, targets: y))
      }),
    NamedFunction(
      "binary_focal_loss_gradient", "derivative of binary_focal_loss by z", inputs: [.z, .y],
      options: binaryFocalOptions,
      evaluate: { (reader) throws(ComputationError) in
        let (z, y) = try reader.logitsAndYesNo()
        return .vector(try reader.binaryFocalLoss().gradient(logits: z, targets: y))
      }),
  ]

  /// Losses of one right class among several.
  static let classLosses: [NamedFunction] = [
    NamedFunction(
      "softmax_cross_entropy", "mean of -ln softmax(z)[target]", inputs: [.rows, .targets],
      options: classOptions,
      derive: { (reader, _) throws(ComputationError) in
        let (z, targets, loss) = try reader.classBatch()
        guard try reader.word("precision") != "float32", loss.labelSmoothing == 0,
          loss.classWeights == nil, loss.ignoredTarget == nil,
          z.allSatisfy({ $0.allSatisfy(\.isFinite) })
        else { return nil }
        let losses = zip(z, targets).map {
          Derivation.softmaxLoss(logits: Derivation.logits($0), target: $1)
        }
        return .batchLoss(losses, reduction: loss.reduction)
      },
      evaluate: { (reader) throws(ComputationError) in
        let (z, targets, loss) = try reader.classBatch()
        if let framework = try reader.framework(), framework.precision == .float32 {
          return .number(
            framework.softmaxCrossEntropy(
              logits: z, targets: targets, classWeights: loss.classWeights,
              labelSmoothing: loss.labelSmoothing, ignoredTarget: loss.ignoredTarget,
              reduction: loss.reduction))
        }
        return .number(loss.loss(logits: z, targets: targets))
      }),
    NamedFunction(
      "softmax_cross_entropy_gradient", "(softmax(z) - y) / n", inputs: [.rows, .targets],
      options: classOptions.filter { $0.name != "precision" },
      evaluate: { (reader) throws(ComputationError) in
        let (z, targets, loss) = try reader.classBatch()
        return .matrix(loss.gradient(logits: z, targets: targets))
      }),
    NamedFunction(
      "focal_loss", "mean of α_t (1 - q_t)^γ (-ln q_t)", inputs: [.rows, .targets],
      options: focalOptions,
      evaluate: { (reader) throws(ComputationError) in
        let (z, targets, loss) = try reader.focalBatch()
        return .number(loss.loss(logits: z, targets: targets))
      }),
    NamedFunction(
      "focal_loss_gradient", "derivative of focal_loss by z", inputs: [.rows, .targets],
      options: focalOptions,
      evaluate: { (reader) throws(ComputationError) in
        let (z, targets, loss) = try reader.focalBatch()
        return .matrix(loss.gradient(logits: z, targets: targets))
      }),
  ]

  private static let binaryOptions: [FunctionSignature.Parameter] = [
    .reduction, .labelSmoothing, .init("posWeight", .number, isOptional: true), .convention,
  ]
  private static let binaryFocalOptions: [FunctionSignature.Parameter] = [
    .gamma, .init("alpha", .number, isOptional: true), .reduction,
  ]
  private static let classOptions: [FunctionSignature.Parameter] = [
    .reduction, .labelSmoothing, .init("weights", .vector, isOptional: true),
    .init("ignoreIndex", .number, isOptional: true), .convention, .precision,
  ]
  private static let focalOptions: [FunctionSignature.Parameter] = [
    .gamma, .init("alpha", .vector, isOptional: true), .reduction,
  ]
}

extension ArgumentReader {
  /// `bce` by the rules of a framework, which takes its sum over its mean.
  fileprivate func bce(_ framework: LossConvention) throws(ComputationError) -> Argument {
    let y = try shares("y")
    let q = try finiteVector("q")
    guard y.count == q.count else { throw .differentCounts("y", y.count, other: "q", q.count) }
    let factor = try reduction() == .sum ? Double(y.count) : 1
    return try number { () throws(ConventionError) in
      factor * (try framework.binaryCrossEntropy(targets: y, probabilities: q))
    }
  }
}

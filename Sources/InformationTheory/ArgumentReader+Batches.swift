extension ArgumentReader {
  // MARK: - Yes-or-no answers

  /// An input whose entries are from 0 to 1, at least one.
  func shares(
    _ name: String, asManyAs other: String? = nil, _ count: Int? = nil
  ) throws(ComputationError) -> [Double] {
    let values = try vector(name)
    guard !values.isEmpty else { throw .empty(name) }
    for (index, value) in values.enumerated() {
      guard !value.isNaN else { throw .notFinite(name, index: index) }
      guard (0...1).contains(value) else {
        throw .outOfRange(
          name, index: index, value: value, lowest: 0, highest: 1, isOpen: false)
      }
    }
    if let other, let count, count != values.count {
      throw .differentCounts(other, count, other: name, values.count)
    }
    return values
  }

  /// z and y, as many answers as logits.
  func logitsAndAnswers() throws(ComputationError) -> (z: [Double], y: [Double]) {
    let z = try finiteVector("z")
    return (z, try shares("y", asManyAs: "z", z.count))
  }

  /// z and y, the answers being 0 or 1.
  func logitsAndYesNo() throws(ComputationError) -> (z: [Double], y: [Bool]) {
    let (z, y) = try logitsAndAnswers()
    for (index, value) in y.enumerated() where value != 0 && value != 1 {
      throw .notWhole("y", index: index, value: value)
    }
    return (z, y.map { $0 == 1 })
  }

  /// The options of `bce_with_logits`.
  func binaryLoss() throws(ComputationError) -> BinaryCrossEntropyWithLogits {
    _ = try word("convention")
    return BinaryCrossEntropyWithLogits(
      positiveWeight: try optionalNumber("posWeight", in: 0...(.greatestFiniteMagnitude)) ?? 1,
      labelSmoothing: try labelSmoothing(),
      reduction: try reduction())
  }

  /// The options of `binary_focal_loss`.
  func binaryFocalLoss() throws(ComputationError) -> BinaryFocalLoss {
    BinaryFocalLoss(
      gamma: try gamma(), alpha: try optionalNumber("alpha", in: 0...1),
      reduction: try reduction())
  }

  // MARK: - Rows of logits

  /// Rows, targets and options of `softmax_cross_entropy`.
  func classBatch() throws(ComputationError) -> ([[Double]], [Int], SoftmaxCrossEntropy) {
    let rows = try logitRows("z")
    let ignored = try optionalNumber("ignoreIndex")
    if let ignored, Int(exactly: ignored) == nil {
      throw .notWhole("ignoreIndex", index: nil, value: ignored)
    }
    let targets = try targets(of: rows, ignoring: ignored)
    let isKeras = try word("convention") == "keras"
    let loss = SoftmaxCrossEntropy(
      labelSmoothing: try labelSmoothing(),
      classWeights: try classWeights("weights", of: rows),
      weighting: isKeras ? .keras : .pytorch,
      ignoredTarget: ignored.flatMap { Int(exactly: $0) }, reduction: try reduction())
    return (rows, targets, loss)
  }

  /// Rows, targets and options of `focal_loss`.
  func focalBatch() throws(ComputationError) -> ([[Double]], [Int], FocalLoss) {
    let rows = try logitRows("z")
    let loss = FocalLoss(
      gamma: try gamma(), alpha: try classWeights("alpha", of: rows), reduction: try reduction())
    return (rows, try targets(of: rows, ignoring: nil), loss)
  }

  /// γ of a focal loss; 2 unless said.
  private func gamma() throws(ComputationError) -> Double {
    try optionalNumber("gamma", in: 0...(.greatestFiniteMagnitude)) ?? 2
  }

  /// Rows of logits, all of the same length; one vector is one row.
  private func logitRows(_ name: String) throws(ComputationError) -> [[Double]] {
    let argument = try input(name, as: .matrix)
    let rows: [[Double]]
    switch argument {
    case .matrix(let matrix): rows = matrix
    case .vector(let vector): rows = [vector]
    case .number, .text, .flag: throw .wrongKind(name, expected: .matrix, found: argument.kind)
    }
    guard let width = rows.first?.count, width > 0 else { throw .empty(name) }
    for (index, row) in rows.enumerated() {
      guard row.count == width else {
        throw .raggedRows(name, row: index, expected: width, found: row.count)
      }
      for (column, value) in row.enumerated() where value.isNaN || value == .infinity {
        throw .notFinite(name, index: index * width + column)
      }
      guard row.contains(where: \.isFinite) else {
        throw .notFinite(name, index: index * width)
      }
    }
    return rows
  }

  /// The right classes, counted from 0.
  private func targets(
    of rows: [[Double]], ignoring ignored: Double?
  ) throws(ComputationError) -> [Int] {
    let values = try vector("targets")
    guard values.count == rows.count else {
      throw .differentCounts("z", rows.count, other: "targets", values.count)
    }
    let classCount = rows[0].count
    var targets: [Int] = []
    targets.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      guard let target = Int(exactly: value) else {
        throw .notWhole("targets", index: index, value: value)
      }
      guard value == ignored || (0..<classCount).contains(target) else {
        throw .outOfRange(
          "targets", index: index, value: value, lowest: 0, highest: Double(classCount - 1),
          isOpen: false)
      }
      targets.append(target)
    }
    return targets
  }

  /// A weight for each class.
  private func classWeights(
    _ name: String, of rows: [[Double]]
  ) throws(ComputationError) -> [Double]? {
    guard let argument = options[name] else { return nil }
    guard case .vector(let weights) = argument else {
      throw .wrongKind(name, expected: .vector, found: argument.kind)
    }
    guard weights.count == rows[0].count else {
      throw .differentCounts("z", rows[0].count, other: name, weights.count)
    }
    for (index, weight) in weights.enumerated() {
      guard weight.isFinite else { throw .notFinite(name, index: index) }
      guard weight >= 0 else {
        throw .outOfRange(
          name, index: index, value: weight, lowest: 0, highest: .infinity, isOpen: false)
      }
    }
    return weights
  }
}

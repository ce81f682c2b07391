import InformationTheory

extension DataSet {
  /// Creates a data set from rows of which `testShare` are set aside by chance, the same ones for the
  /// same seed.
  ///
  /// - Parameters:
  ///   - points: The features of each row.
  ///   - labels: The class of each row.
  ///   - classCount: How many classes there are.
  ///   - testShare: From 0 to below 1; the number of test rows is rounded, and one row is left to
  ///     learn from.
  ///   - seed: Decides which rows.
  /// - Throws: `DataSetError` that names the first bad row, in the order after shuffling.
  public init(
    points: [[Double]], labels: [Int], classCount: Int, testShare: Double, seed: UInt64
  ) throws(DataSetError) {
    precondition((0..<1).contains(testShare), "A share of \(testShare) leaves nothing to learn.")
    guard labels.count == points.count else {
      throw .labelsMissing(rows: points.count, labels: labels.count)
    }
    var order = Array(points.indices)
    var generator = SeededGenerator(seed: seed)
    generator.shuffle(&order)
    let wanted = Int((Double(points.count) * testShare).rounded())
    try self.init(
      points: order.map { points[$0] }, labels: order.map { labels[$0] }, classCount: classCount,
      trainingCount: max(min(points.count, 1), points.count - wanted))
  }

  /// The same rows with every feature shifted and scaled so that over the training rows its mean is 0
  /// and its variance 1; the test rows are treated alike. A feature that never varies becomes 0.
  ///
  ///     x ← (x − mean) / √variance
  public var standardized: DataSet {
    var values = features
    for column in 0..<featureCount {
      let places = stride(
        from: column, to: trainingCount * featureCount, by: featureCount)
      var mean = 0.0
      for place in places { mean += features[place] / Double(trainingCount) }
      var variance = 0.0
      for place in places {
        variance += (features[place] - mean) * (features[place] - mean) / Double(trainingCount)
      }
      let scale = variance > 0 ? 1 / variance.squareRoot() : 0
      for place in stride(from: column, to: values.count, by: featureCount) {
        values[place] = (features[place] - mean) * scale
      }
    }
    return DataSet(
      featureCount: featureCount, classCount: classCount, trainingCount: trainingCount,
      features: values, labels: labels, conditionalEntropy: conditionalEntropy)
  }

  /// The same rows and one more to learn from, as the last of them; the test rows move up by one.
  ///
  /// - Precondition: The point is finite and has as many features as the others, and the class exists.
  public func inserting(_ point: [Double], label: Int) -> DataSet {
    precondition(
      point.count == featureCount && point.allSatisfy(\.isFinite)
        && (0..<classCount).contains(label), "This is no point of these data.")
    var features = features
    var labels = labels
    features.insert(contentsOf: point, at: trainingCount * featureCount)
    labels.insert(label, at: trainingCount)
    return DataSet(
      featureCount: featureCount, classCount: classCount, trainingCount: trainingCount + 1,
      features: features, labels: labels, conditionalEntropy: conditionalEntropy)
  }

  init(
    featureCount: Int, classCount: Int, trainingCount: Int, features: [Double], labels: [Int],
    conditionalEntropy: Double?
  ) {
    self.featureCount = featureCount
    self.classCount = classCount
    self.trainingCount = trainingCount
    self.features = features
    self.labels = labels
    self.conditionalEntropy = conditionalEntropy
  }
}

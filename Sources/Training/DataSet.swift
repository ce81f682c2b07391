import InformationTheory

/// Labelled points: what a model learns from, and what it is tested on.
///
/// The training rows come first, the test rows follow. Features are stored row by row.
public struct DataSet: Equatable, Sendable {
  /// Numbers that describe one point.
  public let featureCount: Int
  /// Classes that a label can name, from 0.
  public let classCount: Int
  /// Rows to learn from.
  public let trainingCount: Int
  /// All features, `featureCount` for each row.
  public let features: [Double]
  /// The class of each row.
  public let labels: [Int]
  /// H(Y|X) in nats, what the best possible model pays on fresh points on average; `nil` unless
  /// the points come from a generator that knows p(y|x).
  public let conditionalEntropy: Double?

  /// Creates a data set from rows, the first `trainingCount` of them to learn from.
  public init(
    points: [[Double]], labels: [Int], classCount: Int, trainingCount: Int? = nil,
    conditionalEntropy: Double? = nil
  ) throws(DataSetError) {
    let trainingCount = trainingCount ?? points.count
    guard let first = points.first, trainingCount >= 1, trainingCount <= points.count else {
      throw .noRows
    }
    guard classCount >= 2 else { throw .tooFewClasses(classCount) }
    guard labels.count == points.count else {
      throw .labelsMissing(rows: points.count, labels: labels.count)
    }
    for (row, point) in points.enumerated() {
      guard point.count == first.count, !point.isEmpty else {
        throw .ragged(row: row, expected: max(first.count, 1), found: point.count)
      }
      if let column = point.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(row: row, column: column)
      }
      guard labels[row] >= 0, labels[row] < classCount else {
        throw .unknownClass(row: row, label: labels[row], classCount: classCount)
      }
    }
    featureCount = first.count
    self.classCount = classCount
    self.trainingCount = trainingCount
    features = points.flatMap { $0 }
    self.labels = labels
    self.conditionalEntropy = conditionalEntropy
  }

  /// All rows.
  public var rowCount: Int { labels.count }
  /// Rows that are only tested on.
  public var testCount: Int { labels.count - trainingCount }
  /// The rows to learn from.
  public var trainingRows: Range<Int> { 0..<trainingCount }
  /// The rows to test on; empty if there are none.
  public var testRows: Range<Int> { trainingCount..<labels.count }

  /// The features of a row.
  public func point(_ row: Int) -> ArraySlice<Double> {
    features[row * featureCount..<(row + 1) * featureCount]
  }

  /// How often each class occurs among the given rows.
  public func counts(in rows: Range<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: classCount)
    for row in rows { counts[labels[row]] += 1 }
    return counts
  }

  /// H(Y) of the training labels in nats: what guessing their shares costs, whatever the point.
  public var labelEntropy: Double {
    let shares = counts(in: trainingRows).map(Double.init)
    // Counts are non-negative and there is at least one row, so they always make a distribution.
    guard let distribution = try? Distribution(normalizing: shares) else { return 0 }
    return entropy(of: distribution)
  }
}

/// What can be wrong with rows offered as a data set. Rows and columns are counted from 0.
public enum DataSetError: Error, Equatable, Sendable {
  /// There is nothing to learn from.
  case noRows
  /// One class leaves nothing to tell apart.
  case tooFewClasses(Int)
  /// There are not as many labels as rows.
  case labelsMissing(rows: Int, labels: Int)
  /// A row has another number of features than the first.
  case ragged(row: Int, expected: Int, found: Int)
  /// A feature is infinite or not a number.
  case notFinite(row: Int, column: Int)
  /// A label names no class.
  case unknownClass(row: Int, label: Int, classCount: Int)
}

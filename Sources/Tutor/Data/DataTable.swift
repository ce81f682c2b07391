package import Training

/// Rows of a learner's own file: numbers that describe something, and the class it belongs to.
package struct DataTable: Equatable, Sendable {
  /// The names of the columns that describe.
  package var featureNames: [String]
  /// The names of the classes, in the order in which they first appear.
  package var classNames: [String]
  /// All numbers, row by row.
  package var features: [Double]
  /// The class of each row.
  package var labels: [Int]

  /// How many rows there are.
  package var rowCount: Int { labels.count }

  /// The rows in an order drawn from the seed, the last of them set aside to test on; every column has
  /// mean 0 and variance 1 over the rows to learn from.
  ///
  /// - Parameters:
  ///   - testShare: From 0 to below 1.
  ///   - seed: Decides which rows are set aside.
  /// - Returns: The rows as a model learns from them.
  /// - Throws: `DataSetError` if they make no data set.
  package func dataSet(testShare: Double, seed: UInt64) throws(DataSetError) -> DataSet {
    let width = featureNames.count
    let points = labels.indices.map { Array(features[$0 * width..<($0 + 1) * width]) }
    return try DataSet(
      points: points, labels: labels, classCount: classNames.count, testShare: testShare, seed: seed
    ).standardized
  }
}

/// What can be wrong with a file of rows. Lines and columns count from 1.
package enum DataTableError: Error, Equatable, Sendable {
  /// There is no row.
  case empty
  /// A quotation mark is never closed.
  case openQuote(line: Int)
  /// A row has another number of cells than the first.
  case ragged(line: Int, expected: Int, found: Int)
  /// There is nothing in a cell.
  case missing(line: Int, column: Int, name: String)
  /// A cell that should describe holds no number.
  case notANumber(line: Int, column: Int, name: String, text: String)
  /// No column has this name or number.
  case noColumn(String, names: [String])
  /// There is only one column, so nothing describes.
  case oneColumn
  /// All rows belong to one class.
  case oneClass(String)
  /// There are more classes than this; probably the wrong column.
  case tooManyClasses(column: String, limit: Int)
  /// There are more rows or columns than this.
  case tooLarge(numbers: Int)
}

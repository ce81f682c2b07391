extension DataSet {
  /// The hand-written digits as they come: 64 pixels from 0 to 16 and the digit in every row.
  ///
  /// Pixels are divided by 16. The first four fifths are to learn from and the others to test on; rows
  /// stand in the order of the writers, so that the test is on people not seen before.
  ///
  /// - Parameter rows: Rows of 65 numbers.
  /// - Returns: The images as points of 64 features, in ten classes.
  /// - Throws: `DataSetError` that names the first bad row.
  public static func digits(rows: [[Double]]) throws(DataSetError) -> DataSet {
    for (number, row) in rows.enumerated() {
      guard row.count == 65 else {
        throw .ragged(row: number, expected: 65, found: row.count)
      }
      guard let label = row.last, label.isFinite, Int(exactly: label) != nil else {
        throw .notFinite(row: number, column: 64)
      }
    }
    return try DataSet(
      points: rows.map { $0.dropLast().map { $0 / 16 } },
      labels: rows.map { $0.last.map { Int($0) } ?? -1 }, classCount: 10,
      trainingCount: max(1, rows.count * 4 / 5))
  }

  /// Rows whose classes have names, such as the penguins' species; some are set aside by seed.
  ///
  /// - Parameters:
  ///   - points: The features of each row.
  ///   - names: The name of each row's class.
  ///   - testShare: From 0 to below 1.
  ///   - seed: Decides which rows are set aside.
  /// - Returns: The data, and the names of the classes in the order in which they first appear.
  /// - Throws: `DataSetError` that names the first bad row.
  public static func named(
    points: [[Double]], names: [String], testShare: Double, seed: UInt64
  ) throws(DataSetError) -> (data: DataSet, classes: [String]) {
    var classes: [String] = []
    var numbers: [String: Int] = [:]
    let labels = names.map { name in
      if let number = numbers[name] { return number }
      numbers[name] = classes.count
      classes.append(name)
      return classes.count - 1
    }
    let data = try DataSet(
      points: points, labels: labels, classCount: classes.count, testShare: testShare, seed: seed)
    return (data, classes)
  }
}

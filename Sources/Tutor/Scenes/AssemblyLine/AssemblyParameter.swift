/// One of the nine parameters: a weight of a class for a feature, or the bias of a class.
struct AssemblyParameter: Hashable, Sendable {
  /// The class, from 0.
  var row: Int
  /// The feature, from 0; after the last feature stands the bias.
  var column: Int

  /// How many classes there are.
  static let classCount = 3
  /// How many features there are.
  static let featureCount = 2
  /// All of them, class by class.
  static let all = (0..<classCount).flatMap { row in
    (0...featureCount).map { AssemblyParameter(row: row, column: $0) }
  }

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `w.1.2` or `b.1`; classes and features count from 1.
  init?(_ name: some StringProtocol) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let row = Int(parts[1]), (1...Self.classCount).contains(row) else {
      return nil
    }
    switch (parts[0], parts.count) {
    case ("b", 2): self.init(row: row - 1, column: Self.featureCount)
    case ("w", 3):
      guard let column = Int(parts[2]), (1...Self.featureCount).contains(column) else {
        return nil
      }
      self.init(row: row - 1, column: column - 1)
    default: return nil
    }
  }

  /// Whether it is a bias.
  var isBias: Bool { column == Self.featureCount }

  /// The name: `w.1.2`, `b.1`.
  var name: String { isBias ? "b.\(row + 1)" : "w.\(row + 1).\(column + 1)" }

  /// The symbol in TeX: `w_{12}`, `b_{1}`.
  var symbol: String { isBias ? "b_{\(row + 1)}" : "w_{\(row + 1)\(column + 1)}" }
}

/// Why a computation could not be done, as facts. Indices count from 0.
public enum ComputationError: Error, Equatable, Sendable {
  /// There is no function of this name.
  case unknownFunction(String, nearest: String?, known: [String])
  /// The function needs this input.
  case missingInput(String, function: String, expected: Argument.Kind)
  /// The function has no such input.
  case unknownInput(String, function: String, nearest: String?, known: [String])
  /// The function has no such option.
  case unknownOption(String, function: String, nearest: String?, known: [String])
  /// The input or option has another shape than the function takes.
  case wrongKind(String, expected: Argument.Kind, found: Argument.Kind)
  /// The option has a word that it does not know.
  case unknownWord(String, option: String, nearest: String?, known: [String])
  /// The input has no entries.
  case empty(String)
  /// The input is not a distribution.
  case notADistribution(String, DistributionError)
  /// Two inputs that belong together entry by entry have different lengths.
  case differentCounts(String, Int, other: String, Int)
  /// The rows of a matrix have different lengths; `row` is the first that differs.
  case raggedRows(String, row: Int, expected: Int, found: Int)
  /// An entry is outside the range allowed; the bounds themselves are allowed unless `isOpen`.
  /// For a matrix `index` counts along the rows.
  case outOfRange(
    String, index: Int?, value: Double, lowest: Double, highest: Double, isOpen: Bool)
  /// An entry that must be a whole number is not.
  case notWhole(String, index: Int?, value: Double)
  /// An entry that must be a number is not, or is infinite.
  case notFinite(String, index: Int?)
}

/// A running sum that also keeps what rounding lost, so that its error does not grow with the
/// number of terms.
///
/// Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
/// Summen", 1974.
struct CompensatedSum {
  private var rounded = 0.0
  private var lost = 0.0

  /// The sum, rounded once; never -0.
  var value: Double {
    // An infinite term makes the lost part `inf - inf`; the rounded part is then the answer.
    let total = rounded + lost
    return (total.isNaN ? rounded : total) + 0
  }

  /// Adds one term.
  ///
  /// - Parameter term: What to add.
  mutating func add(_ term: Double) {
    let sum = rounded + term
    // What the addition lost is exact when the smaller is subtracted last.
    if rounded.magnitude >= term.magnitude {
      lost += (rounded - sum) + term
    } else {
      lost += (term - sum) + rounded
    }
    rounded = sum
  }
}

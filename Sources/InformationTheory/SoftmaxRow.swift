import RealModule

/// The softmax of one row of logits, in a form from which every quantity can be had without
/// overflow and without cancellation.
///
///     dᵢ = (zᵢ - max z) / T ≤ 0,    qᵢ = exp dᵢ / Σ exp dⱼ
///
/// The largest logit contributes exp 0 = 1 to the sum. What the others contribute is kept apart
/// (`rest`), since 1 + 1e-20 is 1 in floating point and ln (1 + 1e-20) is not 0.
struct SoftmaxRow {
  /// The largest logit.
  let maximum: Double
  /// The distances to it, over the temperature; none above 0.
  let differences: [Double]
  /// exp of the distances.
  let exponentials: [Double]
  /// Σ exp dⱼ over all but the largest.
  let rest: Double

  init(_ z: [Double], temperature: Double = 1) {
    precondition(temperature > 0, "The temperature must be above 0.")
    guard let largest = z.indices.max(by: { z[$0] < z[$1] }) else {
      preconditionFailure("Softmax needs at least one logit.")
    }
    let maximum = z[largest]
    let differences = z.map { ($0 - maximum) / temperature }
    let exponentials = differences.map { Double.exp($0) }
    var rest = CompensatedSum()
    for index in z.indices where index != largest { rest.add(exponentials[index]) }
    self.maximum = maximum
    self.differences = differences
    self.exponentials = exponentials
    self.rest = rest.value
  }

  /// Σ exp dⱼ, at least 1.
  var total: Double { 1 + rest }

  /// ln Σ exp dⱼ, at least 0, accurate however small.
  var logTotal: Double { .log(onePlus: rest) }

  /// qᵢ.
  func probability(_ index: Int) -> Double { exponentials[index] / total }

  /// 1 - qᵢ, accurate also where qᵢ rounds to 1.
  func complement(_ index: Int) -> Double {
    // For any but the largest, the sum of the others holds a 1, so the difference keeps its digits.
    (differences[index] == 0 ? rest : total - exponentials[index]) / total
  }

  /// -ln qᵢ.
  func surprisal(_ index: Int) -> Double { logTotal - differences[index] }
}

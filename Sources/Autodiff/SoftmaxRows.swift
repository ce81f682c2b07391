/// Softmax of many rows, in a form from which loss and q can be had without overflow and without
/// cancellation.
///
///     dᵢ = zᵢ − max z,    qᵢ = exp dᵢ / Σ exp dⱼ,    −ln qᵢ = ln Σ exp dⱼ − dᵢ
///
/// The greatest contributes exp 0 = 1 to the sum. What the others contribute is kept apart, since
/// 1 + 1e-20 is 1 in floating point and ln(1 + 1e-20) is not 0.
enum SoftmaxRows {
  /// Writes z − max z over `target`.
  @inline(__always)
  static func shift(
    _ z: UnsafePointer<Double>, count: Int, into target: UnsafeMutablePointer<Double>
  ) {
    var greatest = z[0]
    for index in 1..<max(count, 1) where z[index] > greatest { greatest = z[index] }
    for index in 0..<count { target[index] = z[index] - greatest }
  }

  /// Divides exponentials by their sum and returns the sum without the 1 of the greatest.
  @inline(__always) @discardableResult
  static func normalize(_ exponentials: UnsafeMutablePointer<Double>, _ count: Int) -> Double {
    var best = 0
    for index in 1..<count where exponentials[index] > exponentials[best] { best = index }
    var rest = 0.0
    for index in 0..<count where index != best { rest += exponentials[index] }
    let factor = 1 / (1 + rest)
    for index in 0..<count { exponentials[index] *= factor }
    return rest
  }
}

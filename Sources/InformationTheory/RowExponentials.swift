import RealModule

/// What the loss of one row of a batch needs: the largest logit and Σ exp (zᵢ - max z) without the
/// 1 that the largest contributes. See `SoftmaxRow`, which is the same for a row of its own.
struct RowExponentials {
  let maximum: Double
  /// Σ exp (zᵢ - max z) over all but one largest.
  let rest: Double

  /// Σ exp (zᵢ - max z), at least 1.
  var total: Double { 1 + rest }

  private typealias Lanes = SIMD8<Double>
  private static let stride = MemoryLayout<Double>.stride

  /// Computes them eight logits at a time.
  ///
  /// - Parameters:
  ///   - row: Logits, at least one.
  ///   - exponentials: Receives exp (zᵢ - max z), if wanted.
  @inline(__always)
  init(of row: UnsafeBufferPointer<Double>, into exponentials: UnsafeMutableBufferPointer<Double>?)
  {
    let (least, maximum) = Self.bounds(of: row)
    self.maximum = maximum
    // The vector exponential takes numbers from -708 on. A row that spreads wider is rare, as is
    // one so confident that the 1 of its largest logit hides the rest: both go one by one.
    if row.count >= Lanes.scalarCount, maximum - least <= 700 {
      let sum = Self.sum(row, minus: maximum, into: exponentials)
      if sum >= 1.5 {
        rest = sum - 1
        return
      }
    }
    rest = Self.scalarRest(row, minus: maximum, into: exponentials)
  }

  /// -ln of the probability of a logit.
  func surprisal(_ logit: Double) -> Double { .log(onePlus: rest) + (maximum - logit) }

  /// 1 - the probability of a logit, with its exponential.
  func complement(_ exponential: Double, logit: Double) -> Double {
    (logit == maximum ? rest : total - exponential) / total
  }

  private static func bounds(of row: UnsafeBufferPointer<Double>) -> (Double, Double) {
    let bytes = UnsafeRawBufferPointer(row)
    var (least, most) = (row[0], row[0])
    let whole = row.count & ~7
    if whole > 0 {
      var (low, high) = (Lanes(repeating: least), Lanes(repeating: most))
      for start in Swift.stride(from: 0, to: whole, by: 8) {
        let z = bytes.loadUnaligned(fromByteOffset: start * stride, as: Lanes.self)
        low = low.replacing(with: z, where: z .< low)
        high = high.replacing(with: z, where: z .> high)
      }
      (least, most) = (low.min(), high.max())
    }
    for index in whole..<row.count {
      least = Swift.min(least, row[index])
      most = Swift.max(most, row[index])
    }
    return (least, most)
  }

  private static func sum(
    _ row: UnsafeBufferPointer<Double>, minus maximum: Double,
    into exponentials: UnsafeMutableBufferPointer<Double>?
  ) -> Double {
    let bytes = UnsafeRawBufferPointer(row)
    let output = exponentials.map { UnsafeMutableRawBufferPointer($0) }
    let whole = row.count & ~7
    let shift = Lanes(repeating: maximum)
    var lanes = Lanes.zero
    for start in Swift.stride(from: 0, to: whole, by: 8) {
      let offset = start * stride
      let z = bytes.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      let values = exponential(z - shift)
      output?.storeBytes(of: values, toByteOffset: offset, as: Lanes.self)
      lanes += values
    }
    var sum = lanes.sum()
    for index in whole..<row.count {
      let value = Double.exp(row[index] - maximum)
      exponentials?[index] = value
      sum += value
    }
    return sum
  }

  private static func scalarRest(
    _ row: UnsafeBufferPointer<Double>, minus maximum: Double,
    into exponentials: UnsafeMutableBufferPointer<Double>?
  ) -> Double {
    var sum = CompensatedSum()
    var hasMaximum = false
    for index in row.indices {
      let value = Double.exp(row[index] - maximum)
      exponentials?[index] = value
      if row[index] == maximum, !hasMaximum {
        hasMaximum = true
      } else {
        sum.add(value)
      }
    }
    return sum.value
  }
}

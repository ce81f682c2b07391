/// -Σ p log q for many outcomes, eight at a time.
///
///     -Σ p log q = -(Σ p k) log 2 - (Σ p ln m) log e,    q = 2ᵏ m
///
/// The terms of 32 outcomes are summed in eight lanes and the sums of such blocks with
/// compensation: the error is a few ulps for any number of outcomes.
///
/// - Parameters:
///   - p: How often each outcome happens.
///   - q: The probability it was given, at least 0 and finite; as many.
///   - base: The unit of the result.
/// - Returns: What `crossEntropyTerm` gives, summed.
/// - Complexity: O(*n*).
func bulkCrossEntropy(_ p: [Double], _ q: [Double], in base: LogBase) -> Double {
  var powersOfTwo = CompensatedSum()
  var logsOfMantissas = CompensatedSum()
  var plainTerms = CompensatedSum()
  p.withUnsafeBufferPointer { p in
    q.withUnsafeBufferPointer { q in
      var start = 0
      while start < p.count {
        let end = min(start + blockCount, p.count)
        if end - start == blockCount, let block = splitSums(p, q, from: start) {
          powersOfTwo.add(block.powersOfTwo)
          logsOfMantissas.add(block.logsOfMantissas)
        } else {
          for index in start..<end {
            plainTerms.add(crossEntropyTerm(p: p[index], q: q[index], in: base))
          }
        }
        start = end
      }
    }
  }
  let sum = powersOfTwo.value * base.logarithm(of: 2) + logsOfMantissas.value * base.perNat
  return plainTerms.value - sum
}

private let blockCount = 32

/// Σ p k and Σ p ln m over a block, nil if a q is 0 or subnormal, where the vector logarithm is
/// not defined.
@inline(__always)
private func splitSums(
  _ p: UnsafeBufferPointer<Double>, _ q: UnsafeBufferPointer<Double>, from start: Int
) -> (powersOfTwo: Double, logsOfMantissas: Double)? {
  typealias Lanes = SIMD8<Double>
  let (p, q) = (UnsafeRawBufferPointer(p), UnsafeRawBufferPointer(q))
  var (powersOfTwo, logsOfMantissas) = (Lanes.zero, Lanes.zero)
  var smallest = Lanes(repeating: 1)
  for index in stride(from: start, to: start + blockCount, by: Lanes.scalarCount) {
    let offset = index * MemoryLayout<Double>.stride
    let q = q.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
    let p = p.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
    smallest = smallest.replacing(with: q, where: q .< smallest)
    let (k, logOfMantissa) = splitLogarithm(q)
    powersOfTwo += p * k
    logsOfMantissas += p * logOfMantissa
  }
  guard smallest.min() >= .leastNormalMagnitude else { return nil }
  return (powersOfTwo.sum(), logsOfMantissas.sum())
}

/// -Σ p log q for many outcomes, eight at a time.
///
/// The terms of 32 outcomes are summed in eight lanes and the sums of such blocks with
/// compensation: the error is a few ulps for any number of outcomes.
///
/// - Parameters:
///   - p: How often each outcome happens.
///   - q: The probability it was given, at least 0 and finite; as many.
///   - base: The unit of the result.
/// - Returns: What `crossEntropyTerm` gives, summed.
func bulkCrossEntropy(_ p: [Double], _ q: [Double], in base: LogBase) -> Double {
  let block = 32
  let scale = LogScale(base)
  var sum = CompensatedSum()
  p.withUnsafeBytes { p in
    q.withUnsafeBytes { q in
      let count = p.count / MemoryLayout<Double>.stride
      var start = 0
      while start + block <= count {
        if let blockSum = blockOfSurprisals(p, q, from: start, count: block, scale) {
          sum.add(blockSum)
        } else {
          addTerms(start..<start + block)
        }
        start += block
      }
      addTerms(start..<count)

      func addTerms(_ range: Range<Int>) {
        for index in range {
          let offset = index * MemoryLayout<Double>.stride
          let (p, q) = (
            p.load(fromByteOffset: offset, as: Double.self),
            q.load(fromByteOffset: offset, as: Double.self)
          )
          sum.add(crossEntropyTerm(p: p, q: q, in: base))
        }
      }
    }
  }
  return sum.value
}

/// -Σ p log q over a block, nil if a q is 0 or subnormal, where the vector logarithm is not defined.
@inline(__always)
private func blockOfSurprisals(
  _ p: UnsafeRawBufferPointer, _ q: UnsafeRawBufferPointer, from start: Int, count: Int,
  _ scale: LogScale
) -> Double? {
  typealias Lanes = SIMD8<Double>
  var sum = Lanes.zero
  var smallest = Lanes(repeating: 1)
  let stride = MemoryLayout<Double>.stride
  for offset in Swift.stride(
    from: start * stride, to: (start + count) * stride, by: MemoryLayout<Lanes>.stride)
  {
    let q = q.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
    let p = p.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
    smallest = smallest.replacing(with: q, where: q .< smallest)
    sum -= p * logarithm(q, scale)
  }
  return smallest.min() < .leastNormalMagnitude ? nil : sum.sum()
}

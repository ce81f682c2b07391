extension Tape {
  /// Computes the slope of a loss in everything that was recorded before it.
  ///
  /// The slope of the loss in itself is 1. Walking back, every record hands its slope on to what it was
  /// made from, by the chain rule; a matrix that was used twice adds up what it receives.
  ///
  /// - Precondition: The loss is a matrix of 1 × 1.
  public mutating func backward(from loss: Node) {
    precondition(loss.count == 1, "A loss is one number, not \(loss.count).")
    let used = used
    values.withUnsafeMutableBufferPointer { values in
      slopes.withUnsafeMutableBufferPointer { slopes in
        guard let values = values.baseAddress, let slopes = slopes.baseAddress else { return }
        slopes.update(repeating: 0, count: used)
        slopes[records[loss.index].start] = 1
        records.withUnsafeBufferPointer { records in
          let way = WayBack(records: records, values: values, slopes: slopes)
          for index in stride(from: loss.index, through: 0, by: -1)
          where records[index].needsSlope { way.walk(records[index]) }
        }
      }
    }
  }
}

/// The way back over a tape.
struct WayBack {
  let records: UnsafeBufferPointer<Tape.Record>
  let values: UnsafeMutablePointer<Double>
  let slopes: UnsafeMutablePointer<Double>

  /// Hands the slope of a result on to its operands.
  func walk(_ result: Tape.Record) {
    let slope = UnsafePointer(slopes + result.start)
    switch result.operation {
    case .constant, .parameter: break
    case .product(let a, let b): product(result, records[a], records[b])
    case .productTransposed(let a, let b): productTransposed(result, records[a], records[b])
    case .affine(let x, let weights, let bias, let scratch):
      affine(result, records[x], records[weights], records[bias], scratch: scratch)
    case .sum(let a, let b):
      add(slope, times: 1, to: records[a])
      addRepeated(slope, result.count, to: records[b])
    case .difference(let a, let b):
      add(slope, times: 1, to: records[a])
      add(slope, times: -1, to: records[b])
    case .entrywise(let a, let b):
      add(slope, timesValuesOf: records[b], to: records[a])
      add(slope, timesValuesOf: records[a], to: records[b])
    case .scaled(let a, let factor): add(slope, times: factor, to: records[a])
    case .activation(let a, let activation):
      activation.addSlopes(
        x: values + records[a].start, y: values + result.start, slopes: slope, count: result.count,
        to: slopes + records[a].start)
    case .softmax(let a, causal: _): softmax(result, records[a])
    case .layerNorm(let x, let gain, let bias, let scratch):
      layerNorm(result, records[x], records[gain], records[bias], scratch: scratch)
    case .columns(let a, let first): columns(result, records[a], from: first)
    case .beside(let a, let b): beside(result, records[a], records[b])
    case .above(let a, let b):
      add(slope, times: 1, to: records[a])
      add(slope + records[a].count, times: 1, to: records[b])
    case .rows(let a, let scratch): rows(result, records[a], scratch: scratch)
    case .crossEntropy(let logits, targets: _, focus: _, let scratch):
      add(values + scratch, times: slope[0], to: records[logits])
    case .squaredError(let q, let targets, let weights):
      squaredError(slope[0], records[q], records[targets], records[weights])
    case .halfSquares(let a): add(values + records[a].start, times: slope[0], to: records[a])
    case .total(let a):
      for index in 0..<records[a].count { slopes[records[a].start + index] += slope[0] }
    }
  }

  /// Adds c · numbers to the slopes of an operand, as many as it has.
  @inline(__always)
  func add(_ numbers: UnsafePointer<Double>, times factor: Double, to operand: Tape.Record) {
    guard operand.needsSlope else { return }
    let target = slopes + operand.start
    for index in 0..<operand.count { target[index] += factor * numbers[index] }
  }

  /// Adds numbers to an operand of one row that was added to every row.
  private func addRepeated(
    _ numbers: UnsafePointer<Double>, _ count: Int, to operand: Tape.Record
  ) {
    guard operand.needsSlope else { return }
    let target = slopes + operand.start
    for first in stride(from: 0, to: count, by: operand.count) {
      for index in 0..<operand.count { target[index] += numbers[first + index] }
    }
  }

  private func add(
    _ numbers: UnsafePointer<Double>, timesValuesOf other: Tape.Record, to operand: Tape.Record
  ) {
    guard operand.needsSlope else { return }
    for index in 0..<operand.count {
      slopes[operand.start + index] += numbers[index] * values[other.start + index]
    }
  }
}

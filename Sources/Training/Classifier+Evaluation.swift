import Autodiff

/// Many points at once.
extension Classifier {
  /// Measures the model on rows of a data set, without regard to smoothing, decay and weights.
  ///
  /// - Returns: The mean loss in nats and the accuracy; `nil` if there are no rows.
  public func evaluate(on data: DataSet, rows: Range<Int>) -> Evaluation? {
    guard !rows.isEmpty else { return nil }
    var sum = 0.0
    var hits = 0
    data.features.withUnsafeBufferPointer { features in
      let part = features[rows.lowerBound * featureCount..<rows.upperBound * featureCount]
      forEachBlock(of: UnsafeBufferPointer(rebasing: part)) { first, count, scores in
        for row in 0..<count {
          let label = data.labels[rows.lowerBound + first + row]
          let own = UnsafeMutableBufferPointer(
            start: scores + row * classCount, count: classCount)
          if isHit(own, label: label) { hits += 1 }
          sum += Scores.surprise(own) { $0 == label ? 1 : 0 }
        }
      }
    }
    return Evaluation(
      lossInNats: sum / Double(rows.count), accuracy: Double(hits) / Double(rows.count))
  }

  /// Whether the label has the greatest score; a tie goes to the earlier class.
  private func isHit(_ scores: UnsafeMutableBufferPointer<Double>, label: Int) -> Bool {
    for candidate in 0..<classCount where candidate != label {
      let isBeaten =
        candidate < label ? scores[candidate] >= scores[label] : scores[candidate] > scores[label]
      if isBeaten { return false }
    }
    return true
  }

  /// Counts how often each class is taken for each.
  ///
  /// - Returns: For every label, how often each class has the greatest q; a tie goes to the earlier
  ///   class.
  public func confusion(on data: DataSet, rows: Range<Int>) -> [[Int]] {
    var counts = [Int](repeating: 0, count: classCount * classCount)
    data.features.withUnsafeBufferPointer { features in
      let part = features[rows.lowerBound * featureCount..<rows.upperBound * featureCount]
      forEachBlock(of: UnsafeBufferPointer(rebasing: part)) { first, count, scores in
        for row in 0..<count {
          let own = scores + row * classCount
          var best = 0
          for candidate in 1..<classCount where own[candidate] > own[best] { best = candidate }
          counts[data.labels[rows.lowerBound + first + row] * classCount + best] += 1
        }
      }
    }
    return (0..<classCount).map { Array(counts[$0 * classCount..<($0 + 1) * classCount]) }
  }

  /// Writes q at each point of a list of features, row by row, class by class.
  ///
  /// - Precondition: There are as many rows in `q` as in `features`.
  public func fill(_ q: inout [Double], at features: [Double]) {
    precondition(
      q.count == features.count / featureCount * classCount, "There is no room for q everywhere.")
    features.withUnsafeBufferPointer { features in
      q.withUnsafeMutableBufferPointer { q in
        forEachBlock(of: features) { first, count, scores in
          for row in 0..<count {
            let place = (first + row) * classCount
            let own = UnsafeMutableBufferPointer(rebasing: q[place..<place + classCount])
            for candidate in 0..<classCount {
              own[candidate] = scores[row * classCount + candidate]
            }
            _ = Scores.softmax(own)
          }
        }
      }
    }
  }

  /// Computes the scores of points, some dozens at a time.
  ///
  /// - Parameters:
  ///   - points: Features, point by point.
  ///   - body: Receives the number of the first point, how many points there are, and their scores,
  ///     point by point, class by class.
  func forEachBlock(
    of points: UnsafeBufferPointer<Double>,
    _ body: (_ first: Int, _ count: Int, _ scores: UnsafeMutablePointer<Double>) -> Void
  ) {
    let count = points.count / featureCount
    guard let source = points.baseAddress, count > 0 else { return }
    let block = min(count, 32)
    let width = max(hiddenWidths.max() ?? 0, classCount)
    // Two buffers: what enters a layer and what leaves it.
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * block * width) { buffer in
      guard let start = buffer.baseAddress else { return }
      buffer.initialize(repeating: 0)
      for first in stride(from: 0, to: count, by: block) {
        let rows = min(block, count - first)
        var (input, output) = (UnsafePointer(source + first * featureCount), start)
        for layer in 1...parameters.layerCount {
          output = layer.isMultiple(of: 2) ? start + block * width : start
          apply(layer, to: input, rows: rows, into: output)
          input = UnsafePointer(output)
        }
        if form == .oneLogit { widen(output, rows: rows) }
        body(first, rows, output)
      }
    }
  }

  private func apply(
    _ layer: Int, to input: UnsafePointer<Double>, rows: Int,
    into output: UnsafeMutablePointer<Double>
  ) {
    let weights = parameters.shape(of: parameters.weights(ofLayer: layer))
    let width = weights.columns
    parameters.values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      let bias = base + parameters.shape(of: parameters.biases(ofLayer: layer)).start
      for row in 0..<rows { (output + row * width).update(from: bias, count: width) }
      addProduct(
        of: input, rowStride: weights.rows, innerStride: 1, and: base + weights.start, rows: rows,
        inner: weights.rows, columns: width, to: output)
    }
    if layer < parameters.layerCount {
      activation.apply(to: output, count: rows * width, into: output)
    }
  }

  /// Puts the fixed score 0 before the free one of every point, from the last to the first.
  private func widen(_ scores: UnsafeMutablePointer<Double>, rows: Int) {
    for row in stride(from: rows - 1, through: 0, by: -1) {
      scores[2 * row + 1] = scores[row]
      scores[2 * row] = 0
    }
  }
}

/// How a model does on some rows.
public struct Evaluation: Equatable, Sendable {
  /// The mean of −ln q(label), in nats.
  public var lossInNats: Double
  /// The share of rows whose label has the greatest q; a tie goes to the earlier class.
  public var accuracy: Double
}

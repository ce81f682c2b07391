/// The rules that take more than a line.
extension WayBack {
  /// C = AB: the slope in A is C′Bᵀ, that in B is AᵀC′.
  func product(_ result: Tape.Record, _ a: Tape.Record, _ b: Tape.Record) {
    if a.needsSlope {
      let scratch = slopes + result.start + result.count
      transpose(values + b.start, rows: b.rows, columns: b.columns, to: scratch)
      addProduct(
        of: slopes + result.start, rowStride: result.columns, innerStride: 1, and: scratch,
        rows: a.rows, inner: b.columns, columns: a.columns, to: slopes + a.start)
    }
    if b.needsSlope { addLeftTransposed(result, a, to: b) }
  }

  /// C = ABᵀ: the slope in A is C′B, that in B is C′ᵀA.
  func productTransposed(_ result: Tape.Record, _ a: Tape.Record, _ b: Tape.Record) {
    if a.needsSlope {
      addProduct(
        of: slopes + result.start, rowStride: result.columns, innerStride: 1, and: values + b.start,
        rows: a.rows, inner: b.rows, columns: a.columns, to: slopes + a.start)
    }
    if b.needsSlope {
      addProduct(
        of: slopes + result.start, rowStride: 1, innerStride: result.columns, and: values + a.start,
        rows: b.rows, inner: a.rows, columns: b.columns, to: slopes + b.start)
    }
  }

  /// y = xW + b: the slope in x is y′Wᵀ, that in W is xᵀy′, that in b the sum of the rows of y′.
  func affine(
    _ result: Tape.Record, _ x: Tape.Record, _ weights: Tape.Record, _ bias: Tape.Record,
    scratch: Int
  ) {
    if x.needsSlope {
      transpose(
        values + weights.start, rows: weights.rows, columns: weights.columns, to: slopes + scratch)
      addProduct(
        of: slopes + result.start, rowStride: result.columns, innerStride: 1, and: slopes + scratch,
        rows: x.rows, inner: weights.columns, columns: x.columns, to: slopes + x.start)
    }
    if weights.needsSlope { addLeftTransposed(result, x, to: weights) }
    if bias.needsSlope {
      for row in 0..<result.rows {
        add(slopes + result.start + row * result.columns, times: 1, to: bias)
      }
    }
  }

  private func addLeftTransposed(_ result: Tape.Record, _ a: Tape.Record, to b: Tape.Record) {
    addProduct(
      of: values + a.start, rowStride: 1, innerStride: a.columns, and: slopes + result.start,
      rows: a.columns, inner: a.rows, columns: result.columns, to: slopes + b.start)
  }

  /// q = softmax(z): the slope in zᵢ is qᵢ (q′ᵢ − Σⱼ q′ⱼ qⱼ). Where the row may not look, q is 0.
  func softmax(_ result: Tape.Record, _ z: Tape.Record) {
    for row in 0..<result.rows {
      let first = row * result.columns
      let (q, slope) = (values + result.start + first, slopes + result.start + first)
      let target = slopes + z.start + first
      var mean = 0.0
      for index in 0..<result.columns { mean += slope[index] * q[index] }
      for index in 0..<result.columns { target[index] += q[index] * (slope[index] - mean) }
    }
  }

  /// y = u ⊙ gain + bias with u = (x − mean) f: with g = y′ ⊙ gain, the slope in x is
  /// f (g − mean(g) − u mean(g ⊙ u)).
  func layerNorm(
    _ result: Tape.Record, _ x: Tape.Record, _ gain: Tape.Record, _ bias: Tape.Record, scratch: Int
  ) {
    let width = result.columns
    for row in 0..<result.rows {
      let slope = slopes + result.start + row * width
      let standard = values + scratch + result.rows + row * width
      let stretch = values + gain.start
      if gain.needsSlope {
        for index in 0..<width { slopes[gain.start + index] += slope[index] * standard[index] }
      }
      add(slope, times: 1, to: bias)
      guard x.needsSlope else { continue }
      var (sum, product) = (0.0, 0.0)
      for index in 0..<width {
        sum += slope[index] * stretch[index]
        product += slope[index] * stretch[index] * standard[index]
      }
      let (mean, along) = (sum / Double(width), product / Double(width))
      for index in 0..<width {
        slopes[x.start + row * width + index] +=
          values[scratch + row]
          * (slope[index] * stretch[index] - mean - standard[index] * along)
      }
    }
  }

  /// Columns go back to where they came from.
  func columns(_ result: Tape.Record, _ a: Tape.Record, from first: Int) {
    for row in 0..<result.rows {
      let target = slopes + a.start + row * a.columns + first
      let slope = slopes + result.start + row * result.columns
      for index in 0..<result.columns { target[index] += slope[index] }
    }
  }

  /// Each side takes its columns.
  func beside(_ result: Tape.Record, _ a: Tape.Record, _ b: Tape.Record) {
    for row in 0..<result.rows {
      let slope = slopes + result.start + row * result.columns
      if a.needsSlope {
        let target = slopes + a.start + row * a.columns
        for index in 0..<a.columns { target[index] += slope[index] }
      }
      if b.needsSlope {
        let target = slopes + b.start + row * b.columns
        for index in 0..<b.columns { target[index] += slope[a.columns + index] }
      }
    }
  }

  /// A row that was taken several times adds up what it receives.
  func rows(_ result: Tape.Record, _ a: Tape.Record, scratch: Int) {
    for row in 0..<result.rows {
      let target = slopes + a.start + Int(values[scratch + row]) * a.columns
      let slope = slopes + result.start + row * result.columns
      for index in 0..<a.columns { target[index] += slope[index] }
    }
  }

  /// L = Σ w/2 Σ (q − t)²: the slope in q is w (q − t).
  func squaredError(
    _ slope: Double, _ q: Tape.Record, _ targets: Tape.Record, _ weights: Tape.Record
  ) {
    for row in 0..<q.rows {
      let factor = slope * values[weights.start + row]
      for index in row * q.columns..<(row + 1) * q.columns {
        slopes[q.start + index] +=
          factor * (values[q.start + index] - values[targets.start + index])
      }
    }
  }
}

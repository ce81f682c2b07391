import RealModule

extension Tape {
  /// f(a), entry by entry.
  public mutating func apply(_ activation: Activation, to a: Node) -> Node {
    let node = record(
      .activation(a.index, activation), rows: a.rows, columns: a.columns, needsSlope: needsSlope(a))
    let (from, to) = (start(a), start(node))
    withValues { activation.apply(to: $0 + from, count: a.count, into: $0 + to) }
    return node
  }

  /// q = softmax(z) of every row: positive, and 1 together.
  ///
  ///     qᵢ = exp(zᵢ) / Σⱼ exp(zⱼ)
  ///
  /// - Parameters:
  ///   - z: Rows of scores.
  ///   - causal: Whether row i may only look at columns up to i; the others get 0. The rows
  ///     of several texts may lie below each other: what counts is i modulo the number of columns.
  /// - Returns: The probabilities, row by row.
  public mutating func softmax(_ z: Node, causal: Bool = false) -> Node {
    precondition(
      !causal || z.rows.isMultiple(of: z.columns), "A causal row has as many columns as places.")
    let node = record(
      .softmax(z.index, causal: causal), rows: z.rows, columns: z.columns, needsSlope: needsSlope(z)
    )
    let (from, to) = (start(z), start(node))
    withValues { values in
      for row in 0..<z.rows {
        let count = causal ? row % z.columns + 1 : z.columns
        let q = values + to + row * z.columns
        SoftmaxRows.shift(values + from + row * z.columns, count: count, into: q)
        // Outside of what the row may see, e^−∞ is 0.
        (q + count).update(repeating: -.infinity, count: z.columns - count)
      }
      VectorFunctions.map(values + to, count: z.count, to: values + to) {
        VectorFunctions.exponentialBelowZero($0)
      }
      for row in 0..<z.rows { SoftmaxRows.normalize(values + to + row * z.columns, z.columns) }
    }
    return node
  }

  /// Every row with mean 0 and variance 1, then stretched and shifted column by column.
  ///
  ///     y = (x − mean) / √(variance + ε) ⊙ gain + bias
  ///
  /// The variance divides by the number of columns. Source: J. Ba, J. Kiros, G. Hinton, "Layer
  /// Normalization", 2016.
  public mutating func layerNorm(
    _ x: Node, gain: Node, bias: Node, epsilon: Double = 1e-5
  ) -> Node {
    precondition(
      gain.count == x.columns && bias.count == x.columns, "Gain and bias are rows like those of x.")
    let scratch = scratchStart(rows: x.rows, columns: x.columns)
    let node = record(
      .layerNorm(x: x.index, gain: gain.index, bias: bias.index, scratch: scratch),
      rows: x.rows, columns: x.columns,
      needsSlope: needsSlope(x) || needsSlope(gain) || needsSlope(bias),
      scratch: x.rows + x.count)
    let (from, times, plus, to) = (start(x), start(gain), start(bias), start(node))
    withValues { values in
      for row in 0..<x.rows {
        let source = values + from + row * x.columns
        let standard = values + scratch + x.rows + row * x.columns
        values[scratch + row] = Self.standardize(source, x.columns, epsilon, into: standard)
        for column in 0..<x.columns {
          values[to + row * x.columns + column] =
            standard[column] * values[times + column] + values[plus + column]
        }
      }
    }
    return node
  }

  /// Brings a row to mean 0 and variance 1 and returns 1 / √(variance + ε).
  private static func standardize(
    _ x: UnsafePointer<Double>, _ count: Int, _ epsilon: Double,
    into target: UnsafeMutablePointer<Double>
  ) -> Double {
    var sum = 0.0
    for index in 0..<count { sum += x[index] }
    let mean = sum / Double(count)
    var squares = 0.0
    for index in 0..<count { squares += (x[index] - mean) * (x[index] - mean) }
    let factor = 1 / (squares / Double(count) + epsilon).squareRoot()
    for index in 0..<count { target[index] = (x[index] - mean) * factor }
    return factor
  }
}

extension Activation {
  /// Writes f(x) for every number of a list; the lists may be the same.
  package func apply(
    to x: UnsafePointer<Double>, count: Int, into y: UnsafeMutablePointer<Double>
  ) {
    switch self {
    case .tanh: VectorFunctions.map(x, count: count, to: y) { VectorFunctions.tanh($0) }
    case .relu: for index in 0..<count { y[index] = x[index] > 0 ? x[index] : 0 }
    case .sigmoid: VectorFunctions.map(x, count: count, to: y) { VectorFunctions.sigmoid($0) }
    case .gelu:
      for index in 0..<count { y[index] = x[index] * Self.normalShare(below: x[index]) }
    case .geluTanh:
      for index in 0..<count { y[index] = x[index] / 2 * (1 + Self.geluCurve(x[index])) }
    }
  }

  /// Adds slope · f′(x) to `target`, from x and y = f(x).
  func addSlopes(
    x: UnsafePointer<Double>, y: UnsafePointer<Double>, slopes: UnsafePointer<Double>, count: Int,
    to target: UnsafeMutablePointer<Double>
  ) {
    switch self {
    case .tanh:
      for index in 0..<count { target[index] += slopes[index] * (1 - y[index] * y[index]) }
    case .relu:
      for index in 0..<count { target[index] += x[index] > 0 ? slopes[index] : 0 }
    case .sigmoid:
      for index in 0..<count { target[index] += slopes[index] * (y[index] * (1 - y[index])) }
    case .gelu:
      for index in 0..<count {
        let density = Double.exp(-x[index] * x[index] / 2) / (2 * Double.pi).squareRoot()
        target[index] +=
          slopes[index] * (Self.normalShare(below: x[index]) + x[index] * density)
      }
    case .geluTanh:
      for index in 0..<count {
        let (a, t) = (x[index], Self.geluCurve(x[index]))
        let inner = (2 / Double.pi).squareRoot() * (1 + 3 * 0.044715 * a * a)
        target[index] += slopes[index] * ((1 + t) / 2 + a / 2 * (1 - t * t) * inner)
      }
    }
  }

  /// Φ(x), from the complementary error function so that it keeps its digits for x far below 0.
  private static func normalShare(below x: Double) -> Double {
    Double.erfc(-x / 2.0.squareRoot()) / 2
  }

  private static func geluCurve(_ x: Double) -> Double {
    Double.tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x))
  }
}

/// Adds a matrix product to a matrix.
///
///     out[i, j] += Σₖ a[i, k] b[k, j]
///
/// Every sum runs over k in order, whatever the number of columns, so the same numbers give the same
/// bits in every build; columns are what goes side by side into a vector. `a` may be read by columns
/// instead of rows, which is the product with aᵀ: only its strides differ.
///
/// - Parameters:
///   - a: The left matrix.
///   - rowStride: From a[i, k] to a[i + 1, k].
///   - innerStride: From a[i, k] to a[i, k + 1].
///   - b: The right matrix, row by row.
///   - rows: How many values i takes.
///   - inner: How many values k takes.
///   - columns: How many values j takes.
///   - out: The matrix that is added to, row by row.
package func addProduct(
  of a: UnsafePointer<Double>, rowStride: Int, innerStride: Int, and b: UnsafePointer<Double>,
  rows: Int, inner: Int, columns: Int, to out: UnsafeMutablePointer<Double>
) {
  let left = Left(a: a, rowStride: rowStride, innerStride: innerStride, rows: rows, inner: inner)
  var column = 0
  while columns - column >= 8 {
    left.addEightColumns(of: b + column, columns, to: out + column)
    column += 8
  }
  while columns - column >= 2 {
    left.addTwoColumns(of: b + column, columns, to: out + column)
    column += 2
  }
  if column < columns { left.addColumn(of: b + column, columns, to: out + column) }
}

/// The left matrix of a product and how it is read.
private struct Left {
  typealias Eight = SIMD8<Double>
  typealias Two = SIMD2<Double>

  let a: UnsafePointer<Double>
  let rowStride: Int
  let innerStride: Int
  let rows: Int
  let inner: Int

  /// Two rows by eight columns: the sums stay in registers while k runs.
  @inline(__always)
  func addEightColumns(
    of b: UnsafePointer<Double>, _ width: Int, to out: UnsafeMutablePointer<Double>
  ) {
    var row = 0
    while rows - row >= 2 {
      let first = UnsafeMutableRawPointer(out + row * width)
      let second = UnsafeMutableRawPointer(out + (row + 1) * width)
      var sums = (first.loadUnaligned(as: Eight.self), second.loadUnaligned(as: Eight.self))
      var (x, y) = (a + row * rowStride, UnsafeRawPointer(b))
      for _ in 0..<inner {
        let values = y.loadUnaligned(as: Eight.self)
        sums.0 += values * x[0]
        sums.1 += values * x[rowStride]
        x += innerStride
        y += 8 * width
      }
      first.storeBytes(of: sums.0, as: Eight.self)
      second.storeBytes(of: sums.1, as: Eight.self)
      row += 2
    }
    guard row < rows else { return }
    let last = UnsafeMutableRawPointer(out + row * width)
    var sum = last.loadUnaligned(as: Eight.self)
    for k in 0..<inner {
      let values = UnsafeRawPointer(b + k * width).loadUnaligned(as: Eight.self)
      sum += values * a[row * rowStride + k * innerStride]
    }
    last.storeBytes(of: sum, as: Eight.self)
  }

  /// Four rows by two columns: as many independent sums as above.
  @inline(__always)
  func addTwoColumns(
    of b: UnsafePointer<Double>, _ width: Int, to out: UnsafeMutablePointer<Double>
  ) {
    var row = 0
    while rows - row >= 4 {
      var sums = (Two.zero, Two.zero, Two.zero, Two.zero)
      let target = out + row * width
      sums.0 = pair(target)
      sums.1 = pair(target + width)
      sums.2 = pair(target + 2 * width)
      sums.3 = pair(target + 3 * width)
      var (x, y) = (a + row * rowStride, b)
      for _ in 0..<inner {
        let values = pair(y)
        sums.0 += values * x[0]
        sums.1 += values * x[rowStride]
        sums.2 += values * x[2 * rowStride]
        sums.3 += values * x[3 * rowStride]
        x += innerStride
        y += width
      }
      store(sums.0, target)
      store(sums.1, target + width)
      store(sums.2, target + 2 * width)
      store(sums.3, target + 3 * width)
      row += 4
    }
    while row < rows {
      var sum = pair(out + row * width)
      for k in 0..<inner { sum += pair(b + k * width) * a[row * rowStride + k * innerStride] }
      store(sum, out + row * width)
      row += 1
    }
  }

  @inline(__always)
  func addColumn(
    of b: UnsafePointer<Double>, _ width: Int, to out: UnsafeMutablePointer<Double>
  ) {
    var row = 0
    while rows - row >= 4 {
      let target = out + row * width
      var sums = (target[0], target[width], target[2 * width], target[3 * width])
      var (x, y) = (a + row * rowStride, b)
      for _ in 0..<inner {
        sums.0 += y[0] * x[0]
        sums.1 += y[0] * x[rowStride]
        sums.2 += y[0] * x[2 * rowStride]
        sums.3 += y[0] * x[3 * rowStride]
        x += innerStride
        y += width
      }
      (target[0], target[width], target[2 * width], target[3 * width]) = sums
      row += 4
    }
    while row < rows {
      var sum = out[row * width]
      for k in 0..<inner { sum += b[k * width] * a[row * rowStride + k * innerStride] }
      out[row * width] = sum
      row += 1
    }
  }

  @inline(__always)
  private func pair(_ place: UnsafePointer<Double>) -> Two { Two(place[0], place[1]) }

  @inline(__always)
  private func store(_ pair: Two, _ place: UnsafeMutablePointer<Double>) {
    place[0] = pair[0]
    place[1] = pair[1]
  }
}

/// Writes Aᵀ over `out`.
func transpose(
  _ a: UnsafePointer<Double>, rows: Int, columns: Int, to out: UnsafeMutablePointer<Double>
) {
  for row in 0..<rows {
    for column in 0..<columns { out[column * rows + row] = a[row * columns + column] }
  }
}

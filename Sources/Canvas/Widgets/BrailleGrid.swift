/// Dots, two to a column and four to a row, each cell in the colour of the last series drawn there.
package struct BrailleGrid {
  let width: Int
  let height: Int
  private var dots: [UInt8]
  private var owners: [UInt8]

  // Bits of U+2800 by row and column of the dot.
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  /// An empty field of cells.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
    dots = Array(repeating: 0, count: width * height)
    owners = Array(repeating: 0, count: width * height)
  }

  /// Sets the dot at column `x` of `2 * width` and row `y` of `4 * height`, from the top.
  package mutating func set(x: Int, y: Int, owner: UInt8) {
    guard x >= 0, y >= 0, x < width * 2, y < height * 4 else { return }
    let index = (y / 4) * width + x / 2
    dots[index] |= BrailleGrid.bits[(y % 4) * 2 + x % 2]
    owners[index] = owner
  }

  /// The glyph of a cell and the series it belongs to; nil if it has no dot.
  package func glyph(column: Int, row: Int) -> (scalar: Unicode.Scalar, owner: Int)? {
    let index = row * width + column
    guard dots[index] != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots[index])) else {
      return nil
    }
    return (scalar, Int(owners[index]))
  }
}

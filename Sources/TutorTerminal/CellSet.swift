package import Canvas

/// Cells of a screen: those that a key changed, say.
package struct CellSet: Equatable, Sendable {
  private var size = Size(width: 0, height: 0)
  private var flags: [Bool] = []

  /// Creates a set without cells.
  package init() {}

  /// Whether there is no cell in the set.
  package var isEmpty: Bool { flags.isEmpty }

  /// Takes in the cells in which two frames differ. After a change of size the set begins anew.
  package mutating func insertDifferences(_ old: Frame, _ new: Frame) {
    guard old.size == new.size, old.cells != new.cells else { return }
    if size != new.size { (size, flags) = (new.size, []) }
    if flags.isEmpty { flags = Array(repeating: false, count: new.cells.count) }
    for index in flags.indices where old.cells[index] != new.cells[index] { flags[index] = true }
  }

  /// Replaces the cells of the set in what is shown by those of a frame, wide glyphs as a whole.
  func apply(_ frame: Frame, to shown: inout [Cell]) {
    guard size == frame.size, shown.count == flags.count else { return }
    for row in 0..<size.height {
      let range = row * size.width..<(row + 1) * size.width
      guard flags[range].contains(true) else { continue }
      var isTaken = Array(flags[range])
      // A half that is replaced takes the other half along, which may be half of another glyph.
      for column in isTaken.indices.dropFirst() {
        let index = range.lowerBound + column
        let isJoined = shown[index].isRightHalf || frame.cells[index].isRightHalf
        if isJoined, isTaken[column - 1] { isTaken[column] = true }
      }
      for column in isTaken.indices.dropFirst().reversed() {
        let index = range.lowerBound + column
        let isJoined = shown[index].isRightHalf || frame.cells[index].isRightHalf
        if isJoined, isTaken[column] { isTaken[column - 1] = true }
      }
      for column in isTaken.indices where isTaken[column] {
        shown[range.lowerBound + column] = frame.cells[range.lowerBound + column]
      }
    }
  }
}

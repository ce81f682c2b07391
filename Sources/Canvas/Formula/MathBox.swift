/// A rectangle of set mathematics with a baseline.
struct MathBox {
  typealias Piece = InlineMath.Piece

  /// The rows from the top, each `width` columns wide.
  var lines: [[Piece]]
  /// The row that stands on the line of the text.
  var baseline: Int
  /// The columns.
  var width: Int
  /// How many rows over the baseline fences must reach: scripts and limits do not count.
  var coreAbove = 0
  /// How many rows under the baseline fences must reach.
  var coreBelow = 0

  /// Whether the body itself, without scripts and limits, takes more than one row.
  var isTall: Bool { coreAbove + coreBelow > 0 }

  /// A box of one row.
  init(_ pieces: [Piece], look: Look) {
    lines = [pieces]
    baseline = 0
    width = pieces.reduce(0) { $0 + look.displayWidth(of: $1.text) }
  }

  /// A box of one row of plain text.
  init(_ text: String, look: Look) {
    self.init([Piece(text: text, role: .math)], look: look)
  }

  /// A box of rows that are known to be equally wide.
  init(lines: [[Piece]], baseline: Int, width: Int) {
    self.lines = lines
    self.baseline = baseline
    self.width = width
  }

  /// The rows under the baseline.
  var rowsBelow: Int { lines.count - 1 - baseline }

  /// Returns the box with all its rows as its body.
  func solid() -> MathBox {
    var box = self
    box.coreAbove = baseline
    box.coreBelow = rowsBelow
    return box
  }

  /// Returns the box with the body of another.
  func withCore(of other: MathBox) -> MathBox {
    var box = self
    box.coreAbove = other.coreAbove
    box.coreBelow = other.coreBelow
    return box
  }

  private static func blank(_ columns: Int) -> [Piece] {
    columns > 0 ? [Piece(text: String(repeating: " ", count: columns), role: .math)] : []
  }

  /// The row at a distance from the baseline, downwards; blank outside.
  private func line(at offset: Int) -> [Piece] {
    let index = baseline + offset
    return lines.indices.contains(index) ? lines[index] : MathBox.blank(width)
  }

  /// Returns both boxes on one baseline, some columns apart.
  func beside(_ other: MathBox, gap: Int = 0) -> MathBox {
    let above = max(baseline, other.baseline)
    let below = max(rowsBelow, other.rowsBelow)
    let rows = (-above...below).map { offset in
      line(at: offset) + MathBox.blank(gap) + other.line(at: offset)
    }
    var box = MathBox(lines: rows, baseline: above, width: width + gap + other.width)
    box.coreAbove = max(coreAbove, other.coreAbove)
    box.coreBelow = max(coreBelow, other.coreBelow)
    return box
  }

  /// Puts a box to the right on the same baseline, some columns away.
  mutating func append(_ other: MathBox, gap: Int) {
    guard lines.count == 1, other.lines.count == 1 else {
      self = beside(other, gap: gap)
      return
    }
    lines[0] += MathBox.blank(gap)
    lines[0] += other.lines[0]
    width += gap + other.width
  }

  /// Returns the box in the middle, at the left or at the right of a wider one.
  func widened(to columns: Int, alignment: Table.Alignment = .center) -> MathBox {
    let free = max(columns - width, 0)
    let left =
      switch alignment {
      case .left: 0
      case .right: free
      case .center: free / 2
      }
    let rows = lines.map { MathBox.blank(left) + $0 + MathBox.blank(free - left) }
    return MathBox(lines: rows, baseline: baseline, width: max(columns, width))
      .withCore(of: self)
  }

  /// Returns boxes under one another, in the middle; the baseline is that of the box `main`.
  static func stack(
    _ boxes: [MathBox], main: Int, alignment: Table.Alignment = .center
  ) -> MathBox {
    let columns = boxes.map(\.width).max() ?? 0
    let above = boxes.prefix(main).reduce(0) { $0 + $1.lines.count }
    return MathBox(
      lines: boxes.flatMap { $0.widened(to: columns, alignment: alignment).lines },
      baseline: above + boxes[main].baseline, width: columns)
  }

  /// Returns the box with its last row so many rows over the baseline.
  func standing(over rows: Int) -> MathBox {
    MathBox(lines: lines, baseline: lines.count - 1 + rows, width: width).filled()
  }

  /// Returns the box with its first row so many rows under the baseline.
  func hanging(under rows: Int) -> MathBox {
    MathBox(lines: lines, baseline: -rows, width: width).filled()
  }

  /// Returns both boxes on one baseline in the same columns, at the left; neither has anything
  /// where the other has.
  func over(_ other: MathBox) -> MathBox {
    let columns = max(width, other.width)
    let above = max(baseline, other.baseline)
    let below = max(rowsBelow, other.rowsBelow)
    let upper = widened(to: columns, alignment: .left)
    let lower = other.widened(to: columns, alignment: .left)
    let rows = (-above...below).map { $0 < 0 ? upper.line(at: $0) : lower.line(at: $0) }
    return MathBox(lines: rows, baseline: above, width: columns)
  }

  // A baseline outside of the rows gets blank rows up to it.
  private func filled() -> MathBox {
    var box = self
    while box.baseline >= box.lines.count { box.lines.append(MathBox.blank(width)) }
    while box.baseline < 0 {
      box.lines.insert(MathBox.blank(width), at: 0)
      box.baseline += 1
    }
    return box
  }
}

/// A field of numbers as colours, two to a cell where half blocks may be drawn.
package struct HeatMap: Equatable, Sendable {
  /// A letter over the field.
  package struct Mark: Equatable, Sendable {
    /// Share of the width, from the left.
    package var x: Double
    /// Share of the height, from the bottom.
    package var y: Double
    /// What is written.
    package var letter: Character
    /// Whether it stands out.
    package var isBold: Bool

    /// Creates a mark.
    package init(x: Double, y: Double, letter: Character, isBold: Bool = false) {
      self.x = x
      self.y = y
      self.letter = letter
      self.isBold = isBold
    }
  }

  /// The numbers, row by row from the top; what is not a number is left blank.
  package var values: [Double]
  /// How many numbers a row has.
  package var columns: Int
  /// The number at the low end of the ramp.
  package var low: Double
  /// The number at the high end of the ramp.
  package var high: Double
  /// The colours.
  package var ramp: Ramp
  /// Letters over the field; later ones lie above.
  package var marks: [Mark]

  /// Creates a heat map; rows follow from the number of values.
  package init(
    _ values: [Double], columns: Int, from low: Double = 0, to high: Double = 1,
    ramp: Ramp = .cividis12, marks: [Mark] = []
  ) {
    self.values = values
    self.columns = columns
    self.low = low
    self.high = high
    self.ramp = ramp
    self.marks = marks
  }

  /// How many whole rows of numbers there are.
  package var rows: Int { columns > 0 ? values.count / columns : 0 }

  /// Returns how many numbers a rectangle shows one by one: twice as many rows as cells where half
  /// blocks are drawn.
  package static func samples(in size: Size, look: Look) -> Size {
    Size(width: size.width, height: drawsHalves(look) ? size.height * 2 : size.height)
  }

  /// Draws the field stretched over a rectangle, and the marks over it.
  package func draw(into frame: inout Frame, in rect: Rect) {
    let visible = rect.intersection(frame.rect)
    guard rect.isDrawable, !visible.isEmpty, rows > 0 else { return }
    for row in visible.row..<visible.endRow {
      for column in visible.column..<visible.endColumn {
        let cell = cell(column - rect.column, row - rect.row, in: rect.size, look: frame.look)
        frame.set(cell, columns: 1, column: column, row: row)
      }
    }
    for mark in marks { draw(mark, into: &frame, in: rect) }
  }

  /// Draws the colours from low to high on one row, between the words for both ends.
  package func drawScale(
    into frame: inout Frame, in rect: Rect, low: StyledText, high: StyledText
  ) {
    guard rect.isDrawable else { return }
    let line = rect.line(0)
    frame.fill(line)
    let columns = frame.put(low, at: line.origin, in: line)
    let width = high.displayWidth(in: frame.look)
    let bar = line.inset(left: columns + 1, right: width + 1)
    let steps = (0..<min(max(bar.width, 0), Frame.largestSide)).map { index in
      (Double(index) + 0.5) / Double(bar.width)
    }
    HeatMap(steps, columns: steps.count, ramp: ramp).draw(into: &frame, in: bar)
    frame.put(high, at: Position(column: bar.endColumn + 1, row: line.row), in: line)
  }

  private static func drawsHalves(_ look: Look) -> Bool {
    look.colors == .xterm256 && look.drawsUnicode
  }

  private func cell(_ column: Int, _ row: Int, in size: Size, look: Look) -> Cell {
    let samples = HeatMap.samples(in: size, look: look)
    guard look.colors == .xterm256 else {
      let shades = look.drawsUnicode ? Ramp.shades : Ramp.asciiShades
      let step = step(column, row, of: samples, count: shades.count)
      return Cell(scalar: step.map { shades[$0].value } ?? 0x20)
    }
    guard samples.height > size.height else {
      return Cell(scalar: 0x20, style: Style(paper: color(column, row, of: samples)))
    }
    let upper = color(column, row * 2, of: samples)
    let lower = color(column, row * 2 + 1, of: samples)
    if upper == lower { return Cell(scalar: 0x20, style: Style(paper: upper)) }
    if upper == .default { return Cell(scalar: 0x2584, style: Style(ink: lower)) }
    return Cell(scalar: 0x2580, style: Style(ink: upper, paper: lower))
  }

  private func color(_ column: Int, _ row: Int, of samples: Size) -> Ink {
    step(column, row, of: samples, count: ramp.colors.count).map { .indexed(ramp.colors[$0]) }
      ?? .default
  }

  /// Returns the step of the number nearest to a sample of the stretched field.
  private func step(_ column: Int, _ row: Int, of samples: Size, count: Int) -> Int? {
    let x = (2 * column + 1) * columns / (2 * samples.width)
    let y = (2 * row + 1) * rows / (2 * samples.height)
    let value = values[y * columns + x]
    return Ramp.step(of: high > low ? (value - low) / (high - low) : .nan, count: count)
  }

  private func draw(_ mark: Mark, into frame: inout Frame, in rect: Rect) {
    guard mark.x >= 0, mark.x <= 1, mark.y >= 0, mark.y <= 1 else { return }
    let column = rect.column + min(Int(mark.x * Double(rect.width)), rect.width - 1)
    let row = rect.row + min(Int((1 - mark.y) * Double(rect.height)), rect.height - 1)
    let position = Position(column: column, row: row)
    var style = Style(isBold: mark.isBold)
    if frame.look.colors == .xterm256 {
      let ground = frame[position]
      style.paper = ground.style.paper == .default ? ground.style.ink : ground.style.paper
      style.ink = isLight(style.paper) ? .indexed(16) : .indexed(231)
    }
    frame.put(String(mark.letter), at: position, style: style, in: rect)
  }

  // Ramps rise in lightness: the upper half is light.
  private func isLight(_ paper: Ink) -> Bool {
    guard case .indexed(let color) = paper, let step = ramp.colors.firstIndex(of: color) else {
      return false
    }
    return step * 2 >= ramp.colors.count
  }
}

/// Curves over a common axis, in braille or in ASCII.
package struct LineChart: Equatable, Sendable {
  /// A point of a curve.
  package struct Point: Equatable, Sendable {
    /// To the right.
    package var x: Double
    /// Upwards.
    package var y: Double

    /// Creates a point; it is skipped if it is not finite.
    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// How a curve is drawn, so that curves differ without colours.
  package enum Stroke: Equatable, Sendable {
    /// Without gaps.
    case solid
    /// Every other dot.
    case dotted
    /// Points alone, not joined.
    case points
  }

  /// A curve with its name.
  package struct Series: Equatable, Sendable {
    /// The points in the order they are joined.
    package var points: [Point]
    /// What it means.
    package var role: Role
    /// Its name in the legend.
    package var label: String
    /// How it is drawn in braille.
    package var stroke: Stroke
    /// The letter it is drawn with in ASCII.
    package var letter: Character

    /// Creates a curve.
    package init(
      _ points: [Point], role: Role, label: String, stroke: Stroke = .solid,
      letter: Character = "*"
    ) {
      self.points = points
      self.role = role
      self.label = label
      self.stroke = stroke
      self.letter = letter
    }
  }

  /// An axis.
  package struct Axis: Equatable, Sendable {
    /// What is measured, with its unit.
    package var label: String
    /// What is shown; by default everything.
    package var range: ClosedRange<Double>?
    /// Whether equal ratios take equal lengths; what is not positive is skipped then.
    package var isLogarithmic: Bool

    /// Creates an axis.
    package init(
      _ label: String = "", range: ClosedRange<Double>? = nil, isLogarithmic: Bool = false
    ) {
      self.label = label
      self.range = range
      self.isLogarithmic = isLogarithmic
    }
  }

  /// A level with a name, drawn across the chart.
  package struct Reference: Equatable, Sendable {
    /// The level.
    package var y: Double
    /// Its name.
    package var label: String
    /// What it means.
    package var role: Role

    /// Creates a level.
    package init(_ y: Double, label: String, role: Role = .secondary) {
      self.y = y
      self.label = label
      self.role = role
    }
  }

  /// A place on the x axis where values are read off.
  package struct Readout: Equatable, Sendable {
    /// The place.
    package var x: Double
    /// What is written at the top beside it.
    package var label: String

    /// Creates a readout.
    package init(x: Double, label: String = "") {
      self.x = x
      self.label = label
    }
  }

  /// The curves; later ones lie above.
  package var series: [Series]
  /// The horizontal axis.
  package var x: Axis
  /// The vertical axis.
  package var y: Axis
  /// Named levels.
  package var references: [Reference]
  /// Where values are read off.
  package var readout: Readout?

  /// Creates a chart.
  package init(
    series: [Series], x: Axis = Axis(), y: Axis = Axis(), references: [Reference] = [],
    readout: Readout? = nil
  ) {
    self.series = series
    self.x = x
    self.y = y
    self.references = references
    self.readout = readout
  }

  /// Draws the chart: names above, numbers at the left and below, curves in between.
  package func draw(into frame: inout Frame, in rect: Rect) {
    let visible = rect.intersection(frame.rect)
    guard rect.isDrawable, !visible.isEmpty, rect.width <= Frame.largestSide,
      rect.height <= Frame.largestSide
    else { return }
    guard rect.width >= 16, rect.height >= 5 else {
      let bare = Plot(self, in: rect, yTicks: 0)
      bare.drawCurves(into: &frame)
      return
    }
    drawLegend(into: &frame, in: rect.line(0))
    let plot = plot(in: rect)
    plot.drawAxes(into: &frame, left: rect.column, xLabel: x.label)
    plot.drawReferences(into: &frame)
    plot.drawCurves(into: &frame)
    plot.nameReferences(into: &frame)
    plot.drawReadout(into: &frame)
  }

  /// The inner part of a chart that has names and numbers around it.
  private func plot(in rect: Rect) -> Plot {
    // The numbers at the left decide how much room is left for the curves.
    let count = max(min((rect.height - 3) / 2, 6), 2)
    let ticks = Plot(self, in: rect, yTicks: count).yTicks
    let margin = min((ticks.map(\.label.count).max() ?? 0) + 1, rect.width / 2)
    return Plot(self, in: rect.inset(left: margin, top: 1, bottom: 2), yTicks: count)
  }

  /// Returns where on the x axis a column of the screen lies when the chart is drawn in `rect`.
  package func x(atColumn column: Int, in rect: Rect, look: Look) -> Double? {
    guard rect.isDrawable, rect.width >= 16, rect.height >= 5 else { return nil }
    return plot(in: rect).x(atColumn: column)
  }

  /// Returns the columns of the screen that have a place on the x axis when the chart is drawn in
  /// `rect`; empty where it is too small for axes.
  package func columns(in rect: Rect, look: Look) -> Range<Int> {
    guard rect.isDrawable, rect.width >= 16, rect.height >= 5 else { return 0..<0 }
    let area = plot(in: rect).area
    return area.width > 1 ? area.column..<area.endColumn : 0..<0
  }

  private func drawLegend(into frame: inout Frame, in line: Rect) {
    var column = line.column
    let look = frame.look
    column += frame.put(
      y.label, at: line.origin, style: look.style(.secondary), in: line)
    for item in series where !item.label.isEmpty {
      let style = look.style(item.role)
      let sample: String
      switch (look.drawsUnicode, item.stroke) {
      case (true, .solid): sample = "⠤⠤"
      case (true, .dotted): sample = "⠄⠄"
      case (true, .points): sample = "⠂"
      case (false, _): sample = String(item.letter)
      }
      column += column == line.column ? 0 : 2
      column += frame.put(
        sample, at: Position(column: column, row: line.row), style: style, in: line)
      let place = Position(column: column + 1, row: line.row)
      column += 1 + frame.put(item.label, at: place, in: line)
    }
  }
}

import Glibc

/// The inner part of a chart: which numbers it shows and where they lie.
struct Plot {
  let chart: LineChart
  let area: Rect
  let yTicks: [Ticks.Tick]
  let xTicks: [Ticks.Tick]
  /// Both ends of each axis; of a logarithmic one their logarithms.
  private let xEnds: (low: Double, high: Double)
  private let yEnds: (low: Double, high: Double)

  init(_ chart: LineChart, in area: Rect, yTicks count: Int) {
    self.chart = chart
    self.area = area
    let points = chart.series.lazy.flatMap(\.points)
    let xs = Plot.ends(of: points.map(\.x), axis: chart.x)
    let levels = chart.references.map(\.y)
    var ys = Plot.ends(of: points.map(\.y), and: levels, axis: chart.y)
    if chart.y.isLogarithmic {
      yTicks = Ticks(logarithmicFrom: ys.low, to: ys.high, atMost: count).ticks
    } else {
      // The axis ends at a mark, so that the highest value has a number above it.
      let ticks = Ticks(from: ys.low, to: ys.high, atMost: count)
      if chart.y.range == nil, ticks.step > 0, count > 0 {
        ys.low = (ys.low / ticks.step + 1e-9).rounded(.down) * ticks.step
        ys.high = (ys.high / ticks.step - 1e-9).rounded(.up) * ticks.step
      }
      yTicks = Ticks(from: ys.low, to: ys.high, atMost: count + 2).ticks
    }
    let xCount = max(area.width / 10, 2)
    xTicks =
      chart.x.isLogarithmic
      ? Ticks(logarithmicFrom: xs.low, to: xs.high, atMost: xCount).ticks
      : Ticks(from: xs.low, to: xs.high, atMost: xCount).ticks
    xEnds = chart.x.isLogarithmic ? (log10(xs.low), log10(xs.high)) : xs
    yEnds = chart.y.isLogarithmic ? (log10(ys.low), log10(ys.high)) : ys
  }

  /// Returns the ends of what is to be shown, a little apart if all of it is the same.
  private static func ends(
    of values: some Sequence<Double>, and others: [Double] = [], axis: LineChart.Axis
  ) -> (low: Double, high: Double) {
    if let range = axis.range, range.lowerBound < range.upperBound,
      !axis.isLogarithmic || range.lowerBound > 1e-300,
      (range.upperBound - range.lowerBound).isFinite, range.upperBound - range.lowerBound > 1e-290
    {
      return (range.lowerBound, range.upperBound)
    }
    var low = Double.infinity
    var high = -Double.infinity
    func take(_ value: Double) {
      // Beyond this even differences are no numbers any more.
      guard abs(value) < 1e300, !axis.isLogarithmic || value > 1e-300 else { return }
      low = min(low, value)
      high = max(high, value)
    }
    for value in values { take(value) }
    for value in others { take(value) }
    if low > high { return axis.isLogarithmic ? (0.1, 1) : (0, 1) }
    if low == high || high - low < abs(high) * 1e-12 {
      if axis.isLogarithmic { return (low / 2, high * 2) }
      let margin = low == 0 ? 1 : abs(low) / 2
      return (low - margin, high + margin)
    }
    return (low, high)
  }

  // MARK: - Places

  /// Returns where a value lies from 0 at the low end to 1 at the high end; nil if it has no place.
  private static func share(
    of value: Double, ends: (low: Double, high: Double), isLogarithmic: Bool
  ) -> Double? {
    guard value.isFinite, !isLogarithmic || value > 0 else { return nil }
    let place = isLogarithmic ? log10(value) : value
    let share = (place - ends.low) / (ends.high - ends.low)
    // Far outside is far enough: nothing visible changes, and differences stay numbers.
    return share.isNaN ? nil : min(max(share, -1e9), 1e9)
  }

  func xShare(_ x: Double) -> Double? {
    Plot.share(of: x, ends: xEnds, isLogarithmic: chart.x.isLogarithmic)
  }

  func yShare(_ y: Double) -> Double? {
    Plot.share(of: y, ends: yEnds, isLogarithmic: chart.y.isLogarithmic)
  }

  /// Returns the column of a value on the x axis; nil outside.
  func column(of x: Double) -> Int? {
    guard let share = xShare(x), share >= -1e-9, share <= 1 + 1e-9 else { return nil }
    return area.column + Plot.dot(share, of: area.width * 2) / 2
  }

  /// Returns the row of a value on the y axis; nil outside.
  func row(of y: Double) -> Int? {
    guard let share = yShare(y), share >= -1e-9, share <= 1 + 1e-9 else { return nil }
    return area.row + Plot.dot(1 - share, of: area.height * 4) / 4
  }

  func x(atColumn column: Int) -> Double? {
    guard column >= area.column, column < area.endColumn, area.width > 1 else { return nil }
    let share = Double(column - area.column) / Double(area.width - 1)
    let place = xEnds.low + share * (xEnds.high - xEnds.low)
    return chart.x.isLogarithmic ? pow(10, place) : place
  }

  private static func dot(_ share: Double, of count: Int) -> Int {
    min(max(Int((share * Double(count - 1)).rounded()), 0), max(count - 1, 0))
  }

  // MARK: - Curves

  /// Draws the curves into the area.
  func drawCurves(into frame: inout Frame) {
    guard area.width > 0, area.height > 0 else { return }
    if frame.look.drawsUnicode { drawBraille(into: &frame) } else { drawLetters(into: &frame) }
  }

  private func drawBraille(into frame: inout Frame) {
    var grid = BrailleGrid(width: area.width, height: area.height)
    for (index, series) in chart.series.enumerated() {
      let owner = UInt8(truncatingIfNeeded: index)
      trace(series, width: area.width * 2, height: area.height * 4) { x, y in
        if series.stroke != .dotted || (x + y).isMultiple(of: 2) {
          grid.set(x: x, y: y, owner: owner)
        }
      }
    }
    for row in 0..<area.height {
      for column in 0..<area.width {
        guard let glyph = grid.glyph(column: column, row: row) else { continue }
        let style = frame.look.style(chart.series[glyph.owner].role)
        frame.plot(
          glyph.scalar, column: area.column + column, row: area.row + row, style: style, in: area)
      }
    }
  }

  private func drawLetters(into frame: inout Frame) {
    for series in chart.series {
      let style = frame.look.style(series.role)
      let letter = series.letter.unicodeScalars.first ?? "*"
      trace(series, width: area.width, height: area.height) { x, y in
        frame.plot(letter, column: area.column + x, row: area.row + y, style: style, in: area)
      }
    }
  }

  /// Visits the dots of a curve on a grid of dots; steps over what has no place.
  private func trace(
    _ series: LineChart.Series, width: Int, height: Int, visit: (Int, Int) -> Void
  ) {
    var last: (x: Double, y: Double)?
    for point in series.points {
      guard let x = xShare(point.x), let y = yShare(point.y) else {
        last = nil
        continue
      }
      let next = (x: x * Double(width - 1), y: (1 - y) * Double(height - 1))
      // Most points of a long curve fall on the dot before them.
      if let last, abs(next.x - last.x) < 0.25, abs(next.y - last.y) < 0.25 { continue }
      if series.stroke == .points {
        Plot.visit(next, next, width: width, height: height, visit: visit)
      } else {
        Plot.visit(last ?? next, next, width: width, height: height, visit: visit)
      }
      last = next
    }
  }

  /// Visits the dots of a line, cut to the grid first (Liang and Barsky, 1984).
  static func visit(
    _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), width: Int, height: Int,
    visit: (Int, Int) -> Void
  ) {
    var from = 0.0
    var to = 1.0
    func cut(_ slope: Double, _ room: Double) {
      if slope == 0, room < 0 { to = -1 }
      if slope < 0 { from = max(from, room / slope) }
      if slope > 0 { to = min(to, room / slope) }
    }
    cut(a.x - b.x, a.x + 0.49)
    cut(b.x - a.x, Double(width) - 0.51 - a.x)
    cut(a.y - b.y, a.y + 0.49)
    cut(b.y - a.y, Double(height) - 0.51 - a.y)
    guard from <= to else { return }
    let start = (x: a.x + from * (b.x - a.x), y: a.y + from * (b.y - a.y))
    let end = (x: a.x + to * (b.x - a.x), y: a.y + to * (b.y - a.y))
    let length = max(abs(end.x - start.x), abs(end.y - start.y))
    guard length.isFinite else { return }
    let steps = max(Int(length.rounded(.up)), 1)
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      visit(
        Int((start.x + share * (end.x - start.x)).rounded()),
        Int((start.y + share * (end.y - start.y)).rounded()))
    }
  }
}

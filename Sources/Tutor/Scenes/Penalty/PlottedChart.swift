import Canvas

/// A chart with known ends of its axes at its place on the screen: where its points lie, so that
/// they can be named and marked.
struct PlottedChart {
  let chart: LineChart
  let rect: Rect
  let look: Look

  /// Where the curves are; `nil` where there is no room for axes.
  var area: Rect? {
    guard rect.width >= 16, rect.height >= 5, let range = chart.x.range,
      let last = chart.x(atColumn: rect.endColumn - 2, in: rect, look: look),
      range.upperBound > last
    else { return nil }
    let span = range.upperBound - range.lowerBound
    let width = min(Int((span / (range.upperBound - last)).rounded()) + 1, rect.width)
    return Rect(
      column: rect.endColumn - width, row: rect.row + 1, width: width, height: rect.height - 3)
  }

  /// The cell of a point; `nil` outside.
  func position(x: Double, y: Double) -> Position? {
    guard let area, let xs = chart.x.range, let ys = chart.y.range, xs.contains(x), ys.contains(y)
    else { return nil }
    let dot = { (value: Double, range: ClosedRange<Double>, dots: Int) in
      Int(
        ((value - range.lowerBound) / (range.upperBound - range.lowerBound) * Double(dots - 1))
          .rounded())
    }
    // Counted from above, as curves are, so that both round halves the same way.
    let top = ys.upperBound
    return Position(
      column: area.column + dot(x, xs, area.width * 2) / 2,
      row: area.row + dot(top - y, 0...(top - ys.lowerBound), area.height * 4) / 4)
  }

  /// Draws the chart, names it, and gives the place of its curves to the mouse.
  func draw(_ element: String, into frame: inout Frame) {
    chart.draw(into: &frame, in: rect)
    frame.mark(element, (area ?? rect).intersection(frame.rect))
  }

  /// Writes a sign at a point, if it is in sight.
  func mark(
    _ sign: String, x: Double, y: Double, role: Role, isReversed: Bool = false,
    into frame: inout Frame
  ) {
    guard let place = position(x: x, y: y) else { return }
    let style = look.style(role).adding(Style(isBold: true, isReversed: isReversed))
    frame.put(look.plain(sign), at: place, style: style, in: rect)
  }
}

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
}

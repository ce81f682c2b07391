import Assessment
import Canvas
import InformationTheory

// The triangle of all distributions over three outcomes: the first on top, the second at the lower
// left, the third at the lower right.
extension DistributionsPicture {
  /// Where contours are drawn: H(p, q) lies this much above H(p), in the unit shown.
  private static let levels = [0.02, 0.1, 0.3, 1]

  var simplexTitle: String {
    DistributionsPhrases.simplexTitle(Self.levels.map(\.shortest).joined(separator: ", "))[language]
  }

  /// Draws the triangle with its contours, p, q, and the path of the descent.
  func drawSimplex(into frame: inout Frame, in rect: Rect) {
    let plot = SimplexPlot(in: rect.inset(columns: 1))
    let area = plot.rect
    guard area.width >= 5, area.height >= 3, scene.count == 3 else { return }
    drawContours(into: &frame, in: area)
    plot.drawOutline(
      into: &frame, left: StyledText(names[1]), right: StyledText(names[2]),
      top: StyledText(names[0]))
    drawPath(into: &frame, in: area)
    mark("p", scene.p.values, plot, role: .p, into: &frame, in: rect)
    mark("q", scene.q.values, plot, role: .q, into: &frame, in: rect)
    frame.mark(DistributionsElement.simplex.name, area)
  }

  private func mark(
    _ letter: String, _ values: [Double], _ plot: SimplexPlot, role: Role,
    into frame: inout Frame, in rect: Rect
  ) {
    guard let place = plot.position(values[1], values[2], values[0]) else { return }
    let style = look.style(role).adding(Style(isBold: true, isReversed: role == .q))
    frame.put(letter, at: place, style: style, in: rect)
  }

  /// Dots between points where H(p, q) lies in different bands.
  private func drawContours(into frame: inout Frame, in area: Rect) {
    var grid = DotGrid(columns: area.width, rows: area.height, look: look)
    let bands = bands(grid, area)
    for y in 0..<grid.height {
      for x in 0..<grid.width {
        let band = bands[y * grid.width + x]
        guard band != .max else { continue }
        let right = x + 1 < grid.width ? bands[y * grid.width + x + 1] : .max
        let below = y + 1 < grid.height ? bands[(y + 1) * grid.width + x] : .max
        if right != .max && right != band || below != .max && below != band { grid.set(x, y) }
      }
    }
    grid.draw(
      into: &frame, at: area.origin, style: look.style(.secondary), ascii: "'", in: area)
  }

  /// For each dot how many levels lie below H(p, q) there; 255 outside of the triangle.
  private func bands(_ grid: DotGrid, _ area: Rect) -> [UInt8] {
    let p = scene.p.values
    let floor = entropy(of: numbers?.p ?? .uniform(over: 3))
    let levels = Self.levels.map { $0 / base.perNat + floor }
    var bands = [UInt8](repeating: .max, count: grid.width * grid.height)
    for y in 0..<grid.height {
      let down = (Double(y) - Double(grid.down - 1) / 2) / Double(grid.down)
      let top = 1 - down / Double(max(area.height - 1, 1))
      guard top >= 0, top <= 1 else { continue }
      let upper = crossEntropyTerm(p: p[0], q: top)
      for x in 0..<grid.width {
        let across = (Double(x) - Double(grid.across - 1) / 2) / Double(grid.across)
        let right = across / Double(max(area.width - 1, 1)) - top / 2
        let left = 1 - top - right
        guard left >= 0, right >= 0 else { continue }
        let height =
          upper + crossEntropyTerm(p: p[1], q: left) + crossEntropyTerm(p: p[2], q: right)
        bands[y * grid.width + x] = UInt8(levels.count { !(height <= $0) })
      }
    }
    return bands
  }

  /// The steps of the descent as a line.
  private func drawPath(into frame: inout Frame, in area: Rect) {
    guard scene.view == .descent, scene.descent.updates > 0 else { return }
    var grid = DotGrid(columns: area.width, rows: area.height, look: look)
    var last: (x: Double, y: Double)?
    for (_, q) in sampledPath {
      let x = (q[2] + q[0] / 2) * Double(max(area.width - 1, 1)) * Double(grid.across)
      let y = (1 - q[0]) * Double(max(area.height - 1, 1)) * Double(grid.down)
      let next = (
        x: x + Double(grid.across - 1) / 2, y: y + Double(grid.down - 1) / 2
      )
      if let last { grid.line(from: last, to: next) }
      last = next
    }
    grid.draw(into: &frame, at: area.origin, style: look.style(.q), ascii: "*", in: area)
  }

  // MARK: - Descent

  /// The path, thinned out to what can be drawn, each q with its step.
  private var sampledPath: [(step: Int, q: [Double])] {
    let path = scene.descent.path.isEmpty ? [scene.q.values] : scene.descent.path
    let stride = max(1, path.count / 150)
    return path.indices.compactMap { index in
      index.isMultiple(of: stride) || index == path.count - 1 ? (index, path[index]) : nil
    }
  }

  /// The triangle where there are three outcomes, and H(p, q) over the steps where there is room.
  func drawDescent(into frame: inout Frame, in rect: Rect) {
    let rows = drawTitle(
      scene.descent.updates == 0
        ? DistributionsPhrases.descentHint[language] : DistributionsPhrases.descentTitle[language],
      role: .secondary, into: &frame, in: rect)
    let area = rect.inset(top: rows)
    guard scene.count == 3 else { return drawCurve(into: &frame, in: area) }
    if area.width >= 70 {
      drawSimplex(into: &frame, in: area.inset(right: area.width / 2))
      drawCurve(into: &frame, in: area.inset(left: area.width - area.width / 2 + 2))
    } else if area.height >= 20 {
      drawSimplex(into: &frame, in: area.inset(bottom: 9))
      drawCurve(into: &frame, in: area.inset(top: area.height - 8))
    } else {
      drawSimplex(into: &frame, in: area)
    }
  }

  private func drawCurve(into frame: inout Frame, in rect: Rect) {
    guard let numbers, !rect.isEmpty else { return }
    let points = sampledPath.compactMap { step, q -> LineChart.Point? in
      guard let q = try? Distribution(q) else { return nil }
      return .init(
        Double(step), InformationTheory.crossEntropy(of: numbers.p, relativeTo: q, in: base))
    }
    let label = look.plain(DistributionsPhrases.descentCurve[language])
    let last = Double(max(scene.descent.updates, 10))
    LineChart(
      series: [LineChart.Series(points, role: .q, label: label, letter: "q")],
      x: LineChart.Axis(DistributionsPhrases.steps[language], range: 0...last),
      references: [
        LineChart.Reference(
          numbers.entropy, label: "H(p) \(numbers.entropy.quantityText)", role: .p)
      ]
    ).draw(into: &frame, in: rect)
    frame.mark("path", rect)
  }
}

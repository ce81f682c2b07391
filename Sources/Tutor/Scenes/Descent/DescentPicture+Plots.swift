import Assessment
import Canvas
import InformationTheory

// The drawings: σ, the bowl with its tangent, the map with the path, and the loss along the run.
extension DescentPicture {
  /// Both drawings side by side; where that is too narrow, the one with the focus.
  func drawPlots(into frame: inout Frame, in rect: Rect) {
    guard rect.width >= 8, rect.height >= 3 else { return }
    let plots = scene.plots
    guard rect.width >= 56 else {
      let focused = plots.first { $0.rawValue == pen.context.focus }
      draw(focused ?? plots[scene.isNeuron ? 1 : 0], into: &frame, in: rect)
      return
    }
    let left = scene.isNeuron ? (rect.width - 2) * 2 / 5 : (rect.width - 2) / 2
    draw(
      plots[0], into: &frame,
      in: Rect(column: rect.column, row: rect.row, width: left, height: rect.height))
    draw(plots[1], into: &frame, in: rect.inset(left: left + 2))
  }

  private func draw(_ plot: DescentPlot, into frame: inout Frame, in rect: Rect) {
    let drawing = PlottedChart(chart: chart(of: plot, in: rect.size), rect: rect, look: look)
    drawing.draw(plot.rawValue, into: &frame)
    for mark in marks(of: plot) {
      drawing.mark(mark.sign, x: mark.x, y: mark.y, role: mark.role, into: &frame)
    }
    guard plot.rawValue == pen.context.focus, let area = drawing.area else { return }
    // The drawing with the focus stands between brackets, and the cursor is on the neuron.
    pen.put("[", column: rect.column, row: rect.row, role: .highlight, in: rect, &frame)
    let place = marks(of: plot).last.flatMap { drawing.position(x: $0.x, y: $0.y) }
    frame.cursor = place ?? area.origin
  }

  private struct Mark {
    var sign: String
    var x: Double
    var y: Double
    var role: Role
  }

  /// What is marked on a drawing; the neuron comes last.
  private func marks(of plot: DescentPlot) -> [Mark] {
    let scale = base.perNat
    let (now, next) = (scene.place(of: scene.now), scene.place(of: next))
    switch plot {
    case .sigma:
      return [
        Mark(sign: "○", x: next, y: sigmoid(next), role: .highlight),
        Mark(sign: "●", x: now, y: sigmoid(now), role: .q),
      ]
    case .bowl:
      return [
        Mark(sign: "○", x: next, y: scene.height(at: next) * scale, role: .highlight),
        Mark(sign: "●", x: now, y: scene.height(at: now) * scale, role: .q),
      ]
    case .map:
      let least = DescentMinimum.sixPoints
      let start = scene.path.points[0]
      return [
        Mark(sign: "+", x: least.w, y: least.b, role: .right),
        Mark(sign: "S", x: start.w, y: start.b, role: .strong),
        Mark(sign: "○", x: self.next.w, y: self.next.b, role: .highlight),
        Mark(sign: "●", x: scene.now.w, y: scene.now.b, role: .q),
      ]
    case .curve:
      return [
        Mark(
          sign: "●", x: Double(scene.path.updates), y: scene.now.lossInNats * scale, role: .q)
      ]
    }
  }

  private func chart(of plot: DescentPlot, in size: Size) -> LineChart {
    switch plot {
    case .sigma: sigma
    case .bowl: bowl
    case .map: map(in: size)
    case .curve: curve
    }
  }

  private func title(_ plot: DescentPlot, _ text: String) -> String {
    look.plain(plot.rawValue == pen.context.focus ? "[\(text)]" : text)
  }

  private func samples(_ range: ClosedRange<Double>, _ height: (Double) -> Double)
    -> [LineChart.Point]
  {
    (0...200).map { step in
      let x = range.lowerBound + (range.upperBound - range.lowerBound) * Double(step) / 200
      return LineChart.Point(x, height(x))
    }
  }

  private var sigma: LineChart {
    LineChart(
      series: [
        LineChart.Series(samples(window.along, sigmoid), role: .bar, label: "", letter: "*")
      ],
      x: LineChart.Axis("z", range: window.along),
      y: LineChart.Axis(title(.sigma, "q = σ(z)"), range: 0...1))
  }

  private var lossName: String {
    "\(DescentPhrases.loss[language]) (\(PenaltyPhrases.unit(base)[language]))"
  }

  /// The loss along z or w, the tangent where the neuron is, and the next step.
  private var bowl: LineChart {
    let scale = base.perNat
    let now = scene.place(of: scene.now)
    let height = scene.height(at: now)
    let tangent = [window.along.lowerBound, window.along.upperBound].map {
      LineChart.Point($0, (height + scene.slopeAlong * ($0 - now)) * scale)
    }
    let highest = max(height, scene.height(at: scene.place(of: next))) * scale
    let top = max(scene.isNeuron ? 3 : 1, (highest * 1.1 * 2).rounded(.up) / 2)
    return LineChart(
      series: [
        LineChart.Series(
          tangent, role: .third, label: DescentPhrases.tangent[language], stroke: .dotted,
          letter: "."),
        LineChart.Series(
          samples(window.along) { scene.height(at: $0) * scale }, role: .bar, label: "",
          letter: "*"),
      ],
      x: LineChart.Axis(scene.isNeuron ? "z" : "w", range: window.along),
      y: LineChart.Axis(title(.bowl, lossName), range: 0...top))
  }

  /// The mean loss along the run.
  private var curve: LineChart {
    let scale = base.perNat
    let points = scene.path.points.enumerated().map {
      LineChart.Point(Double($0.offset), $0.element.lossInNats * scale)
    }
    let highest = points.map(\.y).max() ?? 1
    let least = DescentMinimum.sixPoints.lossInNats * scale
    return LineChart(
      series: [LineChart.Series(points, role: .bar, label: "", letter: "*")],
      x: LineChart.Axis(
        DescentPhrases.updateAxis[language], range: 0...Double(max(10, scene.path.updates))),
      y: LineChart.Axis(
        title(.curve, lossName), range: 0...((highest * 1.05 * 10).rounded(.up) / 10)),
      references: [
        LineChart.Reference(
          least, label: "\(DescentPhrases.least[language]) \(least.lossText)")
      ])
  }

  // MARK: - Map

  /// Levels of the mean loss above its least, in nats.
  private static let levels = [0.01, 0.05, 0.15, 0.3, 0.6, 1, 1.5, 2, 3, 5, 8, 13]

  /// Contours of the mean loss over (w, b), with the path from the start.
  private func map(in size: Size) -> LineChart {
    let path = scene.path.points.map { LineChart.Point($0.w, $0.b) }
    return LineChart(
      series: [
        LineChart.Series(contours(in: size), role: .rule, label: "", stroke: .points, letter: "."),
        LineChart.Series(path, role: .q, label: "", letter: "*"),
      ],
      x: LineChart.Axis("w", range: window.w),
      y: LineChart.Axis(title(.map, DescentPhrases.map[language]), range: window.b))
  }

  /// Where the loss crosses a level between neighbours on a grid.
  private func contours(in size: Size) -> [LineChart.Point] {
    // Fine enough for two dots a cell, and never so fine that a key press is felt.
    let (columns, rows) = (min(max(size.width, 16), 48), min(max(size.height * 3 / 2, 8), 36))
    let least = DescentMinimum.sixPoints.lossInNats
    let at = { (range: ClosedRange<Double>, index: Int, count: Int) in
      range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / Double(count)
    }
    let ws = (0...columns).map { at(window.w, $0, columns) }
    let bs = (0...rows).map { at(window.b, $0, rows) }
    let heights = bs.map { b in ws.map { scene.problem.loss(w: $0, b: b) - least } }
    var points: [LineChart.Point] = []
    for row in 0...rows {
      for column in 0...columns {
        let here = heights[row][column]
        if column < columns {
          let right = heights[row][column + 1]
          points += Self.crossings(here, right).map {
            LineChart.Point(ws[column] + $0 * (ws[column + 1] - ws[column]), bs[row])
          }
        }
        if row < rows {
          let above = heights[row + 1][column]
          points += Self.crossings(here, above).map {
            LineChart.Point(ws[column], bs[row] + $0 * (bs[row + 1] - bs[row]))
          }
        }
      }
    }
    return points
  }

  /// Shares of the way from one height to the other at which levels lie.
  private static func crossings(_ a: Double, _ b: Double) -> [Double] {
    guard a != b else { return [] }
    return levels.filter { (a < $0) != (b < $0) }.map { ($0 - a) / (b - a) }
  }
}

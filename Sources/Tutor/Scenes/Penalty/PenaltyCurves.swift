import Assessment
import Canvas
import InformationTheory

/// What the chart shows: the losses, or their slopes, along q, the margin or the logit.
struct PenaltyCurves {
  let scene: PenaltyScene
  let base: LogBase

  /// How large a unit of a loss is on the chart: cross-entropy is shown in the chosen unit.
  func scale(_ loss: PenaltyLoss) -> Double { loss == .crossEntropy ? base.perNat : 1 }

  /// Where the model stands on the x axis.
  var x: Double {
    switch scene.view {
    case .probability: scene.place.q
    case .margin: scene.numbers.margin
    case .sigmoid: scene.place.z
    }
  }

  var xRange: ClosedRange<Double> {
    let reach = { (least: Double) in
      x.isFinite ? min(max(least, x.magnitude.rounded(.up)), 40) : least
    }
    switch scene.view {
    case .probability: return 0...1
    case .margin: return (x < -4 ? 0 - reach(4) - 2 : -4)...(x > 4 ? reach(4) : 4)
    case .sigmoid: return (0 - reach(8))...reach(8)
    }
  }

  var yRange: ClosedRange<Double> {
    let scale = base.perNat
    switch scene.view {
    case .probability:
      let value = scene.numbers.value(.crossEntropy) * scale
      let top = (5 * scale).rounded(.up)
      return 0...(value.isFinite && value > top ? (value * 1.05).rounded(.up) : top)
    case .margin: return 0...((1 - xRange.lowerBound) * max(scale, 1)).rounded(.up) + 1
    case .sigmoid:
      let top = max(scale, 1)
      return scene.isYes ? (0 - top)...0 : 0...top
    }
  }

  /// The height of a curve where the model would stand at x.
  func height(_ loss: PenaltyLoss, at x: Double) -> Double {
    var numbers = scene.numbers
    switch scene.view {
    case .probability: numbers.place = .probability(min(max(x, 1e-12), 1 - 1e-12))
    case .margin: numbers.place = .logit(scene.isYes ? x : 0 - x)
    case .sigmoid: numbers.place = .logit(x)
    }
    return (scene.view == .sigmoid ? numbers.slope(loss) : numbers.value(loss)) * scale(loss)
  }

  /// The height of a curve where the model does stand.
  func height(_ loss: PenaltyLoss) -> Double {
    let numbers = scene.numbers
    return (scene.view == .sigmoid ? numbers.slope(loss) : numbers.value(loss)) * scale(loss)
  }

  /// The curves; along q also their tangents.
  func chart(_ language: Language, _ look: Look, readout: String) -> LineChart {
    let steps = 240
    let span = xRange.upperBound - xRange.lowerBound
    var series = scene.losses.map { loss in
      LineChart.Series(
        (0...steps).map { step in
          let x = xRange.lowerBound + span * Double(step) / Double(steps)
          return LineChart.Point(x, height(loss, at: x))
        },
        role: Self.role(loss), label: String(loss.letter), stroke: stroke(loss),
        letter: Character(loss.letter.lowercased()))
    }
    if scene.view == .probability { series = scene.losses.compactMap(tangent) + series }
    return LineChart(
      series: series,
      x: LineChart.Axis(PenaltyPhrases.axis(scene.view, scene.isYes)[language], range: xRange),
      y: LineChart.Axis(
        look.plain(PenaltyPhrases.height(scene.view, base)[language]), range: yRange),
      readout: x.isFinite ? LineChart.Readout(x: x, label: look.plain(readout)) : nil)
  }

  private func tangent(_ loss: PenaltyLoss) -> LineChart.Series? {
    let (value, slope) = (height(loss), scene.numbers.slope(loss) * scale(loss))
    guard value.isFinite, slope.isFinite else { return nil }
    return LineChart.Series(
      [xRange.lowerBound, xRange.upperBound].map {
        LineChart.Point($0, value + slope * ($0 - x))
      },
      role: Self.role(loss), label: "", stroke: .dotted, letter: ".")
  }

  static func role(_ loss: PenaltyLoss) -> Role {
    switch loss {
    case .crossEntropy: .third
    case .squared: .bar
    case .hinge: .right
    case .exponential: .wrong
    }
  }

  private func stroke(_ loss: PenaltyLoss) -> LineChart.Stroke {
    switch loss {
    case .crossEntropy, .squared: .solid
    case .hinge, .exponential: .dotted
    }
  }
}

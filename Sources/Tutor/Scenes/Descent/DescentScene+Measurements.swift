import InformationTheory

// What is measured, and the states worth visiting.
extension DescentScene {
  /// The logit of the one sample.
  func logit(at point: DescentPoint) -> Double { point.w * settings.x + point.b }
  /// Where the neuron stands on the axis of the bowl.
  func place(of point: DescentPoint) -> Double { isNeuron ? logit(at: point) : point.w }

  /// The loss along the axis of the bowl, in nats.
  func height(at place: Double) -> Double {
    isNeuron
      ? softplus(settings.isYes ? 0 - place : place) : problem.loss(w: place, b: now.b)
  }

  /// The slope of the loss in a parameter, now.
  func slope(of parameter: DescentParameter) -> Double {
    let slopes = problem.slopes(w: now.w, b: now.b)
    return parameter == .w ? slopes.w : slopes.b
  }

  /// The slope of the loss along the axis of the bowl, now: q − y, or the slope in w.
  var slopeAlong: Double { isNeuron ? error : slope(of: .w) }

  /// q − y of the one sample, accurate also where q rounds to 1.
  var error: Double {
    let z = logit(at: now)
    return settings.isYes ? 0 - sigmoid(-z) : sigmoid(z)
  }

  /// What the next update adds to a parameter.
  func step(of parameter: DescentParameter) -> Double {
    settings.moves(parameter) ? 0 - settings.rate * next.velocity(of: parameter) : 0
  }

  /// A number of a parameter.
  func value(_ cell: DescentCell, _ parameter: DescentParameter) -> Double {
    switch cell {
    case .now: now[parameter]
    case .slope: slope(of: parameter)
    case .check:
      problem.difference(parameter, w: now.w, b: now.b, nudge: settings.nudge)
    case .step: step(of: parameter)
    case .next: next[parameter]
    }
  }

  /// A number of the whole; losses in nats.
  func value(of total: DescentTotal) -> Double {
    let z = logit(at: now)
    switch total {
    case .z: return z
    case .q: return sigmoid(z)
    case .loss: return now.lossInNats
    case .slopeZ: return error
    case .slopeQ: return settings.isYes ? -1 / sigmoid(z) : 1 / sigmoid(-z)
    case .least: return DescentMinimum.sixPoints.lossInNats
    case .limit:
      return DescentMinimum.sixPoints.largestStableRate(momentum: settings.momentum)
    }
  }

  package var measurements: [String: Double] {
    let rose = path.before.map { now.lossInNats > $0.lossInNats } ?? false
    var result = [
      "updates": Double(path.updates), "w": now.w, "b": now.b, "loss": now.lossInNats,
      "initial_loss": path.points[0].lossInNats, "eta": settings.rate,
      "beta": settings.momentum, "slope_w": slope(of: .w), "slope_b": slope(of: .b),
      "step_w": step(of: .w), "step_b": step(of: .b), "next_loss": next.lossInNats,
      "rose": rose ? 1.0 : 0,
      "greatest_loss": path.points.reduce(0) { max($0, $1.lossInNats) },
    ]
    if isNeuron {
      for total in [DescentTotal.z, .q] { result[total.rawValue] = value(of: total) }
      result["slope_z"] = error
      result["slope_q"] = value(of: .slopeQ)
      (result["x"], result["y"]) = (settings.x, settings.isYes ? 1 : 0)
    } else {
      result["least_loss"] = value(of: .least)
      result["eta_limit"] = value(of: .limit)
    }
    return result
  }

  package static var presets: [Preset] {
    [
      Preset("descent", zh: "文档的例子：q = 0.8", en: "the document's q = 0.8"),
      Preset(
        "descent x=2 w=0 eta=0.5", zh: "x = 2，从 w = 0 起走一步", en: "x = 2, one step from w = 0"),
      Preset(
        "descent eta=0.5 fixed=none", zh: "w 和 b 一起走", en: "w and b move together"),
      Preset(
        "descent w=-4", zh: "错得很确信：斜率接近 −1", en: "confident and wrong: slope near −1"),
      Preset(
        "descent data=six-points updates=20", zh: "六个点：降到 0.4607，不是 0",
        en: "six points: down to 0.4607, not to 0"),
      Preset(
        "descent data=six-points eta=20 updates=12", zh: "六个点，η = 20：冲过头，来回震荡",
        en: "six points, η = 20: overshoots and rattles"),
      Preset(
        "descent data=six-points eta=13 view=bowl updates=1", zh: "六个点，η = 13：冲过头但还能收敛",
        en: "six points, η = 13: overshoots, yet converges"),
      Preset(
        "descent data=six-points w=-1 b=2 beta=0.8 updates=40", zh: "动量：绕着弯到谷底",
        en: "momentum: round a bend to the bottom"),
    ]
  }
}

/// What the drawings show of the axes: everything that matters is in sight, and the ends are round.
struct DescentWindow: Equatable {
  /// The weights.
  var w: ClosedRange<Double>
  /// The biases.
  var b: ClosedRange<Double>
  /// The axis of σ and of the bowl: logits of the one sample, or weights.
  var along: ClosedRange<Double>

  init(of scene: DescentScene) {
    let next = scene.next
    guard !scene.isNeuron else {
      let logits = [scene.now, next].map { scene.logit(at: $0).magnitude }
      let reach = max(4, ((logits.max() ?? 0) + 1).rounded(.up))
      (w, b, along) = (-4...4, -2...2, (0 - reach)...reach)
      return
    }
    let points = scene.path.points + [next]
    let least = DescentMinimum.sixPoints
    w = Self.range(points.map(\.w) + [least.w], least: -1...4)
    b = Self.range(points.map(\.b) + [least.b], least: -2...2)
    along = w
  }

  /// All values with a margin, at least a given range.
  private static func range(
    _ values: [Double], least: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let low = values.reduce(least.lowerBound, min)
    let high = values.reduce(least.upperBound, max)
    let margin = low < least.lowerBound || high > least.upperBound ? (high - low) * 0.05 : 0
    return (low - margin).rounded(.down)...(high + margin).rounded(.up)
  }
}

import InformationTheory

/// What the scene compares.
enum PenaltyView: String, CaseIterable, Sendable {
  /// −ln q and ½(q − y)² along q.
  case probability
  /// Four losses along the margin.
  case margin
  /// The slopes of two losses in the logit under q.
  case sigmoid
}

/// What an error costs under different losses, and how steep they are there.
///
///     penalty q=0.01
///     penalty view=margin z=-10
package struct PenaltyScene: Equatable, Sendable {
  /// What is compared.
  var view = PenaltyView.probability
  /// Whether the right answer is yes: y = 1.
  var isYes = true
  /// What the model says.
  var place = PenaltyPlace.standard
  /// What was done last; not part of the state line.
  var lastChange: PenaltyChange?

  /// The document's example: the right class has q = 0.8.
  package init() {}

  /// The losses where the model stands.
  var numbers: PenaltyNumbers { PenaltyNumbers(view: view, isYes: isYes, place: place) }
  /// The losses that are compared.
  var losses: [PenaltyLoss] { view.losses }

  /// The places of the table, from right to wrong.
  var references: [PenaltyPlace] {
    guard view != .margin else {
      return [5, 2, 0, -2, -5, -10].map { .logit(isYes ? $0 : 0 - $0) }
    }
    let beliefs = isYes ? [0.9, 0.5, 0.1, 0.01, 0.001] : [0.1, 0.5, 0.9, 0.99, 0.999]
    return beliefs.map { .probability($0) }
  }

  /// The losses at a place of the table.
  func numbers(at reference: Int) -> PenaltyNumbers {
    PenaltyNumbers(view: view, isYes: isYes, place: references[reference])
  }

  /// The fields that move the model: q, its logit under it, or the margin.
  var placeElements: [PenaltyElement] {
    switch view {
    case .probability: [.q]
    case .margin: [.margin]
    case .sigmoid: [.q, .z]
    }
  }
}

extension PenaltyScene: Scene {
  package var parts: [ScenePart] {
    [
      ScenePart("q", rows: placeElements.map(\.name)),
      ScenePart("values", rows: losses.map { PenaltyElement.value($0).name }),
      ScenePart("slopes", rows: losses.map { PenaltyElement.slope($0).name }),
      ScenePart("table", rows: references.indices.map { PenaltyElement.row($0).name }),
      ScenePart("chart", rows: ["chart"]),
      ScenePart("options", rows: ["y", "view"]),
    ]
  }

  package var pace: Pace { .idle }
  package mutating func tick(steps: Int) {}

  package var measurements: [String: Double] {
    let along = { PenaltyNumbers(view: $0, isYes: isYes, place: place) }
    let (q, z, m) = (along(.probability), along(.sigmoid), along(.margin))
    return [
      "q": place.q, "z": place.z, "y": isYes ? 1 : 0, "margin": m.margin,
      "cross_entropy": q.value(.crossEntropy), "squared_error": q.value(.squared),
      "slope_q_cross_entropy": q.slope(.crossEntropy), "slope_q_squared_error": q.slope(.squared),
      "slope_z_cross_entropy": z.slope(.crossEntropy), "slope_z_squared_error": z.slope(.squared),
      "hinge": m.value(.hinge), "margin_squared": m.value(.squared),
      "exponential": m.value(.exponential),
    ]
  }

  package static var presets: [Preset] {
    [
      Preset("penalty", zh: "文档的例子：q = 0.8", en: "the document's q = 0.8"),
      Preset("penalty q=0.001", zh: "很确信，却错了：q = 0.001", en: "confident and wrong: q = 0.001"),
      Preset(
        "penalty view=margin z=-10", zh: "间隔 −10：谁罚得最重？",
        en: "margin −10: which loss is harshest?"),
      Preset(
        "penalty view=sigmoid y=0 q=0.99", zh: "经过 σ 的梯度：平方误差的梯度消失了",
        en: "through σ: the slope of squared error dies"),
    ]
  }
}

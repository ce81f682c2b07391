/// What an element's name stands for. Rows of the table count from 0 here and from 1 in names.
enum PenaltyElement: Equatable, Sendable {
  /// The field of q.
  case q
  /// The field of the margin.
  case margin
  /// The field of the logit.
  case z
  /// The right answer.
  case y
  /// What is compared.
  case view
  /// A loss where the model stands.
  case value(PenaltyLoss)
  /// The slope of a loss there.
  case slope(PenaltyLoss)
  /// A place of the table.
  case row(Int)
  /// The curves.
  case chart

  /// Reads a name; `nil` if it is none.
  init?(_ name: String) {
    let plain: [String: PenaltyElement] = [
      "q": .q, "m": .margin, "z": .z, "y": .y, "view": .view, "chart": .chart,
    ]
    if let element = plain[name] {
      self = element
      return
    }
    guard let dot = name.firstIndex(of: ".") else { return nil }
    let tail = String(name[name.index(after: dot)...])
    switch name[..<dot] {
    case "value":
      guard let loss = PenaltyLoss(rawValue: tail) else { return nil }
      self = .value(loss)
    case "slope":
      guard let loss = PenaltyLoss(rawValue: tail) else { return nil }
      self = .slope(loss)
    case "row":
      guard let number = Int(tail), number >= 1 else { return nil }
      self = .row(number - 1)
    default: return nil
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .q: "q"
    case .margin: "m"
    case .z: "z"
    case .y: "y"
    case .view: "view"
    case .value(let loss): "value.\(loss.rawValue)"
    case .slope(let loss): "slope.\(loss.rawValue)"
    case .row(let index): "row.\(index + 1)"
    case .chart: "chart"
    }
  }
}

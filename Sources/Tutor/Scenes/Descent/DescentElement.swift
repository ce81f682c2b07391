/// The fields of the scene.
enum DescentOption: String, CaseIterable, Sendable {
  /// η.
  case eta
  /// β.
  case beta
  /// The weight at the start.
  case w
  /// The bias at the start.
  case b
  /// The feature of the one sample.
  case x
  /// Its label.
  case y
  /// Which parameter stays as it is.
  case fixed
  /// h of the finite difference.
  case h
  /// What the neuron learns from.
  case data
  /// What is drawn at the left.
  case view
  /// Updates a second.
  case speed
}

/// A computed number of the whole.
enum DescentTotal: String, CaseIterable, Sendable {
  /// The logit.
  case z
  /// σ(z).
  case q
  /// The loss.
  case loss
  /// ∂L/∂z.
  case slopeZ = "slope.z"
  /// ∂L/∂q.
  case slopeQ = "slope.q"
  /// The least loss.
  case least
  /// The largest learning rate that stays at the minimum.
  case limit
}

/// A column of the table of parameters.
enum DescentCell: String, CaseIterable, Sendable {
  /// The parameter now.
  case now
  /// The slope of the loss in it.
  case slope
  /// The slope by finite difference.
  case check
  /// What the next update adds to it.
  case step
  /// The parameter after the next update.
  case next
}

/// What is drawn.
enum DescentPlot: String, CaseIterable, Sendable {
  /// σ(z) with the neuron on it.
  case sigma
  /// The loss along z or w, with its tangent.
  case bowl
  /// Contours of the loss over (w, b), with the path.
  case map
  /// The loss along the run.
  case curve
}

/// What an element's name stands for.
enum DescentElement: Equatable, Sendable {
  /// A field.
  case option(DescentOption)
  /// A number of the whole.
  case total(DescentTotal)
  /// A number of a parameter: `slope.w`.
  case cell(DescentCell, DescentParameter)
  /// A drawing.
  case plot(DescentPlot)
  /// Whether it runs, and the number of updates.
  case status

  /// Reads a name; `nil` if it is none.
  init?(_ name: String) {
    if let option = DescentOption(rawValue: name) {
      self = .option(option)
    } else if let total = DescentTotal(rawValue: name) {
      self = .total(total)
    } else if let plot = DescentPlot(rawValue: name) {
      self = .plot(plot)
    } else if name == "status" {
      self = .status
    } else {
      let words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 2, let cell = DescentCell(rawValue: words[0]),
        let parameter = DescentParameter(rawValue: words[1])
      else { return nil }
      self = .cell(cell, parameter)
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .option(let option): option.rawValue
    case .total(let total): total.rawValue
    case .plot(let plot): plot.rawValue
    case .cell(let cell, let parameter): "\(cell.rawValue).\(parameter.rawValue)"
    case .status: "status"
    }
  }
}

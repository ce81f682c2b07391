/// The fields of the scene that are settings.
enum AssemblyOption: String, CaseIterable, Sendable {
  /// η.
  case eta
  /// How many samples are used.
  case samples
  /// Mean or sum over them.
  case reduction
  /// Where the parameters come from.
  case initialisation = "init"
  /// Decides the parameters of `uniform`.
  case seed
  /// What is added to every logit.
  case add
  /// Whether the shift is left out.
  case naive
  /// Whether the gradient is compared with finite differences.
  case check
  /// The sample whose matrices are shown.
  case sample
  /// Boxes a second while it runs.
  case speed
}

/// A number that belongs to a sample and a class.
enum AssemblyCell: String, CaseIterable, Sendable {
  /// z.
  case logit = "z"
  /// z − max z.
  case shifted = "shift"
  /// e to the power of it.
  case exponential = "exp"
  /// q.
  case q
  /// −p/q.
  case slope
  /// q − p.
  case error = "d"
}

/// A number that belongs to a sample.
enum AssemblyTotal: String, CaseIterable, Sendable {
  /// The greatest logit.
  case maximum = "max"
  /// The sum of the exponentials.
  case sum
  /// ln of the sum of the exponentials of the logits.
  case logSumExp = "lse"
  /// −ln q of the label.
  case loss
}

/// A number that belongs to a parameter.
enum AssemblySlope: String, CaseIterable, Sendable {
  /// (q − p)xᵀ of the sample that is shown.
  case outer
  /// The gradient.
  case gradient = "grad"
  /// The gradient from finite differences.
  case check = "fd"
  /// The parameter after the step.
  case next = "new"
}

/// What an element's name stands for. Samples, classes and features count from 0 here and from 1
/// in names.
enum AssemblyElement: Equatable, Sendable {
  /// A field: `eta`.
  case option(AssemblyOption)
  /// A box of the line: `box.3`.
  case box(AssemblyBox)
  /// A parameter: `w.1.2`, `b.1`.
  case parameter(AssemblyParameter)
  /// A feature of a sample: `x.2.1`.
  case feature(Int, Int)
  /// The label of a sample: `y.2`.
  case label(Int)
  /// A number of a sample and a class: `q.2.1`.
  case cell(AssemblyCell, Int, Int)
  /// A number of a sample: `loss.2`.
  case total(AssemblyTotal, Int)
  /// A slope of qᵢ by zₖ of the sample that is shown: `j.1.2`.
  case jacobian(Int, Int)
  /// −p/q times the Jacobian: `chain.1`.
  case chain(Int)
  /// A number of a parameter: `grad.w.1.2`.
  case slope(AssemblySlope, AssemblyParameter)
  /// The loss of all samples.
  case loss
  /// The loss after the step.
  case newLoss
  /// η of the other reduction that makes the same step.
  case equivalentRate

  /// Reads a name; `nil` if it is none.
  init?(_ name: String) {
    if let option = AssemblyOption(rawValue: name) {
      self = .option(option)
    } else if let parameter = AssemblyParameter(name) {
      self = .parameter(parameter)
    } else if let whole = Self.whole(name) {
      self = whole
    } else if let slope = Self.slope(name) {
      self = slope
    } else if let entry = Self.entry(name) {
      self = entry
    } else {
      return nil
    }
  }

  private static func whole(_ name: String) -> AssemblyElement? {
    switch name {
    case "loss": .loss
    case "new_loss": .newLoss
    case "eta_other": .equivalentRate
    default: nil
    }
  }

  private static func slope(_ name: String) -> AssemblyElement? {
    guard let dot = name.firstIndex(of: "."),
      let kind = AssemblySlope(rawValue: String(name[..<dot])),
      let parameter = AssemblyParameter(name[name.index(after: dot)...])
    else { return nil }
    return .slope(kind, parameter)
  }

  private static func entry(_ name: String) -> AssemblyElement? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let head = String(parts[0])
    let numbers = parts.dropFirst().compactMap { Int($0) }
    guard numbers.count == parts.count - 1, let first = numbers.first else { return nil }
    if head == "box", numbers.count == 1 { return AssemblyBox(rawValue: first).map { .box($0) } }
    guard (1...3).contains(first) else { return nil }
    if numbers.count == 1 {
      switch head {
      case "y": return .label(first - 1)
      case "chain": return .chain(first - 1)
      default: return AssemblyTotal(rawValue: head).map { .total($0, first - 1) }
      }
    }
    guard numbers.count == 2, (1...3).contains(numbers[1]) else { return nil }
    let second = numbers[1] - 1
    switch head {
    case "x": return second < AssemblyParameter.featureCount ? .feature(first - 1, second) : nil
    case "j": return .jacobian(first - 1, second)
    default: return AssemblyCell(rawValue: head).map { .cell($0, first - 1, second) }
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .option(let option): option.rawValue
    case .box(let box): box.name
    case .parameter(let parameter): parameter.name
    case .feature(let sample, let feature): "x.\(sample + 1).\(feature + 1)"
    case .label(let sample): "y.\(sample + 1)"
    case .cell(let cell, let sample, let index): "\(cell.rawValue).\(sample + 1).\(index + 1)"
    case .total(let total, let sample): "\(total.rawValue).\(sample + 1)"
    case .jacobian(let row, let column): "j.\(row + 1).\(column + 1)"
    case .chain(let column): "chain.\(column + 1)"
    case .slope(let slope, let parameter): "\(slope.rawValue).\(parameter.name)"
    case .loss: "loss"
    case .newLoss: "new_loss"
    case .equivalentRate: "eta_other"
    }
  }

  /// The sample it belongs to.
  var sample: Int? {
    switch self {
    case .feature(let sample, _), .label(let sample), .cell(_, let sample, _),
      .total(_, let sample):
      sample
    case .option, .box, .parameter, .jacobian, .chain, .slope, .loss, .newLoss, .equivalentRate:
      nil
    }
  }
}

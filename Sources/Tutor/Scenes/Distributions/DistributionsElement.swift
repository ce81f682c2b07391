/// One of the two distributions of the scene.
enum Side: String, CaseIterable, Sendable {
  /// The truth.
  case p
  /// The model.
  case q
}

/// A number that belongs to the whole of p and q.
enum DistributionsTotal: String, CaseIterable, Sendable {
  /// H(p).
  case entropy
  /// KL(p‖q).
  case kl
  /// H(p, q).
  case crossEntropy = "cross_entropy"
  /// KL(q‖p).
  case klReverse = "kl_reverse"
  /// The Jensen–Shannon divergence.
  case js
  /// The perplexity of q on p.
  case perplexity
}

/// A computed number that belongs to one outcome.
enum DistributionsCell: String, CaseIterable, Sendable {
  /// −log q, or −log p where q is not shown yet.
  case surprisal
  /// p·(−log q), or p·(−log p) where q is not shown yet.
  case term
  /// p·log(p/q).
  case klTerm = "kl_term"
  /// How H(p, q) changes per unit of an edit that takes from the others or gives to them.
  case slope
  /// ∂H/∂q, as if the others stood still.
  case partial
  /// ∂H/∂z, where q = softmax(z).
  case logit
}

/// What an element's name stands for. Outcomes are counted from 0 here and from 1 in names.
enum DistributionsElement: Equatable, Sendable {
  /// A value that the learner sets: `q.2`.
  case value(Side, Int)
  /// A bar that the mouse can drag: `bar.q.2`.
  case bar(Side, Int)
  /// A computed number of one outcome: `term.2`.
  case cell(DistributionsCell, Int)
  /// The sum of a column: `sum_q`.
  case sum(Side)
  /// A number of the whole: `cross_entropy`.
  case total(DistributionsTotal)
  /// A field of the options: `view`.
  case option(DistributionsOption)
  /// The triangle of all distributions over three outcomes.
  case simplex
  /// The curve over the value of q at this outcome.
  case chart(Int)

  /// Reads a name; `nil` if it names nothing among this many outcomes.
  init?(_ name: String, outcomes: Int) {
    if let plain = Self.plain(name) {
      self = plain
      return
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let number = Int(parts[parts.count - 1]),
      (1...max(outcomes, 1)).contains(number)
    else { return nil }
    if parts.count == 3, parts[0] == "bar", let side = Side(rawValue: String(parts[1])) {
      self = .bar(side, number - 1)
    } else if parts.count == 2, let side = Side(rawValue: String(parts[0])) {
      self = .value(side, number - 1)
    } else if parts.count == 2, let cell = DistributionsCell(rawValue: String(parts[0])) {
      self = .cell(cell, number - 1)
    } else if parts.count == 2, parts[0] == "chart" {
      self = .chart(number - 1)
    } else {
      return nil
    }
  }

  private static func plain(_ name: String) -> DistributionsElement? {
    if let total = DistributionsTotal(rawValue: name) { return .total(total) }
    if let option = DistributionsOption(rawValue: name) { return .option(option) }
    return switch name {
    case "sum_p": .sum(.p)
    case "sum_q": .sum(.q)
    case "simplex": .simplex
    default: nil
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .value(let side, let index): "\(side.rawValue).\(index + 1)"
    case .bar(let side, let index): "bar.\(side.rawValue).\(index + 1)"
    case .cell(let cell, let index): "\(cell.rawValue).\(index + 1)"
    case .sum(let side): "sum_\(side.rawValue)"
    case .total(let total): total.rawValue
    case .option(let option): option.rawValue
    case .simplex: "simplex"
    case .chart(let index): "chart.\(index + 1)"
    }
  }

  /// The outcome it belongs to.
  var index: Int? {
    switch self {
    case .value(_, let index), .bar(_, let index), .cell(_, let index), .chart(let index): index
    case .sum, .total, .option, .simplex: nil
    }
  }

  /// The distribution it belongs to, if to one alone.
  var side: Side? {
    switch self {
    case .value(let side, _), .bar(let side, _), .sum(let side): side
    case .cell, .total, .option, .simplex, .chart: nil
    }
  }
}

extension Expression {
  /// The expression as it is echoed, the same in both languages: `−ln(0.8)`, `2·ln(2)`, `1/3`.
  ///
  /// Reading the rendering again gives the same value.
  package var rendering: String { root.rendering }

  /// Whether the expression is a number and nothing to be worked out, perhaps with a sign.
  package var isPlainNumber: Bool { root.isPlainNumber }
}

extension Expression.Node {
  fileprivate var isPlainNumber: Bool {
    switch kind {
    case .number: true
    case .constant(let constant): constant == .infinity
    case .negated(let part): part.isPlainNumber
    default: false
    }
  }

  /// How tightly the outermost sign binds: sums 0, products 1, signs 2, powers 3, the rest 4.
  private var binding: Int {
    switch kind {
    case .operation(.sum, _, _), .operation(.difference, _, _): 0
    case .operation(.product, _, _), .operation(.quotient, _, _): 1
    case .negated: 2
    case .operation(.power, _, _), .percent: 3
    default: 4
    }
  }

  fileprivate var rendering: String {
    switch kind {
    case .number(_, let typed): typed
    case .constant(let constant): constant.symbol
    case .name(let name): name
    case .negated(let part): "−" + part.rendering(atLeast: 3)
    case .percent(let part): part.rendering(atLeast: 4) + "%"
    case .operation(let operation, let left, let right):
      switch operation {
      case .sum, .difference:
        left.rendering + operation.rawValue + right.rendering(atLeast: 1)
      case .product, .quotient:
        left.rendering(atLeast: 1) + operation.rawValue + right.rendering(atLeast: 2)
      case .power:
        left.rendering(atLeast: 4) + operation.rawValue + right.rendering(atLeast: 2)
      }
    case .list(let parts): "(" + parts.map(\.rendering).joined(separator: ", ") + ")"
    case .call(let function, let parts):
      function.symbol + "(" + parts.map(\.rendering).joined(separator: ", ") + ")"
    }
  }

  private func rendering(atLeast least: Int) -> String {
    binding >= least ? rendering : "(" + rendering + ")"
  }
}

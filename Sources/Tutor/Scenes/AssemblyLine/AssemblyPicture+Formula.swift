import Canvas
import InformationTheory

// Formulas with their own numbers on one line.
extension AssemblyPicture {
  /// `q₁ − p₁ = 0.6652 − 1 = −0.3348`, or less of it where there is not room for all.
  static func formula(_ derivation: Derivation, _ look: Look, width: Int = 64) -> String {
    let line = { (tex: String) in (try? Formula(tex))?.oneLine(look) ?? tex }
    let symbol = line(derivation.symbol)
    // An exponential beyond the range of the machine is not infinite: it becomes inf.
    let value = derivation.overflows ? "inf" : look.plain(derivation.value.cellText)
    let written = derivation.writtenOut
    let numbers =
      written.map { look.plain($0.text) }
      ?? line(derivation.substituted(places: 4))
    let isExact = (written?.value ?? derivation.printedWhole).map {
      derivation.isPrinted(as: $0)
    }
    let equals = look.plain(derivation.overflows ? "→" : isExact ?? true ? "=" : "≈")
    let candidates = [
      "\(symbol) = \(numbers) \(equals) \(value)", "\(numbers) \(equals) \(value)",
      "\(symbol) = \(value)",
    ]
    return candidates.first { look.displayWidth(of: $0) <= width } ?? value
  }
}

extension Derivation {
  /// What is printed on the right-hand side, and what it gives.
  fileprivate typealias Written = (text: String, value: Double)

  /// Sums and means of products, steps and slopes with all their factors, which the general form
  /// shortens to one number each.
  fileprivate var writtenOut: Written? {
    switch rule {
    case .sum where parts.allSatisfy { $0.rule == .product }: return products
    case .mean where parts.allSatisfy { $0.rule == .product }:
      guard let sum = products else { return nil }
      return ("(\(sum.text))/\(parts.count)", sum.value / Double(parts.count))
    case .difference where parts[1].rule == .product:
      guard let product = parts[1].factors else { return nil }
      return ("\(parts[0].numeral) − \(product.text)", parts[0].printed - product.value)
    case .negation where parts[0].parts.count == 2:
      let (over, under) = (parts[0].parts[0], parts[0].parts[1])
      let value = over.value == 0 ? 0 : -over.printed / under.printed
      return ("−\(over.numeral)/\(under.numeral)", value)
    default: return nil
    }
  }

  private var products: Written? {
    let terms = parts.compactMap(\.factors)
    guard terms.count == parts.count else { return nil }
    let text = terms.dropFirst().reduce(terms.first?.text ?? "") { text, term in
      let isNegative = term.text.hasPrefix("−")
      return text + (isNegative ? " − " : " + ") + term.text.dropFirst(isNegative ? 1 : 0)
    }
    return (text, terms.reduce(0) { $0 + $1.value })
  }

  /// A product of two, each as a numeral.
  private var factors: Written? {
    guard parts.count == 2 else { return nil }
    let second = parts[1].numeral
    let text = parts[0].numeral + "·" + (second.hasPrefix("−") ? "(\(second))" : second)
    return (text, parts[0].printed * parts[1].printed)
  }

  private var isGiven: Bool { rule == .given || value == 0 }

  /// The value as it stands in a formula: all digits of what was given.
  private var numeral: String { isGiven ? value.givenText : value.cellText }

  /// The value that the numeral shows.
  private var printed: Double {
    isGiven ? value : Double(value.decimal(places: 4)) ?? value
  }

  /// What the printed parts give, put together; `nil` where that cannot be told.
  fileprivate var printedWhole: Double? {
    let parts = parts.map { Double($0.value.decimal(places: 4)) ?? $0.value }
    switch rule {
    case .sum: return parts.reduce(0, +)
    case .mean: return parts.reduce(0, +) / Double(max(parts.count, 1))
    case .product: return parts.reduce(1, *)
    case .difference: return parts.count == 2 ? parts[0] - parts[1] : nil
    case .quotient: return parts.count == 2 ? parts[0] / parts[1] : nil
    case .negation, .given, .logarithm, .exponential, .squareRoot, .maximum, .convention,
      .definition:
      return nil
    }
  }

  /// Whether a result is printed like the value.
  fileprivate func isPrinted(as result: Double) -> Bool {
    guard result.isFinite, value.isFinite else { return true }
    return result.decimal(places: 4) == value.decimal(places: 4)
  }
}

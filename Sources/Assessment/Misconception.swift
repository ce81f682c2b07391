internal import InformationTheory

/// A known way to get a wrong number, as the lessons state it.
package struct Misconception: Equatable, Sendable {
  /// The id.
  package var slip: Slip
  /// The functions of the catalogue whose questions it can be made in.
  package var functions: Set<String>
  /// What is computed instead, in nats, from the inputs of the question; a list if it is one of
  /// several numbers.
  package var formula: Expression
  /// Whether the number has no unit, so that no base changes it.
  package var isPlain: Bool
  /// What the number is, to follow "this is".
  package var what: Bilingual
  /// Why it is not what was asked, and what to try.
  package var advice: Bilingual
  /// The page that treats it.
  package var page: String

  /// States a misconception.
  package init(
    slip: Slip, functions: Set<String>, formula: Expression, isPlain: Bool, what: Bilingual,
    advice: Bilingual, page: String
  ) {
    self.slip = slip
    self.functions = functions
    self.formula = formula
    self.isPlain = isPlain
    self.what = what
    self.advice = advice
    self.page = page
  }
}

extension NumericQuestion {
  /// The misconception with this id, if the lessons state it for this question.
  package func misconception(_ slip: Slip) -> Misconception? {
    misconceptions.first { $0.slip == slip }
  }

  /// What the misconceptions of the lessons give, those left out that give the right value by the
  /// shape of the question, or a number that an earlier slip gives.
  func statedSlips(right: Double, after earlier: [SlipValue]) -> [SlipValue] {
    guard !misconceptions.isEmpty else { return [] }
    let names = slipInputs
    var found: [SlipValue] = []
    for misconception in misconceptions {
      let quantity = try? misconception.formula.quantity(with: names, zeroWins: true)
      for entry in quantity?.entries ?? [] {
        let value = misconception.isPlain ? entry : entry * (unitBase ?? .nats).perNat
        let isKnown = (earlier + found).contains { $0.value.isWithin(1e-9, of: value) }
        if value.isFinite, value != 0, !isKnown, !value.isWithin(1e-9, of: right) {
          found.append(SlipValue(slips: [misconception.slip], value: value))
        }
      }
    }
    return found
  }

  /// The names that the formulas of misconceptions may use.
  private var slipInputs: [String: Quantity] {
    switch functionName {
    case "cross_entropy", "kl", "entropy": distributionInputs
    case "softmax_cross_entropy": logitInputs
    case "bce": batchInputs
    default: [:]
    }
  }

  private var distributionInputs: [String: Quantity] {
    guard case .vector(let p)? = input("p") else { return [:] }
    var q = p
    if case .vector(let other)? = input("q") { q = other }
    return ["p": .vector(p), "q": .vector(q), "K": .number(Double(p.count))]
  }

  /// Of one example: z, its softmax s, the one-hot label y, and the place t of the right class.
  private var logitInputs: [String: Quantity] {
    guard case .matrix(let rows)? = input("z"), rows.count == 1,
      case .vector(let targets)? = input("targets"), targets.count == 1,
      rows[0].indices.contains(Int(targets[0]))
    else { return [:] }
    let z = rows[0]
    let target = Int(targets[0])
    return [
      "z": .vector(z), "s": .vector(softmax(z)), "K": .number(Double(z.count)),
      "y": .vector(z.indices.map { $0 == target ? 1 : 0 }), "t": .number(Double(target + 1)),
    ]
  }

  /// Of a batch: the labels y, the answers q, and what was given to the right answers, c.
  private var batchInputs: [String: Quantity] {
    guard case .vector(let y)? = input("y"), case .vector(let q)? = input("q"), y.count == q.count
    else { return [:] }
    let right = zip(y, q).map { $0 * $1 + (1 - $0) * (1 - $1) }
    return [
      "y": .vector(y), "q": .vector(q), "c": .vector(right), "N": .number(Double(y.count)),
    ]
  }
}

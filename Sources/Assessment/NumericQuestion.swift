package import InformationTheory

/// A question whose answer is one number.
package struct NumericQuestion: Equatable, Sendable {
  /// Where the right value comes from.
  package var key: Key
  /// The base in which the answer is asked; that of a stated answer is the base of its unit.
  package var base: LogBase
  /// What the outcomes are called.
  package var labels: [Bilingual]
  /// How far the answer may lie from the right value; nil for the standard.
  package var statedTolerance: Double?
  /// Slips that are not looked for in this question.
  package var excludedSlips: Set<Slip>
  /// Slips that can be made in this question only; they are looked for first.
  package var ownSlips: [OwnSlip]

  /// The misconceptions of the lessons that can be made in this question.
  package var misconceptions: [Misconception] = []

  /// Where a right value comes from.
  package enum Key: Equatable, Sendable {
    /// A function of the catalogue; its base is that of the question, whatever its options say.
    case computed(Computation)
    /// An expression, in a unit, or a plain number.
    case stated(Expression, unit: LogBase?)
  }

  /// States a question that a function of the catalogue answers.
  package init(
    computation: Computation, base: LogBase = .nats, labels: [Bilingual] = [],
    tolerance: Double? = nil, excluding excludedSlips: Set<Slip> = [], ownSlips: [OwnSlip] = []
  ) {
    self.key = .computed(computation)
    self.base = base
    self.labels = labels
    self.statedTolerance = tolerance
    self.excludedSlips = excludedSlips
    self.ownSlips = ownSlips
  }

  /// States a question with its answer.
  package init(
    answer: Expression, unit: LogBase?, tolerance: Double? = nil, ownSlips: [OwnSlip] = []
  ) {
    self.key = .stated(answer, unit: unit)
    self.base = unit ?? .nats
    self.labels = []
    self.statedTolerance = tolerance
    self.excludedSlips = []
    self.ownSlips = ownSlips
  }

  /// The base whose unit the answer has; nil if the answer is a plain number, such as a perplexity.
  package var unitBase: LogBase? {
    if case .stated(_, let unit) = key { return unit }
    // The root of a divergence has the root of its unit, which nobody types.
    if functionName == "js_distance" { return nil }
    if takesBase { return base }
    if Self.lengthsInBits.contains(functionName) { return .bits }
    return Self.lossesInNats.contains(functionName) ? .nats : nil
  }

  /// Functions that are measured in nats and in nothing else.
  private static let lossesInNats: Set<String> = [
    "bce", "bce_with_logits", "softmax_cross_entropy", "focal_loss", "binary_focal_loss",
    "softmax_entropy", "log_sum_exp",
  ]

  /// Functions that are measured in bits and in nothing else.
  private static let lengthsInBits: Set<String> = [
    "huffman_average_length", "shannon_average_length", "bits_per_symbol",
  ]

  /// The name of the function with underscores; empty if the answer is stated.
  var functionName: String {
    guard case .computed(let computation) = key else { return "" }
    let name = computation.function
    return name.utf8.contains(UInt8(ascii: "-")) ? String(name.map { $0 == "-" ? "_" : $0 }) : name
  }

  /// An input of the function.
  func input(_ name: String) -> Argument? {
    guard case .computed(let computation) = key else { return nil }
    return computation.inputs[name]
  }

  private var takesBase: Bool { Self.functionsWithBase.contains(functionName) }

  private static let functionsWithBase = Set(
    Computation.functions.filter { $0.optionNames.contains("base") }.map(\.name))

  /// The computation in the base that is asked; nil if the answer is stated.
  package var computationInBase: Computation? {
    guard case .computed(var computation) = key else { return nil }
    if takesBase { computation.options["base"] = .text(base.rawValue) }
    return computation
  }

  /// The right value, in the base asked.
  package func rightValue() throws(QuestionError) -> Double {
    switch key {
    case .stated(let expression, _):
      do { return try expression.value() } catch { throw .expression(error) }
    case .computed(let computation):
      let result: Argument
      do { result = try (computationInBase ?? computation).evaluate() } catch {
        throw .computation(error)
      }
      guard case .number(let value) = result, !value.isNaN else { throw .notOneNumber }
      return value
    }
  }

  /// Where the right value comes from, step by step; nil where no derivation is written.
  package func derivation(labels: [String]) throws(QuestionError) -> Derivation? {
    do { return try computationInBase?.derivation(labels: labels) } catch {
      throw .computation(error)
    }
  }

  /// A stated answer worked out: `−ln(0.4) − 0.025 = 0.8913 nats`; nil if it is computed.
  var equation: Bilingual? {
    guard case .stated(let expression, let unit) = key, let value = try? expression.value() else {
      return nil
    }
    let sides = expression.rendering == value.shown ? [] : [expression.rendering]
    let text = (sides + [value.shown]).joined(separator: " = ")
    guard let name = unit.map({ LogUnit($0).name }) else { return Bilingual(zh: text, en: text) }
    return Bilingual(zh: "\(text) \(name.zh)", en: "\(text) \(name.en)")
  }

  /// How far an answer may lie from `right`.
  package func tolerance(for right: Double) -> Double {
    guard right.isFinite else { return 0 }
    return statedTolerance ?? Tolerance.standard(for: right)
  }

  /// Reads an answer in the unit of the question.
  package func read(_ raw: String) -> Reading { Answer.read(raw, in: unitBase) }

  /// Judges an answer.
  package func check(_ raw: String) -> Verdict {
    switch read(raw) {
    case .nothing: return .unanswered
    case .problem(let problem): return .invalid(problem)
    case .answer(let answer): return judge(answer)
    }
  }

  private func judge(_ answer: Answer) -> Verdict {
    let right: Double
    do { right = try rightValue() } catch {
      return .invalid(AnswerProblem(.brokenQuestion(error), at: 0..<0))
    }
    let tolerance = tolerance(for: right)
    if answer.value.isWithin(tolerance, of: right) { return .right(answer) }
    if let precision = answer.precision, right.isFinite {
      // Nobody rounds to a whole number what is not nearly one: there the slip is meant.
      let isWhole = answer.value == answer.value.rounded() && precision.halfUnit >= 0.5
      if isWhole || precision.significantDigits == 0,
        let index = ownSlip(for: answer, tolerance: tolerance)
      {
        return .wrong(.own(index))
      }
      if precision.halfUnit > tolerance, answer.value.isWithin(precision.halfUnit, of: right) {
        let range = 0..<answer.typed.unicodeScalars.count
        return .invalid(AnswerProblem(.tooFewDigits(places: tolerance.places), at: range))
      }
      if precision.significantDigits < 3, !isInFull(answer, right: right),
        ownSlip(for: answer, tolerance: tolerance) == nil
      {
        return .wrong(.tooFewDigits(typed: answer.shown))
      }
    }
    return .wrong(Diagnosis(of: answer, to: self, right: right, tolerance: tolerance))
  }
}

extension Double {
  /// How many decimals tell numbers apart that differ by this tolerance.
  fileprivate var places: Int {
    (1...15).first { self >= 0.5 / [Double](repeating: 10, count: $0).reduce(1, *) } ?? 15
  }

  /// Whether the number lies within a tolerance of another, or equals it, infinite or not.
  func isWithin(_ tolerance: Double, of other: Double) -> Bool {
    // The rounding of the subtraction must not refuse what lies on the border.
    self == other || abs(self - other) <= tolerance + 4 * Swift.max(abs(self), abs(other)).ulp
  }
}

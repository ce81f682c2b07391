package import InformationTheory

/// A question whose answer is one number.
package struct NumericQuestion: Equatable, Sendable {
  /// What is to be computed; its base is `base`, whatever its own options say.
  package var computation: Computation
  /// The base in which the answer is asked.
  package var base: LogBase
  /// What the outcomes are called.
  package var labels: [Bilingual]
  /// How far the answer may lie from the right value; nil for the standard.
  package var statedTolerance: Double?
  /// Slips that are not looked for in this question.
  package var excludedSlips: Set<Slip>

  /// States a question.
  package init(
    computation: Computation, base: LogBase = .nats, labels: [Bilingual] = [],
    tolerance: Double? = nil, excluding excludedSlips: Set<Slip> = []
  ) {
    self.computation = computation
    self.base = base
    self.labels = labels
    self.statedTolerance = tolerance
    self.excludedSlips = excludedSlips
  }

  /// The base whose unit the answer has; nil if the answer is a plain number, such as a perplexity.
  package var unitBase: LogBase? {
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

  /// The name of the function with underscores.
  var functionName: String { String(computation.function.map { $0 == "-" ? "_" : $0 }) }

  private var takesBase: Bool {
    let signature = Computation.functions.first { $0.name == functionName }
    return signature?.optionNames.contains("base") ?? false
  }

  /// The computation in the base that is asked.
  package var computationInBase: Computation {
    guard takesBase else { return computation }
    var computation = computation
    computation.options["base"] = .text(base.rawValue)
    return computation
  }

  /// The right value, in the base asked.
  package func rightValue() throws(QuestionError) -> Double {
    let result: Argument
    do { result = try computationInBase.evaluate() } catch { throw .computation(error) }
    guard case .number(let value) = result, !value.isNaN else { throw .notOneNumber }
    return value
  }

  /// Where the right value comes from, step by step; nil where no derivation is written.
  package func derivation(labels: [String]) throws(QuestionError) -> Derivation? {
    do { return try computationInBase.derivation(labels: labels) } catch {
      throw .computation(error)
    }
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
      if precision.halfUnit > tolerance, answer.value.isWithin(precision.halfUnit, of: right) {
        let range = 0..<answer.typed.unicodeScalars.count
        return .invalid(AnswerProblem(.tooFewDigits(places: tolerance.places), at: range))
      }
      if precision.significantDigits < 3 { return .wrong(.tooFewDigits(typed: answer.shown)) }
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

package import InformationTheory

/// A question with its words, hints and the page that it belongs to.
public struct Exercise: Equatable, Sendable {
  /// The stable id: `s2.ce-weather`.
  package var id: String
  /// The id of the section.
  package var section: String
  /// The id of the page.
  package var page: String
  /// The question in words.
  package var prompt: Bilingual
  /// Hints, from a direction to nearly the solution.
  package var hints: [Bilingual]
  /// The state line of the scene that opens beside the question.
  package var scene: String?
  /// What is asked.
  package var kind: Kind
  /// The worked solution in words, shown instead of a derivation; empty to have that shown.
  package var solution: [Bilingual]

  /// The seed of the numbers; 0 for those that the author printed.
  package var seed: UInt64 = 0
  /// What varies from seed to seed; nil if nothing does.
  package var variation: Variation?

  /// What an exercise asks for.
  package enum Kind: Equatable, Sendable {
    /// One number.
    case numeric(NumericQuestion)
    /// A list of numbers.
    case vector(VectorQuestion)
    /// A formula in given variables.
    case formula(FormulaQuestion)
    /// A choice, or a prediction of what a scene will show; answered with ten chips.
    case choice(ChoiceQuestion)
    /// Items to be brought into their order.
    case order(OrderQuestion)
    /// A state to bring the scene to.
    case goal(GoalQuestion)
  }

  /// States an exercise.
  package init(
    id: String, section: String, page: String, prompt: Bilingual, hints: [Bilingual] = [],
    scene: String? = nil, kind: Kind, solution: [Bilingual] = []
  ) {
    self.id = id
    self.section = section
    self.page = page
    self.prompt = prompt
    self.hints = hints
    self.scene = scene
    self.kind = kind
    self.solution = solution
  }

  /// Reads an answer without judging it, for the echo.
  package func read(_ raw: String) -> Reading {
    switch kind {
    case .numeric(let question): question.read(raw)
    case .vector(let question): question.read(raw)
    case .formula(let question): question.read(raw)
    case .choice, .order, .goal: .nothing
    }
  }

  /// Judges an answer.
  public func check(_ raw: String) -> Verdict {
    switch kind {
    case .numeric(let question): question.check(raw)
    case .vector(let question): question.check(raw)
    case .formula(let question): question.check(raw)
    case .choice(let question): question.check(raw)
    case .order(let question): question.check(raw)
    case .goal: raw.isEmpty ? .unanswered : .reached(false)
    }
  }

  /// The first hints, as many as were asked for.
  package func hints(shown: Int, in language: Language) -> [String] {
    hints.prefix(max(0, shown)).map { $0[language] }
  }

  /// The worked solution in words, one line each, with formulas as in the lessons; empty where the
  /// derivation of `solution(in:)` is to be shown.
  package func solutionLines(in language: Language) -> [String] {
    if !solution.isEmpty { return solution.map { $0[language] } }
    switch kind {
    case .numeric(let question): return question.equation.map { [$0[language]] } ?? []
    case .vector(let question): return [question.equation]
    case .formula(let question): return [question.answer.rendering]
    case .choice(let question):
      guard question.options.indices.contains(question.right) else { return [] }
      let right = question.options[question.right]
      return [right.text[language], right.because[language]]
    case .order(let question):
      return question.items.enumerated().map { "\($0 + 1). \($1[language])" }
    case .goal: return []
    }
  }

  /// The derivation of the right value; nil where none is written.
  package func solution(in language: Language) throws(QuestionError) -> Derivation? {
    switch kind {
    case .numeric(let question):
      try question.derivation(labels: question.labels.map { $0[language] })
    case .vector, .formula, .choice, .order, .goal: nil
    }
  }
}

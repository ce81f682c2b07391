internal import InformationTheory

/// Checks the answers of a file against the exercises of a course.
package struct AnswerChecker: Sendable {
  /// What a state line gives: the measurements of its scene, or why there are none.
  package typealias Measure = @Sendable (String) -> Result<[String: Double], Refusal>

  /// Why a state line has no measurements, in words.
  package struct Refusal: Error, Equatable, Sendable {
    /// The sentence.
    package var message: String
    /// Says why.
    package init(message: String) { self.message = message }
  }

  /// The ids to be answered, in order; `nil` if every file is taken as it is.
  package var assigned: [String]?
  /// The seed that was given out; `nil` if the file says which it answers.
  package let seed: UInt64?

  private let exercises: [String: Exercise]
  /// The variants of the seed that was given out, made once.
  private let variants: [String: Exercise]
  private let ids: [String]
  private let language: Language
  private let lessonVersion: String
  private let measure: Measure?

  /// Prepares to check.
  package init(
    exercises: [Exercise], lessonVersion: String, language: Language, assigned: [String]? = nil,
    seed: UInt64? = nil, measure: Measure? = nil
  ) {
    let known = Dictionary(exercises.map { ($0.id, $0) }) { first, _ in first }
    self.exercises = known
    variants = seed.map { seed in known.mapValues { $0.variant(seed: seed) } } ?? [:]
    self.ids = exercises.map(\.id)
    self.lessonVersion = lessonVersion
    self.language = language
    self.assigned = assigned
    self.seed = seed
    self.measure = measure
  }

  /// Checks what a text holds.
  ///
  /// - Parameters:
  ///   - text: The text of the file; `nil` if it could not be read.
  ///   - student: Who answered.
  ///   - name: The name of who answered.
  ///   - file: The name of the file.
  ///   - seed: The seed given out to this learner, if it is another than that of all.
  ///   - problems: What was the matter before the text was read.
  /// - Returns: What came of each answer, and what is the matter with the file.
  package func check(
    _ text: String?, of student: String, name: String? = nil, file: String, seed: UInt64? = nil,
    problems: [SubmissionProblem] = []
  ) -> CheckedSubmission {
    let answers = text.map { AnswersFile($0) }
    var work = Work(problems: problems + (answers?.problems ?? []))
    for entry in answers?.entries ?? [] { take(entry, given: seed ?? self.seed, into: &work) }
    let items = assigned.map { inOrder($0, work, given: seed ?? self.seed ?? 0) } ?? work.items
    return CheckedSubmission(
      student: student, name: name, file: file, items: items,
      problems: work.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.map(told),
      lessonVersion: lessonVersion)
  }

  /// What a problem says.
  package func told(_ problem: SubmissionProblem) -> CheckedSubmission.Told {
    CheckedSubmission.Told(
      word: problem.word, line: problem.line,
      message: SubmissionProblemText(problem).message[language], isNotice: problem.isNotice)
  }

  // MARK: - Entries

  /// What has been checked of a file.
  private struct Work {
    var problems: [SubmissionProblem]
    var items: [CheckedItem] = []
    var places: [String: Int] = [:]
  }

  private func take(_ entry: AnswersFile.Entry, given: UInt64?, into work: inout Work) {
    guard let exercise = exercises[entry.id] else {
      let nearest = nearestName(to: entry.id, among: ids)
      work.problems.append(.unknownExercise(line: entry.line, id: entry.id, nearest: nearest))
      return
    }
    var item = checked(exercise, seed: entry.seed ?? given ?? 0, answer: entry.answer)
    item.line = entry.line
    if let given, let found = entry.seed, found != given, exercise.hasVariants {
      let problem = SubmissionProblem.wrongSeed(
        line: entry.line, id: entry.id, found: found, expected: given)
      work.problems.append(problem)
      item.status = .invalid
      item.message = SubmissionProblemText(problem).message[language]
      (item.diagnosis, item.costInBits, item.place) = (nil, nil, nil)
    }
    guard let index = work.places[item.name] else {
      work.places[item.name] = work.items.count
      return work.items.append(item)
    }
    work.problems.append(
      .repeated(line: entry.line, id: item.name, before: work.items[index].line ?? 0))
    work.items[index] = item
  }

  /// The assigned exercises, with those that are missing as unanswered; then what was not asked for.
  private func inOrder(_ ids: [String], _ work: Work, given: UInt64) -> [CheckedItem] {
    ids.flatMap { id in
      let found = work.items.filter { $0.exercise == id }
      guard found.isEmpty, let exercise = exercises[id] else { return found }
      return [checked(exercise, seed: given, answer: "")]
    }
  }

  // MARK: - One answer

  /// Checks one answer to a variant of an exercise.
  package func checked(_ exercise: Exercise, seed: UInt64, answer: String) -> CheckedItem {
    let given = seed == self.seed ? variants[exercise.id] : nil
    let asked = given ?? exercise.variant(seed: seed)
    var item = CheckedItem(
      exercise: exercise.id, seed: seed, answer: answer, status: .invalid, message: "")
    if case .goal(let question) = asked.kind, !answer.isEmpty {
      checkGoal(question, of: asked, &item)
      return item
    }
    let verdict = asked.check(asked.asChecked(answer))
    item.status = verdict.status
    item.diagnosis = verdict.diagnosisID
    item.message = VerdictText(verdict, of: asked).message(language)
    if case .laid(let chips, let right) = verdict { item.costInBits = chips.cost(of: right) }
    if case .invalid(let problem) = verdict, item.status == .invalid { item.place = problem.range }
    return item
  }

  /// The answer to a goal is the state line that reaches it.
  private func checkGoal(
    _ question: GoalQuestion, of exercise: Exercise, _ item: inout CheckedItem
  ) {
    let words = SubmissionProblemText.goalNeedsScreen[language]
    let isOwnScene = exercise.sceneName == nil || exercise.sceneName == item.answer.firstWord
    let refused = Result<[String: Double], Refusal>.failure(Refusal(message: words))
    switch isOwnScene ? measure?(item.answer) ?? refused : refused {
    case .failure(let refusal): item.message = refusal.message
    case .success(let measurements):
      let verdict = question.check(measurements)
      item.status = verdict.status
      item.message = VerdictText(verdict, of: exercise).message(language)
    }
  }
}

extension Exercise {
  /// The answer as `check` takes it: chips with ASCII digits and commas, and an order by the numbers
  /// that the items have where they are shown.
  fileprivate func asChecked(_ answer: String) -> String {
    if case .choice = kind { return answer.foldedList }
    guard case .order(let question) = kind else { return answer }
    let list = answer.foldedList
    let numbers = list.split(separator: ",").compactMap { Int($0) }
    let shown = question.shown
    guard numbers.count == shown.count, numbers.allSatisfy({ (1...shown.count).contains($0) })
    else { return list }
    return numbers.map { "\(shown[$0 - 1] + 1)" }.joined(separator: ",")
  }

  /// The name of the scene beside the question.
  fileprivate var sceneName: Substring? { scene?.firstWord }
}

extension Verdict {
  /// What came of the answer, with broken exercises told from answers that cannot be read.
  package var status: CheckedItem.Status {
    if case .invalid(let problem) = self, case .brokenQuestion = problem.kind { return .error }
    return CheckedItem.Status(rawValue: word.rawValue) ?? .error
  }
}

extension String {
  /// The text before the first blank.
  fileprivate var firstWord: Substring { prefix { $0 != " " } }

  /// A list of counts with ASCII digits and commas and no blanks: `７，２，１` is `7,2,1`.
  fileprivate var foldedList: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.foldedToASCII != " " {
      view.append(scalar.foldedToASCII)
    }
    return String(view)
  }
}

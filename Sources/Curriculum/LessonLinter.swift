import Assessment
package import Canvas
import InformationTheory

/// Proves lessons sound in both languages before a learner sees them.
public struct LessonLinter: Sendable {
  /// What scenes there are.
  package let catalog: SceneCatalog

  /// For how many seeds the variants of each exercise are proved.
  package let seeds: Int

  /// The smallest terminal on which every page must fit.
  package static let smallest = Size(width: 80, height: 24)

  /// Makes a linter.
  ///
  /// - Parameters:
  ///   - catalog: What scenes there are.
  ///   - seeds: For how many seeds the variants of each exercise are proved.
  public init(catalog: SceneCatalog, seeds: Int = 200) {
    self.catalog = catalog
    self.seeds = seeds
  }

  /// All problems of the lessons in a folder, sorted by place.
  public func problems(in folder: String) -> [LessonProblem] {
    problems(in: LessonSources(folder: folder))
  }

  /// All problems of lessons in memory, sorted by place; each is told once.
  package func problems(in sources: LessonSources) -> [LessonProblem] {
    let reader = CourseReader(sources, checksTexts: true)
    var problems = reader.problems
    problems += strayFiles(in: sources, of: reader)
    problems += maths(of: reader)
    problems += links(of: reader)
    for section in reader.sections {
      problems += TranslationCheck(section).problems
      for draft in section.zh + section.en { problems += scene(of: draft) }
      for draft in section.exercises { problems += exercise(draft, of: reader) }
    }
    problems += fits(reader)
    problems += IDLedger(sources, ids: Self.ids(of: reader)).problems
    return Self.sorted(problems)
  }

  /// The ids of pages and exercises; a page that stands in both languages is named once.
  private static func ids(of reader: CourseReader) -> [(id: String, place: LessonPlace)] {
    reader.sections.flatMap { section in
      let english = Set(section.en.map(\.id))
      let pages = section.en + section.zh.filter { !english.contains($0.id) }
      return pages.map { ($0.id, $0.place) } + section.exercises.map { ($0.exercise.id, $0.place) }
    }
  }

  private static func sorted(_ problems: [LessonProblem]) -> [LessonProblem] {
    var result: [LessonProblem] = []
    // Where the problems of the last place begin.
    var start = 0
    for problem in problems.sorted() {
      if let last = result.last, last < problem { start = result.count }
      if !result[start...].contains(problem) { result.append(problem) }
    }
    return result
  }

  // MARK: - Files, formulas, links

  private func strayFiles(
    in sources: LessonSources, of reader: CourseReader
  ) -> [LessonProblem] {
    guard !reader.sections.isEmpty else { return [] }
    let known = Set(
      [CourseFile.path, IDLedger.path, MisconceptionReader.path] + ReferenceReader.paths
        + reader.sections.map(\.entry.file).flatMap {
          ["zh/\($0).md", "en/\($0).md", "exercises/\($0).yaml"]
        })
    return sources.files.keys.filter { !known.contains($0) }.map {
      LessonPlace(file: $0, line: 1, column: 1).problem(.file(.notInCourse))
    }
  }

  private func maths(of reader: CourseReader) -> [LessonProblem] {
    let pages = reader.sections.flatMap { $0.zh + $0.en }
    let formulas =
      pages.flatMap { $0.formulas + $0.displayed } + reader.formulas
    let numbers = pages.flatMap(\.numbers) + reader.numbers
    return formulas.compactMap(Self.formula) + numbers.compactMap(Self.number)
  }

  private static func formula(_ formula: PageDraft.Placed<String>) -> LessonProblem? {
    do throws(FormulaError) {
      _ = try Formula(formula.value)
      return nil
    } catch {
      let before = formula.value.prefix(max(0, error.column - 1))
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      var place = formula.place
      place.line += lines.count - 1
      let column = lines.last?.unicodeScalars.count ?? 0
      place.column = lines.count > 1 ? column + 1 : place.column + column
      return place.problem(.maths(.formula(error)))
    }
  }

  private static func number(_ number: PageDraft.Placed<NumberPlaceholder>) -> LessonProblem? {
    do throws(ComputationError) {
      _ = try number.value.computation.evaluate()
      return nil
    } catch {
      return number.place.problem(.maths(.computation(error)))
    }
  }

  private func links(of reader: CourseReader) -> [LessonProblem] {
    let pages = reader.course.pages.map(\.id)
    let known = Set(pages)
    let links = reader.sections.flatMap { $0.zh + $0.en }.flatMap(\.links) + reader.links
    return links.filter { !known.contains($0.value) }.map { link in
      let nearest = nearestName(to: link.value, among: pages)
      return link.place.problem(.markup(.brokenLink(link.value, nearest: nearest)))
    }
  }

  private func fits(_ reader: CourseReader) -> [LessonProblem] {
    let drafts = reader.sections.flatMap { section in
      section.zh.map { (Language.zh, $0) } + section.en.map { (Language.en, $0) }
    }
    return drafts.compactMap { language, draft in
      guard let page = reader.course.page(draft.id), !catalog.fits(page, language, Self.smallest)
      else { return nil }
      return draft.place.problem(.page(.doesNotFit(language, Self.smallest)))
    }
  }

  // MARK: - Scenes, steps, exercises

  private func scene(of draft: PageDraft) -> [LessonProblem] {
    guard let scene = draft.scene else { return [] }
    if let (problem, key) = line(scene.value) {
      let place = key.flatMap { draft.settings[$0] } ?? scene.place
      return [place.problem(.scene(problem))]
    }
    return draft.steps.flatMap { step in
      step.condition.map { condition($0, in: scene.value).map(step.place.problem) } ?? []
    }
  }

  /// What is wrong with a condition on a scene: names it does not measure, or met from the start.
  private func condition(_ condition: Condition, in line: String) -> [LessonFault] {
    let measured = catalog.measure(line) ?? [:]
    let known = measured.keys.sorted()
    let unknown = condition.names.subtracting(known).sorted()
    guard unknown.isEmpty else {
      return unknown.map {
        let nearest = nearestName(to: $0, among: known)
        return .scene(.unknownMeasurement($0, nearest: nearest, known: known))
      }
    }
    guard condition.isMet(by: measured) == true else { return [] }
    return [.scene(.stepAlreadyDone(condition.text))]
  }

  /// What is wrong with a state line, and with which of its settings.
  private func line(_ line: String) -> (fault: SceneFault, key: String?)? {
    let name = line.split(separator: " ").first.map { String($0) } ?? ""
    guard catalog.names.contains(name) else {
      let nearest = nearestName(to: name, among: catalog.names)
      return (.unknown(name, nearest: nearest, known: catalog.names), nil)
    }
    return catalog.parse(line).map { (.refused($0.words), $0.key) }
  }

  private func exercise(
    _ draft: ExerciseReader.Draft, of reader: CourseReader
  ) -> [LessonProblem] {
    var problems: [LessonProblem] = []
    let exercise = draft.exercise
    let pages = reader.course.pages.map(\.id)
    if !pages.contains(exercise.page) {
      let nearest = nearestName(to: exercise.page, among: pages)
      problems.append(
        draft.pagePlace.problem(.exercise(.unknownPage(exercise.page, nearest: nearest))))
    }
    if let scene = exercise.scene, let place = draft.scenePlace, let problem = line(scene) {
      problems.append(place.problem(.scene(problem.fault)))
    } else if case .goal(let goal) = exercise.kind, let scene = exercise.scene {
      problems += condition(goal.condition, in: scene).map(draft.computationPlace.problem)
    }
    problems += (exercise.authorProblems() + exercise.variantProblems(seeds: seeds)).map {
      draft.computationPlace.problem(.exercise(.unsound($0)))
    }
    return problems
  }
}

import Assessment

/// Reads all files of a course and joins Chinese and English page by page.
struct CourseReader {
  /// A section as it was read.
  struct SectionDraft: Sendable {
    let entry: CourseFile.Entry
    var zh: [PageDraft] = []
    var en: [PageDraft] = []
    var exercises: [ExerciseReader.Draft] = []
  }

  /// The course.
  private(set) var course = Course()
  /// What was found wrong.
  private(set) var problems: [LessonProblem] = []
  /// What the linter looks at.
  private(set) var sections: [SectionDraft] = []
  /// Formulas, numbers and links of what stands outside of pages.
  private(set) var formulas: [PageDraft.Placed<String>] = []
  private(set) var numbers: [PageDraft.Placed<NumberPlaceholder>] = []
  private(set) var links: [PageDraft.Placed<String>] = []

  private let sources: LessonSources
  /// Nil where they are not read: one section alone is only shown until the whole course is there.
  private var misconceptions: [Misconception]?
  private let checksTexts: Bool
  /// Where ids and numbers were met first.
  private var ids: [String: LessonPlace] = [:]
  private var pageNumbers: [String: LessonPlace] = [:]
  private var conditions: [String: Condition] = [:]

  /// Reads a course. A linter looks over the texts of exercises, too.
  init(_ sources: LessonSources, checksTexts: Bool = false, only section: String? = nil) {
    self.sources = sources
    self.checksTexts = checksTexts
    guard let source = source(CourseFile.path) else { return }
    let file = CourseFile(source)
    problems += file.problems
    course.version = file.version
    let isKnown = file.sections.contains { $0.id == section }
    course.isWhole = !isKnown
    if course.isWhole { readMisconceptions() }
    for entry in file.sections {
      if !isKnown || entry.id == section {
        read(entry)
      } else {
        course.sections.append(Section(id: entry.id, title: entry.title, pages: []))
      }
    }
    if course.isWhole { readReferences() }
  }

  private mutating func readMisconceptions() {
    let reader = MisconceptionReader(sources)
    problems += reader.problems
    links += reader.links
    misconceptions = reader.misconceptions
  }

  /// Reads the glossary, the headings of the document and the reading map.
  private mutating func readReferences() {
    let reader = ReferenceReader(
      sources, pages: course.pages.map(\.id), checksTexts: checksTexts)
    problems += reader.problems
    (course.glossary, course.document) = (reader.glossary, reader.document)
    (course.readings, course.books) = (reader.readings, reader.books)
    formulas += reader.formulas
    numbers += reader.numbers
    links += reader.links
  }

  // MARK: - Files

  /// The text of a file; a missing one is reported if it is needed.
  private mutating func source(_ path: String, isNeeded: Bool = true) -> SourceText? {
    guard let raw = sources.files[path] else {
      let failure = sources.failures[path].map { FileFault.unreadable(code: $0) }
      if isNeeded || failure != nil {
        let place = LessonPlace(file: path, line: 1, column: 1)
        problems.append(place.problem(.file(failure ?? .missing)))
      }
      return nil
    }
    return SourceText(path: path, raw: raw, problems: &problems)
  }

  private mutating func read(_ entry: CourseFile.Entry) {
    var section = SectionDraft(entry: entry)
    section.zh = pages(of: entry, in: .zh)
    section.en = pages(of: entry, in: .en)
    if let source = source("exercises/\(entry.file).yaml", isNeeded: false) {
      let reader = ExerciseReader(
        source, section: entry.id, checksTexts: checksTexts,
        misconceptions: misconceptions)
      problems += reader.problems
      formulas += reader.formulas
      numbers += reader.numbers
      links += reader.links
      section.exercises = reader.drafts.filter { isNew($0) }
    }
    sections.append(section)
    course.exercises += section.exercises.map(\.exercise)
    course.sections.append(
      Section(id: entry.id, title: entry.title, pages: Self.joined(section)))
  }

  private mutating func pages(of entry: CourseFile.Entry, in language: Language) -> [PageDraft] {
    guard let source = source("\(language.rawValue)/\(entry.file).md") else { return [] }
    let outline = LessonOutline(source)
    problems += outline.problems
    checkFrontMatter(outline, of: source, section: entry.id)
    return outline.pages.compactMap { part in
      var reader = PageReader(
        source, section: entry.id, title: part.title, conditions: conditions)
      if part.isReadable { reader.read(part.body, kinds: outline.lines) }
      conditions = reader.conditions
      problems += reader.problems
      return isNew(reader.draft, in: language) ? reader.draft : nil
    }
  }

  private mutating func checkFrontMatter(
    _ outline: LessonOutline, of source: SourceText, section: String
  ) {
    guard let range = outline.frontMatter, let last = range.last else {
      return problems.append(source.problem(at: 0, .markup(.missingFrontMatter)))
    }
    var yaml = YAMLReader(path: source.path, linesBefore: range.lowerBound)
    defer { problems += yaml.problems }
    let text = source.string(source.lineStarts[range.lowerBound]..<source.line(last).upperBound)
    guard let root = yaml.parse(text),
      let values = yaml.mapping(root, of: "---", required: ["section"]),
      let node = values["section"], let id = yaml.text(node, of: "section"), id != section
    else { return }
    yaml.report(node, .markup(.wrongSection(id, expected: section)))
  }

  // MARK: - Uniqueness

  /// Whether a page has an id that no page before has; a number taken twice is only reported.
  private mutating func isNew(_ draft: PageDraft, in language: Language) -> Bool {
    guard !draft.id.isEmpty else { return false }
    let key = "\(language.rawValue) \(draft.id)"
    if let first = ids[key] {
      let fault = PageFault.duplicateID(draft.id, file: first.file, line: first.line)
      problems.append(draft.place.problem(.page(fault)))
      return false
    }
    ids[key] = draft.place
    guard !draft.number.isEmpty else { return true }
    let number = "\(language.rawValue) \(draft.number)"
    if let first = pageNumbers[number] {
      let fault = PageFault.duplicateNumber(draft.number, file: first.file, line: first.line)
      problems.append(draft.place.problem(.page(fault)))
    } else {
      pageNumbers[number] = draft.place
    }
    return true
  }

  private mutating func isNew(_ draft: ExerciseReader.Draft) -> Bool {
    let id = draft.exercise.id
    if let first = ids[id] {
      let fault = ExerciseFault.duplicateID(id, file: first.file, line: first.line)
      problems.append(draft.place.problem(.exercise(fault)))
      return false
    }
    ids[id] = draft.place
    return true
  }

  // MARK: - Joining

  /// The pages of a section. A page that one language lacks is shown in the other: better than
  /// not at all.
  private static func joined(_ section: SectionDraft) -> [Page] {
    let english = Dictionary(section.en.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let chinese = Set(section.zh.map(\.id))
    var pages = section.zh.map { page($0, english[$0.id] ?? $0, of: section) }
    for (index, draft) in section.en.enumerated() where !chinese.contains(draft.id) {
      let before = index > 0 ? pages.firstIndex { $0.id == section.en[index - 1].id } : nil
      pages.insert(page(draft, draft, of: section), at: before.map { $0 + 1 } ?? 0)
    }
    return pages
  }

  private static func page(_ zh: PageDraft, _ en: PageDraft, of section: SectionDraft) -> Page {
    // Steps whose conditions cannot be read, or that differ, can never be ticked: they go.
    let steps = zip(zh.steps, en.steps).filter {
      $0.condition != nil && $0.condition == $1.condition
    }
    var (chinese, english) = (zh.text, en.text)
    chinese.stepTexts = steps.map(\.0.text)
    english.stepTexts = steps.map(\.1.text)
    return Page(
      id: zh.id, number: zh.number, title: Bilingual(zh: zh.title, en: en.title),
      scene: zh.scene?.value ?? en.scene?.value, zh: chinese, en: english,
      steps: steps.compactMap { $0.0.condition.map { Step(condition: $0) } },
      exercises: section.exercises.map(\.exercise).filter { $0.page == zh.id }.map(\.id))
  }
}

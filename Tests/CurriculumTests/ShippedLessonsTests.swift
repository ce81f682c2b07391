import Assessment
import Curriculum
import Testing

/// The lessons that are shipped.
struct ShippedLessonsTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/lessons"

  private let loaded = LessonLibrary(folder: Self.folder).load()

  @Test func theyAreReadWithoutAProblem() {
    #expect(loaded.problems.map { LessonProblemText($0).line(.en) } == [])
    #expect(Set(loaded.course.sections.map(\.id)).isSuperset(of: ["0", "2", "4"]))
    #expect(loaded.course.pages.count >= 20)
    #expect(loaded.course.exercises.count >= 6)
  }

  @Test func everyComputedNumberHasAValue() throws {
    for page in loaded.course.pages {
      for language in Language.allCases {
        for number in Self.numbers(in: page[language].blocks + page[language].notes) {
          #expect(try !number.text().isEmpty)
        }
      }
    }
  }

  @Test func everyExerciseAcceptsItsSolution() {
    for exercise in loaded.course.exercises {
      #expect(exercise.authorProblems() == [], "\(exercise.id)")
      #expect(loaded.course.page(exercise.page) != nil)
    }
  }

  @Test func variantsAreSound() {
    let varied = loaded.course.exercises.filter(\.hasVariants)
    #expect(varied.count >= 20)
    for exercise in varied {
      #expect(exercise.variantProblems(seeds: 5) == [], "\(exercise.id)")
      let seeds: [UInt64] = [1, 2, 3, 4, 5]
      let prompts = Set(seeds.map { exercise.variant(seed: $0).prompt.zh })
      #expect(prompts.count >= 3, "\(exercise.id)")
    }
  }

  @Test func everyChapterAsksInSeveralWays() {
    for section in ["2", "4"] {
      let kinds = loaded.course.exercises.filter { $0.section == section }.map { exercise in
        switch exercise.kind {
        case .numeric: "numeric"
        case .vector: "vector"
        case .formula: "formula"
        case .choice(let question): question.isPrediction ? "predict" : "choice"
        case .order: "order"
        case .goal: "goal"
        }
      }
      #expect(Set(kinds).isSuperset(of: ["numeric", "choice", "predict", "order", "goal"]))
    }
  }

  @Test func glossaryAndMapsAreWhole() {
    let course = loaded.course
    #expect(course.glossary.count >= 60)
    let headings =
      ["1", "1.1", "1.2", "2", "2.1", "2.2", "3", "3.1", "3.2", "4", "4.1", "4.2"]
      + ["5", "6", "7", "8", "9", "Q1", "Q2", "Q3"]
    #expect(course.document.map(\.number) == headings)
    #expect(
      course.readings.map(\.heading)
        == ["1.1", "2", "3.1", "3.2", "4.1", "4.2", "6", "8", "Q1", "Q2", "Q3"])
    #expect(Set(course.readings.flatMap(\.places).map(\.book)) == Set(course.books.map(\.id)))
  }

  @Test func textsOfGlossaryAndMapsAreSound() {
    let files = ["glossary.yaml", "document.yaml", "reading.yaml"]
    let problems = LessonLinter(catalog: .sample, seeds: 1).problems(in: Self.folder)
    #expect(
      problems.filter { files.contains($0.file) }.map { LessonProblemText($0).line(.en) } == [])
  }

  /// No computed number is left as it was written.
  @Test func everySolutionIsWorkedOut() {
    for exercise in loaded.course.exercises {
      for language in Language.allCases {
        let lines = exercise.solutionLines(in: language)
        #expect(!lines.contains { $0.contains("{{") }, "\(exercise.id)")
      }
    }
  }

  @Test func everyStepHasAnInstructionInBothLanguages() {
    for page in loaded.course.pages {
      #expect(page.steps.count == page.zh.stepTexts.count)
      #expect(page.steps.count == page.en.stepTexts.count)
      #expect(page.scene != nil || page.steps.isEmpty)
    }
  }

  private static func numbers(in blocks: [Block]) -> [NumberPlaceholder] {
    blocks.flatMap { block -> [NumberPlaceholder] in
      switch block {
      case .paragraph(let line): numbers(in: line)
      case .list(_, let items): items.flatMap { numbers(in: $0) }
      case .quote(let inner): numbers(in: inner)
      case .table(let header, let rows): (header + rows.flatMap { $0 }).flatMap { numbers(in: $0) }
      case .math, .code, .pause: []
      }
    }
  }

  private static func numbers(in line: [Inline]) -> [NumberPlaceholder] {
    line.flatMap { inline -> [NumberPlaceholder] in
      switch inline {
      case .number(let number): [number]
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): numbers(in: inner)
      case .text, .code, .math, .lineBreak: []
      }
    }
  }
}

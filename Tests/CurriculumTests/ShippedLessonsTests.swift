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

  @Test func everyChapterAsksInSeveralWays() {
    for section in ["2", "4"] {
      let kinds = loaded.course.exercises.filter { $0.section == section }.map { exercise in
        switch exercise.kind {
        case .numeric: "numeric"
        case .choice(let question): question.isPrediction ? "predict" : "choice"
        case .order: "order"
        case .goal: "goal"
        }
      }
      #expect(Set(kinds) == ["numeric", "choice", "predict", "order", "goal"])
    }
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

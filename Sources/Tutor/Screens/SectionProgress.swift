import Assessment
package import Curriculum

/// What the learner has done of a section, or of all of them.
package struct SectionProgress: Equatable, Sendable {
  /// How many pages have something to do: steps or exercises.
  package var pages = 0
  /// How many of them are done: all steps ticked and all exercises solved.
  package var pagesDone = 0
  /// How many exercises there are.
  package var exercises = 0
  /// How many of them were answered rightly.
  package var solved = 0
  /// How often they were answered; `nil` until the record was read.
  package var attempts: Int?

  /// Nothing of nothing.
  init() {}

  /// What is done of some pages.
  package init(_ section: [Page], _ memory: Memory) {
    let active = section.filter { !$0.steps.isEmpty || !$0.exercises.isEmpty }
    let ids = section.flatMap(\.exercises)
    pages = active.count
    pagesDone = active.count { memory.isDone($0) }
    exercises = ids.count
    solved = ids.count { memory.solved.contains($0) }
    attempts = memory.attemptCounts.map { counts in ids.reduce(0) { $0 + (counts[$1] ?? 0) } }
  }
}

extension Memory {
  /// Whether all there is to do on a page is done; never where there is nothing.
  func isDone(_ page: Page) -> Bool {
    guard !page.steps.isEmpty || !page.exercises.isEmpty else { return false }
    return stepsDone[page.id] ?? 0 >= page.steps.count
      && page.exercises.allSatisfy { solved.contains($0) }
  }
}

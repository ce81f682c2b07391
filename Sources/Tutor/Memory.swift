package import Assessment

/// What the learner's record tells the tutor, and what was added since.
package struct Memory: Equatable, Sendable {
  /// The place the learner was at: the id of a page, or the name of a screen of the appendix.
  package var page: String?
  /// The state of the scene there.
  package var line: String?
  /// The exercises that were answered rightly.
  package var solved: Set<String> = []
  /// How many steps of each page are done.
  package var stepsDone: [String: Int] = [:]
  /// Answers that were typed and not checked.
  package var drafts: [String: String] = [:]
  /// Every answer that was checked, in order; `nil` until the record was asked for them, which
  /// opening the tutor does not wait for.
  package var attempts: [Attempt]?
  /// How many rows the text was scrolled there.
  package var scroll = 0

  /// A record with nothing in it.
  package init() {}

  /// How often each exercise was answered; `nil` until the record was read.
  var attemptCounts: [String: Int]? {
    attempts?.reduce(into: [:]) { $0[$1.exercise, default: 0] += 1 }
  }

  /// Notes what the record is to keep.
  mutating func note(_ record: Record) {
    switch record {
    case .attempt(let attempt):
      if attempt.verdict == .right { solved.insert(attempt.exercise) }
      // An unread record will tell of it when it is read.
      attempts?.append(attempt)
    case .place(let id, let line):
      page = id
      self.line = line
    case .draft(let exercise, let text): drafts[exercise] = text.isEmpty ? nil : text
    case .stepDone(let page, let step): stepsDone[page] = max(stepsDone[page] ?? 0, step)
    case .setting: break
    }
  }
}

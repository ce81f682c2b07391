/// The forms in which results are written.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// Every answer with what the learner is told.
  case text
  /// A line for each learner, then what the class got wrong.
  case summary
  /// One JSON document.
  case json
  /// One JSON object a line, in the order of the submissions: parts can be put together with `cat`.
  case jsonl
  /// JUnit XML, for continuous integration.
  case junit
  /// Test Anything Protocol, version 14.
  case tap
  /// The `results.json` of a Gradescope autograder; one submission.
  case gradescope
  /// A CSV with a row for each learner.
  case grades
  /// A CSV with a row for each answer.
  case items

  /// The form that the ending of a file name asks for.
  package init?(ending name: some StringProtocol) {
    let last = name.split(separator: "/").last.map { String($0) } ?? ""
    if last == "results.json" {
      self = .gradescope
      return
    }
    let dot = last.lastIndex(of: ".") ?? last.startIndex
    switch last[dot...].lowercased() {
    case ".txt": self = .text
    case ".json": self = .json
    case ".jsonl", ".ndjson": self = .jsonl
    case ".xml": self = .junit
    case ".tap": self = .tap
    case ".csv": self = .grades
    default: return nil
    }
  }
}

/// A report in the making: what to write first, for each submission, and last.
///
/// Nothing is kept but counts, so that a report of any length takes the same memory.
package struct Report: Sendable {
  /// The form.
  package let format: ReportFormat
  let language: Language
  let tool: String
  let timestamp: String
  /// How many submissions were added.
  package private(set) var count = 0
  private var table: ClassReport
  private var points = 0

  /// Begins a report.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - exercises: The exercises, for the names of slips.
  ///   - language: The language of headings.
  ///   - tool: The name and the version of the program.
  ///   - timestamp: When it ran, as `2026-01-31T23:59:59`.
  package init(
    _ format: ReportFormat, exercises: [Exercise], language: Language, tool: String,
    timestamp: String
  ) {
    self.format = format
    self.language = language
    self.tool = tool
    self.timestamp = timestamp
    table = ClassReport(exercises: exercises)
  }

  /// What stands before the first submission.
  package var opening: String {
    switch format {
    case .text, .summary, .jsonl, .gradescope: ""
    case .json: "[\n"
    case .junit: JUnitReport.opening
    case .tap: "TAP version 14\n"
    case .grades: CSVText.mark(language) + CSVText.row(GradesTable.heading)
    case .items: CSVText.mark(language) + CSVText.row(ItemsTable.heading)
    }
  }

  /// What stands for a submission.
  package mutating func text(of submission: CheckedSubmission) -> String {
    defer { count += 1 }
    switch format {
    case .text: return SubmissionText(submission, language: language, isFirst: count == 0).text
    case .summary:
      table.add(submission)
      return SubmissionText(submission, language: language, isFirst: count == 0).line
    case .json: return (count == 0 ? "  " : ",\n  ") + submission.json.indentedText(from: 2)
    case .jsonl: return submission.json.text + "\n"
    case .junit:
      return JUnitReport.suite(submission, index: count, tool: tool, timestamp: timestamp)
    case .tap:
      let (text, lines) = TAPReport.points(submission, after: points)
      points += lines
      return text
    case .gradescope: return GradescopeReport.json(submission, tool: tool).indentedText + "\n"
    case .grades: return CSVText.row(GradesTable.row(submission))
    case .items:
      return submission.items.map { CSVText.row(ItemsTable.row($0, submission)) }.joined()
    }
  }

  /// What stands behind the last submission.
  package var closing: String {
    switch format {
    case .text, .jsonl, .gradescope, .grades, .items: ""
    case .summary: ClassReportText(table, language: language).text
    case .json: count == 0 ? "]\n" : "\n]\n"
    case .junit: JUnitReport.closing
    case .tap: "1..\(points)\n"
    }
  }
}

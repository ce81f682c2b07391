/// The CSV with a row for each learner.
enum GradesTable {
  /// The names of the columns.
  static let heading: [CSVText.Field] = [
    .text("student"), .text("name"), .text("score"), .text("max_score"), .text("right"),
    .text("wrong"), .text("invalid"), .text("unanswered"), .text("error"), .text("file"),
    .text("problems"),
  ]

  /// The row of a submission.
  static func row(_ submission: CheckedSubmission) -> [CSVText.Field] {
    [
      .text(submission.student), .text(submission.name ?? ""), .number(submission.score),
      .number(submission.items.count),
    ]
      + CheckedItem.Status.allCases.map { .number(submission.count($0)) }
      + [
        .text(submission.file), .text(submission.problems.map(\.message).joined(separator: " ")),
      ]
  }
}

/// The CSV with a row for each answer.
enum ItemsTable {
  /// The names of the columns.
  static let heading: [CSVText.Field] = [
    .text("student"), .text("id"), .text("seed"), .text("answer"), .text("status"),
    .text("score"), .text("max_score"), .text("diagnosis"), .text("message"),
    .text("lesson_version"),
  ]

  /// The row of an answer.
  static func row(_ item: CheckedItem, _ submission: CheckedSubmission) -> [CSVText.Field] {
    [
      .text(submission.student), .text(item.exercise), .text("\(item.seed)"), .text(item.answer),
      .text(item.status.rawValue), .number(item.score), .number(1), .text(item.diagnosis ?? ""),
      .text(item.message), .text(submission.lessonVersion),
    ]
  }
}

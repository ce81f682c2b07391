/// The `results.json` of a Gradescope autograder, as its documentation describes it: a test for each
/// answer with its own points, and no score above them.
enum GradescopeReport {
  /// The results of one submission.
  static func json(_ submission: CheckedSubmission, tool: String) -> JSONNode {
    .object([
      ("output", .string(submission.problems.map(\.message).joined(separator: "\n"))),
      ("output_format", .string("text")), ("test_output_format", .string("text")),
      ("test_name_format", .string("text")), ("visibility", .string("visible")),
      ("stdout_visibility", .string("hidden")),
      (
        "extra_data",
        .object([
          ("tool", .string(tool)), ("lesson_version", .string(submission.lessonVersion)),
        ])
      ),
      ("tests", .array(submission.items.enumerated().map { test($1, number: $0 + 1) })),
    ])
  }

  private static func test(_ item: CheckedItem, number: Int) -> JSONNode {
    .object([
      ("score", .number(Double(item.score))), ("max_score", .number(1)),
      ("status", .string(item.status == .right ? "passed" : "failed")),
      ("name", .string(item.name)), ("number", .string("\(number)")),
      ("output", .string(item.message)), ("tags", .array([.string(item.status.rawValue)])),
      ("visibility", .string("visible")),
      (
        "extra_data",
        .object([
          ("answer", .string(item.answer)), ("seed", .whole(item.seed)),
          ("diagnosis", item.diagnosis.map(JSONNode.string) ?? .null),
        ])
      ),
    ])
  }
}

/// The form of a submission in JSON, one line each in JSON lines.
///
/// ```
/// {"student":"mei","file":"mei.txt","score":1,"max_score":2,"lesson_version":"0.1",
///  "problems":[{"kind":"repeated","line":3,"notice":false,"message":"…"}],
///  "items":[{"id":"s2.x","seed":0,"line":1,"answer":"0.8","status":"wrong","score":0,
///            "max_score":1,"diagnosis":"A04","message":"…","cost_bits":null,"place":null}]}
/// ```
///
/// `status` is right, wrong, invalid, unanswered or error. A seed of 2⁵³ or more is a string of
/// digits, and a cost without end the string `inf`.
extension CheckedSubmission {
  /// The submission in JSON.
  package var json: JSONNode {
    .object([
      ("student", .string(student)), ("name", name.map(JSONNode.string) ?? .null),
      ("file", .string(file)), ("score", .number(Double(score))),
      ("max_score", .number(Double(items.count))), ("lesson_version", .string(lessonVersion)),
      ("problems", .array(problems.map(\.json))), ("items", .array(items.map(\.json))),
    ])
  }

  /// Reads a submission that `json` wrote; `nil` if it is something else.
  package init?(json: JSONNode) {
    guard let student = json["student"]?.stringValue, let file = json["file"]?.stringValue,
      let version = json["lesson_version"]?.stringValue,
      let problems = json["problems"]?.arrayValue, let items = json["items"]?.arrayValue
    else { return nil }
    self.student = student
    self.file = file
    self.lessonVersion = version
    name = json["name"]?.stringValue
    self.problems = problems.compactMap(Told.init(json:))
    self.items = items.compactMap(CheckedItem.init(json:))
    guard self.problems.count == problems.count, self.items.count == items.count else { return nil }
  }
}

extension CheckedSubmission.Told {
  fileprivate var json: JSONNode {
    .object([
      ("kind", .string(word)), ("line", line.map { .number(Double($0)) } ?? .null),
      ("notice", .bool(isNotice)), ("message", .string(message)),
    ])
  }

  fileprivate init?(json: JSONNode) {
    guard let word = json["kind"]?.stringValue, let message = json["message"]?.stringValue else {
      return nil
    }
    self.word = word
    self.message = message
    line = json["line"]?.wholeValue.flatMap { Int(exactly: $0) }
    isNotice = json["notice"] == .bool(true)
  }
}

extension CheckedItem {
  fileprivate var json: JSONNode {
    .object([
      ("id", .string(exercise)), ("seed", .whole(seed)),
      ("line", line.map { .number(Double($0)) } ?? .null), ("answer", .string(answer)),
      ("status", .string(status.rawValue)), ("score", .number(Double(score))),
      ("max_score", .number(1)), ("diagnosis", diagnosis.map(JSONNode.string) ?? .null),
      ("message", .string(message)), ("cost_bits", costInBits.map(JSONNode.number) ?? .null),
      (
        "place",
        place.map { .array([.number(Double($0.lowerBound)), .number(Double($0.upperBound))]) }
          ?? .null
      ),
    ])
  }

  fileprivate init?(json: JSONNode) {
    guard let exercise = json["id"]?.stringValue, let seed = json["seed"]?.wholeValue,
      let answer = json["answer"]?.stringValue, let message = json["message"]?.stringValue,
      let status = json["status"]?.stringValue.flatMap(Status.init(rawValue:))
    else { return nil }
    self.init(
      exercise: exercise, seed: seed, answer: answer, status: status, message: message)
    line = json["line"]?.wholeValue.flatMap { Int(exactly: $0) }
    diagnosis = json["diagnosis"]?.stringValue
    costInBits = json["cost_bits"]?.numberValue
    let bounds = json["place"]?.arrayValue?.compactMap {
      $0.wholeValue.flatMap { Int(exactly: $0) }
    }
    if let bounds, bounds.count == 2, bounds[0] <= bounds[1] { place = bounds[0]..<bounds[1] }
  }
}

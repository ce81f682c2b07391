internal import Assessment

/// The record as JSON lines, for another machine or for safe keeping.
///
/// ```
/// {"kind":"record","format":1}
/// {"kind":"attempt","learner":"mei","exercise":"s2.x","seed":0,"answer":"0.8","verdict":"wrong",
///  "diagnosis":"A04","lesson_version":"0.1","time":1767225599.5}
/// {"kind":"place","learner":"mei","page":"s2.kl","line":null}
/// {"kind":"draft","learner":"mei","exercise":"s2.x","text":"0."}
/// {"kind":"setting","learner":"mei","name":"language","value":"zh"}
/// {"kind":"step","learner":"mei","page":"s2.kl","step":1}
/// ```
package enum RecordLines {
  /// The version of the form.
  package static let format = 1

  /// What is the matter with a line.
  package enum Problem: Error, Equatable, Sendable {
    /// The first line does not say that this is a record.
    case notARecord
    /// A newer version wrote it.
    case newerFormat(found: Int)
    /// A line, from 1, is damaged.
    case damaged(line: Int)
  }

  /// The lines, each with its end.
  package static func text(_ entries: [LearnerRecord.OwnedEntry]) -> String {
    let head = JSONNode.object([("kind", .string("record")), ("format", .number(Double(format)))])
    return head.text + "\n" + entries.map { json($0).text + "\n" }.joined()
  }

  /// Reads lines that `text` wrote.
  package static func entries(
    of text: String
  ) throws(Problem) -> [LearnerRecord.OwnedEntry] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, let head = try? JSONReader.value(of: first),
      head["kind"] == .string("record"), let version = head["format"]?.wholeValue
    else { throw .notARecord }
    guard version <= format else { throw .newerFormat(found: Int(clamping: version)) }
    var entries: [LearnerRecord.OwnedEntry] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
      guard let json = try? JSONReader.value(of: line), let entry = entry(json) else {
        throw .damaged(line: index + 1)
      }
      entries.append(entry)
    }
    return entries
  }

  // MARK: - Entries

  private static func json(_ owned: LearnerRecord.OwnedEntry) -> JSONNode {
    let members: [(name: String, value: JSONNode)]
    switch owned.entry {
    case .attempt(let dated): return attempt(dated, of: owned.learner)
    case .place(let place):
      members = [
        ("kind", .string("place")), ("learner", .string(owned.learner)),
        ("page", .string(place.page)), ("line", place.line.map(JSONNode.string) ?? .null),
      ]
    case .draft(let exercise, let text):
      members = [
        ("kind", .string("draft")), ("learner", .string(owned.learner)),
        ("exercise", .string(exercise)), ("text", .string(text)),
      ]
    case .setting(let name, let value):
      members = [
        ("kind", .string("setting")), ("learner", .string(owned.learner)), ("name", .string(name)),
        ("value", .string(value)),
      ]
    case .step(let page, let number):
      members = [
        ("kind", .string("step")), ("learner", .string(owned.learner)), ("page", .string(page)),
        ("step", .number(Double(number))),
      ]
    }
    return .object(members)
  }

  private static func attempt(
    _ dated: LearnerRecord.DatedAttempt, of learner: String
  ) -> JSONNode {
    let attempt = dated.attempt
    return .object([
      ("kind", .string("attempt")), ("learner", .string(learner)),
      ("exercise", .string(attempt.exercise)), ("seed", .whole(attempt.seed)),
      ("answer", .string(attempt.answer)), ("verdict", .string(attempt.verdict.rawValue)),
      ("diagnosis", attempt.diagnosis.map(JSONNode.string) ?? .null),
      ("lesson_version", .string(attempt.lessonVersion)),
      ("time", .number(dated.moment.secondsSince1970)),
    ])
  }

  private static func entry(_ json: JSONNode) -> LearnerRecord.OwnedEntry? {
    guard let learner = json["learner"]?.stringValue else { return nil }
    let text = { (name: String) in json[name]?.stringValue }
    let entry: LearnerRecord.Entry?
    switch text("kind") {
    case "attempt": entry = attempt(json).map { .attempt($0) }
    case "place": entry = text("page").map { .place(Place(page: $0, line: text("line"))) }
    case "draft":
      entry = text("exercise").flatMap { id in text("text").map { .draft(exercise: id, text: $0) } }
    case "setting":
      entry = text("name").flatMap { name in text("value").map { .setting(name: name, value: $0) } }
    case "step":
      let number = json["step"]?.wholeValue.flatMap { Int(exactly: $0) }
      entry = text("page").flatMap { page in number.map { .step(page: page, number: $0) } }
    case _: entry = nil
    }
    return entry.map { LearnerRecord.OwnedEntry(learner: learner, entry: $0) }
  }

  private static func attempt(_ json: JSONNode) -> LearnerRecord.DatedAttempt? {
    guard let exercise = json["exercise"]?.stringValue, let seed = json["seed"]?.wholeValue,
      let answer = json["answer"]?.stringValue,
      let verdict = json["verdict"]?.stringValue.flatMap(Verdict.Word.init(rawValue:)),
      let version = json["lesson_version"]?.stringValue, let time = json["time"]?.numberValue
    else { return nil }
    let attempt = Attempt(
      exercise: exercise, seed: seed, answer: answer, verdict: verdict,
      diagnosis: json["diagnosis"]?.stringValue, lessonVersion: version)
    return LearnerRecord.DatedAttempt(
      attempt: attempt, moment: Moment(secondsSince1970: time))
  }
}

/// The Test Anything Protocol, version 14: a test point for each answer and each fault of a file.
enum TAPReport {
  /// The points of a submission, and how many they are.
  static func points(_ submission: CheckedSubmission, after count: Int) -> (String, Int) {
    var number = count
    var text = ""
    let learner = submission.student.isEmpty ? "" : submission.student + ": "
    for item in submission.items {
      number += 1
      let isGood = item.status == .right || item.status == .unanswered
      let name = escaped(learner + item.name)
      text += "\(isGood ? "ok" : "not ok") \(number) - \(name)"
      if item.status == .unanswered { text += " # SKIP \(escaped(item.message))" }
      text += "\n"
      guard !isGood else { continue }
      text += block([
        ("status", item.status.rawValue), ("diagnosis", item.diagnosis ?? ""),
        ("answer", item.answer), ("message", item.message),
      ])
    }
    for problem in submission.problems where !problem.isNotice {
      number += 1
      text += "not ok \(number) - \(escaped(learner + submission.file))\n"
      text += block([("status", "input"), ("kind", problem.word), ("message", problem.message)])
    }
    return (text, number - count)
  }

  /// A block of YAML; a string of JSON is one of YAML.
  private static func block(_ members: [(String, String)]) -> String {
    let lines = members.map { "  \($0): \(JSONNode.string($1).text)\n" }
    return "  ---\n" + lines.joined() + "  ...\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.withoutControls.unicodeScalars {
      if scalar == "#" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

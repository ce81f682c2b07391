/// JUnit XML as both schemas in use take it: that of Jenkins' xUnit plug-in, and the stricter one of
/// Ant's reports, which wants every attribute and element written here.
///
/// A wrong answer is a failure, one that cannot be read a failure of the type `invalid`, a broken
/// exercise an error, an unanswered one is skipped; what is the matter with the file is an error.
enum JUnitReport {
  /// The beginning of the document.
  static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
  /// The end of the document.
  static let closing = "</testsuites>\n"

  /// The suite of a submission.
  static func suite(
    _ submission: CheckedSubmission, index: Int, tool: String, timestamp: String
  ) -> String {
    let faults = submission.problems.filter { !$0.isNotice }
    let name = submission.student.isEmpty ? "answers" : submission.student
    let counts = [
      ("tests", submission.items.count + faults.count),
      ("failures", submission.count(.wrong) + submission.count(.invalid)),
      ("errors", submission.count(.error) + faults.count),
      ("skipped", submission.count(.unanswered)),
    ]
    var text = "  <testsuite name=\(value(name)) package=\"xent\" id=\"\(index)\""
    text += " timestamp=\"\(timestamp)\" hostname=\"localhost\""
    for (name, count) in counts { text += " \(name)=\"\(count)\"" }
    text += " time=\"0\">\n    <properties>\n"
    for (name, value) in [
      ("file", submission.file), ("lesson_version", submission.lessonVersion), ("tool", tool),
    ] {
      text += "      <property name=\"\(name)\" value=\(Self.value(value))/>\n"
    }
    text += "    </properties>\n"
    let className = value("xent." + name)
    for item in submission.items { text += testCase(item, className) }
    for fault in faults { text += testCase(fault, className) }
    let notices = submission.problems.filter(\.isNotice).map(\.message).joined(separator: "\n")
    text += "    <system-out>\(escaped(notices))</system-out>\n    <system-err></system-err>\n"
    return text + "  </testsuite>\n"
  }

  private static func testCase(_ item: CheckedItem, _ className: String) -> String {
    let head = "    <testcase name=\(value(item.name)) classname=\(className) time=\"0\""
    let message = "message=\(value(item.message))"
    let body = escaped("\(item.name) = \(item.answer)\n\(item.message)")
    let inside: String
    switch item.status {
    case .right: return head + "/>\n"
    case .unanswered: inside = "<skipped \(message)/>"
    case .wrong:
      let type = value(item.diagnosis.map { "wrong:\($0)" } ?? "wrong")
      inside = "<failure \(message) type=\(type)>\(body)</failure>"
    case .invalid: inside = "<failure \(message) type=\"invalid\">\(body)</failure>"
    case .error: inside = "<error \(message) type=\"exercise\">\(body)</error>"
    }
    return head + ">\(inside)</testcase>\n"
  }

  private static func testCase(_ fault: CheckedSubmission.Told, _ className: String) -> String {
    let name = fault.line.map { "file:\($0)" } ?? "file"
    return "    <testcase name=\(value(name)) classname=\(className) time=\"0\">"
      + "<error message=\(value(fault.message)) type=\(value(fault.word))>"
      + "\(escaped(fault.message))</error></testcase>\n"
  }

  private static func value(_ text: String) -> String {
    // A token has no blanks at its ends and no two in a row.
    let words = text.withoutControls.split(separator: " ")
    return "\"" + escaped(words.joined(separator: " ")) + "\""
  }

  /// The text with XML's signs named; characters that XML 1.0 cannot hold are replaced.
  private static func escaped(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": view.append(contentsOf: "&amp;".unicodeScalars)
      case "<": view.append(contentsOf: "&lt;".unicodeScalars)
      case ">": view.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": view.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": view.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": view.append("\u{FFFD}")
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}

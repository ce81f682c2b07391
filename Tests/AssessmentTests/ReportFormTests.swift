@testable import Assessment
import Foundation
import Testing

struct ReportFormTests {
  private static let submissions = [
    ReportClass.checked(
      """
      s2.cross_entropy = 0.8869
      s2.kl = 0.8869
      s2.broken = 1
      s1.choice = 0,5,5
      s1.order =
      s2.none = <&"]]>
      """, student: "mei <梅> \u{1B}[31m"),
    ReportClass.checked("s2.kl@12345678901234567890 = In 2\ns2.cross_entropy = \u{7}<b>"),
    ReportClass.checked(""),
  ]

  @Test func junitFollowsItsSchema() throws {
    let schema = try ReportSchema(ReportClass.fixture("junit-10.xsd"))
    let text = ReportClass.report(.junit, Self.submissions)
    #expect(try schema.faults(in: text) == [])
    // The check itself finds what is wrong.
    for (part, fault) in [
      (" name=", " nom="), ("time=\"0\"", "time=\"soon\""), ("<properties>", "<properties>text"),
    ] {
      #expect(try schema.faults(in: text.replacing(part, with: fault)) != [])
    }
    #expect(text.contains("errors=\"2\" skipped=\"1\""))
    #expect(text.contains("<failure message="))
    #expect(text.contains("type=\"invalid\""))
    #expect(text.contains("type=\"wrong:A28\""))
    #expect(!text.contains("\u{1B}"))
    try lint(text)
  }

  /// Checks with xmllint where it is installed.
  private func lint(_ text: String) throws {
    let tool = "/usr/bin/xmllint"
    guard FileManager.default.isExecutableFile(atPath: tool) else { return }
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "xent-\(UUID().uuidString).xml")
    let schema = folder.appending(path: "xent-\(UUID().uuidString).xsd")
    defer { for url in [file, schema] { try? FileManager.default.removeItem(at: url) } }
    try text.write(to: file, atomically: true, encoding: .utf8)
    try ReportClass.fixture("junit-10.xsd").write(to: schema, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = ["--noout", "--nonet", "--schema", schema.path, file.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func jsonFollowsItsSchemaAndComesBack() throws {
    let schema = try JSONReader.value(of: ReportClass.fixture("submission.schema.json"))
    let lines = ReportClass.report(.jsonl, Self.submissions).split(separator: "\n")
    #expect(lines.count == 3)
    for (line, submission) in zip(lines, Self.submissions) {
      let json = try JSONReader.value(of: line)
      #expect(ReportSchema.faults(in: json, schema) == [])
      #expect(CheckedSubmission(json: json) == submission)
    }
    let whole = try JSONReader.value(of: ReportClass.report(.json, Self.submissions))
    #expect(whole.arrayValue?.count == 3)
    #expect(ReportClass.report(.json, []) == "[\n]\n")
    #expect(ReportSchema.faults(in: .object([("score", .string("1"))]), schema) != [])
  }

  @Test func gradescopeFollowsItsDocumentation() throws {
    let schema = try JSONReader.value(of: ReportClass.fixture("gradescope-results.schema.json"))
    for submission in Self.submissions {
      let text = ReportClass.report(.gradescope, [submission])
      #expect(ReportSchema.faults(in: try JSONReader.value(of: text), schema) == [])
    }
    let json = try JSONReader.value(of: ReportClass.report(.gradescope, [Self.submissions[0]]))
    // Either tests with points or a score above them.
    #expect(json["score"] == nil)
    #expect(json["tests"]?.arrayValue?.map { $0["score"]?.numberValue } == [1, 0, 0, 0, 0])
  }

  @Test func tapCountsEveryPoint() {
    let lines = ReportClass.report(.tap, Self.submissions).split(separator: "\n")
    #expect(lines.first == "TAP version 14")
    let points = lines.filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
    #expect(lines.last == "1..\(points.count)")
    #expect(points.count == 9)
    for (index, point) in points.enumerated() {
      #expect(point.drop { $0 != "k" }.dropFirst(2).hasPrefix("\(index + 1) - "))
    }
    #expect(points[4].contains(" # SKIP Nothing was typed."))
    #expect(points[0] == "ok 1 - mei <梅> \u{FFFD}[31m: s2.cross_entropy")
    #expect(lines.filter { $0 == "  ---" }.count == lines.filter { $0 == "  ..." }.count)
  }

  @Test func textSaysWhatTheLearnerIsTold() {
    #expect(
      ReportClass.report(.text, [ReportClass.checker().check("s2.kl = In 2", of: "", file: "f")])
        == """
        invalid  s2.kl = In 2
                         ^^
            The natural logarithm is ln, the letters l and n, not “In”.

        0 of 1 right, 1 invalid.

        """)
    #expect(
      ReportClass.report(
        .text, [ReportClass.checker(.zh).check("s2.kl = 0.0851", of: "", file: "f")], .zh)
        == "对  s2.kl = 0.0851\n    答对了：0.0851 纳特。\n\n1 题中答对 1 题。\n")
  }

  @Test func aClassReportCountsTheSlips() {
    let swapped = (1...3).map { ReportClass.checked("s2.kl = 0.8869", student: "s\($0)") }
    let text = ReportClass.report(.summary, swapped + [ReportClass.checked("s2.kl = 0.0851")])
    #expect(text.contains("  0/1  s1: s2.kl (A28)\n"))
    #expect(text.contains("4 submissions, 1 of 4 answers right (25.0 %)."))
    #expect(text.contains("  3/4  A28  the cross-entropy (−Σ p ln q)\n"))
  }
}

struct ReportJSONTests {
  @Test(arguments: [
    "{}", "[]", "null", "-1.5e3", "\"\\u00e9\\ud83d\\ude00\"", " [1 , {\"a\":[true,false]} ] ", "0",
  ])
  func readsJSON(_ text: String) throws {
    let value = try JSONReader.value(of: text)
    #expect(try JSONReader.value(of: value.text) == value)
    #expect(try JSONReader.value(of: value.indentedText) == value)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "01", "+1", "nul", "\"\n\"", "\"\\x\"", "1 2", "{a:1}", "1e999",
    "-", "\"\\u12\"", "[", "tru",
  ])
  func refusesWhatIsNoJSON(_ text: String) {
    #expect(throws: JSONReader.Problem.self) { try JSONReader.value(of: text) }
  }

  @Test func writesNumbersAsTheyAre() {
    #expect(JSONNode.number(3).text == "3")
    #expect(JSONNode.number(0.1).text == "0.1")
    #expect(JSONNode.number(.infinity).text == "\"inf\"")
    #expect(JSONNode.whole(.max).text == "\"18446744073709551615\"")
    #expect(JSONNode.string("\"\\\u{1B}\n梅").text == "\"\\\"\\\\\\u001b\\n梅\"")
  }
}

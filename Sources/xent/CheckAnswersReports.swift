import ArgumentParser
import Assessment
import Foundation

/// `--to` and `--out`: the forms of results and where they go.
struct CheckAnswersReports: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What standard output gets: text, summary, json, jsonl, junit, tap, gradescope, grades (CSV, "
        + "a row a learner) or items (CSV, a row an answer).", valueName: "form"))
  var to: ReportFormat?
  @Option(
    help: ArgumentHelp(
      "Write this file too, as its ending says: .xml JUnit, .tap, .json, .jsonl, .csv grades, .txt, "
        + "results.json Gradescope; or FORM:FILE. May be given several times; replaces the file.",
      valueName: "file"))
  var out: [String] = []

  /// The writer of all reports.
  ///
  /// - Parameters:
  ///   - standard: The form on standard output if none is named.
  ///   - exercises: The exercises, for the names of slips.
  ///   - language: The language of headings.
  /// - Returns: A writer that has written nothing but what stands first.
  /// - Throws: The way out if a file cannot be written.
  func writer(
    standard: ReportFormat, exercises: [Exercise], _ language: Language
  ) throws -> CheckAnswersWriter {
    let report = { (format: ReportFormat) in
      Report(
        format, exercises: exercises, language: language, tool: "xent \(ProgramVersion.current)",
        timestamp: Self.timestamp)
    }
    var parts = [(report(to ?? standard), CheckAnswersSink.standard(language))]
    for name in out {
      let (format, path) = try Self.target(name, language)
      parts.append((report(format), try CheckAnswersSink(path: path, language)))
    }
    return try CheckAnswersWriter(parts, language)
  }

  /// Whether standard output gets one JSON line for each submission.
  var writesLines: Bool { to == .jsonl }

  private static func target(
    _ name: String, _ language: Language
  ) throws -> (ReportFormat, String) {
    if let colon = name.firstIndex(of: ":"),
      let format = ReportFormat(rawValue: String(name[..<colon]))
    {
      return (format, String(name[name.index(after: colon)...]))
    }
    if let format = ReportFormat(ending: name) { return (format, name) }
    let shown = name.withoutControls
    throw ProgramExit(
      .usage,
      language == .zh
        ? "从 --out \(shown) 看不出格式；请用 .txt、.json、.jsonl、.xml、.tap、.csv 结尾，或写 格式:文件。"
        : "--out \(shown) does not say which form is meant; end it in .txt, .json, .jsonl, .xml, "
          + ".tap or .csv, or write FORM:FILE.")
  }

  /// The time of the run; SOURCE_DATE_EPOCH makes it repeatable.
  private static var timestamp: String {
    let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    var seconds = fixed.map { time_t($0) } ?? time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S", &parts)
    return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension ReportFormat: ExpressibleByArgument {}

/// Several reports on the same submissions.
struct CheckAnswersWriter {
  private var parts: [(report: Report, sink: CheckAnswersSink)]
  private let language: Language

  init(_ parts: [(Report, CheckAnswersSink)], _ language: Language) throws {
    self.parts = parts
    self.language = language
    for index in self.parts.indices {
      try self.parts[index].sink.write(self.parts[index].report.opening)
    }
  }

  /// Adds a submission to all of them.
  mutating func add(_ submission: CheckedSubmission) throws {
    for index in parts.indices {
      let report = parts[index].report
      guard report.format != .gradescope || report.count == 0 else {
        discard()
        throw ProgramExit(
          .usage,
          language == .zh
            ? "Gradescope 的 results.json 只装一份作业；请用 xent check 逐份检查。"
            : "Gradescope's results.json holds one submission; use xent check for each.")
      }
      let text = parts[index].report.text(of: submission)
      try write(text, index)
    }
  }

  /// Writes what stands last and puts the files in their places.
  mutating func finish() throws {
    for index in parts.indices {
      try write(parts[index].report.closing, index)
      do { try parts[index].sink.close() } catch {
        discard()
        throw error
      }
    }
  }

  private mutating func write(_ text: String, _ index: Int) throws {
    do { try parts[index].sink.write(text) } catch {
      discard()
      throw error
    }
  }

  /// Removes what is unfinished.
  func discard() {
    for part in parts { part.sink.discard() }
  }
}

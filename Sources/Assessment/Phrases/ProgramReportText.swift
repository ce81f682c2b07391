internal import InformationTheory

/// A report on a program, as text for a learner or as JSON for a machine.
package struct ProgramReportText: Sendable {
  private let report: ProgramReport
  private let language: Language

  /// Prepares a report in a language.
  package init(_ report: ProgramReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// All lines: the cases, the first that is wrong explained, the sum.
  package var lines: [String] {
    let command = report.command.joined(separator: " ").showable()
    let title = "\(report.exercise.id) · \(report.exercise.title[language]) · \(command)"
    var lines = [title] + report.entries.enumerated().map { caseLine($0, $1) }
    if let index = report.firstWrong, case .wrong(let fault) = report.entries[index].outcome {
      lines += [""] + explanation(fault, index) + [""]
    }
    return lines + remarks + [sum]
  }

  private func caseLine(_ index: Int, _ entry: ProgramReport.Entry) -> String {
    let word =
      switch entry.outcome {
      case .right: words("对  ", "right    ")
      case .wrong: words("错  ", "WRONG    ")
      case .notAsked: words("未问", "not asked")
      }
    let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
    return "  \(word)  \(number)  \(entry.example.name[language])"
  }

  private func explanation(_ fault: ProgramFault, _ index: Int) -> [String] {
    let entry = report.entries[index]
    let text = ProgramFaultText(fault, in: entry.example, of: report.exercise)
    var rows = [
      (words("请求", "request "), entry.example.request(id: index + 1).showable(300)),
      (words("应得", "expected"), expected(entry)),
    ]
    if let answer = entry.answer {
      rows.append((words("得到", "got     "), JSONText(answer).text.showable(300)))
    }
    rows.append((words("原因", "why     "), Self.capitalized(text.why[language])))
    if let cure = text.cure { rows.append((words("试试", "try     "), cure[language])) }
    for line in complaints {
      rows.append((words("报错", "stderr  "), line))
    }
    let name = entry.example.name[language]
    return [words("第 \(index + 1) 例：\(name)", "Case \(index + 1): \(name)")]
      + rows.map { "  \($0.0)  \($0.1)" }
  }

  private func expected(_ entry: ProgramReport.Entry) -> String {
    let value = JSONText(entry.right).text.showable(300)
    guard entry.right.entries.contains(where: \.isFinite) else { return value }
    let (relative, absolute) = (entry.example.tolerance.relative, entry.example.tolerance.absolute)
    return value
      + words(
        "（误差不超过它的 \(relative.shown) 倍或 \(absolute.shown)）",
        " (to within \(relative.shown) of it, or \(absolute.shown))")
  }

  /// The last lines that the program wrote to standard error.
  private var complaints: [String] {
    report.complaints.split(whereSeparator: \.isNewline).suffix(4).map { String($0).showable() }
  }

  private var remarks: [String] {
    report.remarks.map { remark in
      switch remark {
      case .ended:
        words("注意：输入结束后程序没有结束，已终止。", "Note: it did not end when its input ended, and was ended.")
      case .leftovers(let count):
        words(
          "注意：它留下了 \(count) 个进程，已终止。", "Note: it left \(count) processes behind, which were ended.")
      }
    }
  }

  private var sum: String {
    let (right, count) = (report.rightCount, report.entries.count)
    if report.isRight { return words("\(count) 例全对。", "All \(count) cases are right.") }
    return words("\(count) 例中对了 \(right) 例。", "\(right) of \(count) cases are right.")
  }

  private static func capitalized(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}

// MARK: - JSON

extension ProgramReportText {
  /// The report as one line of JSON, as `lessons/programs/report.schema.json` describes it.
  package var json: String {
    let status =
      report.isRight ? "right" : report.interruption == nil ? "wrong" : "interrupted"
    return JSONText.object([
      "format": .string("xent-program-report"), "version": .number(1),
      "exercise": .string(report.exercise.id), "lang": .string(language.rawValue),
      "command": .list(report.command.map { .string($0) }), "status": .string(status),
      "right": .number(Double(report.rightCount)), "count": .number(Double(report.entries.count)),
      "seconds": .number((report.seconds * 1_000).rounded() / 1_000),
      "cases": .list(report.entries.enumerated().map { jsonCase($0, $1) }),
      "remarks": .list(remarks.map { .string($0) }), "stderr": .string(report.complaints),
    ]).text
  }

  private func jsonCase(_ index: Int, _ entry: ProgramReport.Entry) -> JSONText {
    var members: [String: JSONText] = [
      "id": .number(Double(index + 1)), "name": .string(entry.example.name[language]),
    ]
    switch entry.outcome {
    case .right: members["status"] = .string("right")
    case .notAsked: members["status"] = .string("not-asked")
    case .wrong(let fault):
      let text = ProgramFaultText(fault, in: entry.example, of: report.exercise)
      members["status"] = .string("wrong")
      members["fault"] = .string(fault.id)
      members["expected"] = JSONText(entry.right)
      if let answer = entry.answer { members["got"] = JSONText(answer) }
      members["why"] = .string(Self.capitalized(text.why[language]))
      if let cure = text.cure { members["try"] = .string(cure[language]) }
    }
    return .object(members)
  }
}

internal import InformationTheory

/// What a class got right and wrong, in words.
struct ClassReportText {
  private let report: ClassReport
  private let language: Language

  init(_ report: ClassReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// A table of the exercises, then the slips made most often.
  var text: String {
    var lines = ["", total, ""]
    let ids = report.ids
    guard !ids.isEmpty else { return lines.dropLast().joined(separator: "\n") + "\n" }
    let width = max(ids.map(\.count).max() ?? 0, 8)
    lines.append(heading(width))
    lines += ids.map { row($0, width) }
    let slips = report.mostFrequent(10)
    if !slips.isEmpty {
      lines += ["", language == .zh ? "最常见的错处：" : "Most frequent slips:"]
      lines += slips.map(self.line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var total: String {
    let answers = report.rows.values.reduce(0) { $0 + $1.total }
    let right = report.count(.right)
    let share = answers == 0 ? 0 : 100 * Double(right) / Double(answers)
    let percent = share.decimal(places: 1)
    let faulty = report.faultySubmissions
    guard language == .zh else {
      let count = report.submissions == 1 ? "1 submission" : "\(report.submissions) submissions"
      return "\(count), \(right) of \(answers) answers right (\(percent) %)."
        + (faulty == 0 ? "" : " Files with faults: \(faulty).")
    }
    return "\(report.submissions) 份作业，\(answers) 个答案中对了 \(right) 个（\(percent)%）。"
      + (faulty == 0 ? "" : "有 \(faulty) 份文件有问题。")
  }

  private func heading(_ width: Int) -> String {
    let statuses = CheckedItem.Status.allCases
    guard language == .zh else {
      return "exercise".padded(width)
        + statuses.map { $0.name.en.padded(left: $0.column) }.joined()
    }
    // A Chinese character is two columns wide.
    let blanks = String(repeating: " ", count: width - 4)
    return "题目" + blanks
      + statuses.map { status in
        let name = status.name.zh
        return String(repeating: " ", count: status.column - 2 * name.count) + name
      }.joined()
  }

  private func row(_ id: String, _ width: Int) -> String {
    let counts = report.rows[id]?.counts ?? [:]
    return id.padded(width)
      + CheckedItem.Status.allCases.map { "\(counts[$0] ?? 0)".padded(left: $0.column) }.joined()
  }

  private func line(_ slips: ClassReport.Slips) -> String {
    let place = slips.id.hasPrefix("own.") ? "\(slips.exercise) " : ""
    let head = "  \(slips.count)/\(slips.total)  \(place)\(slips.id)"
    return head + (name(of: slips).map { "  " + $0 } ?? "")
  }

  private func name(of slips: ClassReport.Slips) -> String? {
    guard let exercise = report.exercises.first(where: { $0.id == slips.exercise }),
      case .numeric(let question) = exercise.kind
    else { return nil }
    if slips.id.hasPrefix("own."), let number = Int(slips.id.dropFirst(4)) {
      return question.ownSlips.indices.contains(number - 1)
        ? question.ownSlips[number - 1].because[language].withoutControls : nil
    }
    let alternatives = slips.id.split(separator: "|").map { part in
      part.split(separator: "+").compactMap { Slip(rawValue: String($0)) }
        .map { SlipText($0, in: question).name[language] }
        .joined(separator: language == .zh ? "，而且" : ", and ")
    }
    return alternatives.joined(separator: language == .zh ? "；或者" : "; or ")
  }
}

extension String {
  /// The ASCII text with blanks behind it up to a width.
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The ASCII text with blanks before it up to a width.
  fileprivate func padded(left width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

extension CheckedItem.Status {
  /// How wide its column is.
  fileprivate var column: Int { self == .unanswered ? 12 : 9 }
}

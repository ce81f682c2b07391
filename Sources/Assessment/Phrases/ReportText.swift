/// A checked submission in words.
struct SubmissionText {
  private let submission: CheckedSubmission
  private let language: Language
  private let isFirst: Bool

  init(_ submission: CheckedSubmission, language: Language, isFirst: Bool) {
    self.submission = submission
    self.language = language
    self.isFirst = isFirst
  }

  /// Every answer with what the learner is told, then the counts.
  var text: String {
    var lines = isFirst ? [] : [""]
    if !submission.student.isEmpty { lines += [heading, ""] }
    for item in submission.items { lines += self.lines(of: item) }
    if !submission.items.isEmpty { lines.append("") }
    lines += submission.problems.map { told($0) }
    lines.append(counts)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line for the learner: the points, who it is, and what was not right.
  var line: String {
    let score = "\(submission.score)/\(submission.items.count)"
    let missed = submission.items.filter { $0.status != .right && $0.status != .unanswered }
    var names = missed.map { $0.name + ($0.slip.map { " (\($0))" } ?? $0.status.mark) }
    let blanks = submission.count(.unanswered)
    if blanks > 0 {
      names.append(language == .zh ? "没答 \(blanks)" : "\(blanks) unanswered")
    }
    let padding = String(repeating: " ", count: max(0, 7 - score.count))
    var text = padding + score + "  " + heading
    if !names.isEmpty { text += ": " + names.joined(separator: ", ") }
    for problem in submission.problems { text += "\n         " + told(problem) }
    return text + "\n"
  }

  private var heading: String {
    let name = submission.name.map { " \($0)" } ?? ""
    return (submission.student + name).withoutControls
  }

  private func told(_ problem: CheckedSubmission.Told) -> String {
    problem.isNotice ? problem.message : "! " + problem.message
  }

  private func lines(of item: CheckedItem) -> [String] {
    let word = item.status.name[language]
    let typed = item.answer.withoutControls
    var lines = ["\(word)  \(item.name)\(typed.isEmpty ? "" : " = " + typed)"]
    if let place = item.place, item.answer.unicodeScalars.allSatisfy(\.isASCII) {
      let indent = "\(item.status.name.en)  \(item.name) = ".count + place.lowerBound
      let carets = max(1, min(place.count, 1000))
      if language == .en {
        lines.append(
          String(repeating: " ", count: indent) + String(repeating: "^", count: carets))
      }
    }
    return lines + ["    " + item.message.withoutControls]
  }

  private var counts: String {
    let total = submission.items.count
    let comma = language == .zh ? "，" : ", "
    let rest = CheckedItem.Status.allCases.filter { $0 != .right }.compactMap { status in
      let count = submission.count(status)
      guard count > 0 else { return nil as String? }
      return language == .zh ? "\(status.name.zh) \(count)" : "\(count) \(status.name.en)"
    }
    let tail = rest.map { comma + $0 }.joined()
    return language == .zh
      ? "\(total) 题中答对 \(submission.score) 题\(tail)。"
      : "\(submission.score) of \(total) right\(tail)."
  }
}

extension CheckedItem {
  /// The id of the slip that was made, where one is known.
  fileprivate var slip: String? { diagnosis == "digits" ? nil : diagnosis }
}

extension CheckedItem.Status {
  /// The word that a learner reads.
  var name: Bilingual {
    switch self {
    case .right: Bilingual(zh: "对", en: "right")
    case .wrong: Bilingual(zh: "错", en: "wrong")
    case .invalid: Bilingual(zh: "读不懂", en: "invalid")
    case .unanswered: Bilingual(zh: "没答", en: "unanswered")
    case .error: Bilingual(zh: "题有误", en: "error")
    }
  }

  /// The mark behind an exercise that was missed.
  var mark: String {
    switch self {
    case .right, .wrong, .unanswered: ""
    case .invalid: " (?)"
    case .error: " (!)"
    }
  }
}

extension String {
  /// The text on one line, without characters that command a terminal or turn its direction.
  package var withoutControls: String {
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    guard !isPlain else { return self }
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isBlank = scalar == "\n" || scalar == "\t" || scalar == "\r"
      view.append(isBlank ? " " : scalar.isShowable ? scalar : "\u{FFFD}")
    }
    return String(view)
  }
}

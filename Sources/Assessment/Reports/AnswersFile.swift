/// The answers of one learner, as they stand in a file.
///
/// A line is `id = answer` or `id@seed: answer`; what follows `#` is a comment. Full-width signs and
/// digits do as well. A file whose first character is `{` holds one JSON object a line instead:
/// `{"id": "s2.ce-weather", "seed": 7, "answer": "0.887"}`.
///
/// ```
/// # my answers
/// s1.half-a-bit = 1/sqrt(2)
/// s2.ce-weather@7: 0.887 nats
/// s1.four-losses = 7,2,1
/// ```
package struct AnswersFile: Equatable, Sendable {
  /// An answer with the place where it stands.
  package struct Entry: Equatable, Sendable {
    /// The line, from 1.
    package var line: Int
    /// The id of the exercise, in lower case.
    package var id: String
    /// The seed of the variant, if one stands there.
    package var seed: UInt64?
    /// The answer, without blanks around it; empty if there is none yet.
    package var answer: String
  }

  /// The answers in the order of the file.
  package private(set) var entries: [Entry] = []
  /// What is the matter with single lines.
  package private(set) var problems: [SubmissionProblem] = []

  /// Reads a text; total over every text.
  package init(_ text: String) {
    let lines = Self.lines(of: text)
    let first = lines.first { !$0.isBlank }
    let isJSON = first.map { $0.trimmedScalars.first == "{" } ?? false
    for (index, line) in lines.enumerated() where !line.isBlank {
      if isJSON { readJSON(line, index + 1) } else { read(line, index + 1) }
    }
    if entries.isEmpty, problems.isEmpty { problems.append(.noAnswers) }
  }

  private static func lines(of text: String) -> [Substring.UnicodeScalarView] {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let ending: Unicode.Scalar = scalars.contains("\n") ? "\n" : "\r"
    return scalars.split(separator: ending, omittingEmptySubsequences: false)
  }

  // MARK: - Text

  private mutating func read(_ line: Substring.UnicodeScalarView, _ number: Int) {
    let text = line.withoutComment.trimmedScalars
    guard !text.isEmpty else { return }
    let sign = text.firstIndex { $0.foldedToASCII == "=" || $0.foldedToASCII == ":" }
    guard let sign else {
      return problems.append(.notAnAnswer(line: number, text: String(text)))
    }
    var head = String(text[..<sign].map { Character($0.foldedToASCII) })[...].unicodeScalars
    head = head.trimmedScalars
    // An answer may stand in a list of Markdown.
    if let mark = head.first, mark == "-" || mark == "*" { head = head.dropFirst().trimmedScalars }
    let parts = head.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let id = String(parts[0].trimmedScalars).lowercased()
    guard !id.isEmpty, !id.contains(" ") else {
      return problems.append(.notAnAnswer(line: number, text: String(text)))
    }
    var seed: UInt64?
    if parts.count > 1 {
      let digits = String(parts[1].trimmedScalars)
      seed = UInt64(digits)
      guard seed != nil else {
        return problems.append(.notASeed(line: number, text: digits))
      }
    }
    let answer = String(text[text.index(after: sign)...].trimmedScalars)
    entries.append(Entry(line: number, id: id, seed: seed, answer: answer))
  }

  // MARK: - JSON lines

  private mutating func readJSON(_ line: Substring.UnicodeScalarView, _ number: Int) {
    guard let object = try? JSONReader.value(of: Substring(line)),
      let id = object["id"]?.stringValue,
      let answer = object["answer"].flatMap(Self.answer(_:))
    else {
      return problems.append(.notJSON(line: number))
    }
    var seed: UInt64?
    if let written = object["seed"], written != .null {
      seed = written.wholeValue
      guard seed != nil else {
        return problems.append(.notASeed(line: number, text: written.text))
      }
    }
    let trimmed = String(answer[...].unicodeScalars.trimmedScalars)
    entries.append(Entry(line: number, id: id.lowercased(), seed: seed, answer: trimmed))
  }

  /// A string, a number, or a list of numbers, as it would be typed.
  private static func answer(_ value: JSONNode) -> String? {
    switch value {
    case .null: return ""
    case .string(let text): return text
    case .number: return value.text
    case .array(let values):
      let texts = values.compactMap { $0.numberValue == nil ? nil : $0.text }
      return texts.count == values.count ? texts.joined(separator: ",") : nil
    case .bool, .object: return nil
    }
  }
}

extension Substring.UnicodeScalarView {
  /// Whether there is nothing but blanks.
  fileprivate var isBlank: Bool { allSatisfy { $0.foldedToASCII == " " } }

  /// The text without blanks at its ends.
  fileprivate var trimmedScalars: Self {
    var text = self
    while let first = text.first, first.foldedToASCII == " " { text.removeFirst() }
    while let last = text.last, last.foldedToASCII == " " { text.removeLast() }
    return text
  }

  /// The text before a `#` that begins the line or stands behind a blank.
  fileprivate var withoutComment: Self {
    var isAfterBlank = true
    for index in indices {
      let scalar = self[index].foldedToASCII
      if scalar == "#", isAfterBlank { return self[..<index] }
      isAfterBlank = scalar == " "
    }
    return self
  }
}

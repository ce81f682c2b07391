/// Tables with separators (RFC 4180), written so that a spreadsheet runs nothing of them.
package enum CSVText {
  /// The mark by which Excel knows UTF-8; written where there may be Chinese.
  static func mark(_ language: Language) -> String { language == .zh ? "\u{FEFF}" : "" }

  /// A field of a row.
  enum Field {
    /// What somebody wrote.
    case text(String)
    /// A number of ours.
    case number(Int)
  }

  /// A row with its end.
  static func row(_ fields: [Field]) -> String {
    fields.map(\.written).joined(separator: ",") + "\r\n"
  }

  /// The rows of a text, with the line where each begins; the line of a quotation mark that is never
  /// closed, if there is one.
  ///
  /// Commas separate fields, or else what the first line has: semicolons or tabs.
  package static func rows(
    of text: String
  ) -> (rows: [(line: Int, fields: [String])], openQuote: Int?) {
    var reader = CSVReader(text)
    return reader.rows()
  }
}

extension CSVText.Field {
  fileprivate var written: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): Self.quoted(Self.guarded(text))
    }
  }

  /// The text behind an apostrophe where a spreadsheet would take it for a formula.
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let isCommand = ["=", "+", "-", "@", "\t", "\r", "\n"].contains(first)
    return isCommand || "＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == ";" || $0 == "\t"
    }
    let shown = text.withoutControls
    guard needsQuotes else { return shown }
    return "\""
      + shown.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

/// Takes a text with separators apart.
private struct CSVReader {
  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var position = 0
  private var line = 1

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
    let heading = scalars.prefix { $0 != "\n" && $0 != "\r" }
    separator = [",", ";", "\t"].first { heading.contains($0) } ?? ","
  }

  mutating func rows() -> (rows: [(line: Int, fields: [String])], openQuote: Int?) {
    var rows: [(line: Int, fields: [String])] = []
    while position < scalars.count {
      let start = line
      guard let fields = row() else { return (rows, start) }
      if fields != [""] { rows.append((start, fields)) }
    }
    return (rows, nil)
  }

  private mutating func row() -> [String]? {
    var fields: [String] = []
    while true {
      guard let field = field() else { return nil }
      fields.append(field)
      guard position < scalars.count else { return fields }
      let scalar = scalars[position]
      position += 1
      if scalar == separator { continue }
      if scalar == "\r", position < scalars.count, scalars[position] == "\n" { position += 1 }
      line += 1
      return fields
    }
  }

  private mutating func field() -> String? {
    var view = String.UnicodeScalarView()
    let isQuoted = position < scalars.count && scalars[position] == "\""
    if isQuoted {
      position += 1
      while true {
        guard position < scalars.count else { return nil }
        let scalar = scalars[position]
        position += 1
        if scalar == "\"" {
          guard position < scalars.count, scalars[position] == "\"" else { break }
          position += 1
        }
        if scalar == "\n" { line += 1 }
        view.append(scalar)
      }
    }
    while position < scalars.count, !isEnd(scalars[position]) {
      view.append(scalars[position])
      position += 1
    }
    return String(view)
  }

  private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == separator || scalar == "\n" || scalar == "\r"
  }
}

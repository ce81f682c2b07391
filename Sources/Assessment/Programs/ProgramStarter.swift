internal import InformationTheory

/// A file to begin a program exercise with: it runs as it is, and leaves the function to be written.
package struct ProgramStarter: Sendable {
  /// What it is written in.
  package enum Dialect: String, CaseIterable, Sendable {
    /// Python 3.
    case python
    /// Swift.
    case swift

    /// The ending of its files.
    package var fileEnding: String { self == .python ? "py" : "swift" }
  }

  let exercise: ProgramExercise
  let language: Language
  let file: String
  private let dialect: Dialect

  /// Prepares a file.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - dialect: What it is written in.
  ///   - language: What its comments are written in.
  ///   - file: The name of the file, for the command that checks it.
  package init(
    _ exercise: ProgramExercise, in dialect: Dialect, language: Language, file: String? = nil
  ) {
    self.exercise = exercise
    self.dialect = dialect
    self.language = language
    let name = exercise.id.map { $0 == "-" ? "_" : $0 }
    self.file = file ?? "\(String(name)).\(dialect.fileEnding)"
  }

  /// The name of the file.
  package var fileName: String { file }

  /// The text of the file.
  package var text: String {
    switch dialect {
    case .python: python
    case .swift: swift
    }
  }

  /// The head of the file: what is to be written, and how it is checked.
  func head(sign: String, check: [String]) -> String {
    let words = ProgramStarterText()
    let task = Self.wrapped(exercise.task[language], width: 92)
    return
      ([exercise.title[language], ""] + task + ["", words.check[language]]
      + check.map { "  " + $0 })
      .map { $0.isEmpty ? sign : "\(sign) \($0)" }.joined(separator: "\n")
  }

  /// Breaks a text at its blanks; Chinese text, whose characters are wide, after its punctuation.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    var pieces: [String] = [""]
    for character in text {
      pieces[pieces.count - 1].append(character)
      if " ，。；：".contains(character) { pieces.append("") }
    }
    for piece in pieces where !piece.isEmpty {
      let size = piece.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      if columns + size > width, !line.isEmpty {
        lines.append(line)
        (line, columns) = ("", 0)
      }
      line += piece
      columns += size
    }
    return (lines + [line]).map { $0.last == " " ? String($0.dropLast()) : $0 }
  }
}

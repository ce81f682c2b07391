package import Assessment

/// A problem of the lessons in words: what is wrong, and what to do next.
package struct LessonProblemText: Sendable {
  /// What is wrong, and the cure, in both languages.
  struct Words: Equatable, Sendable {
    let what: Bilingual
    let help: Bilingual

    init(zh: String, _ zhHelp: String, en: String, _ enHelp: String) {
      what = Bilingual(zh: zh, en: en)
      help = Bilingual(zh: zhHelp, en: enHelp)
    }
  }

  private let problem: LessonProblem
  private let words: Words

  /// Finds the words for a problem.
  package init(_ problem: LessonProblem) {
    self.problem = problem
    words =
      switch problem.fault {
      case .file(let fault): Self.words(fault)
      case .yaml(let fault): Self.words(fault)
      case .markup(let fault): Self.words(fault)
      case .page(let fault): Self.words(fault)
      case .maths(let fault): Self.words(fault)
      case .scene(let fault): Self.words(fault)
      case .translation(let fault): Self.words(fault)
      case .exercise(let fault): Self.words(fault)
      case .reference(let fault): Self.words(fault)
      }
  }

  /// What is wrong.
  package func what(_ language: Language) -> String { words.what[language] }

  /// What to do next.
  package func help(_ language: Language) -> String { words.help[language] }

  /// The whole on one line, in the form that editors know:
  /// `file:line:column: error: … help: …`.
  package func line(_ language: Language) -> String {
    let place = "\(Self.oneLine(problem.file)):\(problem.line):\(problem.column)"
    return "\(place): error: \(Self.oneLine(what(language))) help: "
      + Self.oneLine(help(language))
  }

  // MARK: - Pieces

  /// Text from a file, short and in quotation marks of the language it is put into.
  static func quoted(_ text: String, longest: Int = 60) -> String {
    let line = oneLine(text)
    let short = line.count > longest ? String(line.prefix(longest - 1)) + "…" : line
    return "“\(short)”"
  }

  /// " Did you mean “…”?", or the known names, if there are few enough to be read.
  static func suggestion(_ nearest: String?, _ known: [String]) -> Bilingual {
    if let nearest {
      let name = quoted(nearest)
      return Bilingual(zh: "是不是\(name)？", en: "did you mean \(name)?")
    }
    guard !known.isEmpty else { return Bilingual(zh: "换成已有的名字。", en: "use a name that exists.") }
    let names = known.prefix(24).map { oneLine($0) }
    let rest = known.count > 24
    return Bilingual(
      zh: "可用的有：\(names.joined(separator: "、"))\(rest ? " 等" : "")。",
      en: "known are \(names.joined(separator: ", "))\(rest ? ", …" : "").")
  }

  /// A sentence with its full stop.
  static func ended(_ sentence: String, _ stop: String) -> String {
    sentence.last.map { ".。?？!！".contains($0) } == true ? sentence : sentence + stop
  }

  /// Text without line breaks and without what commands a terminal.
  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isSafe = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          return isSafe ? scalar : " "
        }))
  }

  static func name(_ language: Language) -> Bilingual {
    switch language {
    case .zh: Bilingual(zh: "中文", en: "Chinese")
    case .en: Bilingual(zh: "英文", en: "English")
    }
  }
}

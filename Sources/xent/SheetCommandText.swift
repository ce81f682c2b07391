import Assessment
import Canvas
import Curriculum
import InformationTheory

/// The words of an exercise sheet.
struct SheetCommandText {
  let language: Language
  let isMarkdown: Bool
  let seed: UInt64

  private var isChinese: Bool { language == .zh }

  // MARK: - Headings

  /// The first lines of a sheet or a key.
  func heading(course version: String, isKey: Bool) -> String {
    let title = isKey ? (isChinese ? "答案" : "Key") : (isChinese ? "练习" : "Exercises")
    let seedText = seed == 0 ? "" : (isChinese ? "，变体 \(seed)" : ", variant \(seed)")
    let words = isChinese ? "课程版本 \(version)\(seedText)" : "Lessons \(version)\(seedText)"
    return isMarkdown ? "# \(title)\n\n\(words)\n" : "\(title)\n\(words)\n"
  }

  /// The first lines of an answers file.
  var answersHeading: String {
    isChinese
      ? "# 把答案写在等号后面，例如 0.887、ln 2、1.28 比特；单选题写各项的筹码数，合计十枚：7,2,1。\n"
      : "# Write each answer behind its sign of equality: 0.887, ln 2, 1.28 bits; for a choice how "
        + "many of ten chips\n# each option gets: 7,2,1.\n"
  }

  /// The title of a section.
  func title(_ title: String, of section: String, isComment: Bool) -> String {
    if isComment { return "\n# \(section) \(title)\n" }
    return isMarkdown ? "\n## \(section) \(title)\n" : "\n\(section) \(title)\n"
  }

  // MARK: - Exercises

  /// An exercise as it is asked.
  func question(_ exercise: Exercise, number: Int) -> String {
    var text = "\n\(head(exercise, number)) \(readable(exercise.prompt[language]))\n"
    if case .choice(let question) = exercise.kind {
      text += "\n"
      for (index, option) in question.options.enumerated() {
        text += "   \(Self.letter(index))) \(readable(option.text[language]))\n"
      }
      text +=
        isChinese
        ? "\n   把十枚筹码分给各项，写成 7,2,1 的样子。\n"
        : "\n   Lay ten chips on the options, one count each, as in 7,2,1.\n"
    }
    if case .order(let question) = exercise.kind {
      text += "\n"
      for (index, item) in question.shown.enumerated() {
        text += "   \(index + 1)) \(readable(question.items[item][language]))\n"
      }
      text +=
        isChinese
        ? "\n   按正确的顺序写出序号，例如 2,3,1。\n"
        : "\n   Write the numbers in their right order, as in 2,3,1.\n"
    }
    if case .goal = exercise.kind {
      let scene = exercise.scene ?? ""
      text +=
        isChinese
        ? "\n   从 `xent lab \(scene)` 开始；答案是达到目标时的状态行（按 x）。\n"
        : "\n   Begin with `xent lab \(scene)`; the answer is the state line that reaches it (x).\n"
    }
    return text
  }

  /// The right answer of an exercise with its derivation.
  func key(_ exercise: Exercise, number: Int) -> String {
    var lines = ["", "\(head(exercise, number)) \(answer(exercise))"]
    var solution = exercise.solutionLines(in: language).map(readable)
    if solution.isEmpty, let derivation = try? exercise.solution(in: language) {
      solution = Self.steps(derivation).map { readable("$`\($0)`$") }
    }
    // The answer itself need not be told twice.
    solution.removeAll { $0 == answer(exercise) }
    if !solution.isEmpty { lines.append("") }
    lines += solution.map { isMarkdown ? "   - \($0)" : "   \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The line of an exercise in an answers file.
  func blank(_ exercise: Exercise) -> String {
    exercise.id + (seed == 0 ? "" : "@\(seed)") + " = \n"
  }

  private func head(_ exercise: Exercise, _ number: Int) -> String {
    let name = exercise.id + (seed == 0 ? "" : "@\(seed)")
    return isMarkdown ? "\(number). `\(name)`" : "\(number). [\(name)]"
  }

  private func answer(_ exercise: Exercise) -> String {
    switch exercise.kind {
    case .numeric(let question):
      guard let value = try? question.rightValue() else { return "" }
      let unit = question.unitBase.map { " " + LogUnit($0).name[language] } ?? ""
      return value.shown + unit
    case .vector(let question):
      let entries = (try? question.rightEntries()) ?? []
      return "(" + entries.map(\.shown).joined(separator: ", ") + ")"
    case .formula(let question): return question.answer.rendering
    case .choice(let question):
      return question.options.indices.contains(question.right) ? Self.letter(question.right) : ""
    case .order(let question):
      let places = question.items.indices.map { item in
        (question.shown.firstIndex(of: item) ?? 0) + 1
      }
      return places.map(String.init).joined(separator: ",")
    case .goal(let question): return question.condition.text
    }
  }

  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
  }

  /// A derivation: what stands for what, then the numbers.
  private static func steps(_ derivation: Derivation) -> [String] {
    let whole = "\(derivation.symbol) = \(derivation.substituted(places: 4))"
    return derivation.parts.isEmpty
      ? [whole] : [whole, "= \(derivation.value.decimal(places: 4))"]
  }

  /// The text with its numbers worked out, and its formulas in TeX for Markdown, else on one line.
  private func readable(_ text: String) -> String {
    readable(LessonText.inlines(of: text))
  }

  private func readable(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .math(let tex):
        isMarkdown
          ? "$`\(tex)`$" : (try? Formula(tex).oneLine(Look(colors: .mono))) ?? tex
      case .number(let number): (try? number.text()) ?? "?"
      case .code(let code): isMarkdown ? "`\(code)`" : code
      case .emphasis(let inner): isMarkdown ? "*\(readable(inner))*" : readable(inner)
      case .strong(let inner): isMarkdown ? "**\(readable(inner))**" : readable(inner)
      case .link(let inner, _): readable(inner)
      case .lineBreak: " "
      }
    }.joined()
  }
}

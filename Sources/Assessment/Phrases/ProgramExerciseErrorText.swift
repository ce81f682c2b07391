internal import InformationTheory

/// Says what is wrong with the file of a program exercise.
package struct ProgramExerciseErrorText: Sendable {
  private let error: ProgramExerciseError

  /// Explains an error.
  package init(_ error: ProgramExerciseError) { self.error = error }

  /// The line and the column in the file, if the error has a place.
  package var place: (line: Int, column: Int)? {
    if case .json(let error) = error { (error.line, error.column) } else { nil }
  }

  /// What is wrong, in one sentence.
  package func message(_ language: Language) -> String {
    if case .computation(let index, let error) = error {
      let text = ComputationErrorText(error, offersNormalize: false).message(language)
      return language == .zh ? "第 \(index + 1) 例：\(text)" : "case \(index + 1): \(text)"
    }
    return words[language]
  }

  private var words: Bilingual {
    switch error {
    case .json(let error): Self.json(error)
    case .member(let path, let expected): Self.member(path, expected)
    case .unknown(let path, let nearest):
      Bilingual(
        zh: "不认识 \(path.showable())\(nearest.map { "，是不是 \($0)？" } ?? "。")",
        en: "\(path.showable()) is not known\(nearest.map { "; did you mean \($0)?" } ?? ".")")
    case .format(let version):
      Bilingual(
        zh: "format_version 是 \(version)，这个程序只读 1。",
        en: "format_version is \(version), and this program reads 1.")
    case .function(let name, let nearest):
      Bilingual(
        zh: "没有函数 \(name.showable())\(nearest.map { "，是不是 \($0)？" } ?? "。")",
        en:
          "there is no function \(name.showable())\(nearest.map { "; did you mean \($0)?" } ?? ".")"
      )
    case .noCases: Bilingual(zh: "cases 是空的。", en: "cases is empty.")
    case .computation(let index, _):
      Bilingual(zh: "第 \(index + 1) 例无法计算。", en: "case \(index + 1) cannot be computed.")
    case .slipNeverFits(let index):
      Bilingual(
        zh: "slips 第 \(index + 1) 项在任何一例中都算不出来。",
        en: "slip \(index + 1) can be computed in no case.")
    case .slipIsRight(let index):
      Bilingual(
        zh: "slips 第 \(index + 1) 项在任何一例中都认不出来：它给出正确的值，或与前一项相同。",
        en: "slip \(index + 1) can be told in no case: it gives the right value, or that of an "
          + "earlier slip.")
    }
  }

  private static func member(
    _ path: String, _ expected: ProgramExerciseError.Expected
  ) -> Bilingual {
    let (zh, en): (String, String) =
      switch expected {
      case .text: ("文字", "a text")
      case .bilingual:
        ("中英文各一的文字 {\"zh\": …, \"en\": …}", "a text in both languages, {\"zh\": …, \"en\": …}")
      case .list: ("对象的列表", "a list of objects")
      case .object: ("对象", "an object")
      case .number: ("不小于 0 的数", "a number of at least 0")
      case .argument: ("数、数的列表、各行的列表或文字", "a number, a list of numbers, a list of rows or a word")
      }
    return Bilingual(
      zh: "\(path.showable()) 应是\(zh)。", en: "\(path.showable()) must be \(en).")
  }

  private static func json(_ error: JSONTextError) -> Bilingual {
    let (zh, en): (String, String) =
      switch error.fault {
      case .ended: ("文件没有写完", "the file ends too early")
      case .unexpected(let scalar):
        ("这里不能有 \(String(scalar).showable())", "\(String(scalar).showable()) cannot stand here")
      case .trailing: ("值后面还有内容", "something follows after the value")
      case .badNumber: ("数的写法不对", "this is no number of JSON")
      case .badString: ("文字里有控制字符或不对的转义", "the string holds a control character or a wrong escape")
      case .duplicate(let name): ("\(name.showable()) 出现了两次", "\(name.showable()) comes twice")
      case .tooDeep: ("嵌套太深", "lists and objects lie too deep in one another")
      }
    return Bilingual(zh: "不是 JSON：\(zh)。", en: "not JSON: \(en).")
  }
}

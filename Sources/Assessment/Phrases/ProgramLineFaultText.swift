/// Says why a line of a program is no answer, and what to try.
struct ProgramLineFaultText {
  let why: Bilingual
  let cure: Bilingual

  init(_ fault: ProgramLineFault) {
    (why, cure) =
      switch fault {
      case .notJSON(let line, let error): Self.notJSON(line, error)
      case .notObject(let line):
        (
          Bilingual(
            zh: "这一行不是 JSON 对象：\(line.showable())",
            en: "the line is no JSON object: \(line.showable())"), Self.example
        )
      case .noID(let line):
        (
          Bilingual(
            zh: "回答里没有 id：\(line.showable())", en: "the answer has no id: \(line.showable())"),
          Self.example
        )
      case .wrongID(let found):
        (
          Bilingual(
            zh: "回答的 id 是 \(found.showable(24))，不是这个请求的。",
            en: "the id of the answer is \(found.showable(24)), and not that of the request."),
          Bilingual(
            zh: "每个请求恰好回答一行，按请求到来的顺序，并带上请求的 id。",
            en: "Answer every request with exactly one line, in the order in which they come, with "
              + "the id of the request.")
        )
      case .noValue(let line):
        (
          Bilingual(
            zh: "回答里没有 value：\(line.showable())", en: "the answer has no value: \(line.showable())"),
          Self.example
        )
      case .notNumbers(let value):
        (
          Bilingual(
            zh: "value 不是数、数的列表或各行的列表：\(value.showable())",
            en: "value is neither a number, a list of numbers nor a list of rows: "
              + value.showable()), Self.example
        )
      }
  }

  private static let example = Bilingual(
    zh: "每行打印一个对象，例如 {\"id\":3,\"value\":1.25}；无穷写作 \"inf\"。",
    en: "Print an object a line, as in {\"id\":3,\"value\":1.25}; infinity is \"inf\".")

  private static func notJSON(_ line: String, _ error: JSONTextError) -> (Bilingual, Bilingual) {
    if line.allSatisfy(\.isWhitespace) {
      return (Bilingual(zh: "打印了一个空行。", en: "the line is empty."), example)
    }
    return (
      Bilingual(
        zh: "这一行不是 JSON（第 \(error.column) 个字符处）：\(line.showable())",
        en: "the line is not JSON (at character \(error.column)): \(line.showable())"),
      Bilingual(
        zh: "标准输出上只打印回答；调试信息写到标准错误（Python：print(…, file=sys.stderr)）。",
        en: "Print nothing but answers on standard output; what is for debugging goes to standard "
          + "error (Python: print(…, file=sys.stderr)).")
    )
  }
}

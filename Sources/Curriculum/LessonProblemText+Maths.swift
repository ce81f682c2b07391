import Assessment
import Canvas

extension LessonProblemText {
  static func words(_ fault: MathsFault) -> Words {
    switch fault {
    case .formula(let error):
      let text = FormulaErrorText(error)
      return Words(
        zh: "公式有误：\(ended(text.chinese, "。"))", "改正公式；行内写 $`…`$，单独成行写 ```math。",
        en: "the formula is wrong: \(ended(text.english, "."))",
        "mend it; write $`…`$ in a line, ```math on lines of its own.")
    case .barInTable:
      return Words(
        zh: "表格里的公式含有竖线，表格会在这里断开。", "条件用 \\mid，范数用 \\lVert 和 \\rVert。",
        en: "a formula in a table holds a bar, where the table would break.",
        "write \\mid for a condition, \\lVert and \\rVert for a norm.")
    case .number(let expected, let found):
      let part = name(expected)
      let place = found.isEmpty ? Bilingual(zh: "结尾", en: "the end") : both(quoted(found))
      return Words(
        zh: "待计算的数：在\(place.zh)处应是\(part.zh)。", "写成 {{ entropy(p=[0.5,0.5]) : 4 }}。",
        en: "the computed number needs \(part.en) at \(place.en).",
        "write {{ entropy(p=[0.5,0.5]) : 4 }}.")
    case .computation(let error):
      let text = ComputationErrorText(error, offersNormalize: false)
      return Words(
        zh: "这个数算不出来：\(text.message(.zh))", "xent compute --help 列出全部函数和参数。",
        en: "this cannot be computed: \(text.message(.en))",
        "xent compute --help lists all functions and their arguments.")
    }
  }

  private static func both(_ text: String) -> Bilingual {
    Bilingual(zh: text, en: text)
  }

  private static func name(_ part: MathsFault.NumberPart) -> Bilingual {
    switch part {
    case .function: Bilingual(zh: "函数名", en: "the name of a function")
    case .name: Bilingual(zh: "参数名", en: "the name of an argument")
    case .sign(let sign): both(quoted(sign))
    case .value: Bilingual(zh: "数、列表或词", en: "a number, a list or a word")
    case .places(let limit):
      Bilingual(zh: "小数位数（0 到 \(limit)）", en: "the number of places, 0 to \(limit),")
    }
  }
}

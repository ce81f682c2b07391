internal import InformationTheory

extension ComputationErrorText {
  static func unknownFunction(
    _ name: String, _ nearest: String?, _ known: [String], _ language: Language
  ) -> String {
    switch language {
    case .zh: "没有叫\(name.quoted)的量。" + cure(nearest, "可以用的有：", known, language)
    case .en: "There is no quantity \(name.quoted). " + cure(nearest, "Known are ", known, language)
    }
  }

  static func unknownInput(
    _ name: String, _ function: String, _ nearest: String?, _ known: [String], _ language: Language
  ) -> String {
    switch language {
    case .zh: "\(function) 没有输入\(name.quoted)。" + cure(nearest, "它的输入是 ", known, language)
    case .en:
      "\(function) has no input \(name.quoted). " + cure(nearest, "It takes ", known, language)
    }
  }

  static func unknownOption(
    _ name: String, _ function: String, _ nearest: String?, _ known: [String], _ language: Language
  ) -> String {
    switch language {
    case .zh:
      "\(function) 没有选项\(name.quoted)。"
        + (known.isEmpty ? "它没有选项。" : cure(nearest, "它的选项是 ", known, language))
    case .en:
      "\(function) has no option \(name.quoted). "
        + (known.isEmpty ? "It takes none." : cure(nearest, "It takes ", known, language))
    }
  }

  static func unknownWord(
    _ word: String, _ option: String, _ nearest: String?, _ known: [String], _ language: Language
  ) -> String {
    switch language {
    case .zh: "\(option) 不能是\(word.quoted)。" + cure(nearest, "可以是 ", known, language, or: true)
    case .en:
      "\(option) cannot be \(word.quoted). "
        + cure(nearest, "It can be ", known, language, or: true)
    }
  }

  private static func cure(
    _ nearest: String?, _ introduction: String, _ known: [String], _ language: Language,
    or: Bool = false
  ) -> String {
    if let nearest {
      return Bilingual(zh: "是不是想写 \(nearest)？", en: "Did you mean \(nearest)?")[language]
    }
    let end = Bilingual(zh: "。", en: ".")[language]
    return introduction + known.listed(language, or: or) + end
  }

  static func missingInput(
    _ name: String, _ function: String, _ expected: Argument.Kind
  ) -> Bilingual {
    let kind = expected.words
    return Bilingual(
      zh: "\(function) 还缺 \(name)：\(kind.zh)。", en: "\(function) needs \(name): \(kind.en).")
  }

  static func wrongKind(
    _ name: String, _ expected: Argument.Kind, _ found: Argument.Kind
  ) -> Bilingual {
    Bilingual(
      zh: "\(name) 应当是\(expected.words.zh)，这里是\(found.words.zh)。",
      en: "\(name) must be \(expected.words.en), and is \(found.words.en).")
  }
}

extension Argument.Kind {
  /// What a value of this shape is called.
  fileprivate var words: Bilingual {
    switch self {
    case .number: Bilingual(zh: "一个数", en: "one number")
    case .vector: Bilingual(zh: "一串数", en: "a list of numbers")
    case .matrix: Bilingual(zh: "几行数", en: "rows of numbers")
    case .text: Bilingual(zh: "一个词", en: "a word")
    case .flag: Bilingual(zh: "true 或 false", en: "true or false")
    }
  }
}

import Assessment

extension LessonProblemText {
  static func words(_ fault: YAMLFault) -> Words {
    switch fault {
    case .unknownKey(let key, let nearest, let known):
      return unknownKey(key, suggestion(nearest, known))
    case .missingKey(let key):
      return Words(
        zh: "缺少 \(key)。", "加上一行 \(key)：…（用半角冒号和空格）。",
        en: "\(key) is missing.", "add a line “\(key): …”.")
    case .duplicateKey(let key):
      return Words(
        zh: "\(quoted(key))出现了两次。", "只保留一个。",
        en: "\(quoted(key)) stands twice.", "keep one of them.")
    case .wrongKind(let key, let expected):
      let kind = name(expected)
      return Words(
        zh: "\(quoted(key))这里应是\(kind.zh)。", example(expected).zh,
        en: "\(quoted(key)) should be \(kind.en) here.", example(expected).en)
    case .unknownFormat(let found, let supported):
      return Words(
        zh: "格式版本是 \(quoted(found))，本程序读的是 \(supported)。", "写成 format_version: \(supported)，或更新程序。",
        en: "the format is \(quoted(found)); this program reads \(supported).",
        "write format_version: \(supported), or update the program.")
    case .colonInText, .cannotStart, .notClosed, .other, .tooDeep, .anchor:
      return grammar(fault)
    }
  }

  private static func unknownKey(_ key: String, _ suggestion: Bilingual) -> Words {
    Words(
      zh: "这里没有叫\(quoted(key))的键。", suggestion.zh + "如果它是一句话的后半，请给整句加上引号。",
      en: "there is no key \(quoted(key)) here.",
      suggestion.en + " If it is the rest of a sentence, put the sentence in quotes.")
  }

  private static func grammar(_ fault: YAMLFault) -> Words {
    switch fault {
    case .colonInText:
      Words(
        zh: "没有引号的文字里不能有“冒号加空格”。", "给整段文字加上双引号。",
        en: "a text without quotes cannot hold a colon with a blank after it.",
        "put the whole text in double quotes.")
    case .cannotStart:
      Words(
        zh: "没有引号的文字不能以这个字符开头。", "给整段文字加上双引号；不要用制表符缩进。",
        en: "a text without quotes cannot begin with this character.",
        "put the whole text in double quotes; indent with blanks, not tabs.")
    case .notClosed:
      Words(
        zh: "列表、花括号或引号没有配对。", "补上 ]、} 或引号。",
        en: "a list, a brace or a quotation is not closed.", "add the ], } or quotation mark.")
    case .tooDeep(let limit):
      Words(
        zh: "列表或缩进嵌套超过 \(limit) 层。", "写得平一些。",
        en: "lists or indentation are nested more than \(limit) deep.", "write it flatter.")
    case .anchor:
      Words(
        zh: "课程文件里不能用 YAML 的锚点（&）和标签（!）。", "把内容写出来；如果是文字，请加上引号。",
        en: "anchors (&) and tags (!) of YAML are not for lessons.",
        "write the value out; if it is text, put it in quotes.")
    case .other(let words):
      Words(
        zh: "这里不是 YAML\(inChinese(words))。", "检查缩进、引号和括号。",
        en: "this is not YAML: \(words).", "look at indentation, quotes and brackets.")
    case .unknownKey, .missingKey, .duplicateKey, .wrongKind, .unknownFormat:
      words(fault)
    }
  }

  /// The parser’s words in Chinese, where they are known.
  private static func inChinese(_ words: String) -> String {
    let known = [
      ("could not find expected ':'", "：键后面缺少冒号"),
      ("did not find expected key", "：这里应是一个键，多半是缩进不齐"),
      ("did not find expected '-'", "：列表里这里应以短横开头，多半是缩进不齐"),
      ("did not find expected ',' or '}'", "：花括号里缺少逗号，或没有右花括号"),
      ("did not find expected ',' or ']'", "：方括号里缺少逗号，或没有右方括号"),
      ("did not find expected node content", "：这里缺少一个值"),
      ("block sequence entries are not allowed", "：这里不能开始列表"),
      ("mapping keys are not allowed", "：这里不能开始一个键"),
      ("found unknown escape character", "：双引号里有不认识的反斜杠写法，请改用单引号"),
      ("found unexpected end of stream", "：引号没有结束"),
      ("found unexpected document indicator", "：文件中间不能有 --- 或 ..."),
      ("found a tab character", "：不能用制表符缩进"),
      ("control characters are not allowed", "：有控制字符"),
    ]
    return known.first { words.hasPrefix($0.0) }?.1 ?? ""
  }

  private static func name(_ kind: YAMLFault.Kind) -> Bilingual {
    switch kind {
    case .mapping: Bilingual(zh: "一组键和值", en: "keys with values")
    case .list: Bilingual(zh: "一个列表", en: "a list")
    case .text: Bilingual(zh: "一段文字", en: "a text")
    case .number: Bilingual(zh: "一个数", en: "a number")
    case .wholeNumber: Bilingual(zh: "一个整数", en: "a whole number")
    case .numbers: Bilingual(zh: "数、数的列表或一个词", en: "a number, a list of numbers or a word")
    case .bothLanguages: Bilingual(zh: "中英文各一段文字", en: "a text in each language")
    case .listsInBothLanguages: Bilingual(zh: "中英文各一个列表", en: "a list in each language")
    }
  }

  private static func example(_ kind: YAMLFault.Kind) -> Bilingual {
    switch kind {
    case .mapping: both("key: value")
    case .list: both("[a, b]")
    case .text: both("\"…\"")
    case .number: both("0.25")
    case .wholeNumber: both("3")
    case .numbers: both("[0.7, 0.2, 0.1]")
    case .bothLanguages: both("{ zh: …, en: … }")
    case .listsInBothLanguages: both("{ zh: […], en: […] }")
    }
  }

  private static func both(_ example: String) -> Bilingual {
    Bilingual(zh: "例如 \(example)。", en: "for example \(example).")
  }
}

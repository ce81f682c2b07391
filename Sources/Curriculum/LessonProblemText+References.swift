import Assessment

extension LessonProblemText {
  static func words(_ fault: ReferenceFault) -> Words {
    switch fault {
    case .duplicate(let name, let line):
      return Words(
        zh: "\(quoted(name))在第 \(line) 行已经出现过。", "改名，或把两处合成一处。",
        en: "\(quoted(name)) stands on line \(line) already.", "rename it, or join the two.")
    case .notPinyin(let character):
      return Words(
        zh: "拼音里没有字符\(quoted(String(character)))。", "用小写字母加声调，音节之间空一格，例如 jiāo chā shāng。",
        en: "\(quoted(String(character))) is no letter of pinyin.",
        "write small letters with tones, a blank between syllables, like jiāo chā shāng.")
    case .syllables(let count, let expected):
      return Words(
        zh: "拼音有 \(count) 个音节，术语应有 \(expected) 个。", "每个汉字一个音节，每个外文词算一个，音节之间空一格。",
        en: "the pinyin has \(count) syllables; the term has \(expected).",
        "write one for each character and each foreign word, with a blank between them.")
    case .badHeading(let number):
      return Words(
        zh: "\(quoted(number))不是标题的编号。", "写成 \"2\"、\"2.1\" 或 \"Q1\"，加引号。",
        en: "\(quoted(number)) is not the number of a heading.",
        "write \"2\", \"2.1\" or \"Q1\", in quotes.")
    case .unknownHeading(let number, let nearest, let known):
      let hint = suggestion(nearest, known)
      return Words(
        zh: "document.yaml 里没有编号为\(quoted(number))的标题。", hint.zh,
        en: "document.yaml has no heading \(quoted(number)).", hint.en)
    case .unknownBook(let id, let nearest, let known):
      let hint = suggestion(nearest, known)
      return Words(
        zh: "books 里没有\(quoted(id))这本书。", hint.zh,
        en: "there is no book \(quoted(id)).", hint.en)
    case .badAddress(let address):
      return Words(
        zh: "\(quoted(address))不是网址。", "写成以 https:// 开头的网址，或删去这一行。",
        en: "\(quoted(address)) is no address.",
        "write one that begins with https://, or remove the line.")
    }
  }
}

import Assessment

/// The words of the search.
enum SearchPhrases {
  static let title = Bilingual(zh: "查找", en: "Search")
  static let find = Bilingual(zh: "查找", en: "Find")
  static let hint = Bilingual(
    zh: "输入标题或正文里的词，中文英文都行；也可以输入拼音首字母，例如 jcs。",
    en: "Words of a title, a text or a term, or pinyin initials: jcs finds 交叉熵.")
  static let nothing = Bilingual(
    zh: "没有找到；换一个短一些的词试试。", en: "Nothing found; try a shorter word.")
  static let keys = [
    KeyHint(cap: "↑↓", label: Bilingual(zh: "选择", en: "choose")),
    KeyHint(cap: "Enter", label: Bilingual(zh: "打开", en: "open")),
    KeyHint(cap: "Esc", label: Bilingual(zh: "返回", en: "back")),
  ]

  static let about = Bilingual(
    zh: "按标题、正文、术语和它们的别名查找，中文英文都行；两个以上的字母也当作拼音首字母（正文要三个以上）。"
      + "突出的字就是匹配到的地方：在另一种语言里匹配到的，也把那里的原文显示出来。",
    en: "Looks through titles, texts, and terms with their other names, in both languages; two "
      + "letters and more are also taken as initials of pinyin (three in texts). The words that "
      + "matched stand out, in the language in which they were found.")

  static func found(_ count: Int) -> Bilingual {
    Bilingual(zh: "找到 \(count) 处。", en: count == 1 ? "1 match." : "\(count) matches.")
  }

  /// What stands in place of the number where there is none.
  static func kind(_ target: SearchIndex.Target) -> Bilingual {
    switch target {
    case .term: Bilingual(zh: "术语", en: "term")
    case .place: Bilingual(zh: "附录", en: "appendix")
    }
  }
}

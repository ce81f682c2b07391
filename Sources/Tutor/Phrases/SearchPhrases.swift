import Assessment

/// The words of the search.
enum SearchPhrases {
  static let title = Bilingual(zh: "查找", en: "Search")
  static let find = Bilingual(zh: "查找", en: "Find")
  static let hint = Bilingual(
    zh: "输入标题或正文里的词，中文英文都行；也可以输入拼音首字母，例如 jcs。",
    en: "Type words of a title or text in either language, or pinyin initials: jcs finds 交叉熵.")
  static let nothing = Bilingual(
    zh: "没有找到；换一个短一些的词试试。", en: "Nothing found; try a shorter word.")
  static let keys = [
    KeyHint(cap: "↑↓", label: Bilingual(zh: "选择", en: "choose")),
    KeyHint(cap: "Enter", label: Bilingual(zh: "打开", en: "open")),
    KeyHint(cap: "Esc", label: Bilingual(zh: "返回", en: "back")),
  ]

  static func found(_ count: Int) -> Bilingual {
    Bilingual(zh: "找到 \(count) 页。", en: count == 1 ? "1 page." : "\(count) pages.")
  }
}

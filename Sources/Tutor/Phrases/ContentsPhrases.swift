import Assessment

/// The words of the contents.
enum ContentsPhrases {
  static let title = Bilingual(zh: "目录", en: "Contents")
  static let choose = Bilingual(zh: "选择", en: "choose")
  static let open = Bilingual(zh: "打开", en: "open")
  static let section = Bilingual(zh: "上一节、下一节", en: "section")
}

import Assessment
import Canvas
import Curriculum

/// The words of the screens of the appendix.
enum AppendixPhrases {
  static let noPageOfTerm = Bilingual(
    zh: "课程里还没有专门讲这个词的页。", en: "No page of the course treats this term yet.")
  static let noPageOfHeading = Bilingual(
    zh: "课程里还没有讲这一节的页。", en: "No page of the course treats this heading yet.")
  static let bookIsElsewhere = Bilingual(
    zh: "书不在 xent 里；右边写着书名、作者和网址。",
    en: "Books are not part of xent; title, authors and address stand at the right.")
  static let noGlossary = Bilingual(
    zh: "这套课程没有术语表。", en: "These lessons have no glossary.")
  static let noDocument = Bilingual(
    zh: "这套课程没有列出原文的标题。", en: "These lessons do not list the headings of a document.")
  static let noReading = Bilingual(
    zh: "这套课程没有列出进一步的读物。", en: "These lessons name nothing to read on.")
  static let alsoCalled = Bilingual(zh: "又叫：", en: "also: ")
  static let treatedOn = Bilingual(zh: "见", en: "see")
  static let remark = Bilingual(zh: "原文说得不严的地方", en: "Where the document is loose")
  static let notYet = Bilingual(zh: "还没有", en: "not yet")
  static let books = Bilingual(zh: "书", en: "Books")
  static let filterHint = Bilingual(
    zh: "/ 输入中文、英文、拼音或拼音首字母", en: "/ then a term, an alias or pinyin")
  static let documentNews = Bilingual(
    zh: "原文的标题，以及课程里讲它的各页。", en: "The document's headings, and the pages that treat them.")
  static let readingNews = Bilingual(
    zh: "原文各节在书里的对应章节。", en: "Where books treat what the document has under each heading.")
  static let aboutDocument = Bilingual(
    zh: "左边是课程依照的原文的各级标题，下面是讲它的各页，Enter 前往；右边写着原文在那里说得不严的地方。",
    en:
      "At the left the headings of the document that the course follows, each with the pages that "
      + "treat it; Enter goes there. At the right what the document says loosely, and what is true."
  )
  static let aboutReading = Bilingual(
    zh: "左边是原文的各节和书里对应的章节，右边是书名、作者、网址和课程里讲它的页；Enter 前往其中的第一页。",
    en:
      "At the left sections of books for each heading of the document; at the right the book, its "
      + "authors and address, and the pages of the course about it: Enter goes to the first.")
  static let aboutGlossary = Bilingual(
    zh: "左边是术语，右边是所选术语的意思、别名和拼音；Enter 前往讲它的页。/ 打开查找框，"
      + "可以输入中文、英文、别名、拼音或拼音首字母（jcs 找到交叉熵）；Esc 收起查找框，再按 Esc 清空。",
    en:
      "Terms at the left, the meaning of the chosen one at the right, with its other names and its "
      + "pinyin; Enter goes to the page that treats it. / opens the box: a term or alias in either "
      + "language, pinyin, or its initials (jcs finds 交叉熵); Esc closes it, Esc again empties it.")

  static let scrollsDetail = Bilingual(zh: "Shift-↑ Shift-↓ 滚动", en: "Shift-↑ Shift-↓ scroll")

  static let listKeys: [KeyHint] = [
    .pair(.up, .down, ContentsPhrases.choose), KeyHint(cap: "Enter", label: goThere),
    .of(.close), .of(.contents), .of(.search), .of(.explain), .of(.language), .of(.quit),
  ]
  static let glossaryKeys: [KeyHint] = [
    .pair(.up, .down, ContentsPhrases.choose), KeyHint(cap: "Enter", label: goThere),
    .of(.search), .of(.close), .of(.contents), .of(.explain), .of(.language), .of(.quit),
  ]
  static let queryKeys = [
    KeyHint(cap: "↑↓", label: ContentsPhrases.choose), KeyHint(cap: "Enter", label: goThere),
    KeyHint(cap: "Esc", label: Bilingual(zh: "收起查找框", en: "close the box")),
  ]
  private static let goThere = Bilingual(zh: "前往那一页", en: "go to the page")

  /// The title of a screen.
  static func title(_ appendix: Appendix) -> Bilingual {
    switch appendix {
    case .glossary: Bilingual(zh: "术语表", en: "Glossary")
    case .document: Bilingual(zh: "原文标题与本课各页", en: "The document's headings")
    case .reading: Bilingual(zh: "延伸阅读", en: "Further reading")
    case .progress: Bilingual(zh: "学习进度与校准", en: "Your progress and calibration")
    }
  }

  /// How many terms are listed.
  static func terms(_ count: Int) -> Bilingual {
    Bilingual(zh: "\(count) 个术语。", en: count == 1 ? "1 term." : "\(count) terms.")
  }

  /// The heading of a document that a reading is about.
  static func title(of reading: Curriculum.Reading, _ course: Course) -> Bilingual {
    let title = course.document.first { $0.number == reading.heading }?.title
    return Bilingual(
      zh: [reading.heading, title?.zh ?? ""].joined(separator: "  "),
      en: [reading.heading, title?.en ?? ""].joined(separator: "  "))
  }

  /// `see 2.3  Cross-entropy`.
  static func line(to page: Page, _ context: ScreenContext) -> StyledText {
    StyledText(
      treatedOn[context.language] + " \(page.number)  ", style: context.look.style(.secondary))
      + StyledText(page.title[context.language], style: context.look.style(.accent))
  }
}

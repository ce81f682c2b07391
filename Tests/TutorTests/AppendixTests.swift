import Assessment
import Canvas
import Curriculum
import Testing

@testable import Tutor

struct AppendixTests {
  private func state(_ language: Language = .en, at place: String? = nil) -> TutorState {
    TutorState(
      course: SmallCourse.withAppendix, page: place, settings: Settings(language: language))
  }

  @Test func contentsEndWithTheAppendix() {
    var state = state()
    state.press("g")
    let lines = state.lines()
    #expect(lines[2].hasPrefix(" 2  Core concepts"))
    #expect(lines[2].hasSuffix("0 of 2 pages, 0 of 4 exercises"))
    #expect(lines.contains { $0.contains("Glossary") })
    state.press("PgDn", "Enter")
    #expect(state.place == .appendix(.glossary))
    state.press("<")
    #expect(state.place == .page("s2.cross-entropy"))
    state.press(">")
    #expect(state.place == .appendix(.glossary))
    state.press("Esc")
    #expect(state.place == .page("s2.cross-entropy"))
  }

  @Test func anAppendixIsResumedAndKept() {
    var memory = Memory()
    memory.page = "document"
    var state = TutorState(course: SmallCourse.withAppendix, memory: memory)
    #expect(state.place == .appendix(.document))
    state.press("g", "Down", "Enter")
    #expect(state.memory.page == "reading")
  }

  @Test(arguments: ["jcs", "jiaocha", "jiao cha", "交叉", "LOG LOSS", "ｊｃｓ"])
  func theGlossaryFindsByNameAliasAndPinyin(_ query: String) {
    let found = GlossaryFilter(query).entries(of: SmallCourse.withAppendix.glossary, .zh)
    #expect(found.map(\.id) == ["cross-entropy"], "\(query)")
  }

  @Test func termsAreSortedByTheirLanguage() {
    let glossary = SmallCourse.withAppendix.glossary
    #expect(
      GlossaryFilter("").entries(of: glossary, .en).map(\.id)
        == ["cross-entropy", "entropy", "perplexity"])
    #expect(
      GlossaryFilter("").entries(of: glossary, .zh).map(\.id)
        == ["cross-entropy", "perplexity", "entropy"])
  }

  @Test func slashFiltersAndEnterGoesToThePage() {
    var state = state(.zh, at: "glossary")
    state.press("/", "zzz")
    #expect(state.isTyping)
    #expect(state.lines().contains { $0.contains("没有找到") })
    state.press("BSpace", "BSpace", "BSpace", "xxs")
    #expect(state.lines().contains { $0.contains("信息量的期望 H(p)") })
    state.press("l")
    #expect(state.lines()[2].contains("xxsl"))
    state.press("BSpace", "Enter")
    #expect(state.pageID == "s2.end")
    state.press("<")
    #expect(state.lines()[2].contains("[xxs"))
  }

  @Test func aTermWithoutAPageSaysSo() {
    var state = state(at: "glossary")
    state.press("/", "perp", "Enter")
    #expect(state.notice == AppendixPhrases.noPageOfTerm)
  }

  @Test func searchFindsTermsAndScreens() {
    var state = state()
    state.press("/", "log loss")
    #expect(state.lines()[4].contains("term     cross-entropy  log loss"))
    state.press("Enter")
    #expect(state.place == .appendix(.glossary))
    #expect(state.lines().contains { $0.contains("The mean price.") })
    state.press("g")
    state.press("/", "further", "Enter")
    #expect(state.place == .appendix(.reading))
  }

  @Test func aLanguageSwitchKeepsPlaceAndDraft() {
    var state = state(at: "document")
    state.press("Down", "l")
    #expect(state.lines()[3].contains("▸"))
    #expect(state.lines()[0].hasPrefix(" 原文标题"))
    state.press("g", "Down", "Down", "l")
    #expect(state.lines().contains { $0.contains("▸   Your progress") })
  }

  @Test func pagesTurnAfterSearchAndContents() {
    var state = state()
    state.press("/", "summary", "Enter", "PgDn")
    #expect(state.notice == PagePhrases.lastPage)
    state.press("g", "Home", "Enter", "<")
    #expect(state.pageID == "s2.end")
    state.press("<")
    #expect(state.pageID == "s2.cross-entropy")
    state.press("<")
    #expect(state.notice == PagePhrases.nowhereBack)
  }

  @Test func headingsLeadToTheirPages() {
    var state = state(at: "document")
    #expect(state.lines().contains { $0.contains("The document lacks a minus") })
    state.press("Down", "Down", "Enter")
    #expect(state.pageID == "s2.end")
    state.press("<", "End", "Enter")
    #expect(state.notice == AppendixPhrases.noPageOfHeading)
  }

  @Test func readingNamesTheBookAndLeadsToThePage() {
    var state = state(at: "reading")
    let lines = state.lines()
    #expect(lines.contains { $0.contains("▸   3.13    Information Theory") })
    #expect(lines.contains { $0.contains("https://www.deeplearningbook.org") })
    state.press("Enter")
    #expect(state.pageID == "s2.end")
  }

  @Test(arguments: Language.allCases)
  func everySentenceFitsTheSmallestWindow(_ language: Language) {
    let look = Look()
    let news = [
      AppendixPhrases.documentNews, AppendixPhrases.readingNews, AppendixPhrases.noGlossary,
      AppendixPhrases.noDocument, AppendixPhrases.noReading, SearchPhrases.hint,
      SearchPhrases.nothing, ExercisePhrases.typeNote,
    ]
    for words in news { #expect(look.displayWidth(of: words[language]) <= 78, "\(words)") }
    let footers = [
      OverlayPhrases.scrollKeys, OverlayPhrases.whyKeys, OverlayPhrases.presetKeys,
      OverlayPhrases.quitKeys,
    ]
    // A panel is 72 columns wide, and says at the right how much more there is.
    for words in footers { #expect(look.displayWidth(of: words[language]) <= 60, "\(words)") }
  }

  @Test func theKeyRowEndsWithAWholeWord() {
    var state = state()
    let labels = KeyMap.standard.bindings.map(\.label.en)
    for keys in ["g", "Enter", "e", "Esc", "/"] {
      state.press(keys)
      let row = state.lines()[23]
      let ends = labels.contains { row.hasSuffix($0) } || row.hasSuffix("back")
      #expect(ends || row.hasSuffix("next page"), "\(row)")
    }
  }

  @Test(arguments: Appendix.allCases, Language.allCases)
  func everySizeCanBeDrawnAndReadPlainly(_ appendix: Appendix, _ language: Language) {
    var state = state(language, at: appendix.rawValue)
    for width in stride(from: 0, through: 140, by: 7) {
      for height in stride(from: 0, through: 50, by: 7) {
        #expect(state.lines(width, height).count == height)
      }
    }
    state.press("?")
    #expect(state.lines().count == 24)
    let plain = state.plainLines(Look(colors: .mono))
    #expect(plain.first == AppendixPhrases.title(appendix)[language])
    #expect(plain.count > 2)
  }
}

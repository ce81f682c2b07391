import Assessment
import Testing

@testable import Tutor

struct SearchTests {
  private let index = SearchIndex(SmallCourse.course)

  @Test(arguments: ["交叉熵", "Cross-ent", "jcs", "JCS", "ｊｃｓ", "2.1", "code of q", "bmq"])
  func findsThePageOfCrossEntropy(_ query: String) {
    #expect(
      index.matches(for: query).first?.target == .place(.page("s2.cross-entropy")), "\(query)")
  }

  @Test(arguments: ["", "  ", "zzzz", "\u{0}", "j"])
  func findsNothingWhereNothingIs(_ query: String) {
    #expect(index.matches(for: query).isEmpty, "\(query)")
  }

  @Test func titlesComeBeforeTexts() {
    let found = index.matches(for: "p").map(\.target)
    #expect(Set(found).isSuperset(of: ["s2.cross-entropy", "s2.end"].map { .place(.page($0)) }))
    let summary = index.matches(for: "summary")
    #expect(summary.map(\.found.place) == [.title(.en)])
    let fixed = index.matches(for: "fixed p").first?.found
    #expect(fixed?.text.contains("For fixed p it is least") == true)
    #expect(fixed.map { String(Array($0.text)[$0.matched]) } == "fixed p")
  }

  @Test func charactersWithSeveralReadingsAreFoundByEach() {
    // 率 is read lǜ and shuài, 量 liàng, 熵 shāng.
    #expect(PinyinInitials.matches(Array("jcs".utf8), in: PinyinInitials.letters(of: "交叉熵")))
    #expect(PinyinInitials.matches(Array("gl".utf8), in: PinyinInitials.letters(of: "概率")))
    #expect(PinyinInitials.matches(Array("gs".utf8), in: PinyinInitials.letters(of: "概率")))
    #expect(PinyinInitials.matches(Array("klsd".utf8), in: PinyinInitials.letters(of: "KL 散度")))
  }

  @Test func slashSearchesAndEnterGoesThere() {
    var state = TutorState(course: SmallCourse.course, settings: Settings(language: .zh))
    state.press("/", "xj")
    #expect(state.lines()[4].contains("▸ 2.2      小结"))
    state.press("Enter")
    #expect(state.pageID == "s2.end")
    state.press("/", "Esc")
    #expect(state.pageID == "s2.end")
    state.press("<")
    #expect(state.pageID == "s2.cross-entropy")
  }
}

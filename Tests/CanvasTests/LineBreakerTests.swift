import Testing

@testable import Canvas

struct LineBreakerTests {
  private static let sentence = "交叉熵衡量两个分布，差异越小，说明预测越接近真实分布。"
  private static let forbidden = Set("，。、；：？！）」』】》〉〕”’…—～％‰℃·")

  private func lines(_ text: StyledText, _ width: Int, look: Look = Look()) -> [String] {
    LineBreaker(width: width, look: look).lines(of: text).map(\.plainText)
  }

  private func withoutBlanks(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
  }

  private func check(_ text: StyledText, width: Int, look: Look = Look()) {
    let lines = lines(text, width, look: look)
    #expect(withoutBlanks(lines.joined()) == withoutBlanks(text.plainText))
    for line in lines {
      #expect(look.displayWidth(of: line) <= width, "\(line)")
      #expect(line.first != " " && line.last != " ")
      if let first = line.first { #expect(!Self.forbidden.contains(first), "\(line)") }
      if let last = line.last { #expect(!"（「『【《〈〔“‘￥".contains(last), "\(line)") }
    }
  }

  @Test(arguments: 6...38)
  func sentenceBreaksWellAtEveryWidth(width: Int) {
    check(StyledText(Self.sentence), width: width)
    check(StyledText(Self.sentence), width: width, look: Look(ambiguousIsWide: true))
    let last = lines(StyledText(Self.sentence), width).last ?? ""
    #expect(last.count >= 3, "two characters and the stop")
  }

  @Test func marksHangInTheMarginThatIsKeptForThem() {
    #expect(
      lines(StyledText(Self.sentence), 20) == [
        "交叉熵衡量两个分布，", "差异越小，说明预测", "越接近真实分布。",
      ])
    #expect(
      lines("一二三四五六七八九，一二三四五六七八，九", 20)
        == ["一二三四五六七八九，", "一二三四五六七", "八，九"])
    #expect(
      lines(StyledText(Self.sentence), 8) == [
        "交叉熵衡", "量两个分", "布，差异", "越小，说", "明预测越", "接近真实", "分布。",
      ])
  }

  @Test func englishBreaksAtBlanksAndHyphens() {
    #expect(
      lines("Cross-entropy is the price of believing q when p is true.", 16) == [
        "Cross-entropy is", "the price of", "believing q when", "p is true.",
      ])
    #expect(lines("a well-known cross-entropy", 13) == ["a well-known", "cross-entropy"])
    #expect(lines("the cross-entropy", 10) == ["the cross-", "entropy"])
    #expect(lines("x = -0.5 or .5 it is", 8) == ["x = -0.5", "or .5 it", "is"])
  }

  @Test func hanAndLatinAreSpaced() {
    #expect(lines("用softmax得到q，再取−ln q。", 60) == ["用 softmax 得到 q，再取 −ln q。"])
    #expect(lines("用softmax得到", 9) == ["用", "softmax", "得到"])
    #expect(lines("共3个,占25%的人", 60) == ["共 3 个,占 25% 的人"])
  }

  @Test func curlyQuotesHaveRoomBesideHan() {
    #expect(lines("所谓“熵”是什么？", 60) == ["所谓 “熵” 是什么？"])
    #expect(lines("他说：“熵”。", 60) == ["他说：“熵”。"])
    #expect(lines("所谓“熵”是", 60, look: Look(ambiguousIsWide: true)) == ["所谓“熵”是"])
    #expect(lines("the “entropy” of p", 60) == ["the “entropy” of p"])
    #expect(lines("所谓“熵”是", 5) == ["所谓", "“熵”", "是"])
  }

  @Test func pairsStayTogether() {
    for width in 6...20 {
      let text = "熵很大……于是——你看——预测错了（确实错了）。"
      check(StyledText(text), width: width)
      for line in lines(StyledText(text), width) {
        #expect(line.filter { $0 == "…" }.count != 1)
        #expect(line.filter { $0 == "—" }.count.isMultiple(of: 2))
      }
    }
  }

  @Test func formulasAndNumbersWithUnitsStayWhole() {
    let formula = StyledText("H(p, q) = 0.8869", isAtomic: true)
    let text = StyledText("于是") + formula + StyledText("，即1.28\u{A0}bits。")
    #expect(lines(text, 18) == ["于是", "H(p, q) = 0.8869，", "即 1.28\u{A0}bits。"])
    #expect(
      LineBreaker(width: 18, look: Look()).lines(of: text)[1].runs.first
        == StyledText.Run("H(p, q) = 0.8869", isAtomic: true))
  }

  @Test func stylesSurvive() {
    let bold = Style(isBold: true)
    let text: StyledText = "一二" + StyledText("三四", style: bold) + "五六"
    #expect(
      LineBreaker(width: 6, look: Look()).lines(of: text) == [
        "一二" + StyledText("三", style: bold), StyledText("四", style: bold) + "五六",
      ])
  }

  @Test func blanksBetweenStylesArePlain() {
    let link = Style(isUnderlined: true)
    let text = StyledText("见") + StyledText("KL", style: link) + "一节"
    #expect(
      LineBreaker(width: 20, look: Look()).lines(of: text)
        == ["见 " + StyledText("KL", style: link) + " 一节"])
  }

  @Test func longWordsAreCutWhereNothingElseHelps() {
    #expect(lines("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(lines("abcd,efgh", 4) == ["abc", "d,ef", "gh"])
    #expect(lines("熵熵", 1) == ["熵", "熵"])
    #expect(lines("熵", -7) == ["熵"])
  }

  @Test func newlinesEndLines() {
    #expect(lines("一\n\n二", 10) == ["一", "", "二"])
    #expect(lines("一\n", 10) == ["一", ""])
    #expect(lines("", 10).isEmpty)
  }

  @Test func nothingIsLostWhateverTheText() {
    let pieces = [
      "熵", "，", "（", "）", "entropy", " ", "q", "——", "……", "“", "”", "0.5", "x\u{302}", "。", "《",
      "》",
      "-", "%", "KL", "、", "か", "ー", ".", "α",
    ]
    var seed: UInt64 = 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<24 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count]
      }
      for width in [1, 2, 5, 9, 16, 30] {
        let lines = lines(StyledText(text), width)
        #expect(withoutBlanks(lines.joined()) == withoutBlanks(text))
        for line in lines {
          #expect(Look().displayWidth(of: line) <= max(width, 2), "\(line)")
          let begins = line.first.map { Self.forbidden.contains($0) } ?? false
          if width == 30, line != lines.first { #expect(!begins, "\(lines)") }
        }
      }
    }
  }
}

import Curriculum
import Testing

struct MarkdownTests {
  private func blocks(_ text: String) -> [Block]? { Sample.page(below: text)?.en.blocks }

  private func line(_ text: String) -> [Inline] { LessonText.inlines(of: text) }

  @Test func stressCodeAndLinksAreRead() {
    #expect(
      line("a *b* **c `d`** [e](#s2.weather)") == [
        .text("a "), .emphasis([.text("b")]), .text(" "), .strong([.text("c "), .code("d")]),
        .text(" "), .link([.text("e")], page: "s2.weather"),
      ])
  }

  @Test func formulasAreLeftAsTheyAre() {
    #expect(
      line("so $`H(p, q) = -\\sum_{x} p_x * q_x`$ holds") == [
        .text("so "), .math("H(p, q) = -\\sum_{x} p_x * q_x"), .text(" holds"),
      ])
    #expect(line("交叉熵**$`H`$**是") == [.text("交叉熵"), .strong([.math("H")]), .text("是")])
    #expect(line("`$x$` and $5") == [.code("$x$"), .text(" and $5")])
  }

  @Test(arguments: [
    ("{{ cross-entropy(p=[0.7, 0.3], q=[1/2, 0.5], base=bits) : 2 }}", "1.00"),
    ("{{softmax(z=[0,0]):1}}", "(0.5, 0.5)"),
    ("{{ softmax_jacobian(z=[0,0]) : 2 }}", "((0.25, -0.25), (-0.25, 0.25))"),
    ("{{ cross_entropy(p=[1,0], q=[0,1]) : 2 }}", "∞"),
    ("{{ sigmoid(z=-2) : 4 }}", "0.1192"),
  ])
  func numbersAreComputed(text: String, shown: String) throws {
    guard case .number(let number)? = line(text).first else {
      Issue.record("\(line(text))")
      return
    }
    #expect(try number.text() == shown)
  }

  @Test func chineseLinesJoinWithoutABlank() {
    #expect(line("交叉熵，\n衡量") == [.text("交叉熵，衡量")])
    #expect(line("交叉熵\n$`H`$") == [.text("交叉熵 "), .math("H")])
    #expect(line("one\ntwo") == [.text("one two")])
    #expect(line("one\\\ntwo") == [.text("one"), .lineBreak, .text("two")])
  }

  @Test func blocksAreRead() {
    #expect(blocks("```math\n\\frac{a}{b}\n```") == [.math("\\frac{a}{b}")])
    #expect(blocks("```swift\nlet x = 1\n```") == [.code(language: "swift", text: "let x = 1")])
    #expect(
      blocks("1. a\n2. b\n   - c") == [
        .list(
          ordered: true,
          items: [
            [.paragraph([.text("a")])],
            [
              .paragraph([.text("b")]),
              .list(ordered: false, items: [[.paragraph([.text("c")])]]),
            ],
          ])
      ])
    #expect(blocks("a\n\n<!-- pause -->\n\nb")?[1] == .pause)
    #expect(blocks("<!-- source: a book, page 3 -->\na 0.123") != nil)
  }

  @Test func tablesKeepTheirCells() {
    #expect(
      blocks("| a | $`b`$ |\n|---|---|\n| 晴 | `c` |") == [
        .table(
          header: [[.text("a")], [.math("b")]], rows: [[[.text("晴")], [.code("c")]]])
      ])
  }

  @Test(arguments: [
    "", "{{", "$`", "`$", "}}", "$`a", "{{ a", "```", "**", "[", "](", "<!--", "\\",
  ])
  func loosePiecesAreShownAsTheyAre(text: String) {
    _ = line(text)
    _ = line(text + "\n" + text + text)
    _ = Sample.page(below: text)
  }
}

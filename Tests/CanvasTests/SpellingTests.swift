import Testing

@testable import Canvas

struct SpellingTests {
  private let look = Look(glyphs: .ascii)

  @Test(arguments: [
    ("“Quoted” ‘so’ — that’s it…", #""Quoted" 'so' - that's it..."#),
    ("a → b ← c ⇒ d", "a -> b <- c => d"),
    ("3 × 4 = 12 ≤ 80×24", "3 * 4 = 12 <= 80x24"),
    ("−η·slope ≈ −0.2", "-eta*slope ~= -0.2"),
    ("2η, ηx, σ(z)", "2 eta, eta x, sigma(z)"),
    ("10⁻³ and x₁₂ᵀ", "10^-3 and x_12^T"),
    ("Σ p = 1, ∑ q, √2, ∞", "sum p = 1, sum q, sqrt 2, inf"),
    ("┌─┐│█⣿▸", "+-+|#.>"),
    ("p(晴) = 0.7，“对”。", #"p(晴) = 0.7，"对"。"#),
    ("café naïve", "café naïve"),
  ])
  func signsAreSpelled(text: String, words: String) {
    #expect(look.spelled(text) == words)
    #expect(look.spelled(words) == words)
    #expect(look.displayWidth(of: text) == look.displayWidth(of: words))
    #expect(Look().spelled(text) == text)
  }

  @Test func whatIsMeasuredIsDrawn() {
    let text = "The price — “surprisal” — is −ln q → ∞ as q → 0…"
    var frame = Frame(size: Size(width: 70, height: 2), look: look)
    let columns = frame.put(text, at: Position(column: 0, row: 0))
    #expect(columns == look.displayWidth(of: text))
    #expect(frame.lines()[0] == #"The price - "surprisal" - is -ln q -> inf as q -> 0..."#)
  }

  @Test func linesAreSpelledBeforeTheyAreBroken() {
    let text = StyledText("If q → 0 the loss “−ln q” grows without bound — slowly… then fast.")
    for width in 1...70 {
      let lines = LineBreaker(width: width, look: look).lines(of: text).map(\.plainText)
      let strange = lines.joined().filter { !$0.isASCII }
      #expect(strange.isEmpty)
      let widest = lines.map(\.count).max() ?? 0
      #expect(widest <= max(width, 9))
      let words = lines.joined().filter { $0 != " " }
      #expect(words == look.spelled(text.plainText).filter { $0 != " " })
    }
  }

  @Test func aSpelledQuotationMarkBreaksLikeTheMark() {
    let text = StyledText("他说“交叉熵”不是距离，“散度”也不是。")
    for width in 4...30 {
      let lines = LineBreaker(width: width, look: look).lines(of: text).map(\.plainText)
      for line in lines.dropFirst() where line.first == "\"" {
        // Only an opening mark may stand at the start of a line.
        #expect(line.hasPrefix("\"交") || line.hasPrefix("\"散"), "\(width): \(line)")
      }
    }
  }
}

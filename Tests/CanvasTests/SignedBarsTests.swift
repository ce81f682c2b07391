import Testing

@testable import Canvas

struct SignedBarsTests {
  private func lines(_ bars: SignedBars, _ width: Int, look: Look = Look()) -> [String] {
    var frame = Frame(size: Size(width: width, height: bars.values.count + 1), look: look)
    bars.draw(into: &frame, in: frame.rect)
    return Array(frame.lines().prefix(bars.values.count))
  }

  @Test func whatIsBelowZeroGoesToTheLeft() {
    let bars = SignedBars([0.4, -0.2, 0, -0.01])
    #expect(lines(bars, 13) == ["    │████████", "████│", "    │", "   ▕│"])
    #expect(
      lines(bars, 13, look: Look(glyphs: .ascii)) == ["    |########", "####|", "    |", "   .|"])
  }

  @Test func nothingBelowZeroIsABarFromTheLeft() {
    #expect(lines(SignedBars([0.4, 0.2, 0]), 8) == ["████████", "████", ""])
  }

  @Test func theScaleMayHoldMoreThanIsDrawn() {
    #expect(lines(SignedBars([0.2], scale: [0.2, -0.2]), 9) == ["    │████"])
  }

  @Test func onlyNegativeValuesFillTheLeft() {
    #expect(lines(SignedBars([-2, -1]), 5) == ["████│", "  ██│"])
  }

  @Test func infinityEndsInAnArrow() {
    #expect(lines(SignedBars([.infinity, -1, 1]), 9) == ["    │███▶", "████│", "    │████"])
    #expect(lines(SignedBars([.infinity, -1]), 9) == ["    │███▶", "████│"])
    #expect(lines(SignedBars([-.infinity, -1, 1]), 9) == ["◀███│", "████│", "    │████"])
  }
}

import Testing

@testable import Canvas

struct BarTests {
  private func text(_ value: Double, _ role: Role, look: Look = Look()) -> String {
    Bar(value: value, of: 1, role: role).text(width: 10, look: look).plainText
  }

  @Test(arguments: [
    (0, "", "", ""), (0.001, "▏", "▏", "."), (0.3, "███", "▒▒▒", "qqq"),
    (0.77, "███████▊", "▒▒▒▒▒▒▒▒", "qqqqqqqq"), (1, "██████████", "▒▒▒▒▒▒▒▒▒▒", "qqqqqqqqqq"),
    (1.5, "█████████▶", "▒▒▒▒▒▒▒▒▒▶", "qqqqqqqqq>"),
    (.infinity, "█████████▶", "▒▒▒▒▒▒▒▒▒▶", "qqqqqqqqq>"), (.nan, "", "", ""), (-1, "", "", ""),
  ])
  func lengthsFollowValues(value: Double, p: String, q: String, ascii: String) {
    #expect(text(value, .p) == p)
    #expect(text(value, .q) == q)
    #expect(text(value, .q, look: Look(glyphs: .ascii)) == ascii)
    #expect(text(value, .q, look: Look(ambiguousIsWide: true)) == ascii)
  }

  @Test func allGlyphsAreOfOneWidthClass() {
    for glyph in "█▒▓▏▎▍▌▋▊▉▶".unicodeScalars {
      #expect(WidthTable.kind(of: glyph.value) == .ambiguous)
    }
  }

  @Test func lettersTellSeriesApartWithoutColors() {
    let look = Look(colors: .mono, glyphs: .ascii)
    #expect(
      [Role.p, .q, .third, .bar].map { text(0.2, $0, look: look) } == ["pp", "qq", "++", "##"])
  }

  @Test func anythingIsDrawnWithoutATrap() {
    var frame = Frame(size: Size(width: 9, height: 4), look: Look())
    for number in [Int.min, -1, 0, 1, 5, Int.max] {
      for value in [0.5, .infinity, .nan, 1e308] {
        for total in [0, -1, .nan, .infinity, .leastNonzeroMagnitude] {
          let rect = Rect(column: 0, row: number, width: number, height: number)
          Bar(value: value, of: total).draw(into: &frame, in: rect)
          BarGroup([.init(label: "熵", start: value, parts: [.init(total, role: .p)], number: "1")])
            .draw(into: &frame, in: rect)
        }
      }
    }
  }

  @Test func partsOfASumBeginWhereTheOneBeforeEnds() {
    let group = BarGroup([
      .init(label: "H(p)", parts: [.init(0.8018, role: .p)], number: "0.8018"),
      .init(
        label: "KL(p‖q)", start: 0.8018, parts: [.init(0.0851, role: .third)], number: "0.0851"),
      .init(label: "交叉熵", parts: [.init(0.8869, role: .q)], number: "0.8869"),
      .init(
        label: "合计", parts: [.init(0.8018, role: .p), .init(0.0851, role: .third)], number: "≈"),
    ])
    #expect(
      Frame.lines(40, 4) { group.draw(into: &$0, in: $1) } == [
        "H(p)     █████████████████████    0.8018",
        "KL(p‖q)                       ▓▓  0.0851",
        "交叉熵   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.8869",
        "合计     █████████████████████▓▓       ≈",
      ])
    #expect(
      Frame.lines(40, 4, look: Look(glyphs: .ascii)) { group.draw(into: &$0, in: $1) } == [
        "H(p)      pppppppppppppppppppp    0.8018",
        "KL(p||q)                      ++  0.0851",
        "交叉熵    qqqqqqqqqqqqqqqqqqqqqq  0.8869",
        "合计      pppppppppppppppppppp++      ~=",
      ])
  }

  /// A part of less than a cell has a cell of its own, which its neighbours leave to it.
  @Test(arguments: [(0.8018, 0.0049), (0.0049, 0.8018), (0.8, 0.000_001)])
  func smallPartsAddUpInColumns(_ first: Double, _ second: Double) {
    let group = BarGroup([
      .init(label: "a", parts: [.init(first, role: .p)], number: "1"),
      .init(label: "b", start: first, parts: [.init(second, role: .third)], number: "1"),
      .init(
        label: "c", parts: [.init(first, role: .p), .init(second, role: .third)], number: "1"),
    ])
    let lines = Frame.lines(40, 3) { group.draw(into: &$0, in: $1) }.map(Array.init)
    for column in 3..<37 {
      let parts = [lines[0][column], lines[1][column]].filter { $0 != " " }
      #expect(parts == [lines[2][column]], "column \(column)")
    }
  }

  @Test func whatGoesBeyondTheScaleEndsInAnArrow() {
    let group = BarGroup(
      [.init(label: "H", parts: [.init(.infinity, role: .q)], number: "∞")], total: 2)
    #expect(Frame.lines(16, 1) { group.draw(into: &$0, in: $1) } == ["H  ▒▒▒▒▒▒▒▒▒▶  ∞"])
  }
}

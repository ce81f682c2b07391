import Testing

@testable import Canvas

struct FrameTests {
  @Test func textTakesItsDisplayWidth() {
    var frame = Frame(size: Size(width: 12, height: 2), look: Look())
    #expect(frame.put("q 交叉熵", at: Position(column: 1, row: 0)) == 8)
    #expect(frame.lines() == [" q 交叉熵", ""])
    #expect(frame[Position(column: 4, row: 0)].isRightHalf)
  }

  @Test func overwritingHalfOfAWideGlyphClearsTheOtherHalf() {
    var frame = Frame(size: Size(width: 8, height: 2), look: Look())
    frame.put("熵熵熵", at: Position(column: 0, row: 0))
    frame.put("x", at: Position(column: 1, row: 0))
    frame.put("y", at: Position(column: 4, row: 0))
    #expect(frame.lines()[0] == " x熵y")
    frame.put("概", at: Position(column: 1, row: 0))
    #expect(frame.lines()[0] == " 概 y")
  }

  @Test func wideGlyphNeedsTwoColumns() {
    var frame = Frame(size: Size(width: 4, height: 2), look: Look())
    frame.put("abc熵", at: Position(column: 0, row: 0))
    frame.put("熵熵", at: Position(column: 0, row: 1))
    #expect(frame.lines() == ["abc", "熵"])
  }

  @Test func bottomRightCellStaysBlank() {
    var frame = Frame(size: Size(width: 3, height: 2), look: Look())
    frame.put("abc", at: Position(column: 0, row: 1))
    frame.put("αβγ", at: Position(column: 0, row: 0))
    #expect(frame.lines() == ["αβγ", "ab"])
    frame.fill(frame.rect, with: "█", style: Style(paper: .indexed(4)))
    #expect(frame.lines() == ["███", "██"])
    #expect(frame.cells.last == .blank)
  }

  @Test func marksCombineButNotInTheLastColumn() {
    var frame = Frame(size: Size(width: 3, height: 2), look: Look())
    frame.put("\u{301}x\u{302}\u{303}\u{304}", at: Position(column: 0, row: 0))
    #expect(frame[Position(column: 0, row: 0)].mark1 == 0x302)
    #expect(frame[Position(column: 0, row: 0)].mark2 == 0x303)
    frame.put("q\u{302}", at: Position(column: 2, row: 0))
    #expect(frame[Position(column: 2, row: 0)].mark1 == 0)
  }

  @Test func clippingCutsBothSides() {
    var frame = Frame(size: Size(width: 10, height: 3), look: Look())
    let clip = Rect(column: 2, row: 1, width: 5, height: 1)
    #expect(frame.put("abcdefgh", at: Position(column: 0, row: 1), in: clip) == 7)
    #expect(frame.lines()[1] == "  cdefg")
    frame.fill(frame.rect)
    frame.put("概概概概概", at: Position(column: 1, row: 1), in: clip)
    #expect(frame.lines()[1] == "   概概")
    #expect(frame.put("x", at: Position(column: 3, row: 0), in: clip) == 0)
  }

  @Test func anyRectangleIsDrawnWithoutATrap() {
    let numbers = [Int.min, -5, 0, 1, 3, 1_000_000, Int.max]
    var frame = Frame(size: Size(width: 5, height: 3), look: Look())
    for column in numbers {
      for width in numbers {
        let rect = Rect(column: column, row: width, width: width, height: column)
        frame.fill(rect, with: "熵")
        frame.put("a熵", at: rect.origin, in: rect)
        frame.put("a熵", at: rect.origin)
        frame.mark("any", rect.inset(columns: width, rows: column))
        _ = frame[rect.origin]
        _ = frame.element(at: rect.origin)
      }
    }
    #expect(Frame(size: Size(width: -3, height: 9), look: Look()).lines().count == 9)
    #expect(Frame(size: Size(width: Int.max, height: 0), look: Look()).cells.isEmpty)
  }

  @Test func hostileTextIsMadeHarmless() {
    var frame = Frame(size: Size(width: 40, height: 2), look: Look())
    let text =
      "a\u{1B}]52;c;eA\u{7}\u{9B}31m\u{202E}b\u{200B}\u{FEFF}\u{FE0F}\u{200D}\tc\nd\u{E0041}"
    frame.put(text, at: Position(column: 0, row: 0))
    #expect(frame.lines()[0] == "a␛]52;c;eA31mb c d")
    frame.put("\u{1F1E8}\u{1F1F3}\u{E000}\u{378}", at: Position(column: 0, row: 1))
    #expect(frame.lines()[1] == "����")
  }

  @Test func theLastMarkedElementIsOnTop() {
    var frame = Frame(size: Size(width: 9, height: 2), look: Look())
    frame.mark("table", Rect(column: 0, row: 0, width: 9, height: 2))
    frame.mark("q.2", Rect(column: 2, row: 1, width: 3, height: 1))
    #expect(frame.element(at: Position(column: 3, row: 1))?.name == "q.2")
    #expect(frame.element(at: Position(column: 3, row: 0))?.name == "table")
    #expect(frame.element(at: Position(column: 9, row: 0)) == nil)
  }

  @Test func invariantsHoldWhateverIsDrawn() {
    let texts = ["a", "熵", "x\u{302}\u{20D7}", "交叉熵 q", "█▒", "\u{1B}[31m", "，。", "abcdefgh", "한"]
    var seed: UInt64 = 3
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    for look in [Look(), Look(ambiguousIsWide: true)] {
      var frame = Frame(size: Size(width: 9, height: 4), look: look)
      for _ in 0..<5_000 {
        let position = Position(column: random(13) - 2, row: random(6) - 1)
        let clip = Rect(column: random(9) - 2, row: 0, width: random(9), height: 4)
        let style = Style(ink: .indexed(UInt8(random(256))))
        if random(4) == 0 {
          frame.fill(clip, with: random(2) == 0 ? "熵" : "─", style: style)
        } else {
          let text = texts[random(texts.count)]
          frame.put(text, at: position, style: style, in: random(2) == 0 ? clip : nil)
        }
        check(frame)
      }
    }
  }

  private func check(_ frame: Frame) {
    let size = frame.size
    for row in 0..<size.height {
      var column = 0
      while column < size.width {
        let cell = frame[Position(column: column, row: row)]
        let glyph = Unicode.Scalar(cell.scalar).map { frame.look.glyph(for: $0) }
        guard case .shown(_, let columns)? = glyph, cell.scalar != 0 else {
          Issue.record("half a glyph at \(column), \(row)")
          return
        }
        let next = frame[Position(column: column + 1, row: row)]
        if columns == 2, !next.isRightHalf || next.style != cell.style {
          Issue.record("a wide glyph without its half at \(column), \(row)")
        }
        if column + columns == size.width, cell.mark1 != 0 { Issue.record("a mark at the edge") }
        column += columns
      }
    }
    if frame.cells.last != .blank { Issue.record("the corner was written") }
  }

  @Test func linesAreWrittenUnderOneAnother() {
    var frame = Frame(size: Size(width: 7, height: 3), look: Look())
    frame.put(["交叉熵", "q", "p"], in: Rect(column: 1, row: 0, width: 5, height: 2))
    #expect(frame.lines() == [" 交叉", " q", ""])
  }
}

import Testing

@testable import Canvas

struct SVGTests {
  @Test func aSmallFrameIsTrueToItsCells() {
    let look = Look()
    var frame = Frame(size: Size(width: 8, height: 2), look: look)
    frame.put("p<q 熵", at: Position(column: 0, row: 0), style: look.style(.p))
    frame.put("█▌⠁", at: Position(column: 0, row: 1), style: look.style(.q))
    let lines = frame.svg(title: "a & b").split(separator: "\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines[0].hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"76.8\""))
    #expect(lines[0].contains("aria-label=\"a &amp; b\""))
    #expect(lines[1] == "<rect width=\"76.8\" height=\"40\" fill=\"#121216\"/>")
    #expect(lines[2] == "<path fill=\"#ffaf00\" d=\"M0 20h9.6v20h-9.6zM9.6 20h4.8v20h-4.8z\"/>")
    #expect(
      lines[3] == "<path fill=\"none\" stroke=\"#ffaf00\" stroke-width=\"3\""
        + " stroke-linecap=\"round\" d=\"M21.6 22.5h.01\"/>")
    #expect(
      lines[4] == "<g fill=\"#5fafd7\"><text x=\"0\" y=\"15\" textLength=\"28.8\">p&lt;q</text>"
        + "<text x=\"40\" y=\"15\">熵</text></g>")
    #expect(lines[5] == "</svg>")
  }

  @Test func attributesArePainted() {
    var frame = Frame(size: Size(width: 6, height: 1), look: Look(background: .light))
    let style = Style(ink: .indexed(1), isBold: true, isUnderlined: true, isReversed: true)
    frame.put("ab", at: Position(column: 1, row: 0), style: style)
    let picture = frame.svg()
    #expect(picture.contains("<path fill=\"#cd3131\" d=\"M9.6 0h19.2v20h-19.2z\"/>"))
    #expect(picture.contains("<path fill=\"#ffffff\" d=\"M9.6 18h19.2v1.2h-19.2z\"/>"))
    #expect(picture.contains("<g fill=\"#ffffff\" font-weight=\"bold\">"))
  }

  @Test func everyGlyphOfAShapeIsDrawnAndNotWritten() {
    for glyph in "─│┌┐└┘├┤┬┴┼╭╮╰╯━┃▀▄█▌▐░▒▓▖▗▘▙▚▛▜▝▞▟⣿⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭⎰⎱" {
      var frame = Frame(size: Size(width: 2, height: 2), look: Look())
      frame.put(String(glyph), at: Position(column: 0, row: 0))
      let picture = frame.svg()
      #expect(picture.contains("<path"), "\(glyph)")
      #expect(!picture.contains("<text"), "\(glyph)")
    }
  }

  @Test func anythingOnTheScreenIsWellFormed() {
    var seed: UInt64 = 9
    func next(_ limit: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % limit
    }
    for _ in 0..<40 {
      var frame = Frame(size: Size(width: 24, height: 5), look: Look())
      for row in 0..<5 {
        var text = String.UnicodeScalarView()
        for _ in 0..<24 {
          let scalars: [UInt32] = [0x20, 0x26, 0x3C, 0x22, 0x302, 0x2588, 0x0, 0x1B, 0xFFFE]
          let pick = Int(next(14))
          let value = pick < scalars.count ? scalars[pick] : UInt32(next(0x2FFFF))
          if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        frame.put(String(text), at: Position(column: 0, row: row))
      }
      let picture = frame.svg(title: "<&>\"")
      #expect(Self.isWellFormed(picture))
      #expect(picture == frame.svg(title: "<&>\""))
    }
  }

  /// Whether tags nest, attributes are quoted and no forbidden character occurs.
  private static func isWellFormed(_ document: String) -> Bool {
    var open: [String] = []
    // By scalars: a mark after a bracket would join it in one character.
    var rest = document.unicodeScalars[...]
    while let start = rest.firstIndex(of: "<") {
      let text = rest[..<start]
      guard !text.contains(">"), text.allSatisfy(isAllowed) else { return false }
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      guard tag.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return false }
      let name = String(tag.drop { $0 == "/" }.prefix { $0.properties.isAlphabetic })
      if tag.first == "/" {
        guard open.popLast() == name else { return false }
      } else if tag.last != "/" {
        open.append(name)
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}

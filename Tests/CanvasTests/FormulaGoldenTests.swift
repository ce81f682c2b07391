import Testing

@testable import Canvas

struct FormulaGoldenTests {
  @Test func thereAreEnoughOfThem() {
    #expect(FormulaGolden.all.count >= 60)
  }

  @Test func formulasAreSetInTwoDimensions() throws {
    for golden in FormulaGolden.all {
      let drawn = try Formula(golden.tex).display(Look(), width: 76).map(\.plainText)
      #expect(drawn == golden.high, "\(golden.tex)")
    }
  }

  @Test func formulasAreSetOnOneLine() throws {
    for golden in FormulaGolden.all {
      let formula = try Formula(golden.tex)
      let line = formula.oneLine(Look())
      #expect(line == golden.line)
      let ascii = formula.oneLine(Look(glyphs: .ascii))
      #expect(ascii == golden.ascii)
    }
  }

  @Test func formulasAreReadAloud() throws {
    for golden in FormulaGolden.all {
      let formula = try Formula(golden.tex)
      let english = formula.spoken(in: .english)
      #expect(english == golden.english)
      let chinese = formula.spoken(in: .chinese)
      #expect(chinese == golden.chinese)
    }
  }

  @Test func asciiIsASCIIButForWords() throws {
    let look = Look(glyphs: .ascii)
    for golden in FormulaGolden.all {
      let formula = try Formula(golden.tex)
      let lines =
        [formula.oneLine(look)] + formula.display(look, width: 76).map(\.plainText)
      let strange = lines.joined().unicodeScalars.filter {
        !$0.isASCII && !$0.properties.isIdeographic
      }
      #expect(strange.isEmpty, "\(golden.tex)")
    }
  }

  @Test func nothingIsLostAtAnyWidth() throws {
    for golden in FormulaGolden.all {
      let formula = try Formula(golden.tex)
      let whole = formula.oneLine(Look()).filter { $0 != " " && $0 != ";" }
      for width in [4, 9, 17, 28, 40] {
        let lines = formula.wrapped(Look(), width: width).map(\.plainText)
        let text = lines.joined().filter { $0 != " " && $0 != ";" }
        #expect(text == whole)
        #expect(lines.allSatisfy { Look().displayWidth(of: $0) <= width })
        let high = formula.display(Look(), width: width)
        #expect(high.allSatisfy { $0.displayWidth(in: Look()) <= width }, "\(golden.tex)")
      }
    }
  }

  @Test func anySourceIsReadAloud() {
    let pieces = [
      #"\frac"#, "{", "}", "_", "^", "x", "0.5", #"\left("#, #"\right)"#, "(", ")", #"\sum"#, "&",
      #"\\"#, #"\begin{cases}"#, #"\end{cases}"#, #"\text{熵}"#, #"\hat"#, "'", "-", #"\sqrt"#, "|",
      #"\nabla"#, #"\ln"#, #"\max"#, ",", "=", #"\partial"#, #"\mathbb{E}"#, "[", "]", #"\ldots"#,
    ]
    var seed: UInt64 = 3
    for _ in 0..<3_000 {
      var tex = ""
      for _ in 0..<8 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        tex += pieces[Int(seed >> 33) % pieces.count]
      }
      guard let formula = try? Formula(tex) else { continue }
      _ = formula.spoken(in: .english)
      _ = formula.spoken(in: .chinese)
    }
  }
}

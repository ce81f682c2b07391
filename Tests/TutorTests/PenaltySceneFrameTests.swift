import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct PenaltySceneFrameTests {
  private func frame(
    _ text: String, _ width: Int, _ height: Int, _ language: Language, look: Look = Look(),
    focus: String? = nil, field: TextField? = nil
  ) throws -> Frame {
    try DrawnScene(text, look: look).frame(width, height, language, focus: focus, field: field)
  }

  static let ascii = Look(colors: .mono, glyphs: .ascii)

  @Test func aSmallScreenShowsCurvesAndTables() throws {
    #expect(try frame("penalty", 78, 17, .en, focus: "q").lines() == Self.smallEnglish)
    #expect(
      try frame("penalty view=margin z=-10", 78, 17, .zh, focus: "value.exp").lines()
        == Self.smallChinese)
  }

  @Test func aTallScreenShowsCurvesOverTables() throws {
    #expect(
      try frame("penalty view=sigmoid y=0 q=0.99", 74, 28, .en, focus: "row.2").lines()
        == Self.tallEnglish)
    #expect(try frame("penalty q=0.1", 74, 28, .zh, focus: "chart").lines() == Self.tallChinese)
  }

  @Test func withoutUnicodeItIsDrawnInASCII() throws {
    let lines = try frame("penalty view=margin z=-10", 78, 17, .en, look: Self.ascii, focus: "m")
      .lines()
    #expect(lines == Self.plain)
  }

  @Test(arguments: PenaltyView.allCases, [Look(), ascii])
  func everyElementIsOnTheScreenAndTheFocusHasBrackets(view: PenaltyView, look: Look) throws {
    for (width, height) in [(78, 17), (74, 28), (67, 28), (118, 30)] {
      let text = "penalty view=\(view.rawValue) z=-2"
      let scene = try PenaltyScene(StateLine(text))
      for element in scene.parts.flatMap(\.rows) {
        let frame = try frame(text, width, height, .en, look: look, focus: element)
        #expect(frame.element(named: element)?.rect.isEmpty == false, "\(element)")
        #expect(frame.cursor != nil, "\(element)")
        #expect(frame.lines().contains { $0.contains("[") && $0.contains("]") }, "\(element)")
      }
    }
  }

  @Test func thePlotStandsWhereTheMouseFindsIt() throws {
    let text = "penalty q=0.3"
    let frame = try frame(text, 118, 30, .en)
    let rect = try #require(frame.element(named: "chart")).rect
    var scene = try PenaltyScene(StateLine(text))
    let column = try #require(
      (rect.column..<rect.endColumn).first { column in
        (rect.row..<rect.endRow).contains {
          frame[Position(column: column, row: $0)].scalar == UInt32(UnicodeScalar("C").value)
        }
      })
    _ = try scene.touch(
      "chart", x: Double(column - rect.column) / Double(rect.width - 1), y: 0)
    #expect(abs(scene.place.q - 0.3) < 0.02)
  }

  @Test func anOpenFieldTakesThePlaceOfTheValue() throws {
    let frame = try frame("penalty", 78, 17, .en, focus: "q", field: TextField("1/3"))
    #expect(frame.lines()[0].contains("[1/3   ]"))
    #expect(frame.showsCursor)
  }

  static let sizes = [
    (0, 0), (1, 1), (5, 2), (16, 5), (17, 6), (30, 8), (40, 12), (76, 9), (96, 22), (160, 50),
  ]

  @Test(arguments: PenaltyView.allCases) func everySizeIsDrawn(view: PenaltyView) throws {
    for place in ["q=0", "q=1", "q=1e-300", "z=-20", "z=20", "y=0 q=0.5"] {
      for (width, height) in Self.sizes {
        for (look, language) in [(Look(), Language.zh), (Self.ascii, .en)] {
          for focus in ["chart", "row.4"] {
            let frame = try frame(
              "penalty view=\(view.rawValue) \(place)", width, height, language, look: look,
              focus: focus)
            #expect(frame.lines().count == height)
            if look == Self.ascii {
              #expect(frame.lines().allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
            }
          }
        }
      }
    }
  }
}

// The frames as they are meant to look.
extension PenaltySceneFrameTests {
  static let smallEnglish = [
    "q, the model's probability of yes[0.8] answer y 1 yes  view probability",
    "loss (C in nats)  ⠤⠤ C  ⠤⠤ S      at q 0.8                 loss     slope ′",
    "5┤⢇                q 0.8 ┊        C −ln q                0.2231     −1.2500",
    " │⢸                      ┊        S ½(1−q)²              0.0200     −0.2000",
    "4┤⢸                      ┊",
    " │⠘⡄                     ┊              q        C       C′        S       S′",
    " │ ⡇                     ┊            0.9   0.1054  −1.1111   0.0050  −0.1000",
    "3┤ ⠸⡀                    ┊            0.5   0.6931  −2.0000   0.1250  −0.5000",
    " │  ⢳⡀                   ┊            0.1   2.3026 −10.0000   0.4050  −0.9000",
    "2┤   ⠱⣄                  ┊           0.01   4.6052  −100.00   0.4900  −0.9900",
    " │    ⠈⠳⣄                ┊          0.001   6.9078    −1000   0.4990  −0.9990",
    " │⢀⢀    ⠈⠑⢤⣀             ┊",
    "1┤   ⠁⠁⠐⠐⠄⠄⢌⢙⢲⠤⣀⡀        ┊        C is 11.2 times S, and 6.3 times as steep. C",
    " │⠤⠤⣀⣀⣀⡀      ⠁⠁⠘⠙⠒⠦⢤⣄⣀⡀ ┊        has no ceiling; S stops at 0.5.",
    "0┤⠐⠐⠐⠐⠐⠍⠍⠍⠍⠖⠖⠖⠖⠶⠤⠤⠤⠤⠤⢤⢄⣉⣉C⣒⣲⣤⣤⣄⣀",
    " └┬──────────────┬─────────────┬",
    "  0             0.5            q",
  ]

  static let smallChinese = [
    "间隔 m −10  答案 y 1 是  视图 间隔",
    "损失（C：纳特）  ⠤⠤ C  ⠄⠄ H  ⠤⠤   在 m −10 处              损失 对 m 的斜率",
    "14┤   ┊ m −10      ⢸              C ln(1+e⁻ᵐ)           10.0000     −1.0000",
    "12┤⡑⢄ ┊E↑          ⠈⡇             H max(0, 1−m)         11.0000     −1.0000",
    "  │⠙⢦⡑HS↑           ⣇             S (1−m)²               121.00    −22.0000",
    "10┤  ⠙C⡑⢄           ⢹             E e⁻ᵐ                  [22026]     −22026",
    "  │   ┊⠙⢦⡑⢄         ⢘⡆         ⢠",
    " 8┤   ┊  ⠙⢦⡑⢄       ⠐⡇         ⡜        m        C        H        S        E",
    "  │   ┊    ⠙⢦⠑⢄      ⢽        ⢀⠇        5 0.006715   0.0000  16.0000 0.006738",
    " 6┤   ┊      ⠑⢄⠑⢄    ⢍⡆       ⢸         2   0.1269   0.0000   1.0000   0.1353",
    "  │   ┊        ⠑⢦⡑⢄  ⢐⢣       ⡏         0   0.6931   1.0000   1.0000   1.0000",
    " 4┤   ┊          ⠙⢄⠑⢄ ⠝⡄     ⢸         −2   2.1269   3.0000   9.0000   7.3891",
    "  │   ┊            ⠑⢦⡑⢔⢧     ⡇         −5   5.0067   6.0000  36.0000   148.41",
    " 2┤   ┊              ⠙⠦⣙⢆   ⡼        ▸−10  10.0000  11.0000   121.00    22026",
    " 0┤   ┊                ⠈⠙⢷⣤⢼⣁⣀⣀⣀",
    "  └───┬─────────────────┬───────  罚得从重到轻：E > S > H > C，交叉熵排第 4",
    "     −10           m（正：判对）  （共 4 个）。S、E 越错越陡。",
  ]

  static let tallEnglish = [
    "q, the model's probability of yes 0.99  logit z 4.5951  answer y 0 no",
    "view slopes through σ",
    "∂loss/∂z  ⠤⠤ C  ⠤⠤ S",
    "  1┤                                            ⢀⣀⡤⠤⠔⠒⠒⠒⠒⠊C z 4.5951 ⠉⠉⠉⠉⠉",
    "0.8┤                                        ⢀⡠⠔⠋⠁         ┊",
    "   │                                      ⡠⠖⠉             ┊",
    "0.6┤                                    ⡠⠊                ┊",
    "   │                                  ⡠⠎                  ┊",
    "0.4┤                                ⡠⠊                    ┊",
    "   │                             ⣀⠴⠊                      ┊",
    "0.2┤                         ⢀⣠⠔⠊⠁   ⢀⣀⡤⠤⠤⠤⠤⠤⣀⣀⡀          ┊",
    "  0┤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣠⣤⣤⣤⣤⣔⣒⣚⣉⣁⣠⠤⠤⠤⠒⠒⠉⠁         ⠉⠉⠓⠒⠒⠦⠤⠤⠤⠤⢄S⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀",
    "   └─────────────┬─────────────────────┬────────────────────┬─────────────",
    "                −5                     0                    5            z",
    "",
    "at z 4.5951              loss slope in z ′",
    "C −ln(1−q)             4.6052       0.9900",
    "S ½q²                  0.4900       0.0098",
    "",
    "      q       C′       S′",
    "    0.1   0.1000   0.0090",
    "   [0.5]  0.5000   0.1250",
    "    0.9   0.9000   0.0810",
    "  ▸0.99   0.9900   0.0098",
    "  0.999   0.9990 0.000998",
    "",
    "S is 0.0099 times as steep as C: q(1−q). The surer the error, the less S",
    "moves.",
  ]

  static let tallChinese = [
    "模型给“是”的概率 q 0.1  答案 y 1 是  视图 概率",
    "损失（C：纳特）  ⠤⠤ C  ⠤⠤ S",
    "5┤⢸      ┊ [q 0.1]",
    " │ ⡇     ┊",
    "4┤ ⠸⡄    ┊",
    " │ ⢄⠙⢄   ┊",
    "3┤   ⠙⠗⢄ ┊",
    "2┤      ⠉C⢤⣀",
    " │       ┊  ⠉⠑⢖⠤⢤⣀⡀",
    "1┤       ┊      ⠑⠄⢈⠉⠉⠒⠒⠢⠤⠤⣄⣀⣀⡀",
    " │⣀⣀⣀⣀   ┊         ⠑ ⢄       ⠈⠉⠉⠉⠑⠒⠒⠒⠢⠤⠤⠤⠤⣄⣀⣀⣀⣀⣀",
    "0┤    ⠉⠉⠉S⠉⠉⠉⠉⠉⠉⠑⠒⠒⠒⠒⠒⠒⠓⠒⢖⠒⠖⠖⠦⠤⠤⠤⠤⠤⠤⢤⢤⢤⢤⢤⢤⢤⢤⢤⢤⢤⠤⣍⣉⣉⣉⣉⣉⣓⣒⣒⣒⣒⣒⣒⣢⣤⣤⣤⣤⣤⣤⣤⣄⣀⣀⣀⣀",
    " └┬─────────────┬─────────────┬──────────────┬─────────────┬─────────────┬",
    "  0            0.2           0.4            0.6           0.8            q",
    "",
    "在 q 0.1 处              损失      斜率 ′",
    "C −ln q                2.3026    −10.0000",
    "S ½(1−q)²              0.4050     −0.9000",
    "",
    "      q        C       C′        S       S′",
    "    0.9   0.1054  −1.1111   0.0050  −0.1000",
    "    0.5   0.6931  −2.0000   0.1250  −0.5000",
    "   ▸0.1   2.3026 −10.0000   0.4050  −0.9000",
    "   0.01   4.6052  −100.00   0.4900  −0.9900",
    "  0.001   6.9078    −1000   0.4990  −0.9990",
    "",
    "C 是 S 的 5.7 倍，斜率是 11.1 倍；C 没有上限，S 最多 0.5。",
    "",
  ]

  static let plain = [
    "margin m[-10] answer y 1 yes  view margin",
    "loss (C in nats)  c C  h H  s S   at m -10                 loss  slope in m",
    "14+   : m -10      e              C ln(1+e^-m)          10.0000     -1.0000",
    "12+hh :E^          se             H max(0, 1-m)         11.0000     -1.0000",
    "  |chhHS^           e             S (1-m)^2              121.00    -22.0000",
    "10+  cChh           e             E e^-m                  22026      -22026",
    "  |   :cchh         es         s",
    " 8+   :  cchh       es         s        m        C        H        S        E",
    "  |   :    cchh      e        ss        5 0.006715   0.0000  16.0000 0.006738",
    " 6+   :      cchh    es       s         2   0.1269   0.0000   1.0000   0.1353",
    "  |   :        cchh  es      ss         0   0.6931   1.0000   1.0000   1.0000",
    " 4+   :          cchhhes     s         -2   2.1269   3.0000   9.0000   7.3891",
    "  |   :            cchee    ss         -5   5.0067   6.0000  36.0000   148.41",
    " 2+   :               ceee ss         -10  10.0000  11.0000   121.00    22026",
    " 0+   :                 seeeeeee",
    "  +---+-----------------+-------  Harshest first: E > S > H > C; cross-entropy",
    "     -10      m (above 0: right)  is no. 4 of 4. S and E get ever steeper.",
  ]
}

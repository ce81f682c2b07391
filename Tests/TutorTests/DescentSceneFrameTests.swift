import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct DescentSceneFrameTests {
  private func frame(
    _ text: String, _ width: Int, _ height: Int, _ language: Language, look: Look = Look(),
    focus: String? = nil, field: TextField? = nil
  ) throws -> Frame {
    try DrawnScene(text, look: look).frame(width, height, language, focus: focus, field: field)
  }

  static let ascii = Look(colors: .mono, glyphs: .ascii)

  @Test func aSmallScreenShowsTheStepAndThePath() throws {
    #expect(try frame("descent", 78, 17, .en, focus: "eta").lines() == Self.smallEnglish)
    #expect(
      try frame("descent data=six-points eta=20 updates=12", 78, 17, .zh, focus: "map").lines()
        == Self.smallChinese)
  }

  @Test func aTallScreenShowsMore() throws {
    let bowl = "descent data=six-points eta=20 view=bowl updates=1"
    #expect(try frame(bowl, 74, 28, .en, focus: "slope.w").lines() == Self.tallEnglish)
    let momentum = "descent y=0 x=2 fixed=none beta=0.5 updates=1"
    #expect(try frame(momentum, 74, 28, .zh, focus: "step.b").lines() == Self.tallChinese)
  }

  @Test func withoutUnicodeItIsDrawnInASCII() throws {
    let text = "descent data=six-points w=-1 b=2 beta=0.8 updates=12"
    let lines = try frame(text, 78, 17, .en, look: Self.ascii, focus: "beta").lines()
    #expect(lines == Self.plain)
  }

  @Test(arguments: DescentSceneWordsTests.lines, [Look(), ascii])
  func everyElementIsOnTheScreenAndTheFocusHasBrackets(text: String, look: Look) throws {
    let scene = try DescentScene(StateLine(text))
    let sizes = [(78, 17, Language.zh), (74, 28, .en), (67, 28, .zh), (118, 30, .en)]
    for (width, height, language) in look == Look() ? sizes : [(78, 17, .en)] {
      for element in scene.parts.flatMap(\.rows) {
        let frame = try frame(text, width, height, language, look: look, focus: element)
        #expect(frame.element(named: element)?.rect.isEmpty == false, "\(element)")
        #expect(frame.cursor != nil, "\(element)")
        #expect(frame.lines().contains { $0.contains("[") && $0.contains("]") }, "\(element)")
      }
    }
  }

  @Test func thePlotStandsWhereTheMouseFindsIt() throws {
    let text = "descent data=six-points w=2 b=-1 eta=0.0001"
    let frame = try frame(text, 118, 30, .en, focus: "map")
    let rect = try #require(frame.element(named: "map")).rect
    let place = try #require(frame.cursor)
    var scene = try DescentScene(StateLine(text))
    _ = try scene.touch(
      "map", x: Double(place.column - rect.column) / Double(rect.width - 1),
      y: Double(place.row - rect.row) / Double(rect.height - 1))
    #expect(abs(scene.settings.w - 2) < 0.1)
    #expect(abs(scene.settings.b + 1) < 0.15)
  }

  @Test func anOpenFieldTakesThePlaceOfTheValue() throws {
    let frame = try frame("descent", 78, 17, .en, focus: "eta", field: TextField("0.25"))
    #expect(frame.lines().contains { $0.contains("rate η[0.25  ]") })
    #expect(frame.showsCursor)
  }

  static let sizes = [
    (0, 0), (1, 1), (5, 2), (16, 5), (17, 9), (30, 8), (40, 12), (56, 10), (96, 22), (160, 50),
  ]

  @Test(arguments: [
    "descent", "descent x=10 w=-100 b=-100 eta=1000", "descent w=100 y=0 eta=1000 updates=3",
    "descent data=six-points", "descent data=six-points eta=1000 beta=0.99 updates=2000",
    "descent data=six-points w=100 b=-100 view=bowl eta=0.0001",
  ])
  func everySizeIsDrawn(text: String) throws {
    for (width, height) in Self.sizes {
      for (look, language) in [(Look(), Language.zh), (Self.ascii, .en)] {
        for focus in ["map", "next.b"] {
          let frame = try frame(text, width, height, language, look: look, focus: focus)
          #expect(frame.lines().count == height)
          if look == Self.ascii {
            #expect(frame.lines().allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
          }
        }
      }
    }
  }
}

// The frames as they are meant to look.
extension DescentSceneFrameTests {
  static let smallEnglish = [
    "paused  update 0   z = wx + b   q = σ(z)   L = −ln q",
    "q = σ(z)                        loss (nats)  ⠄⠄ tangent",
    "  1┤                   ⣀⡤⠤⠒⠒⠒⠚  3┤     ⠈⠳⢄⡀",
    "0.8┤                ⣠●○          │        ⠙⠢⣄",
    "0.6┤              ⡠⠊            2┤          ⠈⠙⠦⣀",
    "   │            ⡠⠎               │⢀            ⠈⠑⠦⣀",
    "0.4┤          ⡠⠊                1┤ ⠁⠁⠁⠐⠐⠐⠄⠄⠄⢀⢀⢀   ⠈⠙⠲⢄⡀",
    "0.2┤       ⣠⠴⠋                   │             ⠁⠁⠁⠐⠐⠐⠄⠌⠝⢒⢤⣄⣀",
    "  0┤⡤⠤⠤⠤⠒⠚⠉                     0┤                         ⠁⠉⠉⠓●○⠦⠤⠤⢤⢤⢤⢄⣀⣀⣀⣀⣀⣀",
    "   └─────────────┬────────────   └┬──────────┬──────────┬─────────┬──────────┬",
    "                 0           z   −4         −2          0         2          z",
    "z 1.3863  q 0.8000  loss L 0.2231  ∂L/∂z −0.2000  ∂L/∂q −1.2500",
    "                  now       slope    ±h check    −η·slope        next",
    "w              1.3863     −0.2000     −0.2000      0.2000      1.5863",
    "b fixed        0.0000     −0.2000     −0.2000      0.0000      0.0000",
    "rate η[1] momentum β 0  start w 1.3863  start b 0  x 1  y 1  fixed b",
    "check h 0.001  data one sample  speed 1×",
  ]

  static let smallChinese = [
    "暂停  更新 12 次   z = wx + b   q = σ(z)   L：六个点的平均",
    "[b  等高线：平均损失]                   损失 (纳特)",
    " 2┤ ⠨ ⠠⠁ ⠔⠁⡀⠄⠉ ⣀    ⠈⠄      ⠡       ⠨   1.5┤  ⢀⡄",
    " 1┤ ⡃ ⡊⢀⠊⢀⠒⡁⠂⠁⠁ ⠈⠐⢂   ⢃     ⠘⡀      ⢘      │ ⢀⠎⠘⡄",
    "  │⢀⠂⢘ ⢘ ⡊⡰⢀⠔⠁⡁⠑⡀  ⡂  ⠐⡀     ⡂      ⢐     1┤ ⡜  ⠘⢢",
    " 0┤⠰ ⠰ ⠆ S⠦●⠴+⠴⠤⠴⠤⠤⢴⠤○⠤⠦⠤⠤⠤⠤⠤⠦⠤⠤⠤⠤⠤⠤⠰      │⡜     ⠑⡄     ⡠⢄⡀      最低 0.4607",
    "  │⠈⠄⢨ ⢨ ⢅⠱⠈⠢⡀⡁⡠⠁  ⠅  ⠠⠁     ⠅      ⠨   0.5┤┄┄┄┄┄┄┄⠈⠢⠤⠤⠔⠉┄┄⠈⠢⣀⣀⣀⣀⣀⣀⣀⣀⡠⠤⠤⠤⠔⠊⠒⠒●",
    "−1┤ ⡅ ⢅⠈⢄⠈⠤⡁⠄⡀⡀ ⢀⠠⠌   ⡌     ⢠⠁      ⢨      │",
    "−2┤ ⢐ ⠐⡀ ⠢⡀⠁⠂⣀ ⠉    ⢀⠂      ⡐       ⢐     0┤",
    "  └──────┬───────────────┬────────────     └┬─────────────┬─────────────┬─────",
    "         0               5           w      0             5           更新次数",
    "损失 L 0.5087  最低 0.4607  谷底稳定的 η 上限 13.19",
    "                 现值        斜率     ±h 检验     −η·斜率      下一步",
    "w              0.6577     −0.1579     −0.1579      3.1581      3.8157",
    "b              0.0000      0.0000      0.0000      0.0000      0.0000",
    "学习率 η 20  动量 β 0  起点 w 0  起点 b 0  固定 无  检验 h 0.001  数据 六个点",
    "视图 路径  速度 1×",
  ]

  static let tallEnglish = [
    "paused  update 1   z = wx + b   q = σ(z)   L: mean over six points",
    "loss (nats)  ⠄⠄ tangent               loss (nats)",
    "  2┤⠸⡀                                   │",
    "   │ ⡇                                1.4┤   ●",
    "   │ ⢹                                   │  ⢠⠃",
    "   │ ⠘⡄                               1.2┤  ⡸",
    "1.5┤  ⢇                           ⢀⡤     │  ⡇",
    "   │  ⢸                         ⢀●⠋      │ ⢰⠁",
    "   │   ⡇                       ⡴⠋       1┤ ⡜",
    "   │   ⢱                    ⢀⡴⠋          │⢠⠃",
    "   │   ⠈⡆                 ⢀⡴⠊         0.8┤⢸",
    "  1┤    ⢱               ⢀⡴⠋              │⠇",
    "   │    ⠈⡆            ⢀⡴○             0.6┤",
    "   │     ⠸⡀         ⣠⢔⠟                  │",
    "   │      ⠱⡀     ⢀⡤⢞⠕⠁                   │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ least 0.4607",
    "0.5┤       ⠑⠦⣄⡠⠤⠒⢉⠔⠁                  0.4┤",
    "   │           ⢀⠔⠁                       │",
    "   │         ⢀⠔⠁                      0.2┤",
    "   │       ⢀⠔⠁                           │",
    "  0┤       ⠁                            0┤",
    "   └─────┬──────────────┬───────────     └┬───────────────┬──────────────┬",
    "         0              5          w      0               5        updates",
    "loss L 1.3941  least 0.4607  largest η that stays at the bottom 13.19",
    "                  now       slope    ±h check    −η·slope        next",
    "w              8.3333     [0.1640]     0.1640     −3.2808      5.0525",
    "b              0.0000      0.0000      0.0000      0.0000      0.0000",
    "rate η 20  momentum β 0  start w 0  start b 0  fixed none  check h 0.001",
    "data six points  view tangent  speed 1×",
  ]

  static let tallChinese = [
    "暂停  更新 1 次   z = wx + b   q = σ(z)   L = −ln(1−q)",
    "q = σ(z)                      损失 (纳特)  ⠄⠄ 切线",
    "  1┤                 ⢀⡠⠔⠒⠚⠉⠉    3┤                             ⡜",
    "   │                ⡰⠋           │                            ⢰⠁",
    "   │               ⡸⠁            │                           ⢀⡏",
    "0.8┤              ⢰⠁          2.5┤                           ⣸",
    "   │             ⢀⠇              │                          ⢀⠇",
    "   │             ⡸               │                          ⡜",
    "   │            ⢀⠇              2┤                         ⢰⠁",
    "0.6┤            ⣸                │                        ⢀⠇",
    "   │            ⡇                │                        ⡜",
    "   │           ⢸⠁             1.5┤                       ⣸⠁",
    "0.4┤           ⡏                 │                      ⢠⠃",
    "   │          ⢰⠁                1┤                     ⢠⠎             ⢀⠄⠐",
    "   │          ⡎                  │                    ⢀⠎         ⢀ ⠔⠐⠁",
    "   │         ⢰⠁                  │                   ⢀⡎      ⢀⠄⠔ ⠁",
    "0.2┤        ⢀⠇                0.5┤                  ⢠⠎  ⢀ ⠄⠐⠁",
    "   │       ⢀●                    │                ⢀⡴⢃ ⠔ ⠁",
    "   │      ⣠⠎                     │              ⣠⠔⠟⠁",
    "  0┤⣀⣀○⠤⠔⠊⠁                     0┤⣀⣀⣀○⣀⣀⣀⡤⠤⢤⢤⠖⠚●",
    "   └────────────┬───────────     └───┬────────────────┬───────────────┬───",
    "                0          z        −5                0               5  z",
    "z −1.9333  q 0.1264  损失 L 0.1351  ∂L/∂z 0.1264  ∂L/∂q 1.1447",
    "                 现值        斜率     ±h 检验     −η·速度      下一步",
    "w             −0.4961      0.2528      0.2528     −1.1939     −1.6900",
    "b             −0.9412      0.1264      0.1264    [−0.5970]    −1.5382",
    "学习率 η 1  动量 β 0.5  起点 w 1.3863  起点 b 0  x 2  y 0  固定 无",
    "检验 h 0.001  数据 一个样本  速度 1×",
  ]

  static let plain = [
    "paused  update 12   z = wx + b   q = s(z)   L: mean over six points",
    "b  contours: mean loss                  loss (nats)",
    " 2+S**** ...    ...               ...      |",
    " 1+.   .*******...............      ..  1.5+**",
    "  |  ..  .. ...*******....    ..           |  **",
    " 0+  .   . .  .. ..+..******    .         1+    **",
    "  |  ..  .. .............o @*****          |      ***************************@",
    "-1+.   ..  ..................*****  ..  0.5+- - - - - - - - - -  least 0.4607",
    "-2+ ..   ...    ...               ...     0+",
    "  +-------+------------+-------------+     ++-------------+-------------+-----",
    "          0            2             w      0             5            updates",
    "loss L 0.5658  least 0.4607  largest eta that stays at the bottom 23.75",
    "                  now       slope   +-h check -eta*velocity        next",
    "w              2.5535      0.0876      0.0876       -0.3275      2.2260",
    "b             -0.8723     -0.0722     -0.0722        0.2258     -0.6465",
    "rate eta 1  momentum beta[0.8] start w -1  start b 2  fixed none",
    "check h 0.001  data six points  view path  speed 1x",
  ]
}

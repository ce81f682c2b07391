import Assessment
import Canvas
import InformationTheory
import Testing
import Training

@testable import Tutor

struct TrainingSceneFrameTests {
  private func frame(
    _ text: String, _ width: Int, _ height: Int, _ language: Language, look: Look = Look(),
    focus: String? = nil, field: TextField? = nil
  ) throws -> Frame {
    try frame(
      TrainingScene(StateLine(text)), width, height, language, look: look, focus: focus,
      field: field)
  }

  private func frame(
    _ scene: TrainingScene, _ width: Int, _ height: Int, _ language: Language,
    look: Look = Look(), focus: String? = nil, field: TextField? = nil
  ) throws -> Frame {
    var frame = Frame(size: Size(width: width, height: height), look: look)
    scene.draw(
      into: &frame, in: frame.rect,
      context: SceneContext(look: look, language: language, focus: focus, field: field))
    return frame
  }

  static let ascii = Look(colors: .mono, glyphs: .ascii)

  @Test func aSmallScreenShowsMapCurveAndNumbers() throws {
    let lines = try frame("training updates=40", 78, 17, .en, look: Self.ascii, focus: "eta")
      .lines()
    #expect(lines == Self.english)
  }

  @Test func aLargeScreenShowsEverythingAtOnce() throws {
    let lines = try frame(
      "training classes=3 updates=39", 74, 28, .zh, look: Look(colors: .mono), focus: "q.2.b"
    ).lines()
    #expect(lines == Self.chinese)
  }

  @Test func theMinibatchViewShowsPQAndTheirDifference() throws {
    let lines = try frame(
      "training data=six-points view=minibatch updates=3", 78, 17, .en, focus: "step.w1.0.0"
    ).lines()
    #expect(lines == Self.minibatch)
  }

  @Test(arguments: TrainingView.allCases.map(\.rawValue))
  func everyElementOfTheViewIsOnTheScreen(view: String) throws {
    for data in ["classes=3", "classes=2", "data=six-points"] {
      let text = "training \(data) view=\(view) updates=7"
      let scene = try TrainingScene(StateLine(text))
      let frame = try frame(text, 120, 40, .en)
      let shown = Set(frame.elements.map(\.name))
      for part in scene.parts where !["q", "difference", "losses"].contains(part.name) {
        #expect(part.rows.allSatisfy(shown.contains), "\(text): \(part.name)")
      }
    }
  }

  @Test func theFocusedSampleIsScrolledIntoSight() throws {
    let text = "training view=minibatch batch=60 updates=1"
    let frame = try frame(text, 78, 17, .en, focus: "q.60.a")
    #expect(frame.element(named: "q.60.a")?.rect.isEmpty == false)
    #expect(frame.cursor != nil)
  }

  @Test func theMinibatchComesIntoSightWithTheFocus() throws {
    let map = try frame("training updates=3", 78, 17, .en, focus: "eta")
    #expect(map.element(named: "map") != nil)
    #expect(map.element(named: "q.1.a") == nil)
    let details = try frame("training updates=3", 78, 17, .en, focus: "slope.b1.0")
    #expect(details.element(named: "map") == nil)
    #expect(details.element(named: "slope.b1.0") != nil)
  }

  @Test(arguments: Language.allCases)
  func besideTheTextTheCurveHasEightRowsAndTheNumbersAreWhole(language: Language) throws {
    for line in ["training updates=3", "training classes=3 batch=1 updates=3"] {
      for width in [67, 68, 74] {
        let frame = try frame(line, width, 29, language)
        let curve = try #require(frame.element(named: "curve")?.rect)
        #expect(curve.height >= 11)
        #expect(frame.element(named: "q.1.a") != nil)
        let floor = try #require(frame.element(named: "conditional_entropy")?.rect)
        let text = frame.lines()[floor.row].split(separator: " ").last.map(String.init)
        #expect(text?.count == 6)
      }
    }
  }

  @Test func threeClassesShowPBesideQ() throws {
    let beside = try frame("training classes=3 updates=3", 68, 29, .en).lines()
    #expect(beside.contains { $0.hasPrefix("y  p a b c    q a") })
    let view = try frame("training classes=3 view=minibatch updates=3", 78, 17, .en).lines()
    #expect(view.contains { $0.hasPrefix("y  p a  p b  p c    q a") })
    #expect(view.contains { $0.hasPrefix("minibatch of update 3") && $0.contains("z of 1: a ") })
  }

  @Test func theLogitsComeIntoSightWithTheFocus() throws {
    let frame = try frame(
      "training classes=3 view=minibatch updates=3", 78, 17, .en, focus: "z.2.c")
    #expect(frame.element(named: "z.2.c")?.rect.isEmpty == false)
    #expect(frame.cursor != nil)
  }

  @Test func theCurveIsReadInsideItsAxes() throws {
    let frame = try frame("training updates=100", 78, 17, .en)
    let curve = try #require(frame.element(named: "curve")?.rect)
    let axis = try #require(frame.lines().first { $0.contains("└") })
    let edge = try #require(axis.firstIndex(of: "└"))
    #expect(curve.column == axis.distance(from: axis.startIndex, to: edge) + 1)
  }

  @Test func aRunAtItsLimitSaysSo() throws {
    var scene = try TrainingScene(StateLine("training updates=30"))
    scene.settings.limit = 40
    _ = try scene.perform(.run, at: nil)
    scene.tick(steps: 1_000)
    #expect(try frame(scene, 78, 17, .en).lines()[0].hasPrefix("stopped at the limit  update 40"))
    #expect(try frame(scene, 78, 17, .zh).lines()[0].hasPrefix("已到上限，停止  更新 40 次"))
    #expect(throws: SceneRefusal(TrainingPhrases.limit(40))) { try scene.perform(.run, at: nil) }
  }

  @Test func aRunThatCatchesUpSaysHowFar() throws {
    var scene = try TrainingScene(StateLine("training updates=30"))
    scene.goal = 5_000_000
    #expect(
      try frame(scene, 78, 17, .en).lines()[0].hasPrefix("replaying up to 5000000  update 30"))
    #expect(try frame(scene, 78, 17, .zh).lines()[0].hasPrefix("重放到第 5000000 次  更新 30 次"))
  }

  @Test func anOpenFieldTakesThePlaceOfTheValue() throws {
    let frame = try frame("training", 78, 17, .en, focus: "eta", field: TextField("0.25"))
    #expect(frame.lines().contains { $0.contains("η[0.25 ]") })
    #expect(frame.showsCursor)
  }

  static let sizes = [(0, 0), (1, 1), (5, 2), (16, 4), (30, 8), (40, 10), (300, 100)]

  @Test(arguments: TrainingView.allCases) func everySizeIsDrawn(view: TrainingView) throws {
    for text in ["training classes=3 updates=5", "training data=six-points eta=1e308"] {
      var scene = try TrainingScene(StateLine(text))
      scene.view = view
      for (width, height) in Self.sizes {
        for (look, language) in [(Look(), Language.zh), (Self.ascii, .en)] {
          var frame = Frame(size: Size(width: width, height: height), look: look)
          scene.draw(
            into: &frame, in: frame.rect,
            context: SceneContext(look: look, language: language, focus: "curve"))
          #expect(frame.lines().count <= height)
        }
      }
    }
  }

  @Test func asciiStaysAscii() throws {
    for view in TrainingView.allCases {
      let frame = try frame(
        "training classes=3 updates=5 view=\(view.rawValue)", 120, 28, .en, look: Self.ascii)
      #expect(frame.lines().allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    }
  }

  @Test func hugeNumbersAreDrawn() throws {
    _ = try frame("training eta=1e99 updates=5 view=all", 120, 28, .en)
    _ = try frame("training @0:w1.0.0=1000000 updates=2 view=all", 120, 28, .en)
  }
}

// The frames as they are meant to look.
extension TrainingSceneFrameTests {
  static let english = [
    "paused  update 40  epoch 7: 4/6",
    "=+*##%%%@@@@@@@@@@@@@@@@@@  loss (nats)  * train  o test",
    ":-=+**##%%@@@@@@@@@@@@@@@@  0.8+- - - - - - - - - - - -  H(Y) guessing shares",
    ".::-=+**##%%@@B@b@@@@@@@@@  0.6+oooo",
    "...:-==+**B%%aB@b@@bb@@@@@     |   ooooooooooooooooooooooooo oo",
    "  ...a--=+*b#bBAbb@b@@@@@@  0.4+- - - - - -*****************oooooooooooooooooo",
    " a  ...::-aB+B#b%%@@@@@@@@  0.2+                H(Y|X) expected floor of test",
    "     a..aa:a=b+*##%bb@@@@@    0+",
    "    a   a.Aa--a++*A#%%b@@@     ++----------+-----------+----------+----------+",
    "    a aAaa .a:a-==+**#%%%@      0         10          20         30    updates",
    "          aaaa..:-==+**#%%  train loss 0.3305    accuracy   0.917",
    "               ..::--=+*##  test loss  0.3949    accuracy   0.816",
    "     a           ..::--=+*  H(Y) guessing the shares 0.6931",
    "                   ...:--=  H(Y|X) floor of expected loss 0.3563",
    " q(b) 0   .::-==++*##%@@ 1  batch loss 0.5610    |gradient| 0.2032",
    "eta[0.3] batch 10/60  L2 lambda 0  weight a 1  weight b 1  reduction mean",
    "speed 1x  curve loss  view all",
  ]

  static let chinese = [
    "暂停  更新 39 次  第 7 轮 3/6",
    "                                损失 (纳特)  ⠤⠤ 训练  ⠄⠄ 测试",
    "               a     a          1.2┤⡀┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ H(Y) 只猜比例",
    "     A                            1┤⠱⣄",
    "░░░░        aaA a      c        0.8┤  ⠳⢄⣀           H(Y|X) 测试的期望下限",
    "▒▒▒▒░░░░a a a    a                 │┄┄┄┄⠈⠳⢔⡄⠄⢀⢀⢀⢀⢀⢀⢀⢀┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄",
    "▓▓▓▓▒▒b▒A░░░a    c a            0.6┤       ⠈⠉⠉⠒⠒⠒⠢⠤⠤⠤⠥⠥⣅⣁⣁⣁⣁⣁⣁⣀⣁⣁⣁⣁⣁⣁⣁⣁⣁⣁⣁",
    "███▓▓▓▓▓▒▒baa░░b c ac  c        0.4┤",
    "████b█b██▓▓bB▒░░Cc  c  c        0.2┤",
    "████bb███bb▓bC▒▒░  cc        c    0┤",
    "██████b█bBba▓▓▒▒░c    c            └┬──────────────────┬──────────────────",
    "████████████▓▓bb░░   C C            0                 20          更新次数",
    "███████████B▓▓▓▒░░b c           训练损失 0.4475    准确率 0.833",
    "█████████████▓▓▒▒░░             测试损失 0.5803    准确率 0.759",
    "█████████████c▓▒▒░░             H(Y) 只猜比例的代价 1.0986",
    "█████████████▓▓▓▒░░             H(Y|X) 新样本期望损失的下限 0.6081",
    " q(b) 0     ░░░░▒▒▒▒▓▓▓▓████ 1  本批损失 0.3556    |梯度| 0.1855",
    "第 39 次更新用的这一批  1–2/10",
    "y  p a  p b  p c    q a    q b    q c   q−p a   q−p b   q−p c    损失",
    "b    0    1    0  0.011  0.883  0.106   0.011  −0.117   0.106  0.1246",
    "c    0    0    1  0.125 [0.588] 0.288   0.125   0.588  −0.712  1.2461",
    "",
    "     现值 a   斜率 a   现值 b   斜率 b   现值 c   斜率 c",
    "w1  −0.1651   0.0697  −0.9967  −0.0338   1.1618  −0.0359",
    "w2   1.2478  −0.0871  −0.7115   0.0426  −0.5364   0.0445",
    "b   −0.1024   0.0134   0.0485   0.0812   0.0539  −0.0946",
    "学习率 η 0.3  批量 10/60  L2 λ 0  a 权重 1  b 权重 1  c 权重 1  归约 平均",
    "速度 1×  曲线 损失  视图 全部",
  ]

  static let minibatch = [
    "paused  update 3  epoch 3, one update each",
    "minibatch of update 3",
    "y       x  p a  p b     z b    q a    q b   q−p a   q−p b    loss",
    "a  −2.000    1    0  −0.467  0.615  0.385  −0.385   0.385  0.4865",
    "a  −1.000    1    0  −0.234  0.558  0.442  −0.442   0.442  0.5831",
    "b  −0.500    0    1  −0.117  0.529  0.471   0.529  −0.529  0.7533",
    "a   0.500    1    0   0.117  0.471  0.529  −0.529   0.529  0.7533",
    "b   1.000    0    1   0.234  0.442  0.558   0.442  −0.442  0.5831",
    "b   2.000    0    1   0.467  0.385  0.615   0.385  −0.385  0.4865",
    "",
    "        now    slope −η·slope",
    "w    0.3284  −0.3159  [0.0948]",
    "b    0.0000   0.0000   0.0000",
    "",
    "",
    "η 0.3  batch 6/6  L2 λ 0  weight a 1  weight b 1  reduction mean  speed 1×",
    "view minibatch",
  ]
}

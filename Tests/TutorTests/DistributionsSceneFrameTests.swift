import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

/// Frames as text, at the size of the scene in a small window, beside the text, and alone.
struct DistributionsSceneFrameTests {
  func lines(
    _ line: String, _ width: Int, _ height: Int, _ language: Language, _ focus: String,
    base: LogBase = .nats, glyphs: Look.Glyphs = .unicode
  ) throws -> [String] {
    try DrawnScene(line, look: Look(glyphs: glyphs))
      .frame(width, height, language, base: base, focus: focus).lines()
  }

  func picture(_ text: String) -> [String] { DrawnScene.lines(text) }

  @Test func theFirstScreenInEnglish() throws {
    let expected = picture(
      #"""
                p happened  q forecast    −ln q  p·(−ln q)
       ▸sunny        0.700      [0.500]  0.6931     0.4852   ███████████████████████
        cloudy       0.200       0.300   1.2040     0.2408   ███████████▍
        rain         0.100       0.200   1.6094     0.1609   ███████▋
        sum          1.000       1.000              0.8869

        H(p, q) = −∑ p(x) ln q(x)
                   x
                = −(0.7 ln 0.5 + 0.2 ln 0.3 + 0.1 ln 0.2) = 0.8869

        H(p)     █████████████████████████████████████████████████        0.8018
        KL(p‖q)                                                   ▓▓▓▓▓   0.0851
        H(p,q)   █████████████████████████████████████████████████▓▓▓▓▓   0.8869

        view ‹table›  columns ‹cross-entropy›  outcomes ‹3›   names ‹weather›
        free sum ‹no›

      """#)
    #expect(
      try lines("distributions", 78, 17, .en, "q.1") == expected)
  }

  @Test func theFirstScreenInChinese() throws {
    let expected = picture(
      #"""
              p 实况  q 预报    −ln q  p·(−ln q)
        晴     0.700   0.500   0.6931     0.4852   █████████████████████████████████
       ▸阴     0.200  [0.300]  1.2040     0.2408   ████████████████▍
        雨     0.100   0.200   1.6094     0.1609   ███████████
        和     1.000   1.000              0.8869

        H(p, q) = −∑ p(x) ln q(x)
                   x
                = −(0.7 ln 0.5 + 0.2 ln 0.3 + 0.1 ln 0.2) = 0.8869

        H(p)     █████████████████████████████████████████████████        0.8018
        KL(p‖q)                                                   ▓▓▓▓▓   0.0851
        H(p,q)   █████████████████████████████████████████████████▓▓▓▓▓   0.8869

        视图 ‹表›  列 ‹交叉熵›  结果数 ‹3›   名称 ‹天气›  和不限为 1 ‹否›


      """#)
    #expect(
      try lines("distributions", 78, 17, .zh, "q.2") == expected)
  }

  @Test func aScreenInBitsWithoutUnicode() throws {
    let expected = picture(
      #"""
              p 实况  q 预报  -log2 q  p*(-log2 q)  p*log2(p/q)
        晴     0.700   0.500   1.0000       0.7000       0.3398       |#############
        阴     0.200   0.300   1.7370       0.3474      -0.1170   ####|
        雨     0.100   0.200   2.3219       0.2322      -0.1000    ###|
        和     1.000   1.000                1.2796       0.1228

        KL(q||p) = sum_x q(x) log_2(q(x)/p(x))
                 = 0.5 log_2(0.5/0.7) + ... + 0.2 log_2(0.2/0.1) = 0.1328

        H(p)     ppppppppppppppppppppppppppppppppppppppppppppppppp        1.1568
        KL(p||q)                                                  +++++   0.1228
        H(p,q)   ppppppppppppppppppppppppppppppppppppppppppppppppp+++++   1.2796

       >KL(q||p) [0.1328]  JS  0.0316   困惑度  2.4277

        视图 <表>  列 <KL>  结果数 <3>   名称 <天气>  和不限为 1 <否>

      """#)
    #expect(
      try lines("distributions columns=kl", 78, 17, .zh, "kl_reverse", base: .bits, glyphs: .ascii)
        == expected)
  }

  @Test func besideTheTextBarsOfBothAreShown() throws {
    let expected = picture(
      #"""
                   p       q  p·(−ln q)    ∂H/∂q     斜率    ∂H/∂z
       ▸晴     0.700   0.500     0.4852  −1.4000 [−0.8000] −0.2000
        阴     0.200   0.300     0.2408  −0.6667   0.4762   0.1000
        雨     0.100   0.200     0.1609  −0.5000   0.6250   0.1000
        和     1.000   1.000     0.8869

        晴   p ███████████████████████████████████████▎
             q ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        阴   p ███████████▎
             q ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        雨   p █████▋
             q ▒▒▒▒▒▒▒▒▒▒▒

        dH(p, q)/dq(晴) = 0.6000 − 0.7/0.5 = −0.8000

        H(p)     ██████████████████████████████████████       0.8018
        KL(p‖q)                                        ▓▓▓▓   0.0851
        H(p,q)   ██████████████████████████████████████▓▓▓▓   0.8869

        KL(q‖p)  0.0920   JS  0.0219   困惑度  2.4277

        视图 ‹表›  列 ‹梯度›  结果数 ‹3›   名称 ‹天气›  和不限为 1 ‹否›






      """#)
    #expect(
      try lines("distributions columns=grad", 66, 28, .zh, "slope.1") == expected)
  }

  @Test func theLabShowsEverything() throws {
    let expected = picture(
      #"""
                p happened  q forecast    −ln q  p·(−ln q)  p·ln(p/q)    ∂H/∂q    slope    ∂H/∂z
        sunny        0.700       0.500   0.6931     0.4852     0.2355  −1.4000  −0.8000  −0.2000   ████████████████│
        cloudy       0.200       0.300   1.2040     0.2408    −0.0811  −0.6667   0.4762   0.1000                   │████████
        rain         0.100       0.200   1.6094     0.1609    −0.0693  −0.5000   0.6250   0.1000                   │████████
        sum          1.000       1.000              0.8869     0.0851

        sunny  p ██████████████████████████████████████████████████████████████████████████▎
               q ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        cloudy p █████████████████████▎
               q ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        rain   p ██████████▋
               q ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒

        H(p) = −∑ p(x) ln p(x)
                x
             = −(0.7 ln 0.7 + 0.2 ln 0.2 + 0.1 ln 0.1) = 0.8018

       ▸H(p)     █████████████████████████████████████████████████████████████████████████████████████           [0.8018]
        KL(p‖q)                                                                                       ▓▓▓▓▓▓▓▓▓   0.0851
        H(p,q)   █████████████████████████████████████████████████████████████████████████████████████▓▓▓▓▓▓▓▓▓   0.8869

        KL(q‖p)  0.0920   JS  0.0219   perplexity  2.4277

        view ‹table›  columns ‹gradients›  outcomes ‹3›   names ‹weather›  free sum ‹no›




      """#)
    #expect(
      try lines("distributions columns=grad", 118, 28, .en, "entropy") == expected)
  }

  @Test func infinityIsShownWithItsReason() throws {
    let expected = picture(
      #"""
                p happened  q forecast    −ln q  p·(−ln q)  p·ln(p/q)
        sunny        0.700       0.700   0.3567     0.2497     0.0000         │
        cloudy       0.200       0.300   1.2040     0.2408    −0.0811   ██████│
        rain         0.100       0.000        ∞          ∞          ∞         │████▶
        sum          1.000       1.000                   ∞          ∞

        KL(p‖q) = ∑ₓ p(x) ln(p(x)/q(x))
                = 0.7 ln(0.7/0.7) + 0.2 ln(0.2/0.3) + 0.1 ln(0.1/0) = ∞

        H(p)     ██████████████████████████                               0.8018
       ▸KL(p‖q)                            ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▶       [∞]
        H(p,q)   ██████████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▶        ∞

        KL(q‖p)  0.1216   JS  0.0397   perplexity  ∞

        view ‹table›  columns ‹KL›  outcomes ‹3›   names ‹weather›  free sum ‹no›

      """#)
    #expect(
      try lines("distributions q=0.7,0.3,0 columns=kl", 78, 17, .en, "kl") == expected)
  }

  @Test func surprisalComesBeforeQ() throws {
    let expected = picture(
      #"""
              p 真实    −ln p  p·(−ln p)
        狗     0.500   0.6931     0.3466   ████████████████████████████████████████
       ▸猫     0.250   1.3863    [0.3466]  ████████████████████████████████████████
        鱼     0.125   2.0794     0.2599   ██████████████████████████████
        鸟     0.125   2.0794     0.2599   ██████████████████████████████
        和     1.000              1.2130

        p(猫)·(−ln p(猫)) = 0.25·(−ln 0.25) = 0.3466

        H(p)     ███████████████████████████████████████████████          1.2130
                 ≤ ln 4 = 1.3863

        视图 ‹表›  列 ‹熵›  结果数 ‹4›   名称 ‹动物›  和不限为 1 ‹否›




      """#)
    #expect(
      try lines(
        "distributions p=0.5,0.25,0.125,0.125 columns=entropy labels=animals", 78, 17, .zh, "term.2"
      ) == expected)
  }

  @Test func manyOutcomesScroll() throws {
    let expected = picture(
      #"""
      10–17/26  p truth  q model    −ln q  p·(−ln q)
        j         0.001    0.038   3.2581     0.0046   ▍
        k         0.011    0.038   3.2581     0.0352   ██▌
        l         0.044    0.038   3.2581     0.1427   ██████████▏
        m         0.020    0.038   3.2581     0.0639   ████▌
       ▸n         0.065   [0.038]  3.2581     0.2121   ███████████████
        o         0.076    0.038   3.2581     0.2463   █████████████████▍
        p         0.014    0.038   3.2581     0.0459   ███▎
        q         0.002    0.038   3.2581     0.0062   ▍
        sum      ≈1.000   ≈1.000             ≈3.2581
        H(p, q) = −∑ₓ p(x) ln q(x)
                = −(0.0816 ln 0.0385 + … + 0.0007 ln 0.0385) ≈ 3.2581
        H(p)     ████████████████████████████████████████████████         2.8844
        KL(p‖q)                                                  ▓▓▓▓▓▓   0.3737
        H(p,q)   ████████████████████████████████████████████████▓▓▓▓▓▓   3.2581
        view ‹table›  columns ‹cross-entropy›  outcomes ‹26›  names ‹letters›
        free sum ‹no›
      """#)
    #expect(
      try lines(
        DistributionsScene.presets[7].line.replacing(" columns=kl", with: ""), 78, 17, .en, "q.14")
        == expected)
  }

  @Test func aSumThatIsNotOneHasNoEntropy() throws {
    let expected = picture(
      #"""
              p 实况  q 预报    −ln q  p·(−ln q)
        晴     0.700   0.500   0.6931     0.4852   █████████████████████████████████
       ▸阴     0.200  [0.400]  0.9163     0.1833   ████████████▌
        雨     0.100   0.200   1.6094     0.1609   ███████████
        和     1.000   1.100              0.8294

        晴   p ███████████████████████████████████████████████▋
             q ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        阴   p █████████████▋
             q ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        雨   p ██████▊
             q ▒▒▒▒▒▒▒▒▒▒▒▒▒▒

        q 的和是 1.1000，不是概率分布：没有熵可言。n 除以总和

        视图 ‹表›  列 ‹交叉熵›  结果数 ‹3›   名称 ‹天气›  和不限为 1 ‹是›

      """#)
    #expect(
      try lines("distributions q=0.5,0.4,0.2 free=1", 78, 17, .zh, "q.2") == expected)
  }

  @Test(arguments: Language.allCases)
  func longDecimalsAreRoundedFurtherWhereTheyDoNotFit(language: Language) throws {
    var scene = DistributionsScene()
    try scene.change("p.1", by: ChangeStep(1))
    for (width, height) in [(60, 17), (66, 12), (66, 28), (78, 17)] {
      var frame = Frame(size: Size(width: width, height: height), look: Look())
      let context = SceneContext(look: Look(), language: language, focus: "p.1")
      scene.draw(into: &frame, in: frame.rect, context: context)
      #expect(frame.lines().contains { $0.contains("0.71 ln 0.5 + 0.193") })
      #expect(frame.lines().contains { $0.contains("≈ 0.8805") })
    }
  }

  @Test func theCursorRestsAtTheFocusAndInTheOpenField() throws {
    let scene = DistributionsScene()
    var frame = Frame(size: Size(width: 78, height: 17), look: Look())
    var context = SceneContext(look: Look(), language: .en, focus: "q.2")
    scene.draw(into: &frame, in: frame.rect, context: context)
    #expect(
      frame.element(named: "q.2")?.rect.contains(frame.cursor ?? Position(column: 0, row: 0))
        == true)
    #expect(!frame.showsCursor)
    var field = TextField("1/3")
    _ = field.edit(Key(.left))
    context.field = field
    var open = Frame(size: Size(width: 78, height: 17), look: Look())
    scene.draw(into: &open, in: open.rect, context: context)
    #expect(open.showsCursor)
    #expect(open.lines()[2].contains("[1/3       ]"))
    let cursor = open.cursor ?? Position(column: 0, row: 0)
    #expect(open[cursor].scalar == 0x33)
  }

  @Test func nothingOverlapsAndNothingIsCutAtTheSupportedSizes() throws {
    for preset in DistributionsScene.presets {
      for columns in DistributionsColumns.allCases {
        for (width, height) in [(78, 17), (66, 28), (74, 28), (118, 28)] {
          for language in Language.allCases {
            var scene = try DistributionsScene(StateLine(preset.line))
            scene.columns = columns
            var frame = Frame(size: Size(width: width, height: height), look: Look())
            let context = SceneContext(look: Look(), language: language, focus: "p.1")
            scene.draw(into: &frame, in: frame.rect, context: context)
            check(frame, "\(preset.line) \(columns) \(width)×\(height) \(language)")
          }
        }
      }
    }
  }

  /// Elements lie inside the frame and do not share cells.
  private func check(_ frame: Frame, _ what: String) {
    for (index, element) in frame.elements.enumerated() {
      let rect = element.rect
      #expect(rect.intersection(frame.rect) == rect, "\(element.name) of \(what)")
      for other in frame.elements[..<index] {
        #expect(other.rect.intersection(rect).isEmpty, "\(other.name), \(element.name) of \(what)")
      }
    }
  }
}

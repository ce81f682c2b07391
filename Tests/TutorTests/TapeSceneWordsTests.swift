import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct TapeSceneWordsTests {
  private func scene(_ text: String) throws -> TapeScene { try TapeScene(StateLine(text)) }
  private func context(_ language: Language) -> SceneContext {
    SceneContext(look: Look(), language: language)
  }

  @Test(arguments: [
    (
      "tape", "还没有开始：按 . 执行一行，: 走到更新，空格键运行",
      "not begun: . carries out a line, : goes on to the update, Space runs"
    ),
    (
      "tape line=5", "第 5 行：打印 0.22314353：两个输出取平均，float32",
      "line 5: prints 0.22314353: the mean of two outputs, in float32"
    ),
    (
      "tape line=8", "第 8 行：L = 0.2231，带上却什么也没有：只有常数",
      "line 8: L = 0.2231, yet nothing is recorded: all constants"
    ),
    (
      "tape line=9", "第 9 行：NameError: name 'model' is not defined",
      "line 9: NameError: name 'model' is not defined"
    ),
    (
      "tape model=dense line=12", "第 12 行：得到 [None, None]：损失与参数之间没有通路：没有通路，就没有学习。",
      "line 12: [None, None]: No path to the parameters, no learning."
    ),
    (
      "tape program=repaired w=0.5 b=-1 row=2 line=10",
      "第 10 行：样本 2：z = w·x + b = 0.5·(−1) + (−1) = −1.5000",
      "line 10: row 2: z = w·x + b = 0.5·(−1) + (−1) = −1.5000"
    ),
    (
      "tape program=repaired line=12", "第 12 行：乘 x，各样本相加：∂L/∂w = −0.7500",
      "line 12: times x, added over the rows: ∂L/∂w = −0.7500"
    ),
    (
      "tape program=repaired line=13 updates=2", "第 13 行：更新 2：w 0.75 → 1.0928, b 0 → 0",
      "line 13: update 2: w 0.75 → 1.0928, b 0 → 0"
    ),
    (
      "tape program=repaired line=8 updates=2", "第 8 行：第 3 遍：从前向开始，一切重新算",
      "line 8: pass 3: everything is computed anew, from the inputs on"
    ),
  ])
  func theNewsTellsTheLine(text: String, zh: String, en: String) throws {
    let scene = try scene(text)
    #expect(scene.news(context(.zh)) == zh)
    #expect(scene.news(context(.en)) == en)
  }

  @Test func theNewsTellsWhatWasChanged() throws {
    var scene = try scene("tape program=repaired line=11")
    try scene.set("w", to: 1)
    #expect(scene.news(context(.en)) == "w₀ = 1: the loss of this pass is L = 0.2201")
    try scene.change("x.2", by: ChangeStep(1))
    #expect(scene.news(context(.zh)) == "x2 = −0.9：这一遍的损失 L = 0.2271")
    _ = try scene.perform(.nextView, at: nil)
    #expect(scene.news(context(.en)) == "framework: PyTorch")
    try scene.change("row", by: ChangeStep(1))
    #expect(scene.news(context(.en)) == "the tape shows row 2 of 4")
    _ = try scene.perform(.run, at: nil)
    #expect(scene.news(context(.zh)) == "开始运行；空格键暂停")
  }

  @Test func theHalfIsExplained() throws {
    let scene = try scene("tape program=direct line=9")
    let zh = scene.explanations(context(.zh)).first { $0.element == "single.1" }
    let en = scene.explanations(context(.en)).first { $0.element == "single.1" }
    #expect(
      zh?.text
        == "若把 q 当作一个分布，−Σ y ln q 对 q1 的斜率是 −y/q = −1.2500。程序里是两个是非题的平均，"
        + "每个只占 1/2，所以是 −0.6250。")
    #expect(
      en?.text
        == "As one distribution, −Σ y ln q has the slope −y/q = −1.2500 at q1. The program averages"
        + " two yes-or-no outputs, each counts 1/2, so it gets −0.6250.")
  }

  @Test func aFailureIsExplainedAtItsLine() throws {
    let scene = try scene("tape model=dense line=13")
    let en = scene.explanations(context(.en)).first { $0.element == "line.13" }
    #expect(
      en?.text
        == "Line 13 fails with ValueError: No gradients provided for any variable. y_pred is a"
        + " constant: no path from the loss to kernel or bias. The gradients are [None, None]:"
        + " nothing to apply.")
  }

  @Test func thePrintedLossIsOneDistributionsOnlyIfTheNumbersAreOne() throws {
    let text = { (line: String) in
      try scene(line).explanations(context(.en)).first { $0.element == "line.5" }?.text ?? ""
    }
    #expect(try text("tape").contains("complementary"))
    #expect(try text("tape q=0.8,0.3").contains("do not sum to 1"))
  }

  @Test(arguments: TapeSceneFrameTests.lines)
  func everyElementIsExplainedInBothLanguages(text: String) throws {
    let scene = try scene(text)
    let elements = Set(scene.parts.flatMap(\.rows))
    for language in Language.allCases {
      let explained = scene.explanations(context(language))
      #expect(Set(explained.map(\.element)) == elements)
      #expect(explained.allSatisfy { $0.text.count > 4 })
      let isChinese = explained.allSatisfy { item in
        item.text.unicodeScalars.contains { $0.value >= 0x4E00 }
      }
      #expect(isChinese == (language == .zh))
    }
  }

  @Test func theSummaryHoldsProgramTapeAndPasses() throws {
    let lines = try scene("tape program=repaired line=12 sweep=3 updates=1").summary(context(.en))
    #expect(lines == Self.summary)
  }

  static let summary = [
    "repaired, TensorFlow: line 12/13  updates 1  L 0.2941",
    "times σ(z) − y: ∂L/∂z1 = 0.0456",
    "",
    "   1 import tensorflow as tf",
    "   2 x = tf.constant([-2., -1., 1., 2.])",
    "   3 y = tf.constant([0., 0., 1., 1.])",
    "   4 w = tf.Variable(0.)",
    "   5 b = tf.Variable(0.)",
    "   6 bce = tf.keras.losses.binary_crossentropy",
    "   7 opt = tf.keras.optimizers.SGD(1.)",
    "   8 for step in range(100):",
    "   9   with tf.GradientTape() as tape:",
    "  10     z = w * x + b",
    "  11     loss = bce(y, z, from_logits=True)",
    "▸ 12   grads = tape.gradient(loss, [w, b])",
    "  13   opt.apply_gradients(zip(grads, [w, b]))",
    "",
    "tape                                  value                              grad",
    "x                              −2, −1, 1, 2                                 –",
    "y                                0, 0, 1, 1                                 –",
    "w                                      0.75",
    "b                                         0",
    "u=w·x      −1.5000, −0.7500, 0.7500, 1.5000",
    "z=u+b      −1.5000, −0.7500, 0.7500, 1.5000  0.0456, 0.0802, −0.0802, −0.0456",
    "ℓ=CE(y,z)    0.2014, 0.3869, 0.3869, 0.2014    0.2500, 0.2500, 0.2500, 0.2500",
    "L=mean ℓ                             0.2941                            1.0000",
    "",
    "k       L       w    ∂L/∂w",
    "0  0.6931  0.0000  −0.7500",
    "1  0.2941  0.7500        –",
  ]

  // MARK: - Derivations

  /// A tree's value follows from its parts by its rule, down to the leaves.
  private func checkTree(_ derivation: Derivation) throws {
    let parts = derivation.parts.map(\.value)
    _ = try Formula(derivation.symbol)
    _ = try Formula(derivation.substituted(places: 4))
    let value: Double? =
      switch derivation.rule {
      case .sum: parts.reduce(0, +)
      case .difference: parts[0] - parts[1]
      case .product: parts.reduce(1, *)
      case .quotient: parts[0] / parts[1]
      case .negation: 0 - parts[0]
      case .mean: parts.reduce(0, +) / Double(parts.count)
      case .logarithm(let base): 0 - surprisal(of: parts[0], in: base)
      case .definition: parts[0]
      case .maximum: parts.max()
      case .given, .exponential, .squareRoot, .convention: nil
      }
    if let value {
      #expect(abs(value - derivation.value) <= 1e-12 * max(1, abs(value)), "\(derivation.symbol)")
    }
    for part in derivation.parts { try checkTree(part) }
  }

  @Test(arguments: TapeSceneFrameTests.lines + ["tape program=repaired y=0.3,0,1,0.5 line=13"])
  func everyComputedNumberHasATreeThatHolds(text: String) throws {
    let scene = try scene(text)
    for element in scene.parts.flatMap(\.rows) {
      if let tree = scene.derivation(of: element, context(.en)) { try checkTree(tree) }
    }
    let node = try #require(scene.run.graph.entries.last?.node)
    let hasLoss = scene.run.isComputed(node)
    #expect((scene.derivation(of: "value.loss", context(.en)) != nil) == hasLoss)
  }

  @Test func theGradientIsAProductOfLocalSlopes() throws {
    let scene = try scene("tape program=repaired row=2 line=12")
    let z = try #require(scene.derivation(of: "grad.z", context(.en)))
    #expect(z.value == 0.125)
    #expect(z.parts.map(\.value) == [0.25, 0.5])
    #expect(
      z.parts.map(\.symbol) == [
        "\\frac{\\partial L}{\\partial \\ell_2}", "\\frac{\\partial \\ell_2}{\\partial z_2}",
      ])
    #expect(z.parts[1].rule == .difference)
    let w = try #require(scene.derivation(of: "grad.w", context(.en)))
    #expect(w.rule == .sum)
    #expect(w.parts.map(\.value) == [-0.25, -0.125, -0.125, -0.25])
    #expect(scene.derivation(of: "value.w", context(.en)) == nil)
    let moved = try self.scene("tape program=repaired line=13")
    let step = try #require(moved.derivation(of: "value.w", context(.en)))
    #expect(step.substituted(places: 4) == "0 - (-0.7500)")
  }

  @Test func bothSlopesOfTheDirectProgramAreDerived() throws {
    let scene = try scene("tape program=direct line=9")
    #expect(scene.derivation(of: "grad.q", context(.en))?.value == -0.625)
    #expect(scene.derivation(of: "single.1", context(.en))?.value == -1.25)
  }
}

import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct TapeSceneFrameTests {
  private func frame(
    _ text: String, _ width: Int, _ height: Int, _ language: Language,
    look: Look = Look(colors: .mono), focus: String? = nil, field: TextField? = nil
  ) throws -> Frame {
    try DrawnScene(text, look: look).frame(width, height, language, focus: focus, field: field)
  }

  static let ascii = Look(colors: .mono, glyphs: .ascii)
  static let lines = [
    "tape", "tape line=9", "tape framework=pytorch line=7", "tape model=dense line=13",
    "tape model=dense framework=pytorch line=12", "tape program=repaired line=11",
    "tape program=repaired line=12 sweep=4 updates=3",
    "tape program=repaired framework=pytorch line=14 updates=40",
    "tape program=direct line=9 sweep=2", "tape program=direct framework=pytorch line=12 updates=2",
    "tape program=direct framework=pytorch eta=1 line=9 updates=1",
  ]

  @Test func theProgramAsWrittenStopsInLettersOfASCII() throws {
    let lines = try frame("tape line=9", 78, 17, .en, look: Self.ascii, focus: "line.9").lines()
    #expect(lines == Self.failure)
  }

  @Test func theBrokenPathIsSeen() throws {
    let lines = try frame("tape model=dense line=13", 78, 17, .zh, focus: "eta").lines()
    #expect(lines == Self.broken)
  }

  @Test func theSweepPointsToOneNode() throws {
    let lines = try frame(
      "tape program=repaired row=2 line=12 sweep=3", 78, 17, .zh, focus: "value.z"
    ).lines()
    #expect(lines == Self.sweep)
  }

  @Test func theTwinStandsBesideItsTapeRowsAndPasses() throws {
    let lines = try frame(
      "tape program=repaired framework=pytorch line=14 updates=3", 74, 28, .en, focus: "grad.w"
    ).lines()
    #expect(lines == Self.twin)
  }

  @Test func aWideScreenShowsAllRows() throws {
    let lines = try frame("tape program=repaired line=13 updates=5", 118, 30, .en, focus: "x.2")
      .lines()
    #expect(lines == Self.wide)
  }

  @Test func bothSlopesOfTheDirectProgramAreShown() throws {
    let lines = try frame("tape program=direct line=10 updates=1", 118, 30, .zh, focus: "single.1")
      .lines()
    #expect(lines == Self.direct)
  }

  @Test func anOpenFieldTakesThePlaceOfTheValue() throws {
    let eta = try frame(
      "tape program=repaired", 78, 17, .en, focus: "eta", field: TextField("0.25"))
    #expect(eta.lines().contains { $0.contains("η[0.25  ]") })
    #expect(eta.showsCursor)
    let x = try frame(
      "tape program=repaired", 78, 17, .en, focus: "x.2", field: TextField("-1/30000"))
    #expect(x.lines().contains { $0.contains("[0000 ]") })
    #expect(x.cursor != nil)
  }

  @Test(arguments: lines) func everyElementIsInSightWhenItHasTheFocus(text: String) throws {
    let scene = try TapeScene(StateLine(text))
    for (width, height) in [(78, 17), (74, 28), (60, 20)] {
      for element in scene.parts.flatMap(\.rows) {
        var frame = Frame(size: Size(width: width, height: height), look: Self.ascii)
        scene.draw(
          into: &frame, in: frame.rect,
          context: SceneContext(look: Self.ascii, language: .en, focus: element))
        let shown = frame.element(named: element)
        #expect(shown?.rect.isEmpty == false, "\(element) at \(width)×\(height)")
        #expect(frame.cursor != nil, "\(element) at \(width)×\(height)")
      }
    }
  }

  static let sizes = [
    (0, 0), (1, 1), (2, 40), (5, 2), (16, 4), (27, 8), (30, 8), (46, 10), (73, 17), (300, 100),
  ]

  @Test(arguments: lines) func everySizeIsDrawn(text: String) throws {
    let scene = try TapeScene(StateLine(text))
    for (width, height) in Self.sizes {
      for (look, language) in [(Look(), Language.zh), (Self.ascii, .en)] {
        for focus in [nil, "line.3", "value.loss", "y.2", "pass.1", "eta", "nonsense"] {
          var frame = Frame(size: Size(width: width, height: height), look: look)
          let context = SceneContext(
            look: look, language: language, focus: focus, field: TextField("0.123456"))
          scene.draw(into: &frame, in: frame.rect, context: context)
          scene.draw(
            into: &frame, in: Rect(column: -5, row: 3, width: .max, height: .max),
            context: context)
          #expect(frame.lines().count <= height)
        }
      }
    }
  }

  @Test(arguments: lines) func asciiStaysASCII(text: String) throws {
    for (width, height) in [(78, 17), (118, 30), (60, 20)] {
      let lines = try frame(text, width, height, .en, look: Self.ascii, focus: "eta").lines()
      for line in lines { #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)") }
    }
  }

  @Test func hugeNumbersAreDrawn() throws {
    for text in [
      "tape program=repaired eta=10 x=-10,10,10,10 y=1,0,0,0 w=20 line=13 updates=100",
      "tape program=direct eta=10 q=0.0001,0.9999 line=10 updates=100",
    ] {
      let lines = try frame(text, 118, 30, .en).lines()
      #expect(lines.count == 30)
    }
  }
}

// The frames as they are meant to look.
extension TapeSceneFrameTests {
  static let failure = [
    "failed  line 9/11  updates 0  L 0.2231  x NameError",
    "   1 import tensorflow as tf                   tape, output 1   value    grad",
    "   2 y_true = [1, 0]                            o y_true            1",
    "   3 y_pred = [0.8, 0.2]                        o y_pred          0.8",
    "   4 bce = tf.keras.losses.binary_crossentropy  o l=CE(y,q)    0.2231",
    "   5 print(bce(y_true, y_pred).numpy())         o L=mean l     0.2231",
    "   6 opt = tf.keras.optimizers.SGD(0.01)       NameError: name 'model' is not",
    "   7 with tf.GradientTape() as tape:           defined",
    "   8   loss = bce(y_true, y_pred)              No model was ever made: y_pred",
    "x [9]params = model.trainable_variables        was typed, not computed. Set",
    "  10 grads = tape.gradient(loss, params)       the model to a dense layer and",
    "  11 opt.apply_gradients(zip(grads, params))   try again.",
    "                                                     y       q        l",
    "                                               >1    1     0.8   0.2231",
    "                                                2    0     0.2   0.2231",
    "",
    "program as written  model none  in TensorFlow  eta 0.01  output 1/2  speed 1x",
  ]

  static let broken = [
    "出错，已停  第 13/13 行  更新 0 次  L 0.2231  × ValueError",
    "   1 import tensorflow as tf                   梯度带 输出 1       值    梯度",
    "   2 y_true = [1, 0]                            ○ y_true            1       –",
    "   3 y_pred = [0.8, 0.2]                        ○ y_pred          0.8       –",
    "   4 bce = tf.keras.losses.binary_crossentropy  ◆ kernel         随机    None",
    "   5 print(bce(y_true, y_pred).numpy())         ◆ bias              0    None",
    "   6 opt = tf.keras.optimizers.SGD(0.01)        × 没有通路 ×",
    "   7 model = tf.keras.layers.Dense(1)           ○ ℓ=CE(y,q)    0.2231       –",
    "   8 model.build((None, 1))                     ○ L=mean ℓ     0.2231       –",
    "   9 with tf.GradientTape() as tape:           ValueError: No gradients",
    "  10   loss = bce(y_true, y_pred)              provided for any variable.",
    "  11 params = model.trainable_variables        y_pred 是常数，损失不经过",
    "  12 grads = tape.gradient(loss, params)       kernel 和 bias，所以梯度是",
    "× 13 opt.apply_gradients(zip(grads, params))   [None, None]，优化器无事可做。",
    "",
    "",
    "程序 照原样  模型 线性层  框架 TensorFlow  学习率 η[0.01] 输出 1/2  速度 1×",
  ]

  static let sweep = [
    "暂停  第 12/13 行  更新 0 次  L 0.6931",
    "   1 import tensorflow as tf                   梯度带 样本 2       值    梯度",
    "   2 x = tf.constant([-2., -1., 1., 2.])        ○ x                −1       –",
    "   3 y = tf.constant([0., 0., 1., 1.])          ○ y                 0       –",
    "   4 w = tf.Variable(0.)                        ◆ w                 0",
    "   5 b = tf.Variable(0.)                        ◆ b                 0",
    "   6 bce = tf.keras.losses.binary_crossentropy  ● u=w·x        0.0000",
    "   7 opt = tf.keras.optimizers.SGD(1.)         ▲● z=u+b       [0.0000] 0.1250",
    "   8 for step in range(100):                    ● ℓ=CE(y,z)    0.6931  0.2500",
    "   9   with tf.GradientTape() as tape:          ● L=mean ℓ     0.6931  1.0000",
    "  10     z = w * x + b                                x    y       z   ∂L/∂z",
    "  11     loss = bce(y, z, from_logits=True)     1    −2    0  0.0000  0.1250",
    "▸ 12   grads = tape.gradient(loss, [w, b])     ▸2    −1    0  0.0000  0.1250",
    "  13   opt.apply_gradients(zip(grads, [w, b]))  3     1    1  0.0000 −0.1250",
    "从 L 往回走：每个节点把自己的梯度乘上局部斜     4     2    1  0.0000 −0.1250",
    "率，交给做成它的节点。",
    "程序 修好的  框架 TensorFlow  学习率 η 1  w₀ 0  b₀ 0  样本 2/4  速度 1×",
  ]

  static let twin = [
    "paused  line 14/14  updates 3  L 0.1978",
    "   1 import torch                             tape, row 1    value   grad",
    "   2 from torch.nn import functional as F      ○ x              −2      –",
    "   3 x = torch.tensor([-2., -1., 1., 2.])      ○ y               0      –",
    "   4 y = torch.tensor([0., 0., 1., 1.])        ◆ w          1.3194[−0.227]",
    "   5 w = torch.tensor(0., requires_grad=True)  ◆ b               0 0.0000",
    "   6 b = torch.tensor(0., requires_grad=True)  ● u=w·x      −2.186 0.0253",
    "   7 bce = F.binary_cross_entropy_with_logits  ● z=u+b      −2.186 0.0253",
    "   8 opt = torch.optim.SGD([w, b], lr=1.)      ● ℓ=CE(y,z)  0.1065 0.2500",
    "   9 for step in range(100):                   ● L=mean ℓ   0.1978 1.0000",
    "  10   z = w * x + b",
    "  11   loss = bce(z, y)                              x    y      z  ∂L/∂z",
    "  12   opt.zero_grad()                        ▸1    −2    0 −2.186 0.0253",
    "  13   loss.backward()                         2    −1    0 −1.093 0.0628",
    "▸ 14   opt.step()                              3     1    1 1.0928 −0.063",
    "                                               4     2    1 2.1857 −0.025",
    "each parameter moves by −η·gradient; the next",
    "pass computes everything anew.                  k       L      w  ∂L/∂w",
    "                                                0  0.6931 0.0000 −0.750",
    "                                                1  0.2941 0.7500 −0.343",
    "                                                2  0.1978 1.0928 −0.227",
    "",
    "",
    "",
    "",
    "",
    "",
    "program repaired  in PyTorch  η 1  w₀ 0  b₀ 0  row 1/4  speed 1×",
  ]

  static let wide = [
    "paused  line 13/13  updates 5  L 0.1262",
    "   1 import tensorflow as tf                   tape            val 1  val 2  val 3  val 4 grad 1 grad 2 grad 3 grad 4",
    "   2 x = tf.constant([-2., -1., 1., 2.])        ○ x               −2     −1      1      2      –      –      –      –",
    "   3 y = tf.constant([0., 0., 1., 1.])          ○ y                0      0      1      1      –      –      –      –",
    "   4 w = tf.Variable(0.)                        ◆ w           1.6316                      −0.140",
    "   5 b = tf.Variable(0.)                        ◆ b                0                      0.0000",
    "   6 bce = tf.keras.losses.binary_crossentropy  ● u=w·x       −2.983 −1.492 1.4916 2.9831 0.0120 0.0459 −0.046 −0.012",
    "   7 opt = tf.keras.optimizers.SGD(1.)          ● z=u+b       −2.983 −1.492 1.4916 2.9831 0.0120 0.0459 −0.046 −0.012",
    "   8 for step in range(100):                    ● ℓ=CE(y,z)   0.0494 0.2030 0.2030 0.0494 0.2500 0.2500 0.2500 0.2500",
    "   9   with tf.GradientTape() as tape:          ● L=mean ℓ    0.1262                      1.0000",
    "  10     z = w * x + b",
    "  11     loss = bce(y, z, from_logits=True)           x    y        z   q=σ(z)        ℓ    ∂L/∂z",
    "  12   grads = tape.gradient(loss, [w, b])     ▸1    −2    0  −2.9831   0.0482   0.0494   0.0120",
    "▸ 13   opt.apply_gradients(zip(grads, [w, b]))  2   [−1]   0  −1.4916   0.1837   0.2030   0.0459",
    "                                                3     1    1   1.4916   0.8163   0.2030  −0.0459",
    "each parameter moves by −η·gradient; the next   4     2    1   2.9831   0.9518   0.0494  −0.0120",
    "pass computes everything anew.",
    "                                                 k          L         w     ∂L/∂w",
    "                                                 0     0.6931    0.0000   −0.7500",
    "                                                 1     0.2941    0.7500   −0.3428",
    "                                                 2     0.1978    1.0928   −0.2266",
    "                                                 3     0.1529    1.3194   −0.1721",
    "                                                 4     0.1262    1.4916   −0.1400",
    "",
    "",
    "",
    "",
    "",
    "",
    "program repaired  in TensorFlow  η 1  w₀ 0  b₀ 0  row 1/4  speed 1×",
  ]

  static let direct = [
    "暂停  第 10/10 行  更新 1 次  L 0.2231",
    "   1 import tensorflow as tf                   梯度带               值 1     值 2   梯度 1   梯度 2",
    "   2 y = tf.constant([1., 0.])                  ○ y                    1        0        –        –",
    "   3 q = tf.Variable([0.8, 0.2])                ◆ q               0.8063   0.1938  −0.6250   0.6250",
    "   4 bce = tf.keras.losses.binary_crossentropy  ● c=clip(q)       0.8000   0.2000  −0.6250   0.6250",
    "   5 opt = tf.keras.optimizers.SGD(0.01)        ● a=ln c         −0.2231  −1.6094  −0.5000   0.0000",
    "   6 for step in range(100):                    ● r=1−c           0.2000   0.8000   0.0000  −0.6250",
    "   7   with tf.GradientTape() as tape:          ● s=ln r         −1.6094  −0.2231   0.0000  −0.5000",
    "   8     loss = bce(y, q)                       ● ℓ(y,a,s)        0.2231   0.2231   0.5000   0.5000",
    "   9   grads = tape.gradient(loss, [q])         ● L=mean ℓ        0.2231            1.0000",
    "▸ 10   opt.apply_gradients(zip(grads, [q]))",
    "                                                     y      q    ∂L/∂q     −y/q",
    "每个参数减去 η·梯度；下一遍要重新做前向。      ▸1    1    0.8  −0.6250 [−1.2500]",
    "                                                2    0    0.2   0.6250   0.0000",
    "",
    "                                               两个输出取平均，所以 −0.625 是 −1.25 的一半。",
    "",
    "                                                 k          L        q₁    ∂L/∂q₁",
    "                                                 0     0.2231    0.8000   −0.6250",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "程序 变量是 q  框架 TensorFlow  学习率 η 0.01  输出 1/2  速度 1×",
  ]
}

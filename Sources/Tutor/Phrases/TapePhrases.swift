import Assessment
import InformationTheory

/// The words of the scene `tape`.
enum TapePhrases {
  // MARK: - Names

  static func name(_ option: TapeOption, _ program: TapeProgram) -> Bilingual {
    switch option {
    case .program: Bilingual(zh: "程序", en: "program")
    case .model: Bilingual(zh: "模型", en: "model")
    case .framework: Bilingual(zh: "框架", en: "in")
    case .eta: Bilingual(zh: "学习率 η", en: "η")
    case .w: Bilingual(zh: "w₀", en: "w₀")
    case .b: Bilingual(zh: "b₀", en: "b₀")
    case .row: row(program)
    case .speed: Bilingual(zh: "速度", en: "speed")
    }
  }

  static func name(_ program: TapeProgram) -> Bilingual {
    switch program {
    case .written: Bilingual(zh: "照原样", en: "as written")
    case .repaired: Bilingual(zh: "修好的", en: "repaired")
    case .direct: Bilingual(zh: "变量是 q", en: "q itself learns")
    }
  }

  static func name(_ model: TapeModel) -> Bilingual {
    switch model {
    case .none: Bilingual(zh: "没有", en: "none")
    case .dense: Bilingual(zh: "线性层", en: "dense")
    }
  }

  static func name(_ framework: TapeFramework) -> String {
    switch framework {
    case .tensorflow: "TensorFlow"
    case .pytorch: "PyTorch"
    }
  }

  static let failed = Bilingual(zh: "出错，已停", en: "failed")
  static let running = Bilingual(zh: "运行中", en: "running")
  static let paused = Bilingual(zh: "暂停", en: "paused")
  static let tape = Bilingual(zh: "梯度带", en: "tape")
  static let random = Bilingual(zh: "随机", en: "random")
  static let broken = Bilingual(zh: "没有通路", en: "no path")
  static let noPath = Bilingual(
    zh: "损失与参数之间没有通路：没有通路，就没有学习。", en: "No path to the parameters, no learning.")

  /// What the loss is the mean of: rows of data, or outputs.
  static func row(_ program: TapeProgram) -> Bilingual {
    program == .repaired
      ? Bilingual(zh: "样本", en: "row") : Bilingual(zh: "输出", en: "output")
  }

  static func tape(row index: Int, _ program: TapeProgram) -> Bilingual {
    let row = row(program)
    return Bilingual(zh: "梯度带 \(row.zh) \(index)", en: "tape, \(row.en) \(index)")
  }

  /// Why the gradient is half of what one distribution would give.
  static func halved(pair: String, single: String) -> Bilingual {
    Bilingual(
      zh: "两个输出取平均，所以 \(pair) 是 \(single) 的一半。",
      en: "Two outputs averaged: \(pair) is half of \(single).")
  }

  /// A heading in full and for narrow columns.
  struct Heading {
    var long: Bilingual
    var short: Bilingual
  }

  static let value = Heading(
    long: Bilingual(zh: "值", en: "value"), short: Bilingual(zh: "值", en: "val"))
  static let gradient = Heading(
    long: Bilingual(zh: "梯度", en: "grad"), short: Bilingual(zh: "梯度", en: "grad"))

  static func counters(_ run: TapeRun) -> Bilingual {
    let (line, count, updates) = (run.place.line, run.lines.count, run.place.updates)
    let loss = run.isComputed(.loss) ? "  L \(run.loss.quantityText)" : ""
    return Bilingual(
      zh: "第 \(line)/\(count) 行  更新 \(updates) 次\(loss)",
      en: "line \(line)/\(count)  updates \(updates)\(loss)")
  }

  /// What a node is called on the screen, with what it is made of.
  static func label(_ node: TapeNode, _ settings: TapeSettings) -> String {
    let isWritten = settings.program == .written
    let kept = settings.framework == .tensorflow ? "c" : "q"
    return switch node {
    case .y: isWritten ? "y_true" : "y"
    case .x: "x"
    case .w: "w"
    case .b: "b"
    case .q: isWritten ? "y_pred" : "q"
    case .u: "u=w·x"
    case .z: "z=u+b"
    case .c: "c=clip(q)"
    case .a: "a=ln \(kept)"
    case .r: "r=1−\(kept)"
    case .s: "s=ln r"
    case .losses:
      switch settings.program {
      case .written: "ℓ=CE(y,q)"
      case .repaired: "ℓ=CE(y,z)"
      case .direct: "ℓ(y,a,s)"
      }
    case .loss: "L=mean ℓ"
    case .kernel: "kernel"
    case .bias: "bias"
    }
  }

  static func passTitles(_ settings: TapeSettings) -> [Bilingual] {
    let name = settings.program == .repaired ? "w" : "q₁"
    return ["k", "L", name, "∂L/∂\(name)"].map { Bilingual(zh: $0, en: $0) }
  }

  // MARK: - Failures

  /// The kind of error, as Python names it.
  static func errorName(_ failure: TapeFailure) -> String {
    switch failure {
    case .nameError: "NameError"
    case .noGradients: "ValueError"
    case .noGradientFunction, .notProbabilities: "RuntimeError"
    }
  }

  /// The last line of the traceback.
  static func message(_ failure: TapeFailure) -> String {
    let name = errorName(failure)
    return switch failure {
    case .nameError: "\(name): name 'model' is not defined"
    case .noGradients: "\(name): No gradients provided for any variable."
    case .noGradientFunction:
      "\(name): element 0 of tensors does not require grad and does not have a grad_fn"
    case .notProbabilities: "\(name): all elements of input should be between 0 and 1"
    }
  }

  /// Why it fails, and what to do.
  static func reason(_ failure: TapeFailure, _ settings: TapeSettings) -> Bilingual {
    switch failure {
    case .nameError:
      Bilingual(
        zh: "程序里从来没有 model：y_pred 是手写的数，不是算出来的。把模型改成线性层再试。",
        en: "No model was ever made: y_pred was typed, not computed. Set the model to a dense layer"
          + " and try again.")
    case .noGradients:
      Bilingual(
        zh: "y_pred 是常数，损失不经过 kernel 和 bias，所以梯度是 [None, None]，优化器无事可做。",
        en: "y_pred is a constant: no path from the loss to kernel or bias. The gradients are"
          + " [None, None]: nothing to apply.")
    case .noGradientFunction:
      Bilingual(
        zh: "y_pred 是常数，损失背后没有任何要学的量。TensorFlow 要到下一行才报错。",
        en:
          "y_pred is a constant: nothing that learns is behind the loss. TensorFlow fails one line"
          + " later.")
    case .notProbabilities:
      Bilingual(
        zh: "梯度下降不知道 q 必须在 0 到 1 之间，一步跨了出去。用 logit 就不会：q = σ(z)。",
        en: "Gradient descent does not know that q must stay between 0 and 1, and stepped out. With"
          + " logits it cannot: q = σ(z).")
    }
  }

  // MARK: - Refusals

  static let computed = Bilingual(
    zh: "这个数是算出来的，不能直接改；可以改 x、y、q、w、b 的初值或 η。",
    en: "This number is computed and cannot be set; change x, y, q, the first w and b, or η.")
  static let atStart = Bilingual(
    zh: "程序还没有开始，不能再退；按 . 执行一行。",
    en: "The program has not begun, there is nothing before it; . carries out a line.")

  static func atEnd(_ run: TapeRun) -> Bilingual {
    guard run.failure != nil else {
      return Bilingual(
        zh: "循环走完了 \(TapeSettings.mostUpdates) 次；按 r 回到开头。",
        en: "The loop has made its \(TapeSettings.mostUpdates) passes; r rewinds the program.")
    }
    return Bilingual(
      zh: "程序在这一行出错，不能再走；按 , 退一步，或者按 d 换一个程序。",
      en: "The program failed at this line and cannot go on; , steps back, d takes another program."
    )
  }

  static func range(_ name: String, from low: String, to high: String) -> Bilingual {
    let shown = low.hasPrefix("-") ? "−" + low.dropFirst() : low
    return Bilingual(
      zh: "\(name) 在 \(shown) 到 \(high) 之间；请选这个范围里的数。",
      en: "\(name) lies between \(shown) and \(high); choose a number there.")
  }
}

import Assessment
import InformationTheory

// What the line that was carried out last did, in one sentence.
extension TapePhrases {
  static let begin = Bilingual(
    zh: "还没有开始：按 . 执行一行，: 走到更新，空格键运行",
    en: "not begun: . carries out a line, : goes on to the update, Space runs")

  static func atLine(_ line: Int, _ event: Bilingual) -> Bilingual {
    Bilingual(zh: "第 \(line) 行：\(event.zh)", en: "line \(line): \(event.en)")
  }

  static func back(_ event: Bilingual) -> Bilingual {
    Bilingual(zh: "退回一步。\(event.zh)", en: "one step back; \(event.en)")
  }

  static func running(_ isRunning: Bool) -> Bilingual {
    isRunning
      ? Bilingual(zh: "开始运行；空格键暂停", en: "running; Space pauses")
      : Bilingual(zh: "暂停", en: "paused")
  }

  static func shownRow(_ index: Int, of count: Int, _ program: TapeProgram) -> Bilingual {
    let row = row(program)
    return Bilingual(
      zh: "梯度带显示\(row.zh) \(index)，共 \(count) 个",
      en: "the tape shows \(row.en) \(index) of \(count)")
  }

  static func set(
    _ element: TapeElement, _ value: Bilingual, loss: String, _ program: TapeProgram
  ) -> Bilingual {
    switch element {
    case .option(.speed):
      return Bilingual(zh: "速度：\(value.zh)", en: "speed: \(value.en)")
    case .option(.program), .option(.model), .option(.framework):
      guard case .option(let option) = element else { return value }
      let name = name(option, program)
      return Bilingual(
        zh: "\(name.zh)：\(value.zh)", en: "\(name.en == "in" ? "framework" : name.en): \(value.en)")
    case .option, .input, .label, .probability, .line, .value, .gradient, .single, .pass:
      let name: Bilingual =
        if case .option(let option) = element {
          Self.name(option, program)
        } else {
          Bilingual(zh: plainName(element), en: plainName(element))
        }
      return Bilingual(
        zh: "\(name.zh) = \(value.zh)：这一遍的损失 L = \(loss)",
        en: "\(name.en) = \(value.en): the loss of this pass is L = \(loss)")
    }
  }

  private static func plainName(_ element: TapeElement) -> String {
    switch element {
    case .input(let row): "x\(row + 1)"
    case .label(let row): "y\(row + 1)"
    case .probability(let row): "q\(row + 1)"
    default: element.name
    }
  }

  // MARK: - Events

  /// What the line did, with its numbers.
  static func event(_ run: TapeRun, row: Int) -> Bilingual {
    if let failure = run.failure { return failed(failure) }
    guard let action = run.current else { return begin }
    switch action {
    case .logits: return logits(run, row)
    case .loss: return loss(run)
    case .gradient: return sweep(run, row)
    case .update: return update(run)
    case .prints: return printed(run)
    case .loop:
      return Bilingual(
        zh: "第 \(run.pass + 1) 遍：从前向开始，一切重新算",
        en: "pass \(run.pass + 1): everything is computed anew, from the inputs on")
    case .optimizer:
      let rate = run.settings.learningRate.shortest
      return Bilingual(
        zh: "优化器 SGD：参数 ← 参数 − η·梯度，η = \(rate)",
        en: "SGD: parameter ← parameter − η·gradient, with η = \(rate)")
    default: return plainEvent(action, run.settings)
    }
  }

  private static func plainEvent(_ action: TapeAction, _ settings: TapeSettings) -> Bilingual {
    switch action {
    case .imports: Bilingual(zh: "载入库", en: "the library is loaded")
    case .importsFunctions: Bilingual(zh: "载入损失函数所在的模块", en: "the loss functions are loaded")
    case .inputs: Bilingual(zh: "四个输入，都是常量", en: "four inputs, all of them constants")
    case .labels: Bilingual(zh: "标签，常量", en: "the labels, constants")
    case .probabilities: probabilities(settings)
    case .requiresGradient:
      Bilingual(zh: "从现在起 q 是变量，带着梯度", en: "from now on q is a variable with a gradient")
    case .weight: Bilingual(zh: "w 是变量：用到它的运算都会记下", en: "w is a variable: what uses it is recorded")
    case .bias: Bilingual(zh: "b 是变量", en: "b is a variable")
    case .lossFunction:
      Bilingual(zh: "给损失函数起个短名字", en: "a short name for the loss function")
    case .model:
      Bilingual(zh: "有了一个线性层，可是没有人问它要预测", en: "a dense layer, which nobody asks for a prediction")
    case .builds:
      Bilingual(
        zh: "kernel 和 bias 有了，y_pred 还是手写的", en: "kernel and bias are there; y_pred is still typed")
    case .parameters:
      Bilingual(zh: "模型的两个参数：kernel 和 bias", en: "the model's two parameters: kernel and bias")
    case .tape:
      settings.program == .written
        ? Bilingual(zh: "开始录带：只记用到变量的运算", en: "the tape runs: it records what uses a variable")
        : Bilingual(zh: "换上空带：记下用到变量的运算", en: "an empty tape: it records what uses a variable")
    case .clearsGradients:
      Bilingual(
        zh: "清掉上一遍的梯度，否则 PyTorch 会累加", en: "old gradients cleared; PyTorch would add to them")
    case .prints, .optimizer, .loop, .logits, .loss, .gradient, .update: begin
    }
  }

  private static func probabilities(_ settings: TapeSettings) -> Bilingual {
    switch (settings.program, settings.framework) {
    case (.direct, .tensorflow):
      Bilingual(zh: "q 本身就是变量，没有模型", en: "q itself is the variable; there is no model")
    case (.direct, .pytorch): Bilingual(zh: "两个数，暂时是常量", en: "two numbers, constants so far")
    case (.written, _), (.repaired, _):
      Bilingual(zh: "两个手写的数：没有任何参数参与", en: "two typed numbers: no parameter made them")
    }
  }

  private static func failed(_ failure: TapeFailure) -> Bilingual {
    let message = message(failure)
    return Bilingual(zh: message, en: message)
  }

  private static func printed(_ run: TapeRun) -> Bilingual {
    let text = run.printedText
    return Bilingual(
      zh: "打印 \(text)：两个输出取平均，float32", en: "prints \(text): the mean of two outputs, in float32")
  }

  private static func logits(_ run: TapeRun, _ row: Int) -> Bilingual {
    let value = { (node: TapeNode) in
      (run.graph[node]?[row] ?? 0).tapeText(isGiven: node == .x || node == .b || node == .w)
    }
    let x = value(.x).hasPrefix("−") ? "(\(value(.x)))" : value(.x)
    let b = value(.b).hasPrefix("−") ? "(\(value(.b)))" : value(.b)
    let text = "z = w·x + b = \(value(.w))·\(x) + \(b) = \(value(.z))"
    return Bilingual(zh: "样本 \(row + 1)：\(text)", en: "row \(row + 1): \(text)")
  }

  private static func loss(_ run: TapeRun) -> Bilingual {
    let loss = run.loss.quantityText
    switch run.settings.program {
    case .written:
      return Bilingual(
        zh: "L = \(loss)，带上却什么也没有：只有常数", en: "L = \(loss), yet nothing is recorded: all constants")
    case .repaired:
      return Bilingual(zh: "L = 四个损失的平均 = \(loss)", en: "L = the mean of four losses = \(loss)")
    case .direct:
      return Bilingual(zh: "L = 两个输出的平均 = \(loss)", en: "L = the mean of two outputs = \(loss)")
    }
  }

  private static func sweep(_ run: TapeRun, _ row: Int) -> Bilingual {
    guard let node = run.lit, let all = run.allGradients(node) else {
      return Bilingual(
        zh: "得到 [None, None]：\(noPath.zh)", en: "[None, None]: \(noPath.en)")
    }
    let name = all.count > 1 ? "\(node.letter)\(row + 1)" : node.letter
    let text = "∂L/∂\(name) = \(all[row % all.count].quantityText)"
    let rule = rule(node, run.settings)
    let lead = node == .loss ? Bilingual(zh: "反向", en: "reverse") : rule
    return Bilingual(zh: "\(lead.zh)：\(text)", en: "\(lead.en): \(text)")
  }

  /// Where the gradient of a node comes from, in a few words.
  private static func rule(_ node: TapeNode, _ settings: TapeSettings) -> Bilingual {
    let count = settings.rowCount
    switch node {
    case .losses: return Bilingual(zh: "平均，各得 1/\(count)", en: "the mean gives each 1/\(count)")
    case .z: return Bilingual(zh: "乘 σ(z) − y", en: "times σ(z) − y")
    case .u: return Bilingual(zh: "加法，原样传回", en: "a sum passes it on")
    case .b: return Bilingual(zh: "各样本相加", en: "added over the rows")
    case .w: return Bilingual(zh: "乘 x，各样本相加", en: "times x, added over the rows")
    case .s: return Bilingual(zh: "乘 −(1 − y)", en: "times −(1 − y)")
    case .r: return Bilingual(zh: "乘 1/r", en: "times 1/r")
    case .a: return Bilingual(zh: "乘 −y", en: "times −y")
    case .c: return Bilingual(zh: "两条路相加（1/c 与 −1）", en: "two paths added (1/c and −1)")
    case .q:
      return settings.framework == .tensorflow
        ? Bilingual(zh: "在界内原样传回", en: "passed on between the bounds")
        : Bilingual(zh: "两条路相加（1/q 与 −1）", en: "two paths added (1/q and −1)")
    case .loss, .y, .x, .kernel, .bias: return Bilingual(zh: "反向", en: "reverse")
    }
  }

  private static func update(_ run: TapeRun) -> Bilingual {
    let updates = run.place.updates
    guard updates > 0, run.parameters.count > 1 else { return begin }
    let (old, new) = (run.parameters[updates - 1], run.parameters[updates])
    let names = run.settings.program == .repaired ? ["w", "b"] : ["q₁", "q₂"]
    let text = zip(names, zip(old, new)).map { name, values in
      "\(name) \(values.0.tapeText(isGiven: true)) → \(values.1.tapeText(isGiven: true))"
    }.joined(separator: ", ")
    return Bilingual(zh: "更新 \(updates)：\(text)", en: "update \(updates): \(text)")
  }
}

extension TapeNode {
  /// The letter of the node alone.
  fileprivate var letter: String {
    switch self {
    case .losses: "ℓ"
    case .loss: "L"
    case .y, .x, .w, .b, .q, .u, .z, .c, .a, .r, .s, .kernel, .bias: rawValue
    }
  }
}

extension TapeRun {
  /// What the line that prints writes: the loss in float32, as Python shows it.
  var printedText: String {
    let convention = LossConvention(settings.framework == .tensorflow ? .keras : .pytorch)
    let loss = try? convention.binaryCrossEntropy(targets: settings.y, probabilities: settings.q)
    guard let loss else { return "nan" }
    // NumPy shows the shortest text of 32 bits, PyTorch four decimals.
    return settings.framework == .tensorflow
      ? "\(Float(loss))" : "tensor(\(loss.decimal(places: 4)))"
  }
}

import Assessment
import InformationTheory

/// The words of the scene `distributions`.
enum DistributionsPhrases {
  /// `q(sunny)` in both languages.
  static func value(_ side: Side, _ label: Bilingual) -> Bilingual {
    Bilingual(zh: "\(side.rawValue)(\(label.zh))", en: "\(side.rawValue)(\(label.en))")
  }

  // MARK: - Refusals

  static func refusal(_ problem: SharesProblem, _ side: Side, label: Bilingual) -> Bilingual {
    let name = value(side, label)
    switch problem {
    case .outOfRange:
      return Bilingual(
        zh: "概率要在 0 和 1 之间：请输入这样的数，例如 0.25 或 1/3。",
        en: "A probability lies between 0 and 1: type such a number, for example 0.25 or 1/3.")
    case .alreadyZero:
      return Bilingual(
        zh: "\(name.zh) 已经是 0，不能再小；按 → 增大。",
        en: "\(name.en) is 0 already and cannot be less; → raises it.")
    case .nothingLeft:
      return Bilingual(
        zh: "\(name.zh) 已经是 1，其他各项没有可拿的了；按 ← 减小。",
        en: "\(name.en) is 1 already: the others have nothing left to give; ← lowers it.")
    case .heldByFixed(let room):
      let most = Shares.clean(room).shortest
      return Bilingual(
        zh: "固定的值占着其余部分，\(name.zh) 最多是 \(most)；在固定的值上按 f 放开。",
        en: "Fixed values hold the rest, so \(name.en) is at most \(most); f on one of them"
          + " releases it.")
    case .allOthersFixed:
      return Bilingual(
        zh: "其他各项都固定了，没有一项能随 \(name.zh) 改变；在其中一项上按 f 放开。",
        en: "All other values are fixed, so none can make up for \(name.en); f on one of them"
          + " releases it.")
    }
  }

  static let computed = Bilingual(
    zh: "这个数是算出来的，不能直接改；请改 p 或 q。",
    en: "This number is computed and cannot be set; change p or q instead.")
  static let outcomesRange = Bilingual(
    zh: "结果的个数在 2 到 26 之间；请选这个范围里的整数。",
    en: "There are 2 to 26 outcomes; choose a whole number of them in this range.")
  static let learningRateRange = Bilingual(
    zh: "学习率 η 在 0.001 到 100 之间；通常取 0.1 到 10。",
    en: "The learning rate η lies between 0.001 and 100; 0.1 to 10 is usual.")
  static let nothingToFix = Bilingual(
    zh: "先选中 p 或 q 的一个值，再按 f 固定它。",
    en: "Choose a value of p or q first; f then fixes it.")

  static func fixedInTheWay(_ side: Side) -> Bilingual {
    Bilingual(
      zh: "\(side.rawValue) 有固定的值，不能整体改变；先在那些值上按 f 放开。",
      en: "\(side.rawValue) has fixed values, so it cannot change as a whole; release them with f.")
  }

  static func notNormalized(_ side: Side, sum: Double) -> Bilingual {
    Bilingual(
      zh: "\(side.rawValue) 的和是 \(sum.fewDigits)，不是 1；先按 n 除以总和。",
      en: "\(side.rawValue) sums to \(sum.fewDigits), not 1; press n first to divide by the sum.")
  }

  static func alreadyNormalized(_ sides: [Side]) -> Bilingual {
    let names = sides.map(\.rawValue)
    return Bilingual(
      zh: "\(names.joined(separator: " 与 ")) 的和已经是 1，不用归一；选项“和不限为 1”打开时才会不同。",
      en: names.joined(separator: " and ") + (sides.count == 1 ? " sums" : " sum")
        + " to 1 already; only with the option “free sum” can it differ.")
  }

  static func sumIsZero(_ side: Side) -> Bilingual {
    Bilingual(
      zh: "\(side.rawValue) 全是 0，无法除以总和；先让一项大于 0，或按 = 取均匀分布。",
      en: "All of \(side.rawValue) is 0, and 0 cannot divide; raise a value first, or press = for"
        + " the uniform distribution.")
  }

  static func noLogit(_ label: Bilingual) -> Bilingual {
    Bilingual(
      zh: "q(\(label.zh)) 是 0，它的 logit 是 −∞，梯度下降再也走不出来；先给它一点概率。",
      en: "q(\(label.en)) is 0: its logit is −∞, and no step leads back from there; raise it"
        + " first.")
  }

  static let arrived = Bilingual(
    zh: "q 已经等于 p，梯度 q − p 为 0；按 r 回到起点，或改变 q。",
    en: "q has reached p: the gradient q − p is 0; r goes back to the start, or change q.")
  static let longestDescent = Bilingual(
    zh: "已走了 2000 步，不再往下记；按 r 回到起点，或加大 η。",
    en: "These are 2,000 steps, the most that are kept; r goes back to the start, or raise η.")

  // MARK: - Table

  static func header(_ side: Side, _ labels: OutcomeLabels) -> Bilingual {
    switch (side, labels) {
    case (.p, .named(.weather)): Bilingual(zh: "p 实况", en: "p happened")
    case (.q, .named(.weather)): Bilingual(zh: "q 预报", en: "q forecast")
    case (.p, _): Bilingual(zh: "p 真实", en: "p truth")
    case (.q, _): Bilingual(zh: "q 模型", en: "q model")
    }
  }

  static let sum = Bilingual(zh: "和", en: "sum")
  static let slope = Bilingual(zh: "斜率", en: "slope")
  static let steps = Bilingual(zh: "步数", en: "steps")
  static let perplexity = Bilingual(zh: "困惑度", en: "perplexity")
  static let minimum = Bilingual(zh: "最小", en: "least")
  static let now = Bilingual(zh: "现在", en: "now")
  static let start = Bilingual(zh: "起点", en: "start")

  static func noEntropies(_ side: Side, sum: Double) -> Bilingual {
    let digits = sum.decimal(places: 4)
    return Bilingual(
      zh: "\(side.rawValue) 的和是 \(digits)，不是概率分布：没有熵可言。n 除以总和",
      en: "\(side.rawValue) sums to \(digits), which is no distribution: it has no entropy."
        + " n divides by the sum")
  }

  // MARK: - Options

  static func name(_ option: DistributionsOption) -> Bilingual {
    switch option {
    case .view: Bilingual(zh: "视图", en: "view")
    case .columns: Bilingual(zh: "列", en: "columns")
    case .outcomes: Bilingual(zh: "结果数", en: "outcomes")
    case .labels: Bilingual(zh: "名称", en: "names")
    case .free: Bilingual(zh: "和不限为 1", en: "free sum")
    case .eta: Bilingual(zh: "学习率 η", en: "rate η")
    }
  }

  static func name(_ view: DistributionsView) -> Bilingual {
    switch view {
    case .table: Bilingual(zh: "表", en: "table")
    case .sweep: Bilingual(zh: "扫描", en: "sweep")
    case .simplex: Bilingual(zh: "单纯形", en: "simplex")
    case .descent: Bilingual(zh: "下降", en: "descent")
    }
  }

  static func name(_ columns: DistributionsColumns) -> Bilingual {
    switch columns {
    case .surprisal: Bilingual(zh: "信息量", en: "surprisal")
    case .entropy: Bilingual(zh: "熵", en: "entropy")
    case .ce: Bilingual(zh: "交叉熵", en: "cross-entropy")
    case .kl: Bilingual(zh: "KL", en: "KL")
    case .grad: Bilingual(zh: "梯度", en: "gradients")
    }
  }

  static func name(_ labels: OutcomeLabels) -> Bilingual {
    guard case .named(let names) = labels else { return Bilingual(zh: "自定", en: "own") }
    switch names {
    case .weather: return Bilingual(zh: "天气", en: "weather")
    case .coin: return Bilingual(zh: "硬币", en: "coin")
    case .die: return Bilingual(zh: "骰子", en: "die")
    case .letters: return Bilingual(zh: "字母", en: "letters")
    case .classes: return Bilingual(zh: "类别", en: "classes")
    case .answer: return Bilingual(zh: "是否", en: "yes/no")
    case .animals: return Bilingual(zh: "动物", en: "animals")
    }
  }

  static func yesNo(_ flag: Bool) -> Bilingual {
    flag ? Bilingual(zh: "是", en: "yes") : Bilingual(zh: "否", en: "no")
  }
}

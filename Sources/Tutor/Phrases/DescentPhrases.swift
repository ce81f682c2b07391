import Assessment
import InformationTheory

/// The words of the scene `descent`.
enum DescentPhrases {
  // MARK: - Names

  static func name(_ option: DescentOption) -> Bilingual {
    switch option {
    case .eta: Bilingual(zh: "学习率 η", en: "rate η")
    case .beta: Bilingual(zh: "动量 β", en: "momentum β")
    case .w: Bilingual(zh: "起点 w", en: "start w")
    case .b: Bilingual(zh: "起点 b", en: "start b")
    case .x: Bilingual(zh: "x", en: "x")
    case .y: Bilingual(zh: "y", en: "y")
    case .fixed: Bilingual(zh: "固定", en: "fixed")
    case .h: Bilingual(zh: "检验 h", en: "check h")
    case .data: Bilingual(zh: "数据", en: "data")
    case .view: Bilingual(zh: "视图", en: "view")
    case .speed: Bilingual(zh: "速度", en: "speed")
    }
  }

  static func name(_ data: DescentData) -> Bilingual {
    switch data {
    case .neuron: Bilingual(zh: "一个样本", en: "one sample")
    case .sixPoints: Bilingual(zh: "六个点", en: "six points")
    }
  }

  static func name(_ view: DescentView) -> Bilingual {
    switch view {
    case .path: Bilingual(zh: "路径", en: "path")
    case .bowl: Bilingual(zh: "切线", en: "tangent")
    }
  }

  static func name(
    _ total: DescentTotal, _ settings: DescentSettings, _ base: LogBase
  ) -> Bilingual {
    switch total {
    case .z: Bilingual(zh: "z", en: "z")
    case .q: Bilingual(zh: "q", en: "q")
    case .loss: Bilingual(zh: "损失 L", en: "loss L")
    case .slopeZ: Bilingual(zh: "∂L/∂z", en: "∂L/∂z")
    case .slopeQ: Bilingual(zh: "∂L/∂q", en: "∂L/∂q")
    case .least: Bilingual(zh: "最低", en: "least")
    case .limit: Bilingual(zh: "谷底稳定的 η 上限", en: "largest η that stays at the bottom")
    }
  }

  static func name(_ cell: DescentCell, _ settings: DescentSettings) -> Bilingual {
    switch cell {
    case .now: Bilingual(zh: "现值", en: "now")
    case .slope: Bilingual(zh: "斜率", en: "slope")
    case .check: Bilingual(zh: "±h 检验", en: "±h check")
    case .step:
      settings.momentum > 0
        ? Bilingual(zh: "−η·速度", en: "−η·velocity") : Bilingual(zh: "−η·斜率", en: "−η·slope")
    case .next: Bilingual(zh: "下一步", en: "next")
    }
  }

  static let loss = Bilingual(zh: "损失", en: "loss")
  static let least = Bilingual(zh: "最低", en: "least")
  static let tangent = Bilingual(zh: "切线", en: "tangent")
  static let map = Bilingual(zh: "b  等高线：平均损失", en: "b  contours: mean loss")
  static let updateAxis = Bilingual(zh: "更新次数", en: "updates")
  static let parameter = Bilingual(zh: "参数", en: "parameter")
  static let running = Bilingual(zh: "运行中", en: "running")
  static let paused = Bilingual(zh: "暂停", en: "paused")
  static let isFixed = Bilingual(zh: "固定", en: "fixed")
  static let noneFixed = Bilingual(zh: "无", en: "none")

  static func updates(_ count: Int) -> Bilingual {
    Bilingual(zh: "更新 \(count) 次", en: "update \(count)")
  }

  /// The model and its loss as a formula.
  static func model(_ settings: DescentSettings, _ base: LogBase) -> Bilingual {
    let logarithm = base.symbol
    switch settings.data {
    case .neuron:
      let loss = settings.isYes ? "L = −\(logarithm) q" : "L = −\(logarithm)(1−q)"
      let text = "z = wx + b   q = σ(z)   \(loss)"
      return Bilingual(zh: text, en: text)
    case .sixPoints:
      return Bilingual(
        zh: "z = wx + b   q = σ(z)   L：六个点的平均",
        en: "z = wx + b   q = σ(z)   L: mean over six points")
    }
  }

  // MARK: - Refusals

  static let computed = Bilingual(
    zh: "这个数是算出来的，不能直接改；可以改 η、β、x、y 或起点 w、b。",
    en: "This number is computed and cannot be set; change η, β, x, y or the start w, b.")
  static let labelRange = Bilingual(
    zh: "标签 y 只能是 0 或 1；请输入其中一个。", en: "The label y is 0 or 1; type one of them.")
  static let atStart = Bilingual(
    zh: "已经在起点，不能再退；按 . 更新一次。",
    en: "This is the start, there is nothing before it; . makes one update.")
  static let limit = Bilingual(
    zh: "一条路径最多 2000 次更新；按 r 回到起点，或加大 η。",
    en: "A path has at most 2000 updates; r goes back to the start, or raise η.")
  static let noWeight = Bilingual(
    zh: "x = 0 时 w 不起作用，或者这里要的 w 超出 ±100；请先改 x 或 b。",
    en: "With x = 0 no w leads there, or it would lie beyond ±100; change x or b first.")
  static let oneView = Bilingual(
    zh: "一个样本只有这一种视图；按 d 换成六个点。",
    en: "One sample has only this view; d goes to the six points.")
  static let nothingToFix = Bilingual(
    zh: "只有 w 和 b 可以固定；请把焦点移到其中一个再按 f。",
    en: "Only w and b can be fixed; put the focus on one of them and press f.")

  static func range(_ option: DescentOption, from low: String, to high: String) -> Bilingual {
    let name = name(option)
    let (low, high) = (low.replacing("-", with: "−"), high.replacing("-", with: "−"))
    return Bilingual(
      zh: "“\(name.zh)”在 \(low) 到 \(high) 之间；请输入这个范围里的数。",
      en: "The value of “\(name.en)” lies from \(low) to \(high); type a number in that range.")
  }
}

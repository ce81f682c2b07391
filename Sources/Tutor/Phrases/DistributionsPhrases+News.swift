import Assessment

/// What the news are put together from; numbers are text already.
extension DistributionsPhrases {
  static let begin = Bilingual(
    zh: "改变 p 或 q 的一个值，这里说明发生了什么。",
    en: "Change a value of p or q, and this line says what happened.")

  /// `q(sunny) .50→.51: …`
  static func moved(_ name: String, from old: String, to new: String) -> String {
    "\(name) \(old)→\(new)"
  }

  static let followed = Bilingual(zh: " ≈ 斜率 ", en: " ≈ slope ")
  static let exactly = Bilingual(zh: " = 斜率 ", en: " = slope ")
  static let unchanged = Bilingual(zh: "不变", en: "unchanged")

  static let straight = Bilingual(zh: "，对 p 是直线", en: ", straight in p")

  static func bends(_ product: String) -> Bilingual {
    Bilingual(
      zh: "；只按斜率是 \(product)：曲线是弯的",
      en: "; the slope alone gives \(product): it bends")
  }

  /// Why H(p, q) is infinite.
  static func infinite(_ label: String) -> Bilingual {
    Bilingual(
      zh: "q(\(label)) = 0 而 p(\(label)) > 0", en: "q(\(label)) = 0 while p(\(label)) > 0")
  }

  /// Why KL(q‖p) is infinite.
  static func infiniteReverse(_ label: String) -> Bilingual {
    Bilingual(
      zh: "p(\(label)) = 0 而 q(\(label)) > 0", en: "p(\(label)) = 0 while q(\(label)) > 0")
  }

  static let swapped = Bilingual(zh: "对换 p 与 q", en: "p and q swapped")

  static func oneHot(_ side: String, _ label: Bilingual) -> Bilingual {
    Bilingual(
      zh: "\(side) 的概率全放在“\(label.zh)”上", en: "all of \(side) on \(label.en)")
  }

  static func uniform(_ side: String) -> Bilingual {
    Bilingual(zh: "\(side) 变为均匀分布", en: "\(side) made uniform")
  }

  static func normalized(_ sides: [String]) -> Bilingual {
    Bilingual(
      zh: "\(sides.joined(separator: " 与 ")) 除以各自的和",
      en: "\(sides.joined(separator: " and ")) divided by the sum")
  }

  static func fixed(_ name: Bilingual, _ value: String, isFixed: Bool) -> Bilingual {
    isFixed
      ? Bilingual(
        zh: "\(name.zh) 固定在 \(value)：调整别的值时不动它；再按 f 放开。",
        en: "\(name.en) is fixed at \(value): rescaling leaves it alone; f releases it.")
      : Bilingual(
        zh: "\(name.zh) 放开了，会随别的值按比例调整。",
        en: "\(name.en) is released and is rescaled with the others.")
  }

  static func outcomes(_ old: Int, _ new: Int) -> Bilingual {
    new > old
      ? Bilingual(
        zh: "\(old) → \(new) 种结果；新的从概率 0 开始",
        en: "\(old) → \(new) outcomes; new ones start with probability 0")
      : Bilingual(
        zh: "\(old) → \(new) 种结果；去掉的概率按比例分给其余",
        en: "\(old) → \(new) outcomes; what the others held was shared in proportion")
  }

  static func option(_ name: Bilingual, _ setting: Bilingual) -> Bilingual {
    Bilingual(zh: "\(name.zh)：\(setting.zh)", en: "\(name.en): \(setting.en)")
  }

  static func notOne(_ side: String, _ sum: String) -> Bilingual {
    Bilingual(
      zh: "\(side) 的和是 \(sum)，不是 1；按 n 除以总和",
      en: "\(side) sums to \(sum), not 1; n divides by the sum")
  }

  static func step(_ number: Int, of kl: String) -> Bilingual {
    Bilingual(zh: "第 \(number) 步，KL \(kl)", en: "step \(number), KL \(kl)")
  }

  static let atStart = Bilingual(zh: "回到起点", en: "back at the start")
}

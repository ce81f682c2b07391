import Assessment

extension DistributionsPhrases {
  static let simplexNeedsThree = Bilingual(
    zh: "三角形只画三种结果；这里画的是扫描。",
    en: "The triangle needs three outcomes; this is the sweep instead.")

  static func sweepTitle(_ label: Bilingual) -> Bilingual {
    Bilingual(
      zh: "q(\(label.zh)) 变动、其余成比例时的 H(p,q)",
      en: "H(p,q) as q(\(label.en)) moves, the rest in proportion")
  }

  static func sweepMinimum(at place: String, value: String) -> Bilingual {
    Bilingual(zh: "最小：\(place) 处 \(value)", en: "least: \(value) at \(place)")
  }

  static func simplexTitle(_ levels: String) -> Bilingual {
    Bilingual(
      zh: "等高线：KL = H(p,q) − H(p) 为 \(levels)",
      en: "contours: KL = H(p,q) − H(p) is \(levels)")
  }

  static let descentTitle = Bilingual(
    zh: "z ← z − η(q − p)，q = softmax(z)", en: "z ← z − η(q − p), q = softmax(z)")
  static let descentCurve = Bilingual(zh: "H(p,q) 随步数", en: "H(p,q) over the steps")
  static let descentHint = Bilingual(
    zh: "按 . 走一步，空格连续走，r 回到起点",
    en: ". takes a step, Space runs, r goes back")
}

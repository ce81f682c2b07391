import Assessment

// What just happened, in one line.
extension PenaltyPhrases {
  static func begin(_ place: String, _ losses: [String]) -> Bilingual {
    Bilingual(
      zh: "\(place)：\(losses.joined(separator: "，"))。← → 移动",
      en: "\(place): \(losses.joined(separator: ", ")). ← → move it")
  }

  static func jumped(_ place: String, _ losses: [String]) -> Bilingual {
    Bilingual(
      zh: "\(place)：\(losses.joined(separator: "，"))",
      en: "\(place): \(losses.joined(separator: ", "))")
  }

  /// A small step: what the slope foretells, and what came.
  static func stepped(
    _ place: String, formula: String, slope: String, step: String, foretold: String,
    came: String, other: String
  ) -> Bilingual {
    Bilingual(
      zh: "\(place)：\(formula) \(came) ≈ 斜率 \(slope) × \(step) = \(foretold)；\(other)",
      en: "\(place): \(formula) \(came) ≈ slope \(slope) × \(step) = \(foretold); \(other)")
  }

  static func answered(_ isYes: Bool, _ losses: [String]) -> Bilingual {
    let answer = answer(isYes)
    return Bilingual(
      zh: "答案改为 y = \(answer.zh)：\(losses.joined(separator: "，"))",
      en: "the answer is now y = \(answer.en): \(losses.joined(separator: ", "))")
  }

  static func shown(_ view: PenaltyView) -> Bilingual {
    switch view {
    case .probability:
      Bilingual(zh: "概率：C 是 −ln q，S 是平方误差", en: "probability: C is −ln q, S squared error")
    case .margin:
      Bilingual(
        zh: "间隔 m = z（y = 1）或 −z（y = 0）：C 交叉熵，H 合页，S 平方，E 指数",
        en: "margin m = ±z: C cross-entropy, H hinge, S squared, E exponential")
    case .sigmoid:
      Bilingual(
        zh: "经过 σ：q = σ(z)；纵轴是损失对 z 的斜率", en: "through σ: q = σ(z); what is drawn are slopes in z")
    }
  }
}

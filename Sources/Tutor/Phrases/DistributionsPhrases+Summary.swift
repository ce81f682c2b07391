import Assessment

/// The sentences of the state in plain text; numbers are text already.
extension DistributionsPhrases {
  static let outcome = Bilingual(zh: "结果", en: "outcome")

  static func subject(outcomes: Int, showsQ: Bool) -> Bilingual {
    showsQ
      ? Bilingual(
        zh: "\(outcomes) 种结果上的两个分布：p 是真实，q 是模型。",
        en: "Two distributions over \(outcomes) outcomes: p is the truth, q the model.")
      : Bilingual(
        zh: "\(outcomes) 种结果上的分布 p。", en: "A distribution p over \(outcomes) outcomes.")
  }

  static func entropy(_ entropy: String, _ unit: Bilingual) -> Bilingual {
    Bilingual(
      zh: "熵 H(p) = \(entropy) \(unit.zh)。", en: "Its entropy H(p) is \(entropy) \(unit.en).")
  }

  static func balance(
    entropy: String, kl: String, cross: String, unit: Bilingual, holds: Bool
  ) -> Bilingual {
    let equals = holds ? "=" : "≈"
    return Bilingual(
      zh: "H(p,q) = H(p) + KL(p‖q) \(equals) \(entropy) + \(kl) = \(cross) \(unit.zh)："
        + "\(entropy) 是真实自己的熵，\(kl) 是模型不准多付的。",
      en: "H(p,q) = H(p) + KL(p‖q) \(equals) \(entropy) + \(kl) = \(cross) \(unit.en):"
        + " \(entropy) is the entropy of the truth, \(kl) what the wrong model adds.")
  }

  static func infinity(_ reason: Bilingual, entropy: String, _ unit: Bilingual) -> Bilingual {
    Bilingual(
      zh: "H(p,q) 和 KL(p‖q) 都是 ∞，因为 \(reason.zh)；H(p) = \(entropy) \(unit.zh)。",
      en: "H(p,q) and KL(p‖q) are ∞, because \(reason.en); H(p) is \(entropy) \(unit.en).")
  }

  static func others(reverse: String, js: String, perplexity: String) -> Bilingual {
    Bilingual(
      zh: "反过来 KL(q‖p) = \(reverse)；JS 散度 \(js)；困惑度 \(perplexity)。",
      en: "The other way round, KL(q‖p) is \(reverse). The Jensen–Shannon divergence is \(js),"
        + " the perplexity \(perplexity).")
  }
}

import Assessment

/// The words of the scene `code-book`.
///
/// The story: a station by the sea reports each day's weather in bits. p is the weather there; the
/// code book was made for q, in the default the weather of a station in the mountains.
enum CodeBookPhrases {
  // MARK: - Refusals

  static let actionNotValue = Bilingual(
    zh: "这是一个动作：按 Enter 执行。", en: "This is an action: Enter carries it out.")
  static let seedRange = Bilingual(
    zh: "种子是 0 到 999999999 的整数；请输入这样的数。",
    en: "A seed is a whole number from 0 to 999,999,999; type such a number.")
  static let mostWords = Bilingual(
    zh: "已抽了 10000 个词，不再往下记；按 r 全部忘掉，再从头抽。",
    en: "These are 10,000 words, the most that are kept; r forgets them all to begin again.")

  // MARK: - Names

  static let bits = Bilingual(zh: "比特", en: "bits")

  static func heading(_ side: Side) -> Bilingual {
    switch side {
    case .p: Bilingual(zh: "p 频率", en: "p comes")
    case .q: Bilingual(zh: "q 码本", en: "q book")
    }
  }

  static func name(_ total: CodeBookTotal) -> Bilingual {
    switch total {
    case .entropy: Bilingual(zh: "H(p) 自己的码本", en: "H(p) own book")
    case .kl: Bilingual(zh: "KL(p‖q) 多付", en: "KL(p‖q) surcharge")
    case .crossEntropy: Bilingual(zh: "H(p,q) 这个码本", en: "H(p,q) this book")
    case .klReverse: Bilingual(zh: "KL(q‖p) 反过来", en: "KL(q‖p) reversed")
    case .crossEntropyReverse: Bilingual(zh: "H(q,p) 反过来", en: "H(q,p) reversed")
    case .mean: Bilingual(zh: "抽到的词平均", en: "mean of the draws")
    case .huffman: Bilingual(zh: "哈夫曼码（按 q）", en: "Huffman for q")
    case .shannon: Bilingual(zh: "香农码（按 q）", en: "Shannon for q")
    case .huffmanOwn: Bilingual(zh: "哈夫曼码（按 p）", en: "Huffman for p")
    }
  }

  static func name(_ option: CodeBookOption) -> Bilingual {
    switch option {
    case .view: Bilingual(zh: "视图", en: "view")
    case .labels: Bilingual(zh: "名称", en: "names")
    case .seed: Bilingual(zh: "种子", en: "seed")
    case .speed: Bilingual(zh: "速度", en: "speed")
    }
  }

  static func name(_ action: CodeBookAction) -> Bilingual {
    switch action {
    case .drawOne: Bilingual(zh: "抽 1 个词", en: "draw 1 word")
    case .drawHundred: Bilingual(zh: "抽 100 个词", en: "draw 100 words")
    case .forget: Bilingual(zh: "忘掉", en: "forget them")
    }
  }

  static func name(_ view: CodeBookView) -> Bilingual {
    switch view {
    case .areas: Bilingual(zh: "面积", en: "areas")
    case .draw: Bilingual(zh: "抽词", en: "draws")
    case .codes: Bilingual(zh: "码字", en: "code words")
    }
  }

  static func speed(_ words: String) -> Bilingual {
    Bilingual(zh: "每秒 \(words) 个", en: "\(words) a second")
  }

  // MARK: - Plots

  static let area = Bilingual(zh: "面积", en: "area")
  static let wrongBook = Bilingual(zh: "按 q 编，面积", en: "book for q, area")
  static let ownBook = Bilingual(zh: "按 p 编，面积", en: "book for p, area")

  static func meanTitle(_ count: Int, _ last: [String]) -> Bilingual {
    guard count > 0 else {
      return Bilingual(
        zh: "还没有抽词：按“.”抽一个，“:”抽一百个，空格连续抽",
        en: "nothing drawn yet: “.” draws one, “:” a hundred, Space goes on")
    }
    let dots = count > last.count ? "… " : ""
    return Bilingual(
      zh: "抽了 \(count) 个词：\(dots)\(last.joined(separator: " "))",
      en: "\(count) drawn: \(dots)\(last.joined(separator: " "))")
  }

  static let running = Bilingual(zh: "平均码长（比特）", en: "mean length, bits")
  static let wordsAxis = Bilingual(zh: "词数", en: "words")
  static let codesTitle = Bilingual(
    zh: "整数比特的前缀码：没有一个码字是另一个的开头",
    en: "prefix codes in whole bits: no word begins another")
  static let codes = [
    Bilingual(zh: "哈夫曼 p", en: "Huffman p"), Bilingual(zh: "哈夫曼 q", en: "Huffman q"),
    Bilingual(zh: "香农 q", en: "Shannon q"),
  ]
  static let average = Bilingual(zh: "平均", en: "mean")

  // MARK: - Summary

  static func summary(
    entropy: String, kl: String, cross: String, reverse: String, holds: Bool
  ) -> Bilingual {
    let equals = holds ? "=" : "≈"
    return Bilingual(
      zh: "词按 p 出现，码本按 q 编：平均每词 H(p,q) \(equals) \(entropy) + \(kl) = \(cross) 比特，"
        + "其中 \(entropy) 是 p 自己的熵，\(kl) 是用错码本多付的 KL(p‖q)。反过来（词按 q，码本按 p）是 \(reverse) 比特。",
      en: "The words come as p says, the book was made for q: on average a word takes H(p,q)"
        + " \(equals) \(entropy) + \(kl) = \(cross) bits, of which \(entropy) is the entropy of p"
        + " and \(kl) is KL(p‖q), the surcharge for the wrong book. The other way round it is"
        + " \(reverse) bits.")
  }

  static func codesSummary(own: String, huffman: String, shannon: String?) -> Bilingual {
    let zh = shannon.map { "，香农码 \($0)" } ?? "；q 有 0，香农码不存在"
    let en = shannon.map { ", Shannon's \($0)" } ?? "; q has a 0, so there is no Shannon code"
    return Bilingual(
      zh: "整数比特、词按 p 出现时的平均码长：按 p 的哈夫曼码 \(own)；按 q 的哈夫曼码 \(huffman)\(zh)。",
      en: "In whole bits, with words as p says: Huffman's code for p takes \(own) on average;"
        + " for q Huffman's takes \(huffman)\(en).")
  }

  static func tableTitles(_ language: Language) -> [String] {
    switch language {
    case .zh: ["词", "p", "q", "−log₂ q", "p·(−log₂ q)", "哈夫曼 q", "香农 q"]
    case .en: ["word", "p", "q", "−log₂ q", "p·(−log₂ q)", "Huffman q", "Shannon q"]
    }
  }
}

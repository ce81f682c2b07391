import Assessment

/// What the news of the code book are put together from; numbers are text already.
extension CodeBookPhrases {
  static let begin = Bilingual(
    zh: "改变 p 或 q：块的高是 p，宽是 −log₂ q；拖动块的右边也行。",
    en: "Change p or q: a block is p high and −log₂ q wide; drag its right edge.")

  /// `q(sunny) .50→.51`
  static func moved(
    _ side: Side, _ label: Bilingual, from old: String, to new: String
  ) -> Bilingual {
    let name = DistributionsPhrases.value(side, label)
    return Bilingual(zh: "\(name.zh) \(old)→\(new)", en: "\(name.en) \(old)→\(new)")
  }

  static func price(
    _ lead: Bilingual, from old: String, to new: String, kl: String
  ) -> Bilingual {
    let move = old == new ? old : "\(old) → \(new)"
    return Bilingual(
      zh: "\(lead.zh)：每词 \(move) 比特，其中多付 \(kl)",
      en: "\(lead.en): \(move) bits a word, \(kl) of them surcharge")
  }

  static func swapped(from old: String, to new: String, isSame: Bool) -> Bilingual {
    isSame
      ? Bilingual(
        zh: "对换 p 与 q：这一对两个方向一样，都是 \(new) 比特",
        en: "p and q swapped: for this pair both ways cost \(new) bits")
      : Bilingual(
        zh: "对换 p 与 q：每词 \(old) → \(new) 比特，两个方向的代价不同",
        en: "p and q swapped: \(old) → \(new) bits a word, the two ways differ")
  }

  static func oneDrawn(
    _ count: Int, _ name: Bilingual, length: String, mean: String, goal: String
  ) -> Bilingual {
    Bilingual(
      zh: "第 \(count) 个词是“\(name.zh)”，长 \(length) 比特；平均 \(mean)，H(p,q) = \(goal)",
      en: "word \(count) is “\(name.en)”, \(length) bits; the mean is \(mean), H(p,q) = \(goal)")
  }

  static func drawn(_ number: Int, total: Int, mean: String, goal: String) -> Bilingual {
    Bilingual(
      zh:
        "\(number == total ? "" : "又")抽了 \(number) 个词，共 \(total) 个：平均 \(mean) 比特，H(p,q) = \(goal)",
      en: number == total
        ? "\(total) words drawn: the mean is \(mean) bits, H(p,q) = \(goal)"
        : "\(number) more, \(total) in all: the mean is \(mean) bits, H(p,q) = \(goal)")
  }

  static func takenBack(_ number: Int, left: Int, mean: String?) -> Bilingual {
    guard let mean else {
      return Bilingual(
        zh: "抽到的词都忘掉了；同一个种子会抽出同样的词",
        en: "all words forgotten; the same seed will draw the same words")
    }
    return Bilingual(
      zh: "退回 \(number) 个，还有 \(left) 个：平均每词 \(mean) 比特",
      en: "\(number) taken back, \(left) left: \(mean) bits a word on average")
  }

  static func run(_ isRunning: Bool, count: Int) -> Bilingual {
    isRunning
      ? Bilingual(zh: "开始连续抽词；空格暂停", en: "words keep coming; Space pauses")
      : Bilingual(zh: "抽到 \(count) 个词，暂停", en: "paused after \(count) words")
  }
}

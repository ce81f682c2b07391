import Assessment
import Curriculum
import InformationTheory

/// The words of the screen of progress.
enum ProgressPhrases {
  static let section = Bilingual(zh: "章", en: "section")
  static let pages = Bilingual(zh: "做完的页", en: "pages")
  static let exercises = Bilingual(zh: "答对的题", en: "solved")
  static let attempts = Bilingual(zh: "作答次数", en: "answers")
  static let all = Bilingual(zh: "合计", en: "all")
  static let colon = Bilingual(zh: "：", en: ": ")
  static let you = Bilingual(zh: "你", en: "you")
  static let others = Bilingual(zh: "其余各题", en: "the others")
  static let uniform = Bilingual(zh: "均匀", en: "uniform")
  static let ownSymbol = Bilingual(zh: "H_{\\text{你}}", en: "H_{\\text{you}}")
  static let uniformSymbol = Bilingual(zh: "H_{\\text{均匀}}", en: "H_{\\text{uniform}}")
  static let rightSymbol = Bilingual(zh: "\\text{正确的选项}", en: "\\text{right options}")
  static let allSymbol = Bilingual(zh: "\\text{全部选项}", en: "\\text{all options}")
  static let chips = Bilingual(zh: "筹码", en: "chips")
  static let wasRight = Bilingual(zh: "其中正确", en: "were right")
  static let share = Bilingual(zh: "比例", en: "share")
  static let calibrationTitle = Bilingual(
    zh: "校准：放了这么多筹码的选项，有多大比例是对的？",
    en: "Calibration: of the options with so many chips, how many were right?")
  static let unread = Bilingual(
    zh: "正在读取作答记录……", en: "The record of your answers is being read …")
  static let noOptions = Bilingual(
    zh: "还没有哪个选项放过这么多筹码。", en: "No option has had so many chips yet.")

  /// Where to begin.
  static func begin(_ page: Page?) -> Bilingual {
    guard let page else {
      return Bilingual(
        zh: "这套课程里没有用筹码作答的题。", en: "These lessons have no question answered with chips.")
    }
    return Bilingual(
      zh: "还没有用筹码答过题。第一道在 \(page.number) 节“\(page.title.zh)”：按 Enter 前往，再按 e 作答；"
        + "把十枚筹码分给各个选项，越有把握放得越多。",
      en: "No question was answered with chips yet. The first is on page \(page.number), "
        + "“\(page.title.en)”: Enter goes there, e opens it. Lay ten chips on the options, more "
        + "where you are surer.")
  }

  /// The heading over the learner's cross-entropy.
  static func ownTitle(_ count: Int) -> Bilingual {
    Bilingual(
      zh: "你自己的交叉熵：\(count) 道筹码题，只算第一次作答",
      en: "Your own cross-entropy: \(count) \(count == 1 ? "question" : "questions") with chips, "
        + "first answers only")
  }

  static func bitsAQuestion(_ number: String) -> Bilingual {
    Bilingual(zh: "每题 \(number) 比特", en: "\(number) bits a question")
  }

  /// What to make of a cost of ∞.
  static func infinite(_ count: Int, of all: Int, oneChip: String) -> Bilingual {
    let rest = all - count
    let others = Bilingual(
      zh: rest == 0 ? "" : "“其余各题”是另外 \(rest) 题的平均。",
      en: rest == 0
        ? "" : " “The others” is the mean over the other \(rest == 1 ? "answer" : "\(rest)").")
    return Bilingual(
      zh: "有 \(count) 题正确的一项上一枚筹码也没有，代价是 ∞，平均也就是 ∞。这不要紧，正好说明为什么不要把话说绝："
        + "哪怕留一枚，代价也只有 \(oneChip) 比特。" + others.zh,
      en: (count == 1 ? "Once" : "\(count) times")
        + " the right option had no chip at all; that costs ∞, and so the mean is ∞. It happens to "
        + "everybody once, and is why one hedges: a single chip there would have cost \(oneChip) "
        + "bits." + others.en)
  }

  static func setAside(_ count: Int) -> Bilingual {
    Bilingual(
      zh: "有 \(count) 题的第一次作答对应的是题目的旧版本，没有计入。",
      en: count == 1
        ? "One first answer was to an earlier version of its question and is not counted."
        : "\(count) first answers were to earlier versions of their questions and are not counted.")
  }

  /// Whether the chips promise too much or too little, in a sentence.
  static func verdict(_ confidence: Calibration.Confidence) -> Bilingual {
    switch confidence {
    case .tooFew(let count):
      Bilingual(
        zh: "答案太少，还说不出什么：有偏向的作答 \(count) 次，满 \(Calibration.fewestAnswers) 次才下结论。",
        en: "Too few answers to say: \(count) that favoured some option; from "
          + "\(Calibration.fewestAnswers) on this line tells.")
    case .overconfident(let tally):
      Bilingual(
        zh: "过于自信：你最看好的选项按筹码该对 \(promised(tally)) 次，实际对了 \(tally.right) 次（共 \(tally.count) 题）；"
          + "单凭运气这么差或更差，四十回里不到一回。",
        en: "Overconfident: your chips promised that your favourites are right "
          + "\(promised(tally)) times of \(tally.count); they were \(tally.right) times. Chance alone "
          + "does so badly less than once in forty.")
    case .underconfident(let tally):
      Bilingual(
        zh: "不够自信：你最看好的选项按筹码该对 \(promised(tally)) 次，实际对了 \(tally.right) 次（共 \(tally.count) 题）；"
          + "单凭运气这么好或更好，四十回里不到一回。",
        en: "Underconfident: your chips promised that your favourites are right "
          + "\(promised(tally)) times of \(tally.count); they were \(tally.right) times. Chance alone "
          + "does so well less than once in forty.")
    case .noSign(let tally):
      Bilingual(
        zh: "看不出过于自信，也看不出不够自信：你最看好的选项按筹码该对 \(promised(tally)) 次，"
          + "实际对了 \(tally.right) 次（共 \(tally.count) 题）。",
        en:
          "No sign of too much or too little confidence: your chips promised \(promised(tally)) of "
          + "\(tally.count) favourites right, and \(tally.right) were.")
    }
  }

  private static func promised(_ tally: Calibration.Tally) -> String {
    tally.promised.decimal(places: 1)
  }

  /// `3 of 4`.
  static func of(_ part: Int, _ whole: Int) -> Bilingual {
    Bilingual(zh: "\(part)/\(whole)", en: "\(part) of \(whole)")
  }

  /// A bin as a sentence.
  static func sentence(_ bin: Calibration.Bin) -> Bilingual {
    Bilingual(
      zh: "放 \(bin.chips) 枚的选项 \(bin.count) 个，其中对的 \(bin.right) 个（筹码说 \(bin.chips * 10) %）",
      en: "\(bin.chips) \(bin.chips == 1 ? "chip" : "chips"): \(bin.right) of \(bin.count) options "
        + "right (the chips say \(bin.chips * 10) %)")
  }

  static func done(_ progress: SectionProgress) -> Bilingual {
    let done = ContentsPhrases.done(progress)
    guard let attempts = progress.attempts else { return done }
    return Bilingual(
      zh: done.zh + "，作答 \(attempts) 次",
      en: done.en + ", \(attempts) \(attempts == 1 ? "answer" : "answers")")
  }

  /// Every element of the screen, explained.
  static let explanations: [Bilingual] = [
    Bilingual(
      zh: "做完的页：步骤全部打勾、练习全部答对的页数，只有步骤或练习的页才算在内。答对的题：答对过的题数。作答次数：检查过的答案，读不懂的不算。",
      en:
        "pages: those with all steps ticked and all exercises solved, of those that have any. "
        + "solved: the exercises answered rightly. answers: how many were checked; what could not be "
        + "read does not count."),
    Bilingual(
      zh: "你：你自己的交叉熵。用筹码答一题，正确的一项上有 n 枚，代价是 −log₂(n/10) 比特；这里是各题代价的平均。"
        + "只算每题的第一次作答：看过讲解再答，就不是预测了。在这个数上按 Enter，看每一题的代价。",
      en: "you: your own cross-entropy. A question answered with n chips on the right option costs "
        + "−log₂(n/10) bits; this is the mean of the costs. Only the first answer to each question "
        + "counts: whoever has read the explanation predicts no more. Enter on the number shows the "
        + "cost of each question."),
    Bilingual(
      zh: "均匀：把筹码平均分给 K 个选项，每题的代价是 log₂ K，与哪一项正确无关。你的数比它小，说明你的把握是有根据的。",
      en:
        "uniform: equal chips on all K options cost log₂ K, whichever is right. If your number is "
        + "smaller, your confidence had grounds."),
    Bilingual(
      zh: "校准：每道题的每个选项都归到它的筹码数那一行；“其中正确”是这些选项里对的有几个、一共有几个。"
        + "条形是对的比例，◆ 标出筹码说的比例 n/10；校准得好，条形就到 ◆ 为止。一行里选项少，比例就靠不住。",
      en:
        "calibration: each option of each question is in the row of its chips; “were right” says how "
        + "many of them were, of how many. The bar is that share, and ◆ is the share the chips "
        + "promised, n/10: with good calibration the bars end at ◆. A share of few options says "
        + "little."),
    Bilingual(
      zh: "最后一句：每题你放筹码最多的那一项（或几项）是对的，按筹码有 q 的概率；把实际对的次数与这些 q 比较，"
        + "如果单凭运气出现这样或更极端的次数的概率不到 2.5%，才说过于自信或不够自信。",
      en: "the last sentence: that the option (or options) with the most chips is right has "
        + "probability q if the chips mean what they say. The number of times it was right is "
        + "compared with these q; only if chance alone would do as badly, or as well, with "
        + "probability below 2.5 % does the line say over- or underconfident."),
  ]
}

import Assessment

/// What happened, and what the elements are; numbers are text already.
extension GuessPhrases {
  static let begin = Bilingual(
    zh: "你就是 q：用 → 放筹码，放完十个按“.”揭晓下一个字符。",
    en: "You are q: → lays a chip; when all ten lie, “.” reveals the next character.")

  static func moved(
    _ name: Bilingual, from old: Int, to new: Int, cost: Double, hand: Int
  ) -> Bilingual {
    let zh = cost == .infinity ? "来了就付 ∞" : "来了付 \(cost.shown(2)) 比特"
    let en = cost == .infinity ? "costs ∞ if it comes" : "costs \(cost.shown(2)) bits if it comes"
    return Bilingual(
      zh: "“\(name.zh)” \(old)→\(new) 个：\(zh)；手里 \(hand) 个",
      en: "“\(name.en)” \(old)→\(new): \(en); \(hand) in hand")
  }

  static func hedged(highest: String) -> Bilingual {
    Bilingual(
      zh: "每一项都有筹码了：最坏付 \(highest) 比特，不会是 ∞",
      en: "every choice has a chip: the worst costs \(highest) bits, not ∞")
  }

  static let spread = Bilingual(
    zh: "平均分：什么都没说，也就什么都不会太贵", en: "spread evenly: nothing is said, so nothing is dear")

  static func takenBack(_ turn: Int) -> Bilingual {
    Bilingual(
      zh: "第 \(turn) 个退回，筹码原样在桌上", en: "character \(turn) taken back, its chips on the table")
  }

  static func begun(_ count: Int) -> Bilingual {
    Bilingual(zh: "新的一段：\(count) 个字符等你猜", en: "a passage begins: \(count) characters to guess")
  }

  static func revealed(_ name: Bilingual, chips: Int, you: String, bigram: String) -> Bilingual {
    Bilingual(
      zh: "来的是“\(name.zh)”：你放了 \(chips) 个筹码，付 \(you) 比特；二元模型付 \(bigram)",
      en: "“\(name.en)” came: \(chips) \(chips == 1 ? "chip" : "chips"), so you pay \(you) bits;"
        + " the bigram model pays \(bigram)")
  }

  static func infinite(_ name: Bilingual) -> Bilingual {
    Bilingual(
      zh: "来的是“\(name.zh)”，上面没有筹码：付 ∞，人人都会碰上。按“,”退回；“对冲”给每项留一个",
      en: "“\(name.en)” had no chip and costs ∞; it happens to all. “,” takes it back; try “hedge”")
  }

  static func finished(you: String, bigram: String) -> Bilingual {
    Bilingual(
      zh: "猜完了：你每字符 \(you) 比特，二元模型 \(bigram)；按 R 换一段",
      en: "done: you paid \(you) bits a character, the bigram model \(bigram); R for another")
  }

  // MARK: - Explanations

  static func chips(_ name: Bilingual, count: Int, cost: String, isOther: Bool) -> Bilingual {
    let what =
      isOther
      ? Bilingual(zh: "没有列出的所有字符", en: "all characters that are not offered")
      : Bilingual(zh: "前一个字符之后最常见的六个之一", en: "one of the six that most often follow")
    return Bilingual(
      zh: "“\(name.zh)”（\(what.zh)）：\(count) 个筹码，q = \(count)/10，来了付 −log₂ q = \(cost) 比特。",
      en: "“\(name.en)” (\(what.en)): chips \(count), q = \(count)/10; if it comes it costs −log₂ q"
        + " = \(cost) bits.")
  }

  static func meaning(_ action: GuessAction) -> Bilingual {
    switch action {
    case .reveal:
      Bilingual(
        zh: "揭晓：十个筹码都放好后，看下一个字符是什么；Enter 或“.”执行，“,”退回。",
        en:
          "Reveal: once all ten chips lie, see what comes; Enter or “.” does it, “,” takes it back."
      )
    case .hedge:
      Bilingual(
        zh: "对冲：给每个空着的项放一个筹码，先用手里的，再从最高的一摞拿；最多付 3.32 比特。",
        en: "Hedge: a chip on every empty choice, from the hand first, then from the highest pile;"
          + " nothing costs more than 3.32 bits then.")
    case .spread:
      Bilingual(
        zh: "平均分：十个筹码尽量平均放，也可按 =。", en: "Spread all ten chips as evenly as they go; = does it too.")
    }
  }

  private static func meaning(_ player: GuessPlayer) -> Bilingual {
    switch player {
    case .you:
      Bilingual(zh: "你，按放上的筹码", en: "you, by the chips you laid")
    case .bigram:
      Bilingual(
        zh: "二元计数模型：数过其余文本里相邻的每一对，P(b|a) = (n(ab) + 5·P(b)) / (n(a) + 5)；"
          + "没见过这一段，选项与你相同",
        en: "the bigram model: it counted all pairs in the rest of the text, P(b|a) = (n(ab) +"
          + " 5·P(b)) / (n(a) + 5), never saw this passage, and is asked about the same choices")
    case .unigram:
      Bilingual(
        zh: "一元计数模型：只知道每个字符有多常见，P(b) = n(b)/N",
        en: "the unigram model: it only knows how common each character is, P(b) = n(b)/N")
    }
  }

  static func lastMeaning(_ player: GuessPlayer, _ value: String) -> Bilingual {
    let who = short(player)
    return Bilingual(
      zh: "\(who.zh)，上一个字符：\(value) 比特。", en: "\(who.en), last character: \(value) bits.")
  }

  static func meanMeaning(_ player: GuessPlayer, _ value: String, turns: Int) -> Bilingual {
    let (who, what) = (short(player), meaning(player))
    return Bilingual(
      zh: "\(who.zh)，\(turns) 个字符平均：\(value) 比特。\(what.zh)。",
      en: "\(who.en), mean of \(turns): \(value) bits a character. This is \(what.en).")
  }

  static func meaning(_ option: GuessOption, _ setting: Bilingual) -> Bilingual {
    switch option {
    case .text:
      Bilingual(
        zh: "文本：\(setting.zh)。唐诗用拼音，因为汉字有几千个，数相邻的对数猜不出下一个；d 换文本。",
        en: "Text: \(setting.en). The poems are in pinyin: there are thousands of Han characters,"
          + " too many for counts of pairs to guess the next. d takes the other text.")
    case .passage:
      Bilingual(zh: "第几段：\(setting.zh)；R 换下一段。", en: "Passage \(setting.en); R takes the next.")
    }
  }
}

import Assessment

/// The words of the scene `guess`.
enum GuessPhrases {
  // MARK: - Refusals

  static let computed = Bilingual(
    zh: "这个数是算出来的，不能直接改；请移动筹码。",
    en: "This number is computed and cannot be set; move chips instead.")
  static let wholeChips = Bilingual(
    zh: "筹码要整个整个地放：请输入 0 到 10 的整数。", en: "Chips come whole: type a whole number from 0 to 10.")
  static let noChipThere = Bilingual(
    zh: "这一项上没有筹码可拿了；按 → 放一个。", en: "No chip is left on this one to take; → lays one.")

  static func handIsEmpty(most: Int) -> Bilingual {
    Bilingual(
      zh: "一共只有十个筹码，这一项现在最多放 \(most) 个；先从别的项拿回一些。",
      en:
        "There are ten chips in all, so at most \(most) fit here now; take some back from another.")
  }

  static func chipsInHand(_ hand: Int) -> Bilingual {
    Bilingual(
      zh: "手里还有 \(hand) 个筹码：先全放上，也可以按 = 平均分。",
      en: hand == 1
        ? "One chip is still in your hand: lay it first, or press = to spread all evenly."
        : "\(hand) chips are still in your hand: lay them first, or press = to spread all evenly.")
  }

  static let alreadyHedged = Bilingual(
    zh: "每一项都已经有筹码，怎么来都不会付 ∞。", en: "Every choice has a chip already: nothing can cost ∞.")
  static let chooseFirst = Bilingual(
    zh: "先选中一个字符，再按 o 把十个筹码全放上去。", en: "Choose a character first; o then lays all ten chips on it.")
  static let over = Bilingual(
    zh: "这一段猜完了：按 R 换一段，按 r 重猜。", en: "This passage is done: R takes the next, r begins it again.")
  static let nothingYet = Bilingual(
    zh: "还没有猜过：放好十个筹码，按“.”揭晓。", en: "Nothing is guessed yet: lay ten chips, then “.” reveals.")

  static func passages(_ count: Int) -> Bilingual {
    Bilingual(
      zh: "这个文本有 \(count) 段；请输入 1 到 \(count) 的整数。",
      en: "This text has \(count) passages; type a whole number from 1 to \(count).")
  }

  // MARK: - Names

  static func name(_ character: Character) -> Bilingual {
    character == " "
      ? Bilingual(zh: "空格", en: "blank")
      : Bilingual(zh: String(character), en: String(character))
  }

  static let other = Bilingual(zh: "其他", en: "any other")
  static let chipsLaid = Bilingual(zh: "放上的筹码", en: "chips laid")
  static let chipsInAll = Bilingual(zh: "筹码总数", en: "chips in all")

  static func name(_ player: GuessPlayer) -> Bilingual {
    switch player {
    case .you: Bilingual(zh: "你", en: "you")
    case .bigram: Bilingual(zh: " 二元（数两个）", en: " bigram (pairs)")
    case .unigram: Bilingual(zh: " 一元（数一个）", en: " unigram (chars)")
    }
  }

  static func short(_ player: GuessPlayer) -> Bilingual {
    switch player {
    case .you: Bilingual(zh: "你", en: "you")
    case .bigram: Bilingual(zh: "二元", en: "bigram")
    case .unigram: Bilingual(zh: "一元", en: "unigram")
    }
  }

  static func name(_ action: GuessAction) -> Bilingual {
    switch action {
    case .reveal: Bilingual(zh: "揭晓", en: "reveal")
    case .hedge: Bilingual(zh: "对冲", en: "hedge")
    case .spread: Bilingual(zh: "平均分", en: "spread evenly")
    }
  }

  static func name(_ option: GuessOption) -> Bilingual {
    switch option {
    case .text: Bilingual(zh: "文本", en: "text")
    case .passage: Bilingual(zh: "段", en: "passage")
    }
  }

  static func name(_ text: GuessText) -> Bilingual {
    switch text {
    case .alice: Bilingual(zh: "爱丽丝（英文）", en: "Alice")
    case .tang: Bilingual(zh: "唐诗（拼音）", en: "Tang poems in pinyin")
    }
  }

  static func heading(_ scene: GuessScene) -> Bilingual {
    let (turn, count) = (min(scene.laid.count + 1, scene.target.count), scene.target.count)
    let title = scene.passage.source
    return scene.isOver
      ? Bilingual(zh: "\(title.zh) · \(count) 个字符，猜完了", en: "\(title.en) · all \(count) guessed")
      : Bilingual(
        zh: "\(title.zh) · 第 \(turn) 个字符，共 \(count) 个",
        en: "\(title.en) · character \(turn) of \(count)")
  }

  // MARK: - Screen

  static func hand(_ count: Int) -> Bilingual {
    count == 0
      ? Bilingual(zh: "筹码放完：按“.”揭晓", en: "all laid: “.” reveals")
      : Bilingual(zh: "下一个？手里 \(count) 个筹码", en: "what next? \(count) in hand")
  }

  static let costs = Bilingual(zh: "来了付", en: "if so, bits")
  static let perCharacter = Bilingual(zh: "比特/字符", en: "bits a char.")
  static let last = Bilingual(zh: "上一个", en: "last")
  static let mean = Bilingual(zh: "平均", en: "mean")
  static let reached = Bilingual(zh: "计数模型能达到的：", en: "what a counting model reaches:")
  static let turnsAxis = Bilingual(zh: "字符", en: "characters")
  static let meanAxis = Bilingual(zh: "平均比特/字符  ", en: "mean bits a character  ")

  static let rule = Bilingual(
    zh: "筹码几成，q 就几成；来的字符付 −log₂ q 比特，没放筹码的付 ∞。",
    en: "The chips are q. What comes costs −log₂ q bits, and ∞ if it had no chip.")

  static func came(
    _ name: Bilingual, isOther: Bool, you: String, bigram: String, unigram: String
  ) -> Bilingual {
    let other = isOther ? Bilingual(zh: "（算其他）", en: " (any other)") : Bilingual(zh: "", en: "")
    return Bilingual(
      zh: "来的是“\(name.zh)”\(other.zh)：你给 \(you)，二元 \(bigram)，一元 \(unigram)。",
      en: "“\(name.en)” came\(other.en): you gave it \(you), the bigram \(bigram), the unigram"
        + " \(unigram).")
  }

  static func withoutInfinite(_ mean: String) -> Bilingual {
    Bilingual(zh: "不算 ∞ 的几次，你平均 \(mean)。", en: " Without the ∞ your mean is \(mean).")
  }

  static func scores(
    _ turns: Int, you: String, bigram: String, unigram: String
  ) -> Bilingual {
    Bilingual(
      zh: "猜过 \(turns) 个字符，每个平均：你 \(you) 比特，二元计数模型 \(bigram)，一元 \(unigram)。",
      en: "Characters guessed: \(turns). Bits a character: you \(you), a bigram model"
        + " \(bigram), a unigram model \(unigram).")
  }

  static func tableTitles(_ language: Language) -> [String] {
    switch language {
    case .zh: ["字符", "筹码", "来了付（比特）"]
    case .en: ["character", "chips", "bits if it comes"]
    }
  }
}

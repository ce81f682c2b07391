import Assessment

/// What the elements of the code book are; numbers are text already.
extension CodeBookPhrases {
  static func given(
    _ side: Side, _ label: Bilingual, _ value: String, isFixed: Bool
  ) -> Bilingual {
    let name = DistributionsPhrases.value(side, label)
    let meaning =
      side == .p
      ? Bilingual(zh: "这个词出现的频率，块的高", en: "how often the word comes, the height of its block")
      : Bilingual(
        zh: "编码本的人以为的频率，它定下码长",
        en: "how often the maker of the book expected it, which fixes its length")
    return Bilingual(
      zh: "\(name.zh) = \(value)：\(meaning.zh)\(isFixed ? "；已固定" : "")。",
      en: "\(name.en) = \(value): \(meaning.en)\(isFixed ? "; fixed" : "").")
  }

  static func explained(_ formula: String, _ meaning: Bilingual) -> Bilingual {
    Bilingual(zh: "\(formula)：\(meaning.zh)。", en: "\(formula): \(meaning.en).")
  }

  static func meaning(_ cell: CodeBookCell) -> Bilingual {
    switch cell {
    case .length:
      Bilingual(
        zh: "码长（比特）：给频率 q 的词最合算的长度，可以不是整数",
        en: "the length in bits that suits a word of frequency q best; it need not be whole")
    case .cost:
      Bilingual(
        zh: "块的面积：这个词平均用掉的比特", en: "the area of the block: bits spent on this word on average")
    }
  }

  static func block(
    _ label: Bilingual, height: String, width: String, own: String, area: String
  ) -> Bilingual {
    Bilingual(
      zh: "“\(label.zh)”的块：高 \(height)，宽 \(width)，面积 \(area)；按 p 编的话宽 \(own)。",
      en: "Block of “\(label.en)”: \(height) high, \(width) wide, area \(area); a book for p would"
        + " make it \(own) wide.")
  }

  static let blockLegend = Bilingual(
    zh: "实心是该付的，阴影是多付的，点是少付的；太少见的词占不到一行，不画。",
    en: " Solid is due in any case, shaded is paid on top, dots are saved; a word too rare for a"
      + " row is not drawn.")

  static func meaning(_ total: CodeBookTotal) -> Bilingual {
    switch total {
    case .entropy:
      Bilingual(
        zh: "熵，每词比特：码本正好按 p 编时的平均码长，再短不了",
        en: "entropy in bits a word: the mean length with a book made for p; none is shorter")
    case .kl:
      Bilingual(
        zh: "KL 散度：码本按 q 编而词按 p 来，平均每词多付的比特",
        en: "KL divergence: the bits a word costs on top because the book was made for q")
    case .crossEntropy:
      Bilingual(
        zh: "交叉熵 = H(p) + KL(p‖q)：用这个码本的平均码长，就是总面积",
        en: "cross-entropy, H(p) + KL(p‖q): the mean length with this book, the whole area")
    case .klReverse:
      Bilingual(
        zh: "换过来，词按 q 来而码本按 p 编，多付的比特；一般是另一个数",
        en: "the surcharge if words come as q says and the book is for p; in general another number"
      )
    case .crossEntropyReverse:
      Bilingual(
        zh: "换过来的平均码长，H(q) + KL(q‖p)", en: "the mean length the other way round, H(q) + KL(q‖p)")
    case .mean:
      Bilingual(
        zh: "抽到的词的平均码长；抽得越多，越靠近 H(p,q)",
        en: "the mean length of the words drawn; the more there are, the nearer to H(p,q)")
    case .huffman: huffmanMeaning
    case .shannon: shannonMeaning
    case .huffmanOwn: huffmanOwnMeaning
    }
  }

  private static let huffmanMeaning = Bilingual(
    zh: "按 q 编的哈夫曼码用在 p 上的平均码长；整数比特里对 q 最短",
    en: "the mean length under p of Huffman's code for q, the shortest for q in whole bits")
  private static let shannonMeaning = Bilingual(
    zh: "按 q 编的香农码用在 p 上的平均码长：每个 −log₂ q 进到整数，比 H(p,q) 多不到一比特；q 有 0 时不存在",
    en: "the mean length under p of Shannon's code for q: each −log₂ q rounded up, less than a bit"
      + " above H(p,q); there is none where q has a 0")
  private static let huffmanOwnMeaning = Bilingual(
    zh: "按 p 编的哈夫曼码的平均码长，在 H(p) 与 H(p) + 1 之间；p 只有一个词时也要一比特",
    en: "the mean length of Huffman's code for p, from H(p) to H(p) + 1; even a sure word takes a"
      + " bit")

  static func codeWords(
    _ label: Bilingual, own: String, huffman: String, shannon: String?
  ) -> Bilingual {
    let short = { (word: String) in CodeBookPicture.shortened(word, to: 32) }
    return Bilingual(
      zh: "“\(label.zh)”的码字：哈夫曼 p \(short(own))，哈夫曼 q \(short(huffman))，"
        + "香农 q \(shannon.map(short) ?? "无")。",
      en: "Code words of “\(label.en)”: Huffman p \(short(own)), Huffman q \(short(huffman)),"
        + " Shannon q \(shannon.map(short) ?? "none").")
  }

  static func meaning(_ action: CodeBookAction, count: Int) -> Bilingual {
    switch action {
    case .drawOne:
      Bilingual(
        zh: "抽 1 个词：按 p 随机来一个词，Enter 或“.”执行。现在有 \(count) 个。",
        en: "Draw 1 word as p says; Enter or “.” does it. There are \(count) now.")
    case .drawHundred:
      Bilingual(zh: "抽 100 个词，Enter 或“:”执行。", en: "Draw 100 words; Enter or “:” does it.")
    case .forget:
      Bilingual(
        zh: "忘掉抽到的词，Enter 或 r 执行；改 p 也会忘掉，因为那是另一个实验。",
        en: "Forget the words drawn; Enter or r does it. So does a change of p: that is another"
          + " experiment.")
    }
  }

  static func meaning(_ option: CodeBookOption) -> Bilingual {
    switch option {
    case .view: Bilingual(zh: "视图：面积、抽词或码字", en: "view: areas, draws or code words")
    case .labels: Bilingual(zh: "词叫什么", en: "what the words are called")
    case .seed: Bilingual(zh: "种子：决定抽到哪些词", en: "seed: decides which words come")
    case .speed: Bilingual(zh: "空格连续抽词的速度", en: "how fast words come after Space")
    }
  }

  static func option(_ meaning: Bilingual, _ setting: Bilingual) -> Bilingual {
    Bilingual(zh: "\(meaning.zh)。现在：\(setting.zh)。", en: "\(meaning.en). Now: \(setting.en).")
  }
}

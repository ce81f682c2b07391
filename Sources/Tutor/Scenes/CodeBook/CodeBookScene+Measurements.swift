import InformationTheory

extension CodeBookScene {
  package var measurements: [String: Double] {
    var result = ["words": Double(count), "draws": Double(draws.count)]
    for side in Side.allCases {
      for (index, value) in self[side].values.enumerated() {
        result[CodeBookElement.value(side, index).name] = value
      }
    }
    guard let numbers = CodeBookNumbers(self) else { return result }
    result["entropy_q"] = InformationTheory.entropy(of: numbers.q)
    for total in CodeBookTotal.allCases {
      let bits = numbers[total]
      guard !bits.isNaN else { continue }
      switch total {
      case .entropy, .kl, .crossEntropy, .klReverse, .crossEntropyReverse:
        result["\(total.rawValue)_bits"] = bits
        result[total.rawValue] = bits / LogBase.bits.perNat
      case .mean, .huffman, .shannon, .huffmanOwn: result["\(total.rawValue)_bits"] = bits
      }
    }
    return result
  }

  // The four words of two places are from C. Olah, "Visual Information Theory", 2015 (the numbers
  // alone). The letters were counted for this program in "Alice's Adventures in Wonderland"
  // (L. Carroll, 1865, public domain), rounded so that they sum to 1.
  package static var presets: [Preset] {
    [
      Preset(
        "code-book p=0.5,0.25,0.125,0.125 q=0.125,0.5,0.25,0.125",
        zh: "海边的天气，用山上的码本", en: "the coast's weather in the mountain's book"),
      Preset(
        "code-book p=0.125,0.5,0.25,0.125 q=0.5,0.25,0.125,0.125",
        zh: "反过来：山上的天气，用海边的码本", en: "the other way round: another price"),
      Preset(
        "code-book p=0.5,0.5 q=0.5,0.5", zh: "均匀的硬币：每次一比特",
        en: "a fair coin: one bit a toss"),
      Preset(
        "code-book p=0.1,0.1,0.1,0.1,0.1,0.5 q=1/6,1/6,1/6,1/6,1/6,1/6 labels=die",
        zh: "灌铅骰子，码本以为是均匀的", en: "a loaded die in the book of a fair one"),
      Preset(
        "code-book p=1,0 q=0.8,0.2 labels=animals",
        zh: "图上确是狗，模型说八成：p 是独热分布", en: "it is a dog, said 80 % sure: p is one-hot"),
      Preset(
        "code-book p=5/11,2/11,2/11,1/11,1/11 q=0.2,0.2,0.2,0.2,0.2 labels=a,b,r,c,d view=codes",
        zh: "abracadabra 的字母，定长与变长", en: "the letters of abracadabra in whole bits"),
      Preset(
        "code-book p=\(alice) view=codes",
        zh: "英文 26 个字母（《爱丽丝漫游奇境》）",
        en: "the 26 letters of English (Alice in Wonderland)"),
    ]
  }

  private static let alice =
    "0.0816,0.0137,0.0223,0.0458,0.126,0.0186,0.0235,0.0685,0.0697,0.0014,0.0108,0.0438,0.0196,"
    + "0.0651,0.0756,0.0141,0.0019,0.0505,0.0603,0.0992,0.0322,0.0079,0.0248,0.0014,0.021,0.0007"
}

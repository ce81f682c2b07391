internal import InformationTheory

extension SlipText {
  private var asksForDivergence: Bool { question.functionName == "kl" }

  /// Another quantity than the one asked was computed.
  func quantity(_ typed: String) -> Bilingual {
    switch slip {
    case .entropyOfTruth where asksForDivergence:
      Bilingual(
        zh: "\(typed) 是 −Σ p \(log) p，即 p 自己的熵，里面没有 q。散度要比较 p 和 q：对数里放的是 p/q。",
        en: "\(typed) is −Σ p \(log) p, the entropy of p, in which q does not occur. "
          + "A divergence compares the two: p/q goes into the logarithm.")
    case .reverseDivergence where asksForDivergence:
      Bilingual(
        zh: "\(typed) 是 Σ q \(log)(q/p)，方向反了。KL 散度不对称：权重用哪个分布，对数里的分子就是哪个，这里是 p。",
        en: "\(typed) is Σ q \(log)(q/p), the other direction. The divergence is not symmetric: "
          + "the weights and the numerator are the same distribution, here p.")
    case .swapped:
      Bilingual(
        zh: "\(typed) 是 −Σ q \(log) p：权重用了 q，对数里放了 p。真实分布 p 作权重，模型 q 放进对数：把两者对调。",
        en: "\(typed) is −Σ q \(log) p: you weighted by q and took the logarithm of p. "
          + "The truth p weights, the model q goes into the logarithm: exchange the two.")
    case .entropyOfTruth:
      Bilingual(
        zh: "\(typed) 是 −Σ p \(log) p，即 p 自己的熵，里面没有 q。权重不变，把对数里的 p 换成 q。",
        en: "\(typed) is −Σ p \(log) p, the entropy of p, in which q does not occur. "
          + "Keep the weights and put q into the logarithm.")
    case .entropyOfModel:
      Bilingual(
        zh: "\(typed) 是 −Σ q \(log) q，即 q 自己的熵。结果是按 p 出现的：对数不变，把权重换成 p。",
        en: "\(typed) is −Σ q \(log) q, the entropy of q. What happens is drawn from p: "
          + "keep the logarithm and weight by p.")
    case .divergence:
      Bilingual(
        zh: "\(typed) 是 Σ p \(log)(p/q)，即 KL 散度，只是多付的那一部分。交叉熵是全部代价：还要加上 H(p)。",
        en: "\(typed) is Σ p \(log)(p/q), the divergence, which is only the excess. "
          + "Cross-entropy is the whole price: what H(p) costs comes on top.")
    case .reverseDivergence:
      Bilingual(
        zh: "\(typed) 是 Σ q \(log)(q/p)，即反方向的 KL 散度。交叉熵以 p 为权重，对数里只有 q，没有商。",
        en: "\(typed) is Σ q \(log)(q/p), the divergence from q to p. Cross-entropy weights by p, "
          + "and only q goes into the logarithm, not a quotient.")
    default:
      Bilingual(
        zh: "\(typed) 是 −Σ p \(log) q，即交叉熵，是全部代价。散度只是多付的那一部分：要减去 H(p)。",
        en: "\(typed) is −Σ p \(log) q, the cross-entropy, which is the whole price. "
          + "The divergence is only the excess: take away what H(p) costs.")
    }
  }

  /// A perplexity was raised from the wrong base, or not at all.
  func exponential(_ typed: String) -> Bilingual {
    switch slip {
    case .twoToNats:
      Bilingual(
        zh: "\(typed) 是 2 的幂，指数却以纳特为单位。底和单位要配对：纳特配 e，比特配 2。",
        en: "\(typed) is a power of 2 with an exponent in nats. "
          + "Base and unit go together: e with nats, 2 with bits.")
    case .eToBits:
      Bilingual(
        zh: "\(typed) 是 e 的幂，指数却以比特为单位。底和单位要配对：纳特配 e，比特配 2。",
        en: "\(typed) is a power of e with an exponent in bits. "
          + "Base and unit go together: e with nats, 2 with bits.")
    default:
      Bilingual(
        zh: "\(typed) 只是指数。困惑度还要再取一次幂：它说的是相当于在几个等可能的结果中犹豫。",
        en: "\(typed) is only the exponent. A perplexity raises the base to it: "
          + "the number of equally likely outcomes one hesitates between.")
    }
  }

  /// The minus sign is missing, or there is one too many.
  func sign(_ typed: String) -> Bilingual {
    if asksForDivergence || question.functionName.hasPrefix("js") {
      return Bilingual(
        zh: "\(typed) 的正负号反了。散度从不小于零：看看对数里的分子和分母。",
        en: "\(typed) has the wrong sign. A divergence is never negative: "
          + "look at numerator and denominator inside the logarithm.")
    }
    return Bilingual(
      zh: "\(typed) 少了前面的负号。概率的对数不大于零，−\(log) 才是信息量，从不小于零。",
      en: "\(typed) lacks the minus sign in front. The logarithm of a probability is never "
        + "positive; the surprisal is −\(log), which is never negative.")
  }

  /// The number is in another unit than the one asked.
  func unit(_ typed: String) -> Bilingual {
    let used: LogBase
    switch slip {
    case .bits: used = .bits
    case .hartleys: used = .hartleys
    default: used = .nats
    }
    let found = LogUnit(used).name
    return Bilingual(
      zh: "\(typed) 是以\(found.zh)为单位的结果，用的是 \(used.symbol)；题目要的是\(asked.zh)。"
        + "改用 \(log)，或者在数后面写上单位。",
      en:
        "\(typed) is the value in \(found.en), from \(used.symbol); the question asks for \(asked.en). "
        + "Use \(log), or type the unit behind the number.")
  }
}

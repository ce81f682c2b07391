internal import InformationTheory

/// Says what a slip is: its formula, why it is not what was asked, and what to try.
package struct SlipText: Sendable {
  let slip: Slip
  let question: NumericQuestion

  /// Explains a slip made in a question.
  package init(_ slip: Slip, in question: NumericQuestion) {
    self.slip = slip
    self.question = question
  }

  /// The logarithm of the base asked.
  var log: String { question.base.symbol }

  /// The unit asked.
  var asked: Bilingual { LogUnit(question.unitBase ?? question.base).name }

  /// What the slip is, as a part of a sentence.
  package var name: Bilingual {
    switch slip {
    case .swapped:
      Bilingual(zh: "p 和 q 对调了（−Σ q \(log) p）", en: "p and q exchanged (−Σ q \(log) p)")
    case .entropyOfTruth:
      Bilingual(zh: "算成了 p 的熵（−Σ p \(log) p）", en: "the entropy of p (−Σ p \(log) p)")
    case .entropyOfModel:
      Bilingual(zh: "算成了 q 的熵（−Σ q \(log) q）", en: "the entropy of q (−Σ q \(log) q)")
    case .divergence:
      Bilingual(zh: "算成了 KL 散度（Σ p \(log)(p/q)）", en: "the divergence (Σ p \(log)(p/q))")
    case .reverseDivergence:
      Bilingual(
        zh: "算成了反方向的 KL 散度（Σ q \(log)(q/p)）",
        en: "the divergence the other way round (Σ q \(log)(q/p))")
    case .sign: Bilingual(zh: "正负号反了", en: "the sign reversed")
    case .bits: Bilingual(zh: "用了以 2 为底的对数（比特）", en: "bits (logarithms to base 2)")
    case .hartleys: Bilingual(zh: "用了以 10 为底的对数（哈特利）", en: "hartleys (logarithms to base 10)")
    case .nats: Bilingual(zh: "用了自然对数（纳特）", en: "nats (natural logarithms)")
    case .zeroDropped:
      Bilingual(zh: "略去了 q = 0 的那一项", en: "the term with q = 0 left out")
    case .crossEntropy:
      Bilingual(zh: "算成了交叉熵（−Σ p \(log) q）", en: "the cross-entropy (−Σ p \(log) q)")
    case .twoToNats: Bilingual(zh: "用 2 取幂，指数却是纳特", en: "2 to the power of nats")
    case .eToBits: Bilingual(zh: "用 e 取幂，指数却是比特", en: "e to the power of bits")
    case .exponent: Bilingual(zh: "只给出了指数", en: "the exponent itself")
    case .unitWord: Bilingual(zh: "单位写错了", en: "the wrong unit written behind it")
    default:
      question.misconception(slip)?.what
        ?? Bilingual(zh: "一种常见的错法", en: "one of the usual slips")
    }
  }

  /// What a wrong number looks like, why it differs, and what to try.
  package func diagnosis(of typed: String) -> Bilingual {
    let text = explanation(of: typed)
    return Bilingual(zh: "不对。" + text.zh, en: "Not right. " + text.en)
  }

  private func explanation(of typed: String) -> Bilingual {
    switch slip {
    case .swapped, .entropyOfTruth, .entropyOfModel, .divergence, .reverseDivergence,
      .crossEntropy:
      quantity(typed)
    case .twoToNats, .eToBits, .exponent: exponential(typed)
    case .sign: sign(typed)
    case .bits, .hartleys, .nats: unit(typed)
    case .zeroDropped:
      Bilingual(
        zh: "\(typed) 是略去 q = 0 那一项的结果。p 认为会发生，q 却说绝不可能：这一项的信息量有多大？",
        en:
          "\(typed) leaves out the term with q = 0. p says that it happens and q that it never does: "
          + "how large is the surprisal of that term?")
    case .unitWord:
      Bilingual(
        zh: "数是对的，单位写错了。题目要的是\(asked.zh)。",
        en: "The number is fine, the unit behind it is not: the question asks for \(asked.en).")
    default: stated(typed)
    }
  }

  /// A misconception in the words of the lessons.
  private func stated(_ typed: String) -> Bilingual {
    guard let found = question.misconception(slip) else {
      return Bilingual(zh: "\(typed) 是一种常见的错法。", en: "\(typed) is one of the usual slips.")
    }
    return Bilingual(
      zh: "\(typed) 是这样得来的：\(found.what.zh)。\(found.advice.zh)",
      en: "\(typed) is \(found.what.en). \(found.advice.en)")
  }
}

import Assessment
import InformationTheory
import Testing

struct VerdictTextTests {
  @Test(
    arguments: [
      ("cross_entropy", .nats, "0.887", "答对了：0.8869 纳特。", "Right: 0.8869 nats."),
      (
        "cross_entropy", .nats, "1.1217",
        "不对。1.1217 是 −Σ q ln p：权重用了 q，对数里放了 p。真实分布 p 作权重，模型 q 放进对数：把两者对调。",
        "Not right. 1.1217 is −Σ q ln p: you weighted by q and took the logarithm of p. The truth p weights, the model q goes into the logarithm: exchange the two."
      ),
      (
        "cross_entropy", .nats, "0.8018",
        "不对。0.8018 是 −Σ p ln p，即 p 自己的熵，里面没有 q。权重不变，把对数里的 p 换成 q。",
        "Not right. 0.8018 is −Σ p ln p, the entropy of p, in which q does not occur. Keep the weights and put q into the logarithm."
      ),
      (
        "cross_entropy", .nats, "1.0297", "不对。1.0297 是 −Σ q ln q，即 q 自己的熵。结果是按 p 出现的：对数不变，把权重换成 p。",
        "Not right. 1.0297 is −Σ q ln q, the entropy of q. What happens is drawn from p: keep the logarithm and weight by p."
      ),
      (
        "cross_entropy", .nats, "0.0851",
        "不对。0.0851 是 Σ p ln(p/q)，即 KL 散度，只是多付的那一部分。交叉熵是全部代价：还要加上 H(p)。",
        "Not right. 0.0851 is Σ p ln(p/q), the divergence, which is only the excess. Cross-entropy is the whole price: what H(p) costs comes on top."
      ),
      (
        "cross_entropy", .nats, "0.0920",
        "不对。0.0920 是 Σ q ln(q/p)，即反方向的 KL 散度。交叉熵以 p 为权重，对数里只有 q，没有商。",
        "Not right. 0.0920 is Σ q ln(q/p), the divergence from q to p. Cross-entropy weights by p, and only q goes into the logarithm, not a quotient."
      ),
      (
        "cross_entropy", .nats, "-0.8869", "不对。−0.8869 少了前面的负号。概率的对数不大于零，−ln 才是信息量，从不小于零。",
        "Not right. −0.8869 lacks the minus sign in front. The logarithm of a probability is never positive; the surprisal is −ln, which is never negative."
      ),
      (
        "cross_entropy", .nats, "1.2796", "不对。1.2796 是以比特为单位的结果，用的是 log₂；题目要的是纳特。改用 ln，或者在数后面写上单位。",
        "Not right. 1.2796 is the value in bits, from log₂; the question asks for nats. Use ln, or type the unit behind the number."
      ),
      (
        "cross_entropy", .nats, "0.3852", "不对。0.3852 是以哈特利为单位的结果，用的是 lg；题目要的是纳特。改用 ln，或者在数后面写上单位。",
        "Not right. 0.3852 is the value in hartleys, from lg; the question asks for nats. Use ln, or type the unit behind the number."
      ),
      (
        "cross_entropy", .nats, "0.8869 bits", "不对。数是对的，单位写错了。题目要的是纳特。",
        "Not right. The number is fine, the unit behind it is not: the question asks for nats."
      ),
      (
        "cross_entropy", .nats, "1.6183",
        "不对。1.6183 像是同时出了两处错：p 和 q 对调了（−Σ q ln p），而且用了以 2 为底的对数（比特）。一处一处地改。",
        "Not right. 1.6183 looks like two slips at once: p and q exchanged (−Σ q ln p), and bits (logarithms to base 2). Mend one at a time."
      ),
      (
        "cross_entropy", .nats, "0.9512", "不对，也不像常见的错法。一项一项地重算：先看权重，再看对数里放的是什么。",
        "Not right, and none of the usual slips gives this number. Work out one term at a time: first the weight, then what goes into the logarithm."
      ),
      (
        "cross_entropy", .nats, "0.95", "不对。如果四舍五入过，请多写几位（三位小数以上），才看得出错在哪一步。",
        "Not right. If you rounded, type more digits, three decimals or more, so that the slip can be found."
      ),
      (
        "cross_entropy", .bits, "0.8869", "不对。0.8869 是以纳特为单位的结果，用的是 ln；题目要的是比特。改用 log₂，或者在数后面写上单位。",
        "Not right. 0.8869 is the value in nats, from ln; the question asks for bits. Use log₂, or type the unit behind the number."
      ),
      (
        "entropy", .nats, "-0.8018", "不对。−0.8018 少了前面的负号。概率的对数不大于零，−ln 才是信息量，从不小于零。",
        "Not right. −0.8018 lacks the minus sign in front. The logarithm of a probability is never positive; the surprisal is −ln, which is never negative."
      ),
      (
        "kl", .nats, "0.8869", "不对。0.8869 是 −Σ p ln q，即交叉熵，是全部代价。散度只是多付的那一部分：要减去 H(p)。",
        "Not right. 0.8869 is −Σ p ln q, the cross-entropy, which is the whole price. The divergence is only the excess: take away what H(p) costs."
      ),
      (
        "kl", .nats, "0.8018", "不对。0.8018 是 −Σ p ln p，即 p 自己的熵，里面没有 q。散度要比较 p 和 q：对数里放的是 p/q。",
        "Not right. 0.8018 is −Σ p ln p, the entropy of p, in which q does not occur. A divergence compares the two: p/q goes into the logarithm."
      ),
      (
        "kl", .nats, "0.0920", "不对。0.0920 是 Σ q ln(q/p)，方向反了。KL 散度不对称：权重用哪个分布，对数里的分子就是哪个，这里是 p。",
        "Not right. 0.0920 is Σ q ln(q/p), the other direction. The divergence is not symmetric: the weights and the numerator are the same distribution, here p."
      ),
      (
        "kl", .nats, "-0.0851", "不对。−0.0851 的正负号反了。散度从不小于零：看看对数里的分子和分母。",
        "Not right. −0.0851 has the wrong sign. A divergence is never negative: look at numerator and denominator inside the logarithm."
      ),
    ] as [(String, LogBase, String, String, String)])
  func saysWhatWasFound(function: String, base: LogBase, raw: String, zh: String, en: String) {
    let asked = exercise(function, in: base, q: function == "entropy" ? nil : [0.5, 0.3, 0.2])
    let text = VerdictText(asked.check(raw), of: asked)
    #expect(text.message(.zh) == zh)
    #expect(text.message(.en) == en)
  }

  @Test func twoEqualExplanationsAreBothNamed() {
    let binary = exercise("cross_entropy", p: [1, 0], q: [0.8, 0.2])
    let text = VerdictText(binary.check("inf"), of: binary)
    #expect(
      text.message(.en)
        == "Not right. Two slips lead to ∞: p and q exchanged (−Σ q ln p); or the divergence the "
        + "other way round (Σ q ln(q/p)). Which distribution are your weights, and which is inside "
        + "the logarithm?")
    #expect(
      text.message(.zh)
        == "不对。得到 ∞ 有两种可能：p 和 q 对调了（−Σ q ln p）；或者算成了反方向的 KL 散度（Σ q ln(q/p)）。"
        + "看看你的算式里，权重是哪一个，对数里又是哪一个？")
  }

  @Test func oneTermIsNotWeighed() {
    let label = exercise("cross_entropy", p: [1, 0], q: [0.8, 0.2])
    let text = VerdictText(label.check("0.777"), of: label)
    #expect(text.message(.zh) == "不对，也不像常见的错法。一步一步地重算，每一步都写下来。")
    #expect(
      text.message(.en)
        == "Not right, and none of the usual slips gives this number. "
        + "Work it out again one step at a time, and write each step down.")
  }

  @Test func wrongNeverGivesTheAnswer() {
    let asked = exercise("cross_entropy")
    for raw in ["1.1217", "0.8018", "1.0297", "0.0851", "0.0920", "1.2796", "0.3852", "0.9512"] {
      for language in Language.allCases {
        #expect(!VerdictText(asked.check(raw), of: asked).message(language).contains("0.88"))
      }
    }
  }
}

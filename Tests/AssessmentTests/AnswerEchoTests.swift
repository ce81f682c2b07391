import Assessment
import InformationTheory
import Testing

struct AnswerEchoTests {
  @Test(
    arguments: [
      (
        "-log(0.8)", "读作 −ln(0.8) = 0.2231 纳特（log 按 ln 读；要别的底，请写 log2 或 log10）",
        "read as −ln(0.8) = 0.2231 nats (log is read as ln; write log2 or log10 for another base)"
      ),
      ("0.887", "读作 0.887 纳特", "read as 0.887 nats"),
      (".887", "读作 0.887 纳特", "read as 0.887 nats"),
      ("8.87e-1", "读作 8.87e-1 = 0.887 纳特", "read as 8.87e-1 = 0.887 nats"),
      ("1/3", "读作 1/3 = 0.3333 纳特", "read as 1/3 = 0.3333 nats"),
      ("2 ln 2", "读作 2·ln(2) = 1.3863 纳特", "read as 2·ln(2) = 1.3863 nats"),
      ("25%", "读作 25% = 0.25 纳特", "read as 25% = 0.25 nats"),
      (
        "ln 2/3", "读作 ln(2)/3 = 0.2310 纳特（ln 只管紧跟着的数；要管更多，请加括号）",
        "read as ln(2)/3 = 0.2310 nats (ln takes only what stands next to it; write brackets for more)"
      ),
      ("-inf", "读作 −∞ 纳特", "read as −∞ nats"),
      ("1.28 bits", "读作 1.28 比特 = 0.8872 纳特", "read as 1.28 bits = 0.8872 nats"),
      (
        "ln 2 bits", "读作 ln(2) = 0.6931 比特 = 0.4805 纳特", "read as ln(2) = 0.6931 bits = 0.4805 nats"
      ),
      ("√2/2", "读作 √(2)/2 = 0.7071 纳特", "read as √(2)/2 = 0.7071 nats"),
      ("e^-1", "读作 e^−1 = 0.3679 纳特", "read as e^−1 = 0.3679 nats"),
      ("1-(2-3)", "读作 1 − (2 − 3) = 2 纳特", "read as 1 − (2 − 3) = 2 nats"),
      ("1e-7", "读作 1e-7 纳特", "read as 1e-7 nats"),
      ("-0.50", "读作 −0.50 纳特", "read as −0.50 nats"),
      (
        "log 5 / log 2", "读作 ln(5)/ln(2) = 2.3219 纳特（log 按 ln 读；要别的底，请写 log2 或 log10）",
        "read as ln(5)/ln(2) = 2.3219 nats (log is read as ln; write log2 or log10 for another base)"
      ),
      ("(2^3)^2", "读作 (2^3)^2 = 64 纳特", "read as (2^3)^2 = 64 nats"),
      ("(-2)^2", "读作 (−2)^2 = 4 纳特", "read as (−2)^2 = 4 nats"),
      ("2/(3/4)", "读作 2/(3/4) = 2.6667 纳特", "read as 2/(3/4) = 2.6667 nats"),
    ] as [(String, String, String)])
  func saysHowItWasRead(raw: String, zh: String, en: String) {
    guard case .answer(let answer) = Answer.read(raw, in: .nats) else {
      Issue.record("\(raw) was not read")
      return
    }
    #expect(AnswerEcho(answer).sentence(.zh) == zh)
    #expect(AnswerEcho(answer).sentence(.en) == en)
  }

  @Test func plainNumberHasNoUnit() {
    guard case .answer(let answer) = Answer.read("e^0.8018") else { return }
    #expect(AnswerEcho(answer).sentence(.en) == "read as e^0.8018 = 2.2296")
  }

  @Test func numbersAreShownForReading() {
    let cases: [(Double, String)] = [
      (0.25, "0.25"), (0.22314355, "0.2231"), (-8, "−8"), (1.23456e-7, "1.235e-7"), (1e9, "1e9"),
      (0, "0"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (16.000000000000004, "16"), (.infinity, "∞"),
      (-.infinity, "−∞"), (9.99996e-5, "1e-4"),
      (123456.789, "123456.789"), (.leastNonzeroMagnitude, "4.941e-324"),
      (.greatestFiniteMagnitude, "1.798e308"),
    ]
    for (value, text) in cases { #expect(value.shown == text) }
  }
}

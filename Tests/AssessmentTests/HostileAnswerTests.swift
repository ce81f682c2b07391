import Assessment
import Testing

/// Whatever is typed: it is read or refused, and soon.
struct HostileAnswerTests {
  private static let pieces = [
    "(", ")", "[", "]", ",", ";", "0.5", "1e308", "1e-308", "9^9^9^9", "-", "--", "+", "*", "/",
    "^",
    "ln", "log", "log2", "sqrt", "√", "e", "π", "inf", "nan", "%", "q", "p", "q₁", "sum", "softmax",
    "max", "at", " ", "　", "０", "，", "。", "²", "⁻¹", "\u{0}", "\u{200B}", "😀", "e̅", "‮", "bits",
    "比特", "=", "<", "~", "\\", "{", "}", "1/0", "0*ln 0", "ι",
  ]

  private static func texts() -> [String] {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let random = (0..<300).map { _ in
      (0..<next(40)).map { _ in pieces[next(pieces.count)] }.joined()
    }
    let deep = ["(", "-", "ln ", "sqrt(", "2^", "[", "√", "sum("].flatMap { piece in
      [20, 63, 64, 65, 400, 5_000].map { String(repeating: piece, count: $0) + "1" }
    }
    let long = [
      String(repeating: "9", count: 900), "1e999999999999", "-1e-999999999999", "2^2^2^2^2^2",
      String(repeating: "1,", count: 400) + "1", String(repeating: "p", count: 900),
      String(repeating: "pq", count: 400), String(repeating: "𝟙", count: 20_000), "9^999999", "0^0",
    ]
    return random + deep + long
  }

  @Test func nothingCrashesAndNothingIsSlow() throws {
    let words = Bilingual(zh: "", en: "")
    let formula = FormulaQuestion(
      variables: [
        .init("p", in: 0...1, count: 3, isDistribution: true), .init("q", in: 0...1),
      ], answer: try Expression("sum(p) q", in: ["p", "q"]))
    let kinds: [Exercise.Kind] = [
      exercise("cross_entropy").kind,
      .vector(VectorQuestion(key: .stated(try Expression(list: "(0.5, -0.25, -0.25)")))),
      .formula(formula),
    ]
    let clock = ContinuousClock()
    var slowest = Duration.zero
    for kind in kinds {
      let asked = Exercise(id: "s2.x", section: "2", page: "s2.a", prompt: words, kind: kind)
      for text in Self.texts() {
        let time = clock.measure {
          let verdict = asked.check(text)
          for language in Language.allCases {
            _ = VerdictText(verdict, of: asked).message(language)
          }
          if case .problem(let problem) = asked.read(text) {
            _ = AnswerProblemText(problem).caretLine(under: text) { $0.count }
          }
        }
        slowest = max(slowest, time)
      }
    }
    // An optimised build takes a hundredth of this; here it is the growth that is guarded against.
    #expect(slowest < .seconds(2))
  }
}

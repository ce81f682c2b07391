import Assessment
import InformationTheory
import Testing

struct VectorQuestionTests {
  /// The gradient of the reference instance: softmax of (2, 1, −0.5) less the label, the second class.
  private func gradient(slips: [String] = []) throws -> Exercise {
    let words = Bilingual(zh: "错。", en: "Slip.")
    return Exercise(
      id: "s3.g", section: "3", page: "s3.a", prompt: words,
      kind: .vector(
        VectorQuestion(
          key: .computed(
            Computation(
              "softmax_cross_entropy_gradient_logits",
              ["p": .vector([0, 1, 0]), "z": .vector([2, 1, -0.5])])),
          ownSlips: try slips.map { OwnSlip(answer: try Expression(list: $0), because: words) })))
  }

  @Test(
    arguments: [
      "(0.6897, -0.7463, 0.0566)", "0.690, -0.746, 0.057", "[0.6897; −0.7463; 0.0566]",
      "（０．６８９７，－０．７４６３，０．０５６６）", "(0.6897、-0.7463、0.0566)",
      "(1 - 0.3103, 0.2537 - 1, exp(-0.5)/(exp 2 + exp 1 + exp(-0.5)))",
    ])
  func rightListIsRightHoweverItIsTyped(raw: String) throws {
    #expect(try gradient().check(raw).word == .right)
  }

  @Test(
    arguments: [
      ("(-0.6897, 0.7463, -0.0566)", "A06"), ("(0.2299, -0.2488, 0.0189)", "factor"),
      ("(0.6897, 0.2537, 0.0566)", "own.1"), ("(0.6897, -0.7463, 0.5)", "entries"),
    ])
  func slipIsNamed(raw: String, id: String) throws {
    #expect(try gradient(slips: ["softmax((2, 1, -0.5))"]).check(raw).diagnosisID == id)
  }

  @Test func wrongEntriesAreNamedAndTheirSum() throws {
    let asked = try gradient()
    let text = VerdictText(asked.check("(0.6897, -0.7463, 0.5)"), of: asked)
    #expect(
      text.message(.en)
        == "Not right: entry 3 is off. Yours sum to 0.4434, but the entries of this gradient sum to 0."
    )
    #expect(text.message(.zh) == "不对：第 3 项不对。各项相加得 0.4434，而这个梯度的各项之和是 0。")
    #expect(!text.message(.en).contains("0.0566"))
  }

  @Test func anotherNumberOfEntriesCostsNoAttempt() throws {
    let asked = try gradient()
    for (raw, found) in [("0.7", 1), ("(0.7, -0.7)", 2), ("(0,69, -0,75, 0,06)", 6)] {
      let problem = AnswerProblem(
        .entries(expected: 3, found: found), at: 0..<raw.unicodeScalars.count)
      #expect(asked.check(raw) == .invalid(problem))
    }
    #expect(asked.check("") == .unanswered)
    #expect(asked.check("(0.7, (1, 2), 3)").word == .invalid)
    #expect(asked.authorProblems() == [])
  }

  @Test func listIsEchoed() throws {
    let asked = try gradient()
    guard case .answer(let answer) = asked.read("(1/3, -2/3, .5)") else {
      Issue.record("not read")
      return
    }
    #expect(
      AnswerEcho(answer).sentence(.en)
        == "read as (1/3, −2/3, .5) = (0.3333, −0.6667, 0.5)")
  }
}

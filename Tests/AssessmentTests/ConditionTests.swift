import Assessment
import Testing

struct ConditionTests {
  let measurements = ["cross_entropy": 0.84, "q.1": 0.505, "kl": 0, "entropy_q": 1.0297]

  @Test(
    arguments: [
      ("cross_entropy < 0.85", true), ("cross_entropy<0.84", false),
      ("cross_entropy <= 0.84", true),
      ("abs(q.1 - 0.5) <= 0.01", true), ("abs(q.1 - 1/2) < 0.001", false),
      ("cross_entropy < 0.85 and abs(q.1 - 0.5) <= 0.01", true),
      ("cross_entropy < 0.85 and q.1 > 0.6", false), ("0.5 < q.1 < 0.51", true),
      ("0.3 <= q.1 < 0.5", false), ("kl == 0", true), ("q.1 == 0.505", true),
      ("q.1 == 0.5051", false),
      ("q.1 ~= 0.5051", true), ("q.1 ~= 0.51", false), ("q.1 ≥ 0.5", true),
      ("entropy_q > ln 2", true),
      ("missing > 1", nil), ("kl / kl > 1", nil), ("kl < 1 and missing > 1", nil),
    ] as [(String, Bool?)])
  func isMetOrNot(text: String, expected: Bool?) throws {
    #expect(try Condition(text).isMet(by: measurements) == expected)
  }

  @Test func namesWhatItMeasures() throws {
    let condition = try Condition("cross_entropy < 0.85 and abs(q.1 - p.1) <= 0.01")
    #expect(condition.names == ["cross_entropy", "q.1", "p.1"])
  }

  @Test(
    arguments: [
      ("", .empty, 0..<0), ("cross_entropy", .comparisonExpected, 13..<14),
      ("1 < ", .incomplete, 3..<4),
      ("kl = 0", .unexpectedCharacter("="), 3..<4), ("1 < 2 and", .incomplete, 9..<10),
    ] as [(String, AnswerProblem.Kind, Range<Int>)])
  func saysWhereItCannotBeRead(text: String, kind: AnswerProblem.Kind, range: Range<Int>) throws {
    let error = #expect(throws: ConditionError.self) { try Condition(text) }
    #expect(error?.problem == AnswerProblem(kind, at: range))
  }
}

import Assessment
import Testing

@testable import Curriculum

/// The misconceptions that the lessons state, with a number for each.
struct MisconceptionTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/lessons"

  private static func exercise(_ question: String) throws -> Exercise {
    let file = """
      format_version: 1
      exercises:
        - id: s2.asked
          page: s2.a
          kind: numeric
      \(question.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
          prompt: { zh: 算。, en: Work it out. }
          hints: { zh: [看。], en: [Look.] }
      """
    var problems: [LessonProblem] = []
    let source = SourceText(path: "x.yaml", raw: Array(file.utf8), problems: &problems)
    let known = MisconceptionReader(LessonSources(folder: folder))
    #expect(known.problems.map { LessonProblemText($0).line(.en) } == [])
    let reader = ExerciseReader(
      source, section: "2", checksTexts: true, misconceptions: known.misconceptions)
    #expect(reader.problems.map { LessonProblemText($0).line(.en) } == [])
    return try #require(reader.drafts.first?.exercise)
  }

  @Test(
    arguments: [
      ("0.2956", "A10"), ("3.5066", "A11"), ("1.1689", "A12"), ("0.6931", "A13"), ("0.4300", "A14"),
      ("0.8440", "A15"), ("1.5811", "A16"), ("2.4277", "A17"), ("0.7167", "A18"), ("0.5789", "A19"),
      ("-3.7182", "A20"), ("0.4039", "A21"), ("1.8315", "A22"), ("1.1217", "A01"),
      ("0.8018", "A02"),
      ("1.0297", "A03"), ("0.0851", "A04"), ("0.0920", "A05"), ("-0.8869", "A06"),
      ("1.2796", "A07"),
      ("0.3852", "A08"), ("0.887", nil),
    ] as [(String, String?)])
  func slipOfDistributionsIsNamed(raw: String, id: String?) throws {
    let asked = try Self.exercise(
      "function: cross_entropy\ninputs: { p: [0.7, 0.2, 0.1], q: [0.5, 0.3, 0.2] }")
    #expect(asked.check(raw).diagnosisID == id)
    #expect(asked.authorProblems() == [])
  }

  @Test(
    arguments: [
      ("0.9163", "B03"), ("0.2537", "B05"), ("0.7463", "B06"), ("0.3133", "B07"), ("0.3715", "B08"),
      ("2.8715", "B08"), ("2.5999", "B11"), ("2.3715", "B13"), ("1.9787", "A07"), ("0.5957", "A08"),
      ("-1.3715", "A06"), ("0.4572", "B17"), ("4.6146", "B18"), ("0.7668", "B19"),
      ("1.0358", "B20"), ("0.3453", "B21"), ("1.1382", "B22"), ("1.2142", "B04"), ("1.2100", "B10"),
      ("-1.000", "B02"), ("1.000", "B12"), ("1.3715", nil),
    ] as [(String, String?)])
  func slipOfLogitsIsNamed(raw: String, id: String?) throws {
    let asked = try Self.exercise(
      "function: softmax_cross_entropy\ninputs: { z: [[2, 1, -0.5]], targets: [1] }")
    #expect(asked.check(raw).diagnosisID == id)
  }

  @Test(
    arguments: [
      ("2.3177", "D01"), ("0.2379", "D02"), ("0.1484", "D03"), ("0.7136", "D04"), ("1.5419", "D05"),
      ("1.6317", "D06"), ("0.3216", "D07"), ("0.1931", "D08"), ("0.5573", "A07"), ("0.1678", "A08"),
      ("1.0066", "D01+A08"), ("0.1237", "D12"), ("0.2750", "D13"), ("0.4681", "D16"),
      ("0.6796", "D20"), ("0.6365", "D23"), ("0.386", nil),
    ] as [(String, String?)])
  func slipOfBatchesIsNamed(raw: String, id: String?) throws {
    let asked = try Self.exercise(
      "function: bce\ninputs: { y: [1, 1, 0, 0, 0, 0], q: [0.8, 0.3, 0.1, 0.2, 0.4, 0.05] }")
    #expect(asked.check(raw).diagnosisID == id)
  }

  @Test func replySaysWhatItIsAndNeverTheAnswer() throws {
    let asked = try Self.exercise(
      "function: cross_entropy\ninputs: { p: [0.7, 0.2, 0.1], q: [0.5, 0.3, 0.2] }")
    let text = VerdictText(asked.check("3.5066"), of: asked)
    #expect(
      text.message(.en)
        == "Not right. 3.5066 is the surprisals added up without weights. Some outcomes come more "
        + "often than others: multiply each surprisal by its share p, then add.")
    #expect(
      text.message(.zh) == "不对。3.5066 是这样得来的：各个信息量直接相加，没有加权。每个结果出现得有多有少：各乘自己的占比 p，再相加。")
    #expect(!text.message(.en).contains("0.88"))
  }
}

import InformationTheory
import Testing

@testable import Assessment

struct ProgramExerciseTests {
  static let text = """
    {
      "format_version": 1,
      "title": {"zh": "交叉熵", "en": "Cross-entropy"},
      "task": {"zh": "写一个函数。", "en": "Write a function."},
      "function": "cross_entropy",
      "cases": [
        {"name": {"zh": "一", "en": "one"}, "inputs": {"p": [0.7, 0.3], "q": [0.5, 0.5]}},
        {"name": {"zh": "二", "en": "two"}, "inputs": {"p": [0.7, 0.3], "q": [0.2, 0.8]},
         "trap": {"zh": "坑", "en": "trap"}},
        {"name": {"zh": "三", "en": "three"}, "inputs": {"p": [0.5, 0.5], "q": [1, 0]}}
      ],
      "slips": [
        {"text": {"zh": "对调", "en": "exchanged"}, "inputs": {"p": "q", "q": "p"}},
        {"text": {"zh": "散度", "en": "divergence"}, "function": "kl"}
      ]
    }
    """

  static func exercise() throws -> ProgramExercise { try ProgramExercise(json: text, id: "ce") }

  @Test func readsAFile() throws {
    let exercise = try Self.exercise()
    #expect(exercise.id == "ce")
    #expect(exercise.cases.count == 3)
    #expect(exercise.result == .number)
    #expect(
      exercise.cases[0].request(id: 7)
        == #"{"id":7,"function":"cross_entropy","inputs":{"p":[0.7,0.3],"q":[0.5,0.5]},"options":{}}"#
    )
    try exercise.prove()
  }

  @Test(arguments: [
    ("\"format_version\": 1", "\"format_version\": 2", ProgramExerciseError.format(2)),
    ("\"cross_entropy\"", "\"crossentropy\"", .function("crossentropy", nearest: "cross_entropy")),
    ("\"trap\":", "\"trp\":", .unknown(path: "cases[1].trp", nearest: "trap")),
    ("\"en\": \"two\"", "\"en\": \"\"", .member(path: "cases[1].name.en", expected: .text)),
    (", \"en\": \"Write a function.\"", "", .member(path: "task.en", expected: .text)),
    (
      "[0.7, 0.3], \"q\": [0.5, 0.5]", "null",
      .member(path: "cases[0].inputs.p", expected: .argument)
    ),
  ])
  func saysWhatIsWrong(_ from: String, _ to: String, _ error: ProgramExerciseError) throws {
    let range = try #require(Self.text.firstRange(of: from))
    let broken = Self.text.replacingCharacters(in: range, with: to)
    #expect(throws: error) { try ProgramExercise(json: broken, id: "ce") }
  }

  @Test func provesThatValuesCanBeComputedAndSlipsTold() throws {
    var exercise = try Self.exercise()
    exercise.slips[0].inputs = ["p": "p", "q": "q"]
    #expect(throws: ProgramExerciseError.slipIsRight(0)) { try exercise.prove() }
    exercise.slips[0].inputs = ["p": "z", "q": "q"]
    #expect(throws: ProgramExerciseError.slipNeverFits(0)) { try exercise.prove() }
    exercise.cases[1].computation.inputs["q"] = .vector([1])
    #expect(
      throws: ProgramExerciseError.computation(1, .differentCounts("p", 2, other: "q", 1))
    ) { try exercise.prove() }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

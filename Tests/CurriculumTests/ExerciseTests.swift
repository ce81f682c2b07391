import Assessment
import Curriculum
import Testing

/// Exercises with stated answers, slips and solutions.
struct ExerciseTests {
  private static let stated = """
    format_version: 1
    exercises:
      - id: s2.sum
        page: s2.weather
        kind: numeric
        answer: -ln(0.4) - 0.1
        unit: nats
        slips:
          - answer: -ln(0.44)
            because: { zh: 这是真值。, en: That is the curve itself. }
        prompt: { zh: 估计。, en: Estimate. }
        hints: { zh: [减。], en: [Subtract.] }
        solution:
          zh:
            - '出发处是 $`-\\ln 0.4`$，即 {{ surprisal(q=0.4) : 4 }}。'
            - "减去 0.1：{{ answer : 4 }}；又如 {{ = -ln(0.5)/2 : 3 }}、{{ = -1 : 0 }}。"
          en:
            - 'The start is $`-\\ln 0.4`$, that is {{ surprisal(q=0.4) : 4 }}.'
            - "Less 0.1: {{ answer : 4 }}; also {{ = -ln(0.5)/2 : 3 }}, {{ = -1 : 0 }}."

    """

  /// What the linter says in English after a change of the exercise.
  private func lint(_ old: String, _ new: String) -> [String] {
    var sample = Sample()
    sample.files["exercises/02-core.yaml"] = Self.stated.replacing(old, with: new)
    return sample.lint
  }

  @Test func statedAnswerIsRead() throws {
    var sample = Sample()
    sample.files["exercises/02-core.yaml"] = Self.stated
    #expect(sample.lint == [])
    let exercise = try #require(
      LessonLibrary.course(from: sample.sources).course.exercises.first)
    #expect(exercise.check("0.8163").word == .right)
    #expect(exercise.check("0.821").diagnosisID == "own.1")
    #expect(
      exercise.solutionLines(in: .en) == [
        "The start is $`-\\ln 0.4`$, that is 0.9163.", "Less 0.1: 0.8163; also 0.347, −1.",
      ])
    let shown = LessonText.inlines(of: exercise.solutionLines(in: .zh)[0])
    #expect(Inline.plainText(shown) == "出发处是 −ln 0.4，即 0.9163。")
  }

  @Test(arguments: [
    ("unit: nats", "unit: nits", "there is no base “nits”. help: did you mean “nats”?"),
    (
      "unit: nats", "base: nats",
      "there is no base beside answer. help: leave out one of the two."
    ),
    (
      "answer: -ln(0.4) - 0.1", "function: surprisal\n    inputs: { q: 0.4 }",
      "unit goes with answer only. help: with a function write base."
    ),
    (
      "answer: -ln(0.4) - 0.1", "answer: -ln(0.4",
      "the expression “-ln(0.4” is wrong: "
    ),
    ("answer: -ln(0.44)", "answer: 1/0", "number 1 of slips has no value: "),
    (
      "answer: -ln(0.44)", "answer: 0.8163",
      "number 1 of slips gives 0.8163, within twice the tolerance "
    ),
    (
      "Less 0.1: {{ answer : 4 }}", "Less",
      "the solution in English does not come to the answer. help: name it: {{ answer : 4 }}."
    ),
    ("{{ = -1 : 0 }}.", "{{ = -1 }}.", "“{{ = -1 }}” does not say how many places."),
    ("{{ = -1 : 0 }}.", "{{ = 1/0 : 0 }}.", "the expression “ 1/0” is wrong: "),
    ("{{ = -1 : 0 }}.", "0.125.", "the number 0.125 is typed."),
    ("zh: 估计。", "zh: \"{{ answer : 2 }}\"", "the answer must not stand here."),
    ("zh: 这是真值。", "zh: \"{{ answer : 2 }}\"", "the answer must not stand here."),
    ("zh: 估计。", "zh: \"{{ entropi(p=[1]) : 2 }}\"", "this cannot be computed: "),
  ])
  func faultIsTold(old: String, new: String, message: String) throws {
    let found = lint(old, new)
    #expect(found.contains { $0.contains("error: " + message) }, "\(found)")
  }
}

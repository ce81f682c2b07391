import Assessment
import Curriculum
import Testing

/// What the linter promises, line by line: a broken lesson is caught, with its place.
struct SoundnessTests {
  /// Lints the sample after a change of one of its files.
  private func lint(
    _ file: String, _ old: String, _ new: String, in language: Language = .en
  ) -> [String] {
    var sample = Sample()
    sample.files[file] = sample.files[file]?.replacing(old, with: new)
    return sample.lint(in: language)
  }

  private static let exercises = "exercises/02-core.yaml"

  // MARK: - Ids are unique and stable

  @Test func exerciseThatStandsTwiceIsCaught() {
    let second = Sample.exercise.replacing("format_version: 1\nexercises:\n", with: "")
    #expect(
      lint(Self.exercises, "[Take logarithms first.] }\n", "[Take logarithms first.] }\n" + second)
        == [
          "exercises/02-core.yaml:11:9: error: “s2.ce-weather” is taken at "
            + "exercises/02-core.yaml:3. help: choose another; ids in use never change."
        ])
  }

  @Test func idThatVanishesOrWasNeverWrittenDownIsCaught() {
    var sample = Sample()
    sample.files["ids.txt"] = "# pages\ns2.weather\n\ns2.ce-weather  # since 0.1\n"
    #expect(sample.lint == [])
    sample.files["ids.txt"] = "s2.wether\ns2.ce-weather\ns9.gone-for-good\n"
    #expect(
      sample.lint == [
        "en/02-core.md:5:1: error: ids.txt does not have “s2.weather”. help: add the line "
          + "s2.weather to ids.txt; from then on it never changes.",
        "ids.txt:1:1: error: “s2.wether” is gone from the lessons. help: if “s2.weather” is its "
          + "new name, take the old one back: learners’ records know it.",
        "ids.txt:3:1: error: “s9.gone-for-good” is gone from the lessons. help: bring it back: "
          + "learners’ records know it.",
      ])
  }

  // MARK: - Chinese and English agree in exercises

  @Test(arguments: [
    (
      "en: How large is", "en: How large for $`q`$ is",
      "9:13: error: the Chinese page lacks the formula “q”. "
        + "help: use the same in both languages, but for words in \\text{}."
    ),
    (
      "zh: [先取对数。]", "zh: [\"先取对数 {{ = ln(2) : 4 }}。\"]",
      "10:12: error: the computed number “{{=ln(2):4}}” of the Chinese page is missing here. "
        + "help: use the same in both languages, but for words in \\text{}."
    ),
    (
      "en: [Take logarithms first.]", "en: [\"Take {{ surprisal(q=0.5) : 2 }} first.\"]",
      "10:12: error: the Chinese page lacks the computed number “{{ surprisal(q=0.5) : 2 }}”. "
        + "help: use the same in both languages, but for words in \\text{}."
    ),
    (
      "en: [Take logarithms first.]", "en: [Take, them]",
      "10:12: error: hints: 1 in Chinese, 2 in English. help: write as many in both languages."
    ),
    (
      "en: How large is the cross-entropy?", "en: 'How large is $`\\frca{1}{2}`$?'",
      "9:13: error: the formula is wrong: unknown command `\\frca`; did you mean `\\frac`? "
        + "help: mend it; write $`…`$ in a line, ```math on lines of its own."
    ),
  ])
  func differenceInAnExerciseIsCaught(old: String, new: String, message: String) {
    let found = lint(Self.exercises, old, new)
    #expect(found.contains("exercises/02-core.yaml:" + message), "\(found)")
  }

  // MARK: - Scenes

  @Test func settingThatASceneRefusesIsCaughtOnItsOwnLine() {
    #expect(
      lint("en/02-core.md", "columns: ce", "columns: wrong").contains(
        "en/02-core.md:14:1: error: the scene refuses its settings: columns is wrong. "
          + "help: mend them; xent lab tries out a state line."))
    #expect(
      lint("zh/02-core.md", "columns: ce", "columns: wrong", in: .zh).contains(
        "zh/02-core.md:14:1: error: 场景不接受这些设置：columns 不对。 help: 改正设置；用 xent lab 可以试一行状态。"))
  }

  // MARK: - Exercises accept what is right and nothing else

  @Test(arguments: [
    ("kind: numeric", "kind: numeric\n    tolerance: -1", "the tolerance must be positive"),
    ("kind: numeric", "kind: numeric\n    tolerance: 1e-17", "is outside the tolerance"),
    ("q: [0.5, 0.3, 0.2]", "q: [0.7, 0.2, 0.1]", "within twice the tolerance"),
    ("[sunny, cloudy, rain]", "[sunny, cloudy]", "labels: 3 in Chinese, 2 in English"),
    ("cross_entropy", "cross_entropi", "There is no quantity “cross_entropi”"),
  ])
  func numericQuestionThatCannotBeJudgedIsCaught(
    old: String, new: String, message: String
  ) {
    let found = lint(Self.exercises, old, new)
    #expect(found.contains { $0.contains(message) }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("exercises/02-core.yaml:") })
  }

  private static func asking(_ lines: String) -> String {
    """
    format_version: 1
    exercises:
      - id: s2.ask
        page: s2.weather
    \(lines)
        prompt: { zh: 如何？, en: How? }
        hints: { zh: [想。], en: [Think.] }

    """
  }

  @Test(arguments: [
    (
      "    kind: choice\n    choices:\n"
        + "      - { text: { zh: 甲, en: A }, because: { zh: 是, en: Yes } }\n"
        + "      - { text: { zh: 乙, en: B }, because: { zh: 否, en: No } }",
      "3:5: error: 2 options, and not at least two with exactly one that is right. "
        + "help: write right: true at the right one."
    ),
    (
      "    kind: choice\n    choices:\n"
        + "      - { text: { zh: 甲, en: A }, because: { zh: 是, en: Yes }, right: true }\n"
        + "      - { text: { zh: 乙, en: A }, because: { zh: 否, en: No } }",
      "3:5: error: two options say the same. help: reword one of them."
    ),
    (
      "    kind: order\n    items: { zh: [甲, 乙], en: [A, B] }",
      "3:5: error: 2 items are too few to order. help: add items."
    ),
    (
      "    kind: order\n    items: { zh: [甲, 乙, 甲], en: [A, B, C] }",
      "3:5: error: two options say the same. help: reword one of them."
    ),
    (
      "    kind: goal\n    scene: distributions p=0.5,0.5\n    goal: cross_entropy < 0.9",
      "7:11: error: “cross_entropy < 0.9” is met before anything is done. "
        + "help: change the condition, or the state in which the scene begins."
    ),
    (
      "    kind: goal\n    scene: distributions p=0.5,0.5\n    goal: cross_entrop < 0.8",
      "7:11: error: this scene does not measure “cross_entrop”. "
        + "help: did you mean “cross_entropy”?"
    ),
    (
      "    kind: goal\n    goal: cross_entropy < 0.8",
      "3:5: error: scene is missing. help: add a line “scene: …”."
    ),
    (
      "    kind: choice\n    items: { zh: [甲], en: [A] }",
      "6:12: error: there is no key “items” here. help: known are id, page, kind, prompt, hints, "
        + "choices, scene, solution, vary, where. If it is the rest of a sentence, put the sentence in quotes."
    ),
  ])
  func questionOfAnotherKindThatCannotBeJudgedIsCaught(lines: String, message: String) {
    var sample = Sample()
    sample.files[Self.exercises] = Self.asking(lines)
    #expect(sample.lint.contains("exercises/02-core.yaml:" + message), "\(sample.lint)")
  }

  // MARK: - Every message is in the language that was asked for

  @Test(arguments: [
    ("a: 1\n b: 2\n", "冒号加空格"), ("a: [1\nb: 2\n", "没有配对"), ("a: 1\nb\n", "键后面缺少冒号"),
    ("a: 1\n- b\n", "缩进不齐"), ("a: \"\\q\"\n", "反斜杠"), ("a: 1\n\tb: 2\n", "制表符"),
  ])
  func wordsOfTheYAMLParserAreChinese(text: String, words: String) throws {
    var sample = Sample()
    sample.files["course.yaml"] = text
    let line = try #require(sample.lint(in: .zh).first)
    #expect(line.contains(words), "\(line)")
    #expect(!line.contains("did not") && !line.contains("could not"))
  }

  /// A Chinese message holds English only as names, code and what stands in the lesson.
  @Test func chineseMessagesAreChinese() {
    var sample = Sample(both: "# a\n\n0.8869 $`\\frca{a}`$ {{ entropi(p=[1]) : 2 }} [a](#s2.no)")
    sample.files[Self.exercises] = Sample.exercise.replacing("0.5, 0.3, 0.2", with: "0.5, 0.3")
    let prose = sample.lint(in: .zh).map { line in
      line.split(separator: ": error: ").last.map { String($0) } ?? line
    }
    for line in prose {
      let words = line.replacing("help:", with: "").split(separator: " ")
      let english = ["the", "is", "did", "you", "mean", "unknown", "command", "write", "needs"]
      #expect(!words.contains { english.contains($0.lowercased()) }, "\(line)")
    }
  }
}

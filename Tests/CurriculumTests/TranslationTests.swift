import Curriculum
import Testing

struct TranslationTests {
  /// Lints a page with different texts.
  private func lint(zh: String, en: String) -> [String] {
    var sample = Sample()
    sample.files["zh/02-core.md"] = Sample.page("*目标：* 看看。", zh)
    sample.files["en/02-core.md"] = Sample.page("*Aim:* Look.", en)
    return sample.lint
  }

  @Test func sameFormulasMayStandInAnyOrderAndNumber() {
    #expect(lint(zh: "$`p`$、$`q`$、$`p`$", en: "$`q`$ and $`p`$") == [])
    #expect(lint(zh: "$`q(\\text{晴})`$", en: "$`q(\\text{sunny})`$") == [])
  }

  @Test(arguments: [
    (
      "$`p`$", "$`q`$",
      "9:3: error: the formula is “q”; in Chinese it is “p”. "
        + "help: use the same in both languages, but for words in \\text{}."
    ),
    (
      "{{ entropy(p=[1,0]) : 2 }}", "{{ entropy(p=[1,0]) : 3 }}",
      "9:1: error: the computed number is “{{ entropy(p=[1,0]) : 3 }}”; in Chinese it is "
        + "“{{ entropy(p=[1,0]) : 2 }}”. "
        + "help: use the same in both languages, but for words in \\text{}."
    ),
    (
      "```steps\n- do: 降。\n  until: q.1 < 0.4\n```",
      "```steps\n- do: Lower.\n  until: q.1 < 0.3\n```",
      "11:10: error: the condition is “q.1 < 0.3”; in Chinese it is “q.1 < 0.4”. "
        + "help: use the same in both languages."
    ),
    (
      "甲\n\n<!-- pause -->", "a",
      "5:1: error: there are 0 pauses; in Chinese there are 1. "
        + "help: write <!-- pause --> in the same places."
    ),
    (
      "> notes: 先问。", "a",
      "5:1: error: only one language has notes. help: write > notes: in both."
    ),
  ])
  func differenceIsReportedInTheEnglishFile(zh: String, en: String, message: String) {
    #expect(lint(zh: zh, en: en).contains("en/02-core.md:" + message), "\(lint(zh: zh, en: en))")
  }

  @Test func scenesMustAgree() {
    var sample = Sample()
    sample.files["en/02-core.md"] = sample.files["en/02-core.md"]?.replacing("0.70", with: "0.75")
    #expect(
      sample.lint == [
        "en/02-core.md:11:1: error: the scene is "
          + "“distributions p=0.75,0.2,0.1 q=0.5,0.3,0.2 columns=ce”; in Chinese it is "
          + "“distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2 columns=ce”. "
          + "help: use the same in both languages."
      ])
  }
}

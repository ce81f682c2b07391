import Assessment
import Curriculum
import Testing

/// One fault in, its message out.
struct LinterTests {
  /// Lints a page whose text, on line 9, is the same in both languages; what English says.
  private func lint(_ text: String) -> [String] {
    Sample(both: text).lint.filter { $0.hasPrefix("en/") }
  }

  @Test func unknownFunctionInANumber() throws {
    let message = try #require(lint("x {{ cros_entropy(p=[1]) : 2 }}").first)
    #expect(message.hasPrefix("en/02-core.md:9:3: error: this cannot be computed: "))
    #expect(message.contains("cross_entropy"))
  }

  @Test(arguments: [
    (
      "a {{ entropy(p=[0.5,0.5]) }}",
      "9:27: error: the computed number needs “:” at the end. "
        + "help: write {{ entropy(p=[0.5,0.5]) : 4 }}."
    ),
    (
      "a {{ entropy(p=[0.5,) : 2 }}",
      "9:21: error: the computed number needs a number, a list or a word at “) : 2”. "
        + "help: write {{ entropy(p=[0.5,0.5]) : 4 }}."
    ),
    (
      "a {{ entropy(p=[1]) : 99 }}",
      "9:23: error: the computed number needs the number of places, 0 to 15, at “99”. "
        + "help: write {{ entropy(p=[0.5,0.5]) : 4 }}."
    ),
    (
      "see $`\\frca{a}{b}`$",
      "9:7: error: the formula is wrong: unknown command `\\frca`; did you mean `\\frac`? "
        + "help: mend it; write $`…`$ in a line, ```math on lines of its own."
    ),
    (
      "open $`a and b",
      "9:6: error: the formula is never closed. help: a formula in a line is written $`H(p, q)`$."
    ),
    (
      "| a |\n|---|\n| $`p(x|y)`$ |",
      "11:3: error: a formula in a table holds a bar, where the table would break. "
        + "help: write \\mid for a condition, \\lVert and \\rVert for a norm."
    ),
    (
      "the value 0.8869 is",
      "9:11: error: the number 0.8869 is typed. help: have it computed: "
        + "{{ cross_entropy(p=[…], q=[…]) : 4 }}; or name its source in the same paragraph: "
        + "<!-- source: … -->."
    ),
    (
      "# No",
      "9:1: error: a page has no headings. help: begin a page (## Title {#id number=…}), "
        + "or use **stress**."
    ),
    (
      "![a](b.png)",
      "9:1: error: a page cannot show pictures. help: use a scene, a table or words."
    ),
    (
      "**“a”**b",
      "9:1: error: an asterisk here stresses nothing and would be shown. "
        + "help: move punctuation outside of the asterisks, or write \\*."
    ),
    (
      "[a](#s2.wether)",
      "9:1: error: there is no page “s2.wether”. help: did you mean “s2.weather”?"
    ),
    ("[a](s2.weather)", "9:1: error: the link lacks its number sign. help: write (#s2.weather)."),
    (
      "an emoji ☀\u{FE0F}",
      "9:11: error: U+FE0F has a different width on every terminal and breaks the layout. "
        + "help: use words or a plain symbol."
    ),
    (
      "a\u{202E}b",
      "9:2: error: U+202E cannot be seen or turns the direction of writing. help: remove it."
    ),
    (
      "a\u{1B}[31mb",
      "9:2: error: the control character U+001B commands terminals. help: remove it."
    ),
    (
      "```steps\n- do: Raise it.\n  until: cross_entopy < 0.5\n```",
      "11:10: error: this scene does not measure “cross_entopy”. "
        + "help: did you mean “cross_entropy”?"
    ),
    (
      "```steps\n- do: Raise it.\n  untill: q.1 < 0.5\n```",
      "11:3: error: there is no key “untill” here. help: did you mean “until”? "
        + "If it is the rest of a sentence, put the sentence in quotes."
    ),
    (
      "```steps\n- do: Raise it: now.\n  until: q.1 < 0.5\n```",
      "10:15: error: a text without quotes cannot hold a colon with a blank after it. "
        + "help: put the whole text in double quotes."
    ),
    (
      "```steps\n- do: Raise it.\n  until: cross_entropy < 0.9\n```",
      "11:10: error: “cross_entropy < 0.9” is met before anything is done. "
        + "help: change the condition, or the state in which the scene begins."
    ),
    (
      "```scene distributions\n```",
      "12:1: error: a page has only one block of scene. help: join them, or make two pages."
    ),
  ])
  func messageNamesPlaceFaultAndCure(text: String, message: String) {
    #expect(lint(text).contains("en/02-core.md:" + message), "\(lint(text))")
  }

  @Test(arguments: [
    "the value 0.8869 is <!-- source: a book -->", "`0.8869`", "$`0.8869`$", "0.25 and 100.5e1 no",
    "version 1.2.345", "see s2.125",
  ])
  func someNumbersMayBeTyped(text: String) {
    #expect(!lint(text).contains { $0.contains("0.8869 is typed") })
  }

  @Test func numberOfAStepMayBeTypedIfItsConditionHasIt() {
    let step = "```steps\n- do: Get below 0.125.\n  until: q.1 < 0.125\n```"
    #expect(lint(step) == [])
    #expect(lint("```steps\n- do: Get below 0.124.\n  until: q.1 < 0.125\n```").count == 1)
  }

  @Test func unknownSceneSuggestsTheNearest() {
    var sample = Sample()
    for name in ["zh/02-core.md", "en/02-core.md"] {
      sample.files[name] = sample.files[name]?.replacing(
        "scene distributions", with: "scene distribution")
    }
    #expect(
      sample.lint
        == ["en", "zh"].map {
          "\($0)/02-core.md:11:1: error: there is no scene “distribution”. "
            + "help: did you mean “distributions”?"
        })
  }

  @Test func exerciseIsCheckedByItself() throws {
    var sample = Sample()
    sample.files["exercises/02-core.yaml"] = Sample.exercise
      .replacing("q: [0.5, 0.3, 0.2]", with: "q: [0.5, 0.3, 0.3]")
    let message = try #require(sample.lint.first)
    #expect(message.hasPrefix("exercises/02-core.yaml:6:15: error: no right value: "))
  }

  @Test func bothLanguagesAreOneLine() {
    for language in Language.allCases {
      let lines = Sample(both: "# a\n\n0.8869 {{ x }} $`\\foo`$").lint(in: language)
      #expect(lines.count >= 8)
      #expect(lines.allSatisfy { !$0.contains("\n") && $0.contains(": error: ") })
      #expect(lines.allSatisfy { $0.contains(" help: ") })
      #expect(lines == lines.sorted { $0.split(separator: ":")[0] < $1.split(separator: ":")[0] })
    }
  }
}

import Assessment
import Curriculum
import Testing

/// A folder with many faults: all are told at once, and sound pages are kept.
struct EveryFaultTests {
  private let sources: LessonSources = {
    var sample = Sample()
    sample.files["course.yaml"] = """
      format_version: 2
      version: "0.1"
      autor: nobody
      sections:
        - { id: "2", file: 02-core, title: { zh: 核心, en: Core } }
        - { id: "3", file: ../escape, title: { zh: 甲, en: A } }
        - { id: "4", file: 04-none, title: { zh: 乙 } }
      """
    sample.files["zh/02-core.md"] = """
      ---
      section: "3"
      ---
      前言。
      ## 甲 {#s2.a number=2.1}
      *目标：* 好。

      ```scene none
      ```
      ## 乙 {#s2.a number=2.1}
      ## 丙 {#t.c nummer=3}
      *目标：* 太长!

      ```scene nowhere
      ```
      ## 丁
      """
    sample.files["en/02-core.md"] = """
      ## A {#s2.a number=2.2}
      *Aim:* Good.

      | a |
      |---|
      | $`a|b`$ |

      ```scene distributions
      columns: { a: 1 }
      ```

      ```steps
      - do: Wait.
        until: q.1 >
      ```

      ```math
      a
      """
    sample.files["en/99-stray.md"] = "a"
    sample.files["exercises/02-core.yaml"] = """
      format_version: 1
      exercises:
        - id: s2.x
          page: s2.b
          kind: numerik
          function: entropy
          inputs: { p: [0.5, 0.5] }
          prompt: { zh: 几何？, en: "How much is 0.125?" }
          hints: { zh: [甲], en: [a, b] }
        - id: S2.y
          page: s2.b
          kind: numeric
          function: entropi
          inputs: { p: [0.5, 0.5] }
          base: bit
          prompt: { zh: 几何？, en: How much? }
          hints: { zh: [], en: [] }
      """
    return sample.sources
  }()

  @Test func allAreToldInOrder() {
    let lines = LessonLinter(catalog: .sample).problems(in: sources).map {
      LessonProblemText($0).line(.en)
    }
    #expect(lines == Self.expected.split(separator: "\n").map { String($0) })
  }

  @Test func soundPagesAreKept() {
    let pages = LessonLibrary.course(from: sources).course.pages
    #expect(pages.map(\.id) == ["s2.a", "t.c"])
    #expect(pages.first?.zh.aim == "好。")
  }

  private static let expected = #"""
    course.yaml:1:17: error: the format is “2”; this program reads 1. help: write format_version: 1, or update the program.
    course.yaml:3:1: error: there is no key “autor” here. help: known are format_version, version, sections. If it is the rest of a sentence, put the sentence in quotes.
    course.yaml:6:22: error: “../escape” cannot be an id or the name of a file. help: use small letters, digits and hyphens, like cross-entropy.
    course.yaml:7:38: error: en is missing. help: add a line “en: …”.
    en/02-core.md:1:1: error: the file does not begin by saying which section it is. help: put three lines at the top: ---, section: "2", ---.
    en/02-core.md:1:1: error: the number is 2.2; in Chinese it is 2.1. help: use the same in both languages.
    en/02-core.md:6:3: error: a formula in a table holds a bar, where the table would break. help: write \mid for a condition, \lVert and \rVert for a norm.
    en/02-core.md:6:5: error: the Chinese page lacks the formula “a|b”. help: use the same in both languages, but for words in \text{}.
    en/02-core.md:8:1: error: the scene is “distributions”; in Chinese it is “none”. help: use the same in both languages.
    en/02-core.md:9:10: error: the value of “columns” cannot stand in a state line. help: use numbers, words without blanks, or lists of them.
    en/02-core.md:14:10: error: there are 1 steps; in Chinese there are 0. help: write the same steps in both languages.
    en/02-core.md:14:15: error: the condition cannot be read: The expression stops here: a number is missing. help: write it like cross_entropy < 0.85 and q.1 > 0.5.
    en/02-core.md:17:1: error: the block that “```math” opens is never closed. help: add a line with as many backticks below it.
    en/02-core.md:18:1: error: the Chinese page lacks the formula “a”. help: use the same in both languages, but for words in \text{}.
    en/99-stray.md:1:1: error: no section of course.yaml uses this file. help: add the section to course.yaml, or remove the file.
    exercises/02-core.yaml:5:11: error: there is no exercise of the kind “numerik”. help: did you mean “numeric”?
    exercises/02-core.yaml:8:13: error: the number 0.125 is typed. help: have it computed: {{ cross_entropy(p=[…], q=[…]) : 4 }}; or name its source in the same paragraph: <!-- source: … -->.
    exercises/02-core.yaml:9:12: error: hints: 1 in Chinese, 2 in English. help: write as many in both languages.
    exercises/02-core.yaml:10:9: error: “S2.y” cannot be an id or the name of a file. help: use small letters, digits and hyphens, like s2.cross-entropy.
    exercises/02-core.yaml:11:11: error: there is no page “s2.b”. help: did you mean “s2.a”?
    exercises/02-core.yaml:13:15: error: no right value: There is no quantity “entropi”. Did you mean entropy? help: correct function and inputs.
    exercises/02-core.yaml:15:11: error: there is no base “bit”. help: did you mean “bits”?
    zh/02-core.md:2:10: error: this says section 3; course.yaml says 2. help: write section: "2".
    zh/02-core.md:4:1: error: there is text before the first page. help: move it into a page; a page begins with “## Title {#id number=…}”.
    zh/02-core.md:10:1: error: the page does not begin with its aim. help: write *Aim:* and one sentence.
    zh/02-core.md:10:1: error: the page does not say which scene it has. help: add ```scene distributions, or ```scene none where none would help.
    zh/02-core.md:10:1: error: “s2.a” is taken at zh/02-core.md:5. help: choose another; ids in use never change.
    zh/02-core.md:11:1: error: the page “t.c” is missing in English. help: write it in the file of the same name in en.
    zh/02-core.md:11:1: error: in Chinese the page does not fit 80×24. help: shorten it, or make two pages of it.
    zh/02-core.md:11:6: error: “t.c” cannot be an id or the name of a file. help: use small letters, digits and hyphens, like s2.cross-entropy.
    zh/02-core.md:11:6: error: there is no number. help: add one like number=2.1.
    zh/02-core.md:11:12: error: a title has no attribute “nummer”. help: did you mean “number”?
    zh/02-core.md:14:1: error: there is no scene “nowhere”. help: known are distributions, training, none.
    zh/02-core.md:16:1: error: the title has no id and number. help: write ## Entropy {#s2.entropy number=2.1}.
    zh/02-core.md:16:1: error: the page does not begin with its aim. help: write *Aim:* and one sentence.
    zh/02-core.md:16:1: error: the page does not say which scene it has. help: add ```scene distributions, or ```scene none where none would help.
    """#
}

import Assessment
import Curriculum
import Testing

struct PageTests {
  @Test func pageHasItsPartsInBothLanguages() throws {
    let (course, problems) = LessonLibrary.course(from: Sample().sources)
    #expect(problems == [])
    #expect(course.version == "0.1")
    let page = try #require(course.page("s2.weather"))
    #expect(page.number == "2.1")
    #expect(page.title == Bilingual(zh: "Weather", en: "Weather"))
    #expect(page.scene == "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2 columns=ce")
    #expect(page.zh.aim == "看看。")
    #expect(page.en.aim == "Look.")
    #expect(page.en.blocks == [.paragraph([.text("How often it rains.")])])
    #expect(page.exercises == ["s2.ce-weather"])
    #expect(course.page(number: "2.1") == page)
    #expect(course.page(number: "2") == page)
    #expect(course.page(number: "7") == nil)
  }

  @Test func sampleHasNoProblems() {
    #expect(Sample().lint == [])
  }

  @Test func exerciseIsRead() throws {
    let course = LessonLibrary.course(from: Sample().sources).course
    let exercise = try #require(course.exercise("s2.ce-weather"))
    #expect(exercise.prompt.en == "How large is the cross-entropy?")
    #expect(exercise.hints == [Bilingual(zh: "先取对数。", en: "Take logarithms first.")])
    guard case .numeric(let question) = exercise.kind else { return }
    #expect(abs(try question.rightValue() - 0.8869) < 5e-5)
    #expect(question.labels.map(\.zh) == ["晴", "阴", "雨"])
  }

  @Test(arguments: [
    ("none", nil), ("training\nseed: 18446744073709551615", "training seed=18446744073709551615"),
    ("distributions\np: [1/3, 1e-7, 0.50]", "distributions p=1/3,1e-07,0.5"),
    ("distributions\np:\n  - 0.5\n  - 0.5\nview: table", "distributions p=0.5,0.5 view=table"),
    ("training\n\"@120:eta\": 0.1", "training @120:eta=0.1"),
  ])
  func sceneBecomesStateLine(fence: String, line: String?) throws {
    var sample = Sample()
    for language in ["zh", "en"] {
      let aim = language == "zh" ? "*目标：* 看看。" : "*Aim:* Look."
      sample.files["\(language)/02-core.md"] = """
        ---
        section: "2"
        ---
        ## A {#s2.a number=2.1}
        \(aim)

        ```scene \(fence)
        ```
        """
    }
    let (course, problems) = LessonLibrary.course(from: sample.sources)
    #expect(problems == [])
    #expect(try #require(course.pages.first).scene == line)
  }

  @Test func stepsAreOneInstructionInEachLanguageAndOneCondition() throws {
    let page = try #require(
      Sample.page(
        below: """
          ```steps
          - do: Raise $`q`$ of sunny until H(p,q) is below 0.85.
            until: cross_entropy < 0.85
          - do: "Then: stop."
            until: q.1 >= 0.9 and cross_entropy > 0
          ```
          """))
    #expect(
      page.steps.map(\.condition.text) == [
        "cross_entropy < 0.85", "q.1 >= 0.9 and cross_entropy > 0",
      ])
    #expect(
      page.en.stepTexts == [
        "Raise q of sunny until H(p,q) is below 0.85.", "Then: stop.",
      ])
  }

  @Test func notesAreKeptFromTheLearner() throws {
    let page = try #require(Sample.page(below: "> notes: Ask first.\n>\n> Wait.\n\n> A saying."))
    #expect(page.en.notes == [.paragraph([.text("Ask first.")]), .paragraph([.text("Wait.")])])
    #expect(page.en.blocks == [.quote([.paragraph([.text("A saying.")])])])
  }

  @Test func pageWithoutTranslationIsShownInTheOtherLanguage() throws {
    var sample = Sample()
    sample.files["en/02-core.md"] = "---\nsection: \"2\"\n---\n"
    let page = try #require(sample.page)
    #expect(page.en.blocks == page.zh.blocks)
    #expect(
      sample.lint.contains {
        $0.hasPrefix("zh/02-core.md:5:1: error: the page “s2.weather” is missing in English.")
      })
  }
}

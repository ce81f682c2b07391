import Assessment
import Testing

@testable import Curriculum

/// The glossary, the map of the document and the reading map.
struct ReferenceTests {
  private static let glossary = """
    format_version: 1
    terms:
      - id: cross-entropy
        term: { zh: 交叉熵, en: cross-entropy }
        aliases: { en: [CE, log loss] }
        pinyin: jiāo chā shāng
        meaning: { zh: 按 $`q`$ 预测的代价。, en: The price of forecasting $`q`$. }
        page: s2.weather
      - id: kl
        term: { zh: KL 散度, en: KL divergence }
        pinyin: kl sàn dù
        meaning: { zh: 多付的部分。, en: What is paid on top. }

    """
  private static let document = """
    format_version: 1
    headings:
      - number: "2"
        title: { zh: 核心概念, en: Core concepts }
        pages: [s2.weather]
        remark: { zh: 大体如此。, en: Roughly so. }
      - number: "Q1"
        title: { zh: 为什么？, en: Why? }

    """
  private static let reading = """
    format_version: 1
    books:
      - id: deep-learning
        title: { zh: 深度学习, en: Deep Learning }
        authors: Goodfellow
        address: "https://www.deeplearningbook.org"
    readings:
      - heading: "2"
        pages: [s2.weather]
        places:
          - { book: deep-learning, number: "3.13", title: { zh: 信息论, en: Information Theory } }

    """

  private var sample: Sample {
    var sample = Sample()
    sample.files["glossary.yaml"] = Self.glossary
    sample.files["document.yaml"] = Self.document
    sample.files["reading.yaml"] = Self.reading
    return sample
  }

  @Test func allThreeAreRead() throws {
    #expect(sample.lint == [])
    let course = LessonLibrary.course(from: sample.sources).course
    #expect(course.glossary.map(\.id) == ["cross-entropy", "kl"])
    let term = try #require(course.glossary.first)
    #expect(term.aliases == [.en: ["CE", "log loss"]])
    #expect(term.pinyin == "jiāo chā shāng")
    #expect(term.page == "s2.weather")
    #expect(course.document.map(\.number) == ["2", "Q1"])
    #expect(course.document.first?.remark?.en == "Roughly so.")
    #expect(course.document.last?.pages == [])
    #expect(course.books.map(\.id) == ["deep-learning"])
    let title = Bilingual(zh: "信息论", en: "Information Theory")
    let place = ReadingPlace(book: "deep-learning", number: "3.13", title: title)
    #expect(
      course.readings == [Reading(pages: ["s2.weather"], heading: "2", places: [place])])
  }

  /// The first page is shown before they are read.
  @Test func theyAreReadWithTheWholeCourseOnly() {
    var sample = sample
    sample.files["course.yaml"]? += "\n  - { id: \"3\", file: 03-none, title: { zh: 无, en: None } }"
    let course = LessonLibrary.course(from: sample.sources, only: "2").course
    #expect(course.pages.count == 1)
    #expect(course.glossary.isEmpty && course.document.isEmpty && course.books.isEmpty)
  }

  @Test(arguments: [
    (
      "glossary.yaml", "  - id: kl", "  - id: cross-entropy",
      "9:9: error: “cross-entropy” stands on line 3 already. help: rename it, or join the two."
    ),
    (
      "glossary.yaml", "en: KL divergence }", "en: log loss }",
      "10:11: error: “log loss” stands on line 4 already. help: rename it, or join the two."
    ),
    (
      "glossary.yaml", "pinyin: kl sàn dù", "pinyin: kl san4 du4",
      "11:13: error: “4” is no letter of pinyin. help: write small letters with tones, a blank "
        + "between syllables, like jiāo chā shāng."
    ),
    (
      "glossary.yaml", "pinyin: kl sàn dù", "pinyin: kl sàndù",
      "11:13: error: the pinyin has 2 syllables; the term has 3. help: write one for each "
        + "character and each foreign word, with a blank between them."
    ),
    (
      "glossary.yaml", "    pinyin: kl sàn dù\n", "",
      "9:5: error: pinyin is missing. help: add a line “pinyin: …”."
    ),
    (
      "glossary.yaml", "    page: s2", "    pgae: s2",
      "8:5: error: there is no key “pgae” here. help: did you mean “page”? If it is the rest of a "
        + "sentence, put the sentence in quotes."
    ),
    (
      "glossary.yaml", "s2.weather", "s2.wether",
      "8:11: error: there is no page “s2.wether”. help: did you mean “s2.weather”?"
    ),
    (
      "glossary.yaml", "forecasting $`q`$", "forecasting $`p`$",
      "7:14: error: the formula is “p”; in Chinese it is “q”. help: use the same in both "
        + "languages, but for words in \\text{}."
    ),
    (
      "document.yaml", "\"Q1\"", "Q.1",
      "7:13: error: “Q.1” is not the number of a heading. help: write \"2\", \"2.1\" or \"Q1\", "
        + "in quotes."
    ),
    (
      "document.yaml", "[s2.weather]", "[s2.weather, s9.none]",
      "5:25: error: there is no page “s9.none”. help: xent lessons list shows all ids."
    ),
    (
      "reading.yaml", "book: deep-learning", "book: deep-larning",
      "11:17: error: there is no book “deep-larning”. help: did you mean “deep-learning”?"
    ),
    (
      "reading.yaml", "heading: \"2\"", "heading: \"7\"",
      "8:14: error: document.yaml has no heading “7”. help: did you mean “2”?"
    ),
    (
      "reading.yaml", "https:", "http:",
      "6:14: error: “http://www.deeplearningbook.org” is no address. help: write one that begins "
        + "with https://, or remove the line."
    ),
  ])
  func faultIsTold(file: String, old: String, new: String, message: String) {
    var sample = sample
    sample.files[file] = sample.files[file]?.replacing(old, with: new)
    #expect(sample.lint == [file + ":" + message])
    #expect(sample.lint(in: .zh).count == 1)
  }

  @Test func everyFaultIsToldAtOnce() {
    var sample = sample
    sample.files["glossary.yaml"] = Self.glossary.replacing("format_version: 1", with: "a: 1")
      .replacing("id: kl", with: "id: K L").replacing("s2.weather", with: "s2.none")
    sample.files["reading.yaml"] = "- 1"
    sample.files["document.yaml"] = "headings: 3\nformat_version: 2\n"
    #expect(sample.lint.count == 7, "\(sample.lint)")
    #expect(LessonLibrary.course(from: sample.sources).course.pages.count == 1)
  }
}

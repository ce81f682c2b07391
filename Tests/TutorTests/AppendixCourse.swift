import Assessment
import Curriculum

@testable import Tutor

extension SmallCourse {
  /// The course with a glossary, the headings of a document and something to read.
  static let withAppendix: Course = {
    var course = SmallCourse.course
    course.glossary = [
      GlossaryEntry(
        id: "entropy", term: Bilingual(zh: "熵", en: "entropy"),
        aliases: [.zh: ["信息熵"], .en: ["Shannon entropy"]], pinyin: "shāng",
        meaning: Bilingual(zh: "信息量的期望 $`H(p)`$。", en: "The expected surprisal $`H(p)`$."),
        page: "s2.end"),
      GlossaryEntry(
        id: "cross-entropy", term: Bilingual(zh: "交叉熵", en: "cross-entropy"),
        aliases: [.en: ["log loss"]], pinyin: "jiāo chā shāng",
        meaning: Bilingual(zh: "平均代价。", en: "The mean price."), page: "s2.cross-entropy"),
      GlossaryEntry(
        id: "perplexity", term: Bilingual(zh: "困惑度", en: "perplexity"),
        pinyin: "kùn huò dù", meaning: Bilingual(zh: "有效的选项数。", en: "Effective options.")),
    ]
    course.document = [
      DocumentHeading(
        number: "2.1", title: Bilingual(zh: "交叉熵", en: "Cross-entropy"),
        pages: ["s2.cross-entropy", "s2.end"],
        remark: Bilingual(zh: "原文少了一个负号。", en: "The document lacks a minus sign.")),
      DocumentHeading(number: "9", title: Bilingual(zh: "附录", en: "Questions")),
    ]
    course.books = [
      Book(
        id: "dl", title: Bilingual(zh: "深度学习", en: "Deep Learning"), authors: "Goodfellow",
        address: "https://www.deeplearningbook.org")
    ]
    course.readings = [
      Reading(
        pages: ["s2.end"], heading: "2.1",
        places: [
          ReadingPlace(
            book: "dl", number: "3.13", title: Bilingual(zh: "信息论", en: "Information Theory"))
        ])
    ]
    return course
  }()
}

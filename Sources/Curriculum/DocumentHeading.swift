package import Assessment

/// A heading of the document that the course follows, and the pages that treat it.
package struct DocumentHeading: Equatable, Sendable {
  /// Its number, as "2.1"; a question of the appendix is "Q1".
  package var number: String
  /// Its title: the document's own in Chinese, ours in English.
  package var title: Bilingual
  /// The ids of the pages; empty where the course has none yet.
  package var pages: [String]
  /// What the document says loosely, and what is true.
  package var remark: Bilingual?

  /// Makes a heading.
  package init(
    number: String, title: Bilingual, pages: [String] = [], remark: Bilingual? = nil
  ) {
    self.number = number
    self.title = title
    self.pages = pages
    self.remark = remark
  }
}

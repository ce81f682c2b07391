public import Assessment

/// All lessons and exercises, in both languages.
///
/// Copying a course copies a few references: the texts are shared until they are changed.
public struct Course: Equatable, Sendable {
  /// The version that the authors gave it; attempts are kept with it.
  package var version: String
  /// The sections in the order of teaching.
  package var sections: [Section]
  /// All exercises, in the order of their files.
  public var exercises: [Exercise]
  /// The terms of the field, in the order of their file.
  package var glossary: [GlossaryEntry] = []
  /// The headings of the document that the course follows, in its order.
  package var document: [DocumentHeading] = []
  /// Where to read on, in the order of the document.
  package var readings: [Reading] = []
  /// The books that the reading map names.
  package var books: [Book] = []
  /// Whether all sections have been read; otherwise the rest is on its way.
  package var isWhole = true

  /// Makes a course; an empty one by default.
  package init(version: String = "", sections: [Section] = [], exercises: [Exercise] = []) {
    self.version = version
    self.sections = sections
    self.exercises = exercises
  }

  /// All pages in the order of teaching.
  package var pages: [Page] { sections.flatMap(\.pages) }

  /// The page with this id.
  package func page(_ id: String) -> Page? {
    for section in sections {
      if let page = section.pages.first(where: { $0.id == id }) { return page }
    }
    return nil
  }

  /// The page with this number, as "4.1"; a section's number alone gives its first page.
  package func page(number: String) -> Page? {
    for section in sections {
      if let page = section.pages.first(where: { $0.number == number }) { return page }
      if section.id == number { return section.pages.first }
    }
    return nil
  }

  /// The exercise with this id.
  package func exercise(_ id: String) -> Exercise? {
    exercises.first { $0.id == id }
  }
}

/// A chapter: pages under one title.
package struct Section: Equatable, Sendable {
  /// The number of the chapter, as a text: "2".
  package var id: String
  /// The title.
  package var title: Bilingual
  /// The pages in the order of teaching.
  package var pages: [Page]

  /// Makes a section.
  package init(id: String, title: Bilingual, pages: [Page]) {
    self.id = id
    self.title = title
    self.pages = pages
  }
}

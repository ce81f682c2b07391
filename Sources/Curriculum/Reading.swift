package import Assessment

/// Where to read on about a heading of the document.
package struct Reading: Equatable, Sendable {
  /// The ids of the pages that lead there.
  package var pages: [String]
  /// The number of the document's heading: "3.2".
  package var heading: String
  /// Sections of books, in the order of reading.
  package var places: [ReadingPlace]

  /// Makes an entry of the reading map.
  package init(pages: [String], heading: String, places: [ReadingPlace]) {
    self.pages = pages
    self.heading = heading
    self.places = places
  }
}

/// A section of a book.
package struct ReadingPlace: Equatable, Sendable {
  /// The id of the book.
  package var book: String
  /// The number of the section: "8.1.3".
  package var number: String
  /// The title of the section.
  package var title: Bilingual

  /// Names a section of a book.
  package init(book: String, number: String, title: Bilingual) {
    self.book = book
    self.number = number
    self.title = title
  }
}

/// A book that the reading map names.
package struct Book: Equatable, Sendable {
  /// The stable id: `deep-learning`.
  package var id: String
  /// The title.
  package var title: Bilingual
  /// The authors, and the publisher and year if they help to find it.
  package var authors: String
  /// Where it can be read on the web.
  package var address: String?

  /// Makes a book.
  package init(id: String, title: Bilingual, authors: String, address: String? = nil) {
    self.id = id
    self.title = title
    self.authors = authors
    self.address = address
  }
}

/// Where one can be: a page of the course, or a screen of its appendix.
package enum Waypoint: Hashable, Sendable {
  /// The page with this id.
  case page(String)
  /// A screen of the appendix.
  case appendix(Appendix)

  /// Reads what the record or the command line calls a place: the id of a page, or the name of a
  /// screen of the appendix.
  package init(_ id: String) {
    self = Appendix(rawValue: id).map(Waypoint.appendix) ?? .page(id)
  }

  /// What the record calls the place.
  package var id: String {
    switch self {
    case .page(let id): id
    case .appendix(let appendix): appendix.rawValue
    }
  }
}

/// The screens after the last page.
package enum Appendix: String, CaseIterable, Hashable, Sendable {
  /// The terms of the field.
  case glossary
  /// The headings of the document that the course follows, with the pages that treat them.
  case document
  /// Where to read on.
  case reading
  /// What the learner has done, and how well the chips keep what they promise.
  case progress
}

/// What can be wrong with the marks of a page.
package enum MarkupFault: Equatable, Sendable {
  /// A line, paragraph or page longer than `limit` bytes.
  case tooLong(Part, limit: Int)
  /// Marks in each other, more than `limit` deep.
  case tooDeep(limit: Int)
  /// Text before the first page.
  case textBeforeFirstPage
  /// The lines between `---` are missing.
  case missingFrontMatter
  /// The front matter names another section than the course does.
  case wrongSection(String, expected: String)
  /// A fence that is opened and never closed.
  case fenceNotClosed(String)
  /// A formula in running text that is opened and never closed.
  case formulaNotClosed
  /// A computed number that is opened and never closed.
  case numberNotClosed
  /// Marks that a page cannot show.
  case unsupported(Element)
  /// Asterisks that stress nothing and would be shown as they are.
  case looseAsterisk
  /// A link that does not go to a page.
  case linkElsewhere(String)
  /// A link to a page that is not there.
  case brokenLink(String, nearest: String?)
  /// A decimal of three or more significant digits without a source.
  case typedDecimal(String)

  /// Parts of a page that have a limit.
  package enum Part: String, Equatable, Sendable {
    /// A line.
    case line
    /// Lines without an empty line between them.
    case paragraph
    /// A page.
    case page
  }

  /// Marks that a page cannot show.
  package enum Element: String, Equatable, Sendable {
    /// A heading below a page's title, or above it.
    case heading
    /// A picture.
    case image
    /// Marks of HTML.
    case html
    /// A rule across the page.
    case rule
    /// Something else.
    case other
  }
}

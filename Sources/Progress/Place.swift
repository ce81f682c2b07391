/// Where a learner is.
package struct Place: Equatable, Sendable {
  /// The id of the page.
  package var page: String
  /// The state line of the scene there.
  package var line: String?

  /// Names a place.
  package init(page: String, line: String? = nil) {
    self.page = page
    self.line = line
  }
}

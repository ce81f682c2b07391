/// Where the record of progress lies.
package enum RecordLocation {
  /// `$XDG_DATA_HOME/xent/progress.sqlite`, else under `~/.local/share`; nil without a home.
  ///
  /// Relative paths in the environment are ignored, as the XDG Base Directory Specification asks.
  package static func path(environment: [String: String]) -> String? {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data.joinedPath("xent/progress.sqlite")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home.joinedPath(".local/share/xent/progress.sqlite")
  }
}

extension String {
  /// A path below this folder.
  func joinedPath(_ rest: String) -> String { hasSuffix("/") ? self + rest : self + "/" + rest }

  /// The folder in which the file of this path lies.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}

extension String {
  /// The text in one line, shortened, and without what commands a terminal.
  func showable(_ longest: Int = 160) -> String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(longest) {
      view.append(scalar.isShowable ? scalar : (scalar == "\t" ? " " : "?"))
    }
    return String(view) + (unicodeScalars.count > longest ? "…" : "")
  }
}

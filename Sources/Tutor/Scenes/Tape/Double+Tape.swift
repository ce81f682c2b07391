extension Double {
  /// The number with four decimals, or with fewer where the cell is too narrow; a given one with
  /// the digits it has.
  func tapeText(cells: Int = 9, isGiven: Bool = false) -> String {
    if isGiven, let places = (0...4).first(where: { isPrintedExactly(places: $0) }) {
      let text = shown(places)
      if text.count <= cells { return text }
    }
    let fitting = [4, 3, 2, 1].map { shown($0) }.first { $0.count <= cells }
    return fitting ?? shown(0)
  }
}

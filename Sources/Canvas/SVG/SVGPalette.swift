/// The colours of a terminal as a browser names them.
struct SVGPalette {
  let isDark: Bool

  /// The colour behind everything.
  var paper: String { isDark ? "#121216" : "#ffffff" }

  /// The colour of body text.
  var ink: String { isDark ? "#dcdcdc" : "#1e1e1e" }

  /// Returns the colours of a glyph and of what is behind it; `nil` where nothing is painted.
  func colors(of style: Style) -> (ink: String, paper: String?) {
    let front = color(style.ink) ?? ink
    let back = color(style.paper)
    return style.isReversed ? (back ?? paper, front) : (front, back)
  }

  private func color(_ ink: Ink) -> String? {
    switch ink {
    case .default: nil
    case .indexed(let index): SVGPalette.hex(Int(index))
    }
  }

  // The palette of xterm: sixteen names, a cube of six levels, a ramp of greys.
  private static func hex(_ index: Int) -> String {
    if index < 16 { return base[index] }
    if index >= 232 {
      let level = 8 + (index - 232) * 10
      return hex(level, level, level)
    }
    let cube = index - 16
    let levels = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    return hex(levels[0], levels[1], levels[2])
  }

  private static func hex(_ red: Int, _ green: Int, _ blue: Int) -> String {
    "#"
      + [red, green, blue].map { value in
        let digits = String(value, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  private static let base = [
    "#000000", "#cd3131", "#0dbc79", "#c5c510", "#2472c8", "#bc3fbc", "#11a8cd", "#e5e5e5",
    "#666666", "#f14c4c", "#23d18b", "#f5f543", "#3b8eea", "#d670d6", "#29b8db", "#ffffff",
  ]
}

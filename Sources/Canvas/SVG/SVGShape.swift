/// A glyph drawn as a shape in its cell, so that neighbours join whatever the font.
enum SVGShape {
  /// Rectangles: left, top, width, height in tenths of a cell's width and height, and how dense.
  case fill([(Double, Double, Double, Double)], opacity: Double)
  /// A path of lines within a cell.
  case line(String)
  /// Dots of braille: columns 0 and 1, rows 0 to 3.
  case dots([(Int, Int)])

  /// The columns of a cell in units of the picture.
  static let width = 9.6
  /// The rows of a cell in units of the picture.
  static let height = 20.0

  /// The shape of a scalar, if it is drawn.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x2580...0x259F: self = SVGShape.block(scalar)
    case 0x2800...0x28FF:
      // The bits of braille: 1, 2, 3 and 7 at the left, 4, 5, 6 and 8 at the right.
      let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
      self = .dots(places.indices.filter { scalar >> $0 & 1 == 1 }.map { places[$0] })
    default:
      guard let path = Unicode.Scalar(scalar).flatMap({ SVGShape.paths[$0] }) else { return nil }
      self = .line(path)
    }
  }

  private static func block(_ scalar: UInt32) -> SVGShape {
    let eighth = Double(scalar - 0x2580)
    switch scalar {
    case 0x2580: return .fill([(0, 0, 1, 0.5)], opacity: 1)
    case 0x2581...0x2588: return .fill([(0, 1 - eighth / 8, 1, eighth / 8)], opacity: 1)
    case 0x2589...0x258F: return .fill([(0, 0, (16 - eighth) / 8, 1)], opacity: 1)
    case 0x2590: return .fill([(0.5, 0, 0.5, 1)], opacity: 1)
    case 0x2591...0x2593: return .fill([(0, 0, 1, 1)], opacity: (eighth - 16) / 4)
    case 0x2594: return .fill([(0, 0, 1, 0.125)], opacity: 1)
    case 0x2595: return .fill([(0.875, 0, 0.125, 1)], opacity: 1)
    default:
      // Quadrants: upper left, upper right, lower left, lower right.
      let masks: [UInt32] = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]
      let mask = masks[Int(scalar - 0x2596)]
      let parts = (0..<4).filter { mask >> $0 & 1 == 1 }.map { part in
        (part % 2 == 0 ? 0 : 0.5, part < 2 ? 0 : 0.5, 0.5, 0.5)
      }
      return .fill(parts, opacity: 1)
    }
  }

  /// Rules and the pieces of tall fences, from the upper left corner of the cell.
  private static let paths: [Unicode.Scalar: String] = [
    "─": "m0 10h9.6", "│": "m4.8 0v20", "┌": "m9.6 10h-4.8v10", "┐": "m0 10h4.8v10",
    "└": "m4.8 0v10h4.8", "┘": "m4.8 0v10h-4.8", "├": "m4.8 0v20m0-10h4.8",
    "┤": "m4.8 0v20m0-10h-4.8", "┬": "m0 10h9.6m-4.8 0v10", "┴": "m0 10h9.6m-4.8 0v-10",
    "┼": "m0 10h9.6m-4.8-10v20", "╭": "m9.6 10q-4.8 0-4.8 5v5", "╮": "m0 10q4.8 0 4.8 5v5",
    "╰": "m4.8 0v5q0 5 4.8 5", "╯": "m4.8 0v5q0 5-4.8 5", "╱": "m0 20l9.6-20",
    "╲": "m0 0l9.6 20", "╴": "m0 10h4.8", "╶": "m4.8 10h4.8", "╵": "m4.8 0v10",
    "╷": "m4.8 10v10", "━": "m0 9.5h9.6m0 1h-9.6", "┃": "m4.3 0v20m1 0v-20",
    "═": "m0 8.5h9.6m0 3h-9.6", "║": "m3.3 0v20m3 0v-20", "┄": "m.6 10h2m1.2 0h2m1.2 0h2",
    "┈": "m.4 10h1.4m1 0h1.4m1 0h1.4m1 0h1.4", "┆": "m4.8 1v4m0 3v4m0 3v4",
    "┊": "m4.8 1v3m0 2v3m0 2v3m0 2v3",
    "⎛": "m8 2q-4 4-4 10v8", "⎜": "m4 0v20", "⎝": "m4 0v8q0 6 4 10",
    "⎞": "m1.6 2q4 4 4 10v8", "⎟": "m5.6 0v20", "⎠": "m5.6 0v8q0 6-4 10",
    "⎡": "m8 2h-4v18", "⎢": "m4 0v20", "⎣": "m4 0v18h4", "⎤": "m1.6 2h4v18", "⎥": "m5.6 0v20",
    "⎦": "m5.6 0v18h-4", "⎧": "m8 2q-3.2 0-3.2 6v12", "⎨": "m4.8 0v5q0 5-3.2 5q3.2 0 3.2 5v5",
    "⎩": "m4.8 0v12q0 6 3.2 6", "⎪": "m4.8 0v20", "⎫": "m1.6 2q3.2 0 3.2 6v12",
    "⎬": "m4.8 0v5q0 5 3.2 5q-3.2 0-3.2 5v5", "⎭": "m4.8 0v12q0 6-3.2 6",
    "⎰": "m8 2q-3.2 0-3.2 6v6q0 6-3.2 6", "⎱": "m1.6 0q3.2 0 3.2 6v6q0 6 3.2 6",
  ]
}

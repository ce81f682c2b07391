extension MathLayout {
  /// Puts a box between fences as tall as its body.
  func fenced(_ inside: MathBox, _ open: String, _ close: String) -> MathBox {
    fence(open, like: inside).beside(inside).beside(fence(close, like: inside))
  }

  /// A fence as tall as the body of a box.
  func fence(_ text: String, like box: MathBox) -> MathBox {
    let height = box.coreAbove + box.coreBelow + 1
    guard height > 1, !text.isEmpty else { return MathBox(text, look: look) }
    let pieces = look.drawsUnicode ? MathLayout.drawn[text] : MathLayout.plain[text]
    let glyphs = (0..<height).map { row in
      let glyph = pieces.map { $0.glyph(row: row, height: height, waist: box.coreAbove) } ?? text
      return [MathBox.Piece(text: glyph, role: .math)]
    }
    let width = glyphs.map { look.displayWidth(of: $0[0].text) }.max() ?? 1
    return MathBox(lines: glyphs, baseline: box.coreAbove, width: width).solid()
  }

  /// Lets parentheses of a row grow with the fractions and matrices between them.
  func growFences(_ items: inout [Item], _ nodes: [MathNode]) {
    var opened: [Int] = []
    for index in items.indices {
      guard let symbol = MathLayout.fence(of: nodes[index]) else { continue }
      if symbol.kind == .open {
        opened.append(index)
      } else if let open = opened.popLast() {
        let inside = joined(items[open + 1..<index])
        guard inside.isTall, let first = MathLayout.fence(of: nodes[open]) else { continue }
        items[open].box = fence(first.text(look), like: inside)
        let close = fence(symbol.text(look), like: inside)
        if case .scripts(_, let lower, let upper) = nodes[index] {
          items[index].box = scripts(close, lower, upper, role: .math)
        } else {
          items[index].box = close
        }
      }
    }
  }

  private static func fence(of node: MathNode) -> MathSymbol? {
    switch node {
    case .symbol(let symbol) where symbol.unicode != "!":
      symbol.kind == .open || symbol.kind == .close ? symbol : nil
    case .scripts(let base, _, _): fence(of: base).flatMap { $0.kind == .close ? $0 : nil }
    default: nil
    }
  }

  /// The pieces of a fence of several rows.
  private struct Pieces {
    var top: String
    var middle: String
    var bottom: String
    /// The piece of a brace on the line of the text.
    var waist: String?
    /// The two halves of a brace of two rows.
    var halves: (String, String)?

    init(
      _ top: String, _ middle: String, _ bottom: String, waist: String? = nil,
      halves: (String, String)? = nil
    ) {
      self.top = top
      self.middle = middle
      self.bottom = bottom
      self.waist = waist
      self.halves = halves
    }

    func glyph(row: Int, height: Int, waist column: Int) -> String {
      if height == 2, let halves { return row == 0 ? halves.0 : halves.1 }
      let place = min(max(column, 1), height - 2)
      if row == 0 { return top }
      if row == height - 1 { return bottom }
      return row == place ? waist ?? middle : middle
    }
  }

  private static let drawn: [String: Pieces] = [
    "(": Pieces("⎛", "⎜", "⎝"), ")": Pieces("⎞", "⎟", "⎠"),
    "[": Pieces("⎡", "⎢", "⎣"), "]": Pieces("⎤", "⎥", "⎦"),
    "{": Pieces("⎧", "⎪", "⎩", waist: "⎨", halves: ("⎰", "⎱")),
    "}": Pieces("⎫", "⎪", "⎭", waist: "⎬", halves: ("⎱", "⎰")),
    "⌊": Pieces("⎢", "⎢", "⎣"), "⌋": Pieces("⎥", "⎥", "⎦"),
    "⌈": Pieces("⎡", "⎢", "⎢"), "⌉": Pieces("⎤", "⎥", "⎥"),
    "⟨": Pieces("╱", "│", "╲"), "⟩": Pieces("╲", "│", "╱"),
    "|": Pieces("│", "│", "│"),
  ]

  private static let plain: [String: Pieces] = [
    "(": Pieces("/", "|", "\\"), ")": Pieces("\\", "|", "/"),
    "{": Pieces("/", "|", "\\", waist: "<"), "}": Pieces("\\", "|", "/", waist: ">"),
  ]
}

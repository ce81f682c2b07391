extension MathLayout {
  /// Puts a box between fences as tall as it is.
  func fenced(_ inside: MathBox, _ open: String, _ close: String) -> MathBox {
    let left = fence(open, like: inside)
    let right = fence(close, like: inside)
    return left.beside(inside).beside(right)
  }

  private func fence(_ text: String, like box: MathBox) -> MathBox {
    let height = box.lines.count
    guard height > 1, !text.isEmpty else { return MathBox(text, look: look) }
    let glyphs = (0..<height).map { row in
      [MathBox.Piece(text: piece(of: text, row: row, height: height), role: .math)]
    }
    let width = look.displayWidth(of: glyphs[0][0].text)
    return MathBox(lines: glyphs, baseline: box.baseline, width: width)
  }

  // Upper, middle, lower piece and the one at the waist of a brace.
  private func piece(of fence: String, row: Int, height: Int) -> String {
    let tall: [String: [String]] =
      look.drawsUnicode
      ? [
        "(": ["⎛", "⎜", "⎝", "⎜"], ")": ["⎞", "⎟", "⎠", "⎟"], "[": ["⎡", "⎢", "⎣", "⎢"],
        "]": ["⎤", "⎥", "⎦", "⎥"], "{": ["⎧", "⎪", "⎩", "⎨"], "}": ["⎫", "⎪", "⎭", "⎬"],
        "|": ["│", "│", "│", "│"], "‖": ["‖", "‖", "‖", "‖"],
      ]
      : [
        "(": ["/", "|", "\\", "|"], ")": ["\\", "|", "/", "|"], "[": ["[", "[", "[", "["],
        "]": ["]", "]", "]", "]"], "{": ["/", "|", "\\", "<"], "}": ["\\", "|", "/", ">"],
      ]
    guard let pieces = tall[fence] else { return fence }
    if row == 0 { return pieces[0] }
    if row == height - 1 { return pieces[2] }
    return row == height / 2 ? pieces[3] : pieces[1]
  }
}

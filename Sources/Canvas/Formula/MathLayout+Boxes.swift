extension MathLayout {
  /// Sets a tree in a box.
  func box(_ node: MathNode) -> MathBox {
    switch node {
    case .row(let nodes):
      return joined(items(nodes)[...])
    case .fraction(let numerator, let denominator):
      return fraction(box(numerator), box(denominator))
    case .scripts(let base, let lower, let upper):
      return scripts(base, lower, upper, node)
    case .fenced(let open, let inside, let close):
      return fenced(box(inside), open.text(look), close.text(look))
    case .grid(let grid, let rows):
      return self.grid(grid, rows)
    case .root(let radicand, _):
      let inside = box(radicand)
      guard inside.lines.count > 1 else { return inline(node) }
      let sign = MathBox(look.glyphs == .unicode ? "√" : "sqrt", look: look)
      return sign.beside(fenced(inside, "(", ")"))
    case .symbol, .number, .text, .accent, .space:
      return inline(node)
    }
  }

  private func inline(_ node: MathNode) -> MathBox {
    MathBox(InlineMath(node, look: look, isScript: false).pieces, look: look)
  }

  private func fraction(_ numerator: MathBox, _ denominator: MathBox) -> MathBox {
    // A bar of a single column would be taken for a minus.
    let widest = max(numerator.width, denominator.width)
    let width = widest < 2 ? 3 : widest
    let bar = look.drawsUnicode ? "─" : "-"
    let line = MathBox(String(repeating: bar, count: width), look: look)
    return .stack([numerator, line, denominator], main: 1)
  }

  private func scripts(
    _ base: MathNode, _ lower: MathNode?, _ upper: MathNode?, _ node: MathNode
  ) -> MathBox {
    let main = box(base)
    if case .symbol(let symbol) = base, symbol.hasLimits {
      var boxes = [main]
      if let upper { boxes.insert(script(upper), at: 0) }
      if let lower { boxes.append(script(lower)) }
      return .stack(boxes, main: upper == nil ? 0 : 1)
    }
    let texts = [lower, upper].map { script in
      script.map { InlineMath($0, look: look, isScript: true).text }
    }
    if main.lines.count == 1, look.drawsUnicode, InlineMath.small(texts[0], texts[1]) != nil {
      return inline(node)
    }
    var side: MathBox?
    let below = lower.map(script)
    let above = upper.map(script)
    switch (above, below) {
    case (let above?, let below?):
      let gap = MathBox(" ", look: look)
      side = .stack([above, gap, below], main: 1, alignment: .left)
    case (let above?, nil): side = above.raised(by: main.baseline + above.lines.count)
    case (nil, let below?):
      side = below.raised(by: -(main.lines.count - main.baseline))
    case (nil, nil): break
    }
    return side.map { main.beside($0) } ?? main
  }

  private func script(_ node: MathNode) -> MathBox {
    MathBox(InlineMath(node, look: look, isScript: true).pieces, look: look)
  }

  private func grid(_ grid: MathNode.Grid, _ rows: [[MathNode]]) -> MathBox {
    let boxes = rows.map { $0.map { box($0) } }
    let count = boxes.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      boxes.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    let gap = grid == .aligned ? 1 : 2
    let lines = boxes.map { row in
      widths.indices.reduce(MathBox("", look: look)) { line, column in
        let cell = column < row.count ? row[column] : MathBox("", look: look)
        let alignment: Table.Alignment =
          switch grid {
          case .aligned: column.isMultiple(of: 2) ? .right : .left
          case .cases: .left
          case .matrix, .pmatrix, .bmatrix: .center
          }
        return line.beside(
          cell.widened(to: widths[column], alignment: alignment), gap: column > 0 ? gap : 0)
      }
    }
    guard !lines.isEmpty else { return MathBox("", look: look) }
    var body = MathBox.stack(lines, main: 0, alignment: .left)
    body.baseline = (body.lines.count - 1) / 2
    switch grid {
    case .cases: return fenced(MathBox(" ", look: look).beside(body), "{", "")
    case .pmatrix: return fenced(body, "(", ")")
    case .bmatrix: return fenced(body, "[", "]")
    case .aligned, .matrix: return body
    }
  }
}

extension MathSymbol {
  /// Whether scripts stand under and over the symbol.
  fileprivate var hasLimits: Bool {
    kind == .large && unicode != "∫"
      || ["max", "min", "argmax", "argmin", "lim", "sup", "inf"].contains(unicode)
  }

  /// The symbol as the look asks for.
  fileprivate func text(_ look: Look) -> String {
    look.glyphs == .unicode ? unicode : ascii
  }
}

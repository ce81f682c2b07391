extension MathLayout {
  /// Sets a tree in a box.
  func box(_ node: MathNode) -> MathBox {
    switch node {
    case .row(let nodes): joined(items(nodes)[...])
    case .fraction(let numerator, let denominator): fraction(box(numerator), box(denominator))
    case .scripts(let base, let lower, let upper): scripts(base, lower, upper)
    case .fenced(let open, let inside, let close):
      fenced(box(inside), open.text(look), close.text(look))
    case .grid(let grid, let rows): self.grid(grid, rows)
    case .root(let radicand, let degree): root(box(radicand), degree, node)
    case .accent(let accent, let base): accented(accent, base, node)
    case .symbol, .number, .text, .space: inline(node)
    }
  }

  /// Sets a tree on one line.
  func inline(_ node: MathNode) -> MathBox {
    MathBox(InlineMath(node, look: look, isScript: false).pieces, look: look)
  }

  private func fraction(_ numerator: MathBox, _ denominator: MathBox) -> MathBox {
    // A bar of a single column would be taken for a minus, and a bar as long as the one it stands
    // on would hide which is the outer one.
    let widest = max(numerator.width, denominator.width)
    let isNested = numerator.isTall || denominator.isTall
    let width = widest < 2 ? 3 : isNested ? widest + 2 : widest
    let bar = MathBox(String(repeating: look.drawsUnicode ? "─" : "-", count: width), look: look)
    return MathBox.stack([numerator, bar, denominator], main: 1).solid()
  }

  // MARK: - Scripts

  private func scripts(_ base: MathNode, _ lower: MathNode?, _ upper: MathNode?) -> MathBox {
    let main = box(base)
    guard case .symbol(let symbol) = base else {
      let isFraction = if case .fraction = base { true } else { false }
      return scripts(
        isFraction ? fenced(main, "(", ")") : main, lower, upper, role: role(of: main))
    }
    guard symbol.hasLimits else { return scripts(main, lower, upper, role: role(of: main)) }
    var boxes = [main]
    if let upper { boxes.insert(script(upper), at: 0) }
    if let lower { boxes.append(script(lower)) }
    return MathBox.stack(boxes, main: upper == nil ? 0 : 1)
  }

  /// Puts scripts beside a box, in rows of their own: at the corners of a tall one, else over and
  /// under it.
  func scripts(_ main: MathBox, _ lower: MathNode?, _ upper: MathNode?, role: Role) -> MathBox {
    // A prime belongs to its letter and stays on its line.
    if lower == nil, let upper, isPrime(upper), !main.isTall {
      return main.beside(script(upper)).withCore(of: main)
    }
    let corner = main.coreAbove + main.coreBelow >= 2 ? 0 : 1
    let above = upper.map { script($0, role).standing(over: main.coreAbove + corner) }
    let below = lower.map { script($0, role).hanging(under: main.coreBelow + corner) }
    let side: MathBox? =
      if let above, let below { above.over(below) } else { above ?? below }
    return side.map { main.beside($0).withCore(of: main) } ?? main
  }

  private func isPrime(_ node: MathNode) -> Bool {
    let text = InlineMath(node, look: look, isScript: true).text
    return !text.isEmpty && text.allSatisfy { $0 == "′" || $0 == "'" }
  }

  /// A script of p or q has its colour.
  private func role(of box: MathBox) -> Role { box.lines[box.baseline].last?.role ?? .math }

  private func script(_ node: MathNode, _ role: Role = .math) -> MathBox {
    var pieces = InlineMath(node, look: look, isScript: true).pieces
    for index in pieces.indices where pieces[index].role == .math { pieces[index].role = role }
    return MathBox(pieces, look: look)
  }

  // MARK: - Roots and accents

  private func root(_ inside: MathBox, _ degree: MathNode?, _ node: MathNode) -> MathBox {
    let isShort = inside.lines.count == 1 && inside.width <= 1
    if isShort, degree == nil, look.glyphs == .unicode { return inline(node) }
    let degree = degree.map { script($0) } ?? MathBox("", look: look)
    guard look.drawsUnicode, inside.lines.count == 1 else {
      return tallRoot(inside, degree)
    }
    let margin = max(degree.width, 1)
    let line = MathBox(String(repeating: "_", count: inside.width), look: look)
    let roof = degree.widened(to: margin, alignment: .right).beside(line)
    let sign = MathBox("√", look: look).widened(to: margin, alignment: .right)
    return MathBox.stack([roof, sign.beside(inside)], main: 1).solid()
  }

  // The sign as tall as what stands under it, drawn with lines.
  private func tallRoot(_ inside: MathBox, _ degree: MathBox) -> MathBox {
    let isDrawn = look.drawsUnicode
    let margin = max(degree.width, 1)
    let height = inside.lines.count
    let roof =
      (isDrawn ? "┌" : " ") + String(repeating: isDrawn ? "─" : "_", count: inside.width + 1)
    var lines: [[MathBox.Piece]] = []
    for row in -1..<height {
      // The degree stands right over the hook, and that is in the last row.
      let isHook = row == height - 1
      let left =
        isHook
        ? MathBox(isDrawn ? "╲" : "\\", look: look)
        : row == height - 2 ? degree : MathBox("", look: look)
      let pieces = left.widened(to: margin, alignment: .right).lines[0]
      let rest = row < 0 ? [] : inside.lines[row]
      let edge = row < 0 ? roof : isDrawn ? "│ " : "| "
      lines.append(pieces + [MathBox.Piece(text: edge, role: .math)] + rest)
    }
    return MathBox(lines: lines, baseline: inside.baseline + 1, width: margin + inside.width + 2)
      .solid()
  }

  // Without combining marks a hat stands in the row over its letter.
  private func accented(
    _ accent: MathNode.Accent, _ base: MathNode, _ node: MathNode
  ) -> MathBox {
    let main = box(base)
    let mark: String? =
      switch accent {
      case .hat: "^"
      case .tilde: "~"
      case .dot: "."
      case .bar: "_"
      case .vec: nil
      }
    let isLetter = main.lines.count == 1 && main.width == 1
    guard let mark, main.lines.count == 1, accent == .bar || isLetter,
      look.glyphs == .ascii || !isLetter
    else { return isLetter || main.lines.count == 1 ? inline(node) : named(accent, main) }
    let roof = MathBox(
      String(repeating: mark, count: accent == .bar ? main.width : 1), look: look)
    return MathBox.stack([roof, main], main: 1)
  }

  private func named(_ accent: MathNode.Accent, _ main: MathBox) -> MathBox {
    MathBox(accent.rawValue, look: look).beside(fenced(main, "(", ")"))
  }

  // MARK: - Rows and columns

  private func grid(_ grid: MathNode.Grid, _ rows: [[MathNode]]) -> MathBox {
    let boxes = rows.map { row in row.enumerated().map { cell($1, column: $0, of: grid) } }
    let count = boxes.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      boxes.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    let alignments = widths.indices.map { alignment(of: $0, in: grid, rows) }
    let lines = boxes.map { row in
      widths.indices.reduce(MathBox("", look: look)) { line, column in
        let cell = column < row.count ? row[column] : MathBox("", look: look)
        return line.beside(
          cell.widened(to: widths[column], alignment: alignments[column]),
          gap: column > 0 ? grid.gap : 0)
      }
    }
    guard !lines.isEmpty else { return MathBox("", look: look) }
    var body = MathBox.stack(spaced(lines), main: 0, alignment: .left)
    body.baseline = (body.lines.count - 1) / 2
    body = body.solid()
    switch grid {
    case .cases: return fenced(MathBox(" ", look: look).beside(body), "{", "")
    case .pmatrix: return fenced(body, "(", ")")
    case .bmatrix: return fenced(body, "[", "]")
    case .aligned, .matrix: return body
    }
  }

  // Numbers stand at the right of their column, so that their points stand under one another.
  private func alignment(
    of column: Int, in grid: MathNode.Grid, _ rows: [[MathNode]]
  ) -> Table.Alignment {
    switch grid {
    case .aligned: return column.isMultiple(of: 2) ? .right : .left
    case .cases: return .left
    case .matrix, .pmatrix, .bmatrix:
      let areNumbers = rows.allSatisfy { row in
        guard column < row.count, let last = row[column].parts.last else { return true }
        return if case .number = last { row[column].parts.count <= 2 } else { false }
      }
      return areNumbers ? .right : .center
    }
  }

  // Scripts under a row and scripts over the next one must not meet.
  private func spaced(_ rows: [MathBox]) -> [MathBox] {
    guard let first = rows.first else { return [] }
    return zip(rows, rows.dropFirst()).reduce(into: [first]) { result, pair in
      if pair.0.rowsBelow > 0, pair.1.baseline > 0 {
        result.append(MathBox("", look: look).widened(to: first.width))
      }
      result.append(pair.1)
    }
  }

  private func cell(_ node: MathNode, column: Int, of grid: MathNode.Grid) -> MathBox {
    guard grid == .aligned, column > 0, case .row(let nodes) = node else { return box(node) }
    return joined(items(nodes, continues: true)[...])
  }
}

extension MathNode.Grid {
  /// The columns between two cells.
  fileprivate var gap: Int { self == .aligned ? 1 : 2 }
}

extension MathSymbol {
  /// Whether scripts stand under and over the symbol.
  fileprivate var hasLimits: Bool {
    kind == .large && unicode != "∫"
      || ["max", "min", "argmax", "argmin", "lim", "sup", "inf"].contains(unicode)
  }

  /// The symbol as the look asks for.
  func text(_ look: Look) -> String {
    look.glyphs == .unicode ? unicode : ascii
  }
}

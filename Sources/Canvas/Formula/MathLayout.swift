/// Sets a formula in boxes.
struct MathLayout {
  let look: Look
  /// Whether fractions, limits and fences may take several rows.
  let isDisplay: Bool

  /// Returns the rows of a formula within `width` columns, if its terms allow that.
  func lines(of root: MathNode, width: Int) -> [StyledText] {
    let nodes: [MathNode]
    if case .row(let parts) = root { nodes = parts } else { nodes = [root] }
    let items = items(nodes)
    return rows(of: items, width: width).flatMap { box in
      box.lines.map { pieces in
        var line = InlineMath("", kind: .ordinary)
        line.pieces = pieces
        return line.styled(look).withoutTrailingBlanks
      }
    }
  }

  // MARK: - Rows

  /// A part of a row: its parts of speech and its box.
  private struct Item {
    var math: InlineMath
    var box: MathBox
  }

  private func items(_ nodes: [MathNode]) -> [Item] {
    var maths = nodes.map { InlineMath($0, look: look, isScript: false) }
    InlineMath.resolveSigns(&maths)
    if !isDisplay { InlineMath.wrapArguments(&maths) }
    return zip(nodes, maths).map { node, math in
      Item(math: math, box: isDisplay ? box(node) : MathBox(math.pieces, look: look))
    }
  }

  private func joined(_ items: ArraySlice<Item>) -> MathBox {
    guard let first = items.first else { return MathBox("", look: look) }
    var box = first.box
    for (left, right) in zip(items, items.dropFirst()) {
      box.append(right.box, gap: gap(left, right))
    }
    return box
  }

  private func gap(_ left: Item, _ right: Item) -> Int {
    // A minus must not run into the bar of a fraction.
    if isDisplay, left.math.right == .prefix, right.math.left == .inner { return 1 }
    return InlineMath.gap(left.math, right.math, isScript: false)
  }

  /// Breaks a row before relations and between terms; later rows begin under the first relation.
  private func rows(of items: [Item], width: Int) -> [MathBox] {
    let whole = joined(items[...])
    guard whole.width > width else { return [whole] }
    let indent = self.indent(items, width: width)
    let ends = self.ends(items)
    let starts = self.starts(items, ends, width: width - indent)
    var rows: [MathBox] = []
    var begin = 0
    var margin = 0
    for (start, next) in zip(starts, starts.dropFirst() + [items.count]) {
      if start > begin, ends[next - 1] - ends[begin] + items[begin].box.width + margin > width {
        rows.append(joined(items[begin..<start]).shifted(by: margin))
        begin = start
        margin = indent + (items[start].math.left == .relation ? 0 : 2)
      }
    }
    rows.append(joined(items[begin...]).shifted(by: margin))
    return rows
  }

  /// Where a row may begin: at relations and terms, and inside parentheses if what they enclose is
  /// too wide for a row of its own.
  private func starts(_ items: [Item], _ ends: [Int], width: Int) -> [Int] {
    var level = 0
    var outer = [0]
    for (index, item) in items.enumerated() {
      if level == 0, index > 0, item.math.left == .relation || item.math.left == .binary {
        outer.append(index)
      }
      if item.math.left == .open { level += 1 }
      if item.math.right == .close { level -= 1 }
    }
    return zip(outer, outer.dropFirst() + [items.count]).flatMap { start, end in
      let fits = ends[end - 1] - ends[start] + items[start].box.width <= width
      let inner = items[start..<end].indices.dropFirst().filter {
        items[$0].math.left == .binary
      }
      return [start] + (fits ? [] : inner)
    }
  }

  /// The column after each item when all stand in one row.
  private func ends(_ items: [Item]) -> [Int] {
    var column = 0
    return items.indices.map { index in
      column += index > 0 ? gap(items[index - 1], items[index]) : 0
      column += items[index].box.width
      return column
    }
  }

  private func indent(_ items: [Item], width: Int) -> Int {
    guard let relation = items.firstIndex(where: { $0.math.left == .relation }), relation > 0 else {
      return 2
    }
    let column = joined(items[..<relation]).width + 1
    return column > width / 2 ? 2 : column
  }

  // MARK: - Boxes

  private func box(_ node: MathNode) -> MathBox {
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

extension MathBox {
  /// Returns the box with a margin at the left.
  fileprivate func shifted(by columns: Int) -> MathBox {
    columns > 0 ? widened(to: width + columns, alignment: .right) : self
  }
}

extension StyledText {
  fileprivate var withoutTrailingBlanks: StyledText {
    var result = self
    while let last = result.runs.indices.last {
      while result.runs[last].text.last == " " { result.runs[last].text.removeLast() }
      guard result.runs[last].text.isEmpty else { break }
      result.runs.removeLast()
    }
    return result
  }
}

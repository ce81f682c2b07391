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

  /// A part of a row: its parts of speech and its box.
  struct Item {
    var math: InlineMath
    var box: MathBox
  }

  func items(_ nodes: [MathNode]) -> [Item] {
    var maths = nodes.map { InlineMath($0, look: look, isScript: false) }
    InlineMath.resolveSigns(&maths)
    if !isDisplay { InlineMath.wrapArguments(&maths) }
    return zip(nodes, maths).map { node, math in
      Item(math: math, box: isDisplay ? box(node) : MathBox(math.pieces, look: look))
    }
  }

  func joined(_ items: ArraySlice<Item>) -> MathBox {
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

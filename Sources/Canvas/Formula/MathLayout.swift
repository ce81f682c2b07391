/// Sets a formula in boxes.
struct MathLayout {
  let look: Look
  /// Whether fractions, limits and fences may take several rows.
  let isDisplay: Bool

  /// Returns the rows of a formula within `width` columns: broken before relations, then between
  /// terms; what is still too wide is set on lines, and those go on further in.
  func lines(of root: MathNode, width: Int) -> [StyledText] {
    let boxes = boxes(of: root, width: width)
    if isDisplay, boxes.contains(where: { $0.width > width }) {
      return MathLayout(look: look, isDisplay: false).lines(of: root, width: width)
    }
    let lines = boxes.flatMap { box in
      box.lines.map { pieces in
        var line = InlineMath("", kind: .ordinary)
        line.pieces = pieces
        return line.styled(look).withoutTrailingBlanks
      }
    }
    return isDisplay ? lines : lines.flatMap { $0.continued(width: width, look: look) }
  }

  private func boxes(of root: MathNode, width: Int) -> [MathBox] {
    switch root {
    case .row(let nodes): rows(of: items(nodes), width: width)
    case .grid(.aligned, let lines) where !isDisplay:
      // On lines, each row of the block is a formula of its own.
      lines.flatMap { cells -> [MathBox] in
        let nodes = cells.flatMap { cell in
          if case .row(let nodes) = cell { nodes } else { [cell] }
        }
        let items = items(nodes)
        let margin = items.first?.math.left == .relation ? 2 : 0
        return rows(of: items, width: width - margin).map { $0.shifted(by: margin) }
      }
    default: rows(of: items([root]), width: width)
    }
  }

  /// A part of a row: its parts of speech and its box.
  struct Item {
    var math: InlineMath
    var box: MathBox
  }

  /// Sets the parts of a row, one that continues the row before it or one of its own.
  func items(_ nodes: [MathNode], continues: Bool = false) -> [Item] {
    var maths = nodes.map { InlineMath($0, look: look, isScript: false) }
    InlineMath.resolveSigns(&maths, after: continues ? .ordinary : nil)
    if !isDisplay {
      InlineMath.wrapArguments(&maths)
      InlineMath.wrapFactors(&maths)
      InlineMath.loosenFractions(&maths)
    }
    var items = zip(nodes, maths).map { node, math in
      Item(math: math, box: isDisplay ? box(node) : MathBox(math.pieces, look: look))
    }
    if isDisplay {
      growFences(&items, nodes)
      loosen(&items)
    }
    return items
  }

  // A dot must not touch the bar of a fraction.
  private func loosen(_ items: inout [Item]) {
    for index in items.indices where items[index].math.left == .tight {
      let neighbours = [index - 1, index + 1].filter(items.indices.contains)
      guard neighbours.contains(where: { items[$0].box.isTall }) else { continue }
      items[index].math.left = .binary
      items[index].math.right = .binary
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
    let gap = InlineMath.gap(left.math, right.math, isScript: false)
    let isFactor = right.math.left == .ordinary || right.math.left == .open
    return isDisplay && left.box.isTall && left.math.right == .close && isFactor ? 1 : gap
  }

  /// Breaks a row before relations; what stands between two of them and is still too wide breaks
  /// between terms. Later rows begin under the first relation.
  private func rows(of items: [Item], width: Int) -> [MathBox] {
    let whole = joined(items[...])
    guard whole.width > width else { return [whole] }
    let indent = self.indent(items, width: width)
    let places = self.places(items)
    // The first relation stays with what stands before it, unless that is long.
    let isShort = places.relations.first.map { joined(items[..<$0]).width <= width / 2 } ?? false
    let relations = [0] + places.relations.dropFirst(isShort ? 1 : 0) + [items.count]
    var rows: [MathBox] = []
    var begin = 0
    // Whether the row so far is unbroken, so that more may follow on it.
    var isOpen = false
    for (start, end) in zip(relations, relations.dropFirst()) {
      let margin = begin == 0 ? 0 : indent
      if isOpen, joined(items[begin..<end]).width + margin <= width { continue }
      if isOpen { rows.append(joined(items[begin..<start]).shifted(by: margin)) }
      begin = start
      let own = start == 0 ? 0 : indent
      isOpen = joined(items[start..<end]).width + own <= width
      if !isOpen {
        rows += terms(
          items, start..<end, places.terms.filter { start + 1..<end ~= $0.index }, margin: own,
          width: width)
      }
    }
    if isOpen { rows.append(joined(items[begin...]).shifted(by: begin == 0 ? 0 : indent)) }
    return rows
  }

  /// Breaks the stretch after a relation between its terms, the outer ones if that is enough.
  private func terms(
    _ items: [Item], _ range: Range<Int>, _ places: [(index: Int, level: Int)], margin: Int,
    width: Int
  ) -> [MathBox] {
    var rows: [MathBox] = []
    var begin = range.lowerBound
    var last = begin
    var left = margin
    let inner = self.innerIndent(items, range, margin: margin, width: width)
    func fits(_ end: Int) -> Bool { joined(items[begin..<end]).width + left <= width }
    let stops = places.map(\.index) + [range.upperBound]
    for stop in stops {
      if !fits(stop), last > begin {
        rows.append(joined(items[begin..<last]).shifted(by: left))
        begin = last
        left = inner
      }
      last = stop
    }
    rows.append(joined(items[begin..<range.upperBound]).shifted(by: left))
    return rows
  }

  /// Where a row may begin: at relations, and at terms with the level of their parentheses.
  private func places(
    _ items: [Item]
  ) -> (relations: [Int], terms: [(index: Int, level: Int)]) {
    var level = 0
    var relations: [Int] = []
    var terms: [(index: Int, level: Int)] = []
    for (index, item) in items.enumerated() {
      if index > 0, item.math.left == .relation, level == 0 { relations.append(index) }
      if index > 0, item.math.left == .binary { terms.append((index, level)) }
      if item.math.left == .open, item.math.right != .close { level += 1 }
      if item.math.right == .close, item.math.left != .open { level -= 1 }
    }
    return (relations, terms)
  }

  // Later terms stand under the first one after the relation.
  private func innerIndent(
    _ items: [Item], _ range: Range<Int>, margin: Int, width: Int
  ) -> Int {
    guard let relation = items[range].firstIndex(where: { $0.math.left == .relation }) else {
      return margin + 2
    }
    let column = margin + joined(items[range.lowerBound...relation]).width + 1
    return column > width / 2 ? margin + 2 : column
  }

  private func indent(_ items: [Item], width: Int) -> Int {
    guard let relation = items.firstIndex(where: { $0.math.left == .relation }) else { return 2 }
    // What begins with a relation goes on from a formula above: all relations in one column.
    if relation == 0 { return 0 }
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
  /// Returns the text without the blanks at its end.
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

extension SpokenFormula {
  /// The unit that begins at a node, and the node after it.
  func unit(at index: Int, in nodes: [MathNode], after role: Unit.Role?) -> (Unit, next: Int) {
    let node = nodes[index]
    let (lower, upper) = node.scripts
    func plain(_ words: [String], isPlain: Bool = false) -> (Unit, next: Int) {
      let hasScripts = lower != nil || upper != nil
      let words = scripted(words, lower, upper)
      return (Unit(words, .operand(isPlain: isPlain && !hasScripts)), index + 1)
    }
    switch node.base {
    case .symbol(let symbol): return self.symbol(symbol, at: index, in: nodes, after: role)
    case .number(let digits): return plain([digits], isPlain: true)
    case .text(let text):
      let words = text.split(separator: " ").joined(separator: " ")
      return (Unit(scripted([words], lower, upper), .text), index + 1)
    case .space(let columns):
      return (columns > 1 ? Unit(",", .pause) : Unit([], .text), index + 1)
    case .fraction(let numerator, let denominator):
      return plain(fraction(numerator, denominator))
    case .root(let radicand, let degree): return plain(root(radicand, degree))
    case .accent(let accent, let inside):
      let words = accented(accent, inside)
      if let group = group(at: index + 1, in: nodes), isApplied(inside, to: group.inside) {
        return applied(scripted(words, lower, upper), node, to: group)
      }
      return plain(words, isPlain: true)
    case .fenced(let open, let inside, let close):
      let group = Group(
        open: open, inside: inside.parts, close: .symbol(close), next: index + 1)
      return plain(bracketed(group, isLast: true, hasScripts: upper != nil || lower != nil))
    case .grid(let grid, let rows): return plain(self.grid(grid, rows))
    case .row(let inside):
      return plain(words(inside), isPlain: inside.isEmpty)
    case .scripts: return plain(words(node.base))
    }
  }

  private func symbol(
    _ symbol: MathSymbol, at index: Int, in nodes: [MathNode], after role: Unit.Role?
  ) -> (Unit, next: Int) {
    let node = nodes[index]
    switch symbol.kind {
    case .open: return opening(at: index, in: nodes)
    case .close:
      let word = symbol.unicode == "!" ? say("的阶乘", "factorial") : say("右括号", "close bracket")
      return (Unit(word, .text), index + 1)
    case .punctuation: return (Unit(symbol.unicode, .pause), index + 1)
    case .relation: return (Unit(name(of: symbol), .relation), index + 1)
    case .binary, .tight:
      let next = index + 1 < nodes.count ? nodes[index + 1] : nil
      return (operation(symbol, before: next, after: role), index + 1)
    case .prefix: return prefix(symbol, at: index, in: nodes)
    case .large: return (Unit(large(symbol, node.scripts), .scope), index + 1)
    case .function: return function(symbol, at: index, in: nodes)
    case .ordinary, .inner, .space: return letter(symbol, at: index, in: nodes, after: role)
    }
  }

  private func opening(at index: Int, in nodes: [MathNode]) -> (Unit, next: Int) {
    guard let group = group(at: index, in: nodes) else {
      return (Unit(say("左括号", "open bracket"), .text), index + 1)
    }
    let (lower, upper) = group.close.scripts
    let follows = group.next < nodes.count ? nodes[group.next].baseSymbol?.kind : .relation
    let isLast = follows == .relation || follows == .punctuation || follows == .close
    let words = bracketed(group, isLast: isLast, hasScripts: lower != nil || upper != nil)
    return (Unit(scripted(words, lower, upper), .operand(isPlain: false)), group.next)
  }

  private func operation(
    _ symbol: MathSymbol, before next: MathNode?, after role: Unit.Role?
  ) -> Unit {
    let isSign: Bool =
      switch role {
      case nil, .opener, .scope, .sign, .operation, .relation, .pause: true
      case .operand, .text: false
      }
    guard isSign else { return Unit(name(of: symbol), .operation) }
    guard isChinese else { return Unit(name(of: symbol), .sign) }
    guard symbol.unicode == "−" else {
      return Unit(symbol.unicode == "+" ? "正" : name(of: symbol), .sign)
    }
    switch next?.base {
    case .symbol(let symbol) where symbol.kind == .large: return Unit(["负的", ","], .sign)
    case .symbol(let symbol) where symbol.kind == .open: return Unit("负的", .sign)
    case .symbol(let symbol) where symbol.unicode == "KL": return Unit("负的", .sign)
    case .fraction, .fenced: return Unit("负的", .sign)
    default: return Unit("负", .sign)
    }
  }

  private func prefix(
    _ symbol: MathSymbol, at index: Int, in nodes: [MathNode]
  ) -> (Unit, next: Int) {
    guard symbol.unicode == "∇", index + 1 < nodes.count else {
      return (Unit(name(of: symbol), .sign), index + 1)
    }
    let (operand, next) = unit(at: index + 1, in: nodes, after: .sign)
    var words = isChinese ? operand.words : ["the gradient"]
    if let variable = nodes[index].scripts.lower {
      words += [say("对", "with respect to")] + self.words(variable)
    }
    words += isChinese ? ["的梯度"] : ["of"] + operand.words
    return (Unit(words, .operand(isPlain: false)), next)
  }

  private func letter(
    _ symbol: MathSymbol, at index: Int, in nodes: [MathNode], after role: Unit.Role?
  ) -> (Unit, next: Int) {
    let node = nodes[index]
    if symbol.unicode == "|" || symbol.unicode == "‖" {
      return bar(symbol, at: index, in: nodes, after: role)
    }
    if symbol.unicode == "/" { return (Unit(name(of: symbol), .operation), index + 1) }
    if symbol.unicode == "…" {
      let ends = index + 1 >= nodes.count
      return (Unit(ends ? say("等等", "and so on") : name(of: symbol), .text), index + 1)
    }
    // The d of an integral.
    if symbol.unicode == "d", index > 0, case .space = nodes[index - 1], index + 1 < nodes.count,
      case .symbol(let variable) = nodes[index + 1], variable.kind == .ordinary
    {
      return (Unit(["d", name(of: variable)], .text), index + 2)
    }
    if symbol.unicode == "𝔼", let group = group(at: index + 1, in: nodes) {
      return expectation(node.scripts.lower, group, in: nodes)
    }
    let (lower, upper) = node.scripts
    let words = scripted([name(of: symbol)], lower, upper)
    if let group = group(at: index + 1, in: nodes), isApplied(node.base, to: group.inside) {
      return applied(words, node, to: group)
    }
    let isPlain = lower == nil && upper == nil
    return (Unit(words, .operand(isPlain: isPlain)), index + 1)
  }

  // Two bars hold something; a single one is a relation.
  private func bar(
    _ symbol: MathSymbol, at index: Int, in nodes: [MathNode], after role: Unit.Role?
  ) -> (Unit, next: Int) {
    let isOpening: Bool =
      switch role {
      case nil, .opener, .scope, .sign, .operation, .relation, .pause: true
      case .operand, .text: false
      }
    let end = nodes.indices.first {
      $0 > index && nodes[$0].baseSymbol?.unicode == symbol.unicode
    }
    guard isOpening, let end else { return (Unit(name(of: symbol), .relation), index + 1) }
    let group = Group(
      open: symbol, inside: Array(nodes[index + 1..<end]), close: nodes[end], next: end + 1)
    let (lower, upper) = nodes[end].scripts
    let words = bracketed(group, isLast: true, hasScripts: false)
    return (Unit(scripted(words, lower, upper), .operand(isPlain: false)), end + 1)
  }

  private func expectation(
    _ lower: MathNode?, _ group: Group, in nodes: [MathNode]
  ) -> (Unit, next: Int) {
    let over = lower.map { node -> [String] in
      let words = self.words(node)
      return isChinese ? words : words.map { $0 == "is distributed as" ? "drawn from" : $0 }
    }
    let isLast = group.next >= nodes.count || nodes[group.next].baseSymbol?.kind == .relation
    var words: [String] = isChinese ? [] : ["the expectation"]
    if let over { words += [say("对", "over")] + over }
    words += isChinese ? ["取期望", ","] : ["of"]
    words += self.words(group.inside)
    if !isLast { words += [",", say("期望完", "end of expectation")] }
    if isChinese, over == nil, isSingle(group.inside) {
      words = self.words(group.inside) + ["的期望"]
    }
    return (Unit(words, .operand(isPlain: false)), group.next)
  }
}

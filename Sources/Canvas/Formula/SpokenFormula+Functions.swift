extension SpokenFormula {
  /// Something between two fences.
  struct Group {
    var open: MathSymbol
    var inside: [MathNode]
    var close: MathNode
    /// The index of the node after it.
    var next: Int
  }

  /// The group that opens at an index, if one does.
  func group(at index: Int, in nodes: [MathNode]) -> Group? {
    guard index < nodes.count else { return nil }
    if case .fenced(let open, let inside, let close) = nodes[index].base {
      let (lower, upper) = nodes[index].scripts
      let end = MathNode.scripts(.symbol(close), lower: lower, upper: upper)
      return Group(open: open, inside: inside.parts, close: end, next: index + 1)
    }
    guard case .symbol(let open) = nodes[index], open.kind == .open else { return nil }
    var level = 0
    for place in index..<nodes.count {
      guard let symbol = nodes[place].baseSymbol, symbol.unicode != "!" else { continue }
      if symbol.kind == .open { level += 1 }
      if symbol.kind == .close { level -= 1 }
      if level == 0 {
        return Group(
          open: open, inside: Array(nodes[index + 1..<place]), close: nodes[place],
          next: place + 1)
      }
    }
    return nil
  }

  /// Whether a letter before a group is a function of it, and not a factor.
  ///
  /// `q(x)` is a function, `q (1 - q)` is a product: what is added or subtracted there is a factor,
  /// unless the letter is one that always names a function.
  func isApplied(_ base: MathNode, to inside: [MathNode]) -> Bool {
    guard case .symbol(let symbol) = base, !inside.isEmpty else { return false }
    if symbol.kind == .function { return true }
    guard symbol.kind == .ordinary,
      symbol.unicode.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    else { return false }
    let name = symbol.unicode
    let isName =
      name.first?.isUppercase == true
      || ["f", "g", "h", "ℓ", "σ", "φ", "ψ", "ℒ", "ℙ"].contains(name)
    return isName || !units(inside).contains { $0.role == .operation || $0.role == .scope }
  }

  /// A function with its arguments.
  func applied(
    _ name: [String], _ node: MathNode, to group: Group
  ) -> (Unit, next: Int) {
    let (lower, upper) = group.close.scripts
    var words = divergence(node, group) ?? self.application(name, group)
    if let lower {
      let index = self.words(lower)
      words += isChinese ? ["的第"] + index + ["个分量"] : [",", "component"] + index
    }
    if let upper { words = scripted(words + [say("整体", ", all")], nil, upper) }
    return (Unit(words, .operand(isPlain: false)), group.next)
  }

  private func application(_ name: [String], _ group: Group) -> [String] {
    let arguments = separated(group.inside)
    let lists = arguments.map { words($0) }
    let of = isChinese ? [] : ["of"]
    guard arguments.allSatisfy(isPlainArgument) else {
      return name + of + [say("左括号", "open parenthesis")] + list(lists, ",")
        + [say("右括号", "close parenthesis")]
    }
    return name + of + spokenList(lists)
  }

  /// `KL(p ‖ q)` and `D(p ‖ q)` by their full name.
  private func divergence(_ node: MathNode, _ group: Group) -> [String]? {
    guard let symbol = node.baseSymbol, symbol.unicode == "KL" || symbol.unicode == "D",
      let bar = group.inside.firstIndex(where: { $0.baseSymbol?.unicode == "‖" })
    else { return nil }
    let first = words(Array(group.inside[..<bar]))
    let second = words(Array(group.inside[(bar + 1)...]))
    return isChinese
      ? first + ["相对于"] + second + ["的 KL 散度"]
      : ["the KL divergence of"] + first + ["from"] + second
  }

  /// The parts of a list.
  func separated(_ nodes: [MathNode]) -> [[MathNode]] {
    var level = 0
    var parts: [[MathNode]] = [[]]
    for node in nodes {
      let kind = node.baseSymbol?.kind
      if kind == .open { level += 1 }
      if kind == .close { level -= 1 }
      if level == 0, kind == .punctuation {
        parts.append([])
      } else {
        parts[parts.count - 1].append(node)
      }
    }
    return parts
  }

  func list(_ parts: [[String]], _ mark: String) -> [String] {
    Array(parts.joined(separator: [mark]))
  }

  private func spokenList(_ parts: [[String]]) -> [String] {
    if isChinese { return list(parts, "、") }
    guard parts.count > 1, let last = parts.last else { return parts.first ?? [] }
    return list(Array(parts.dropLast()), ",") + ["and"] + last
  }

  private func isPlainArgument(_ nodes: [MathNode]) -> Bool {
    let units = units(nodes)
    for (index, unit) in units.enumerated() {
      switch unit.role {
      case .operation, .scope: return false
      case .operand:
        let isNumber = index > 0 && units[index - 1].words.last?.last?.isNumber == true
        if isChinese, index > 0, units[index - 1].isOperand, !isNumber { return false }
      case .opener, .sign, .relation, .pause, .text: break
      }
    }
    return true
  }

  /// A function by its name.
  func function(
    _ symbol: MathSymbol, at index: Int, in nodes: [MathNode]
  ) -> (Unit, next: Int) {
    let node = nodes[index]
    let (lower, upper) = node.scripts
    let group = group(at: index + 1, in: nodes)
    switch symbol.unicode {
    case "log", "ln", "lg":
      return (
        Unit(logarithm(symbol, node, before: nodes.dropFirst(index + 1).first), .opener), index + 1
      )
    case "max", "min", "argmax", "argmin", "sup", "inf", "lim":
      if lower == nil, let group { return applied([name(of: symbol)], node, to: group) }
      return (extremum(symbol, lower), index + 1)
    default: break
    }
    if let group, SpokenFormula.isNamedWithout(of: name(of: symbol)) {
      return applied(scripted([name(of: symbol)], lower, upper), node, to: group)
    }
    let of = SpokenFormula.isNamedWithout(of: name(of: symbol)) && !isChinese ? ["of"] : []
    let isLast = index + 1 >= nodes.count
    let words = scripted([name(of: symbol)], lower, upper) + (isLast ? [] : of)
    return (Unit(words, isLast ? .operand(isPlain: false) : .opener), index + 1)
  }

  private func logarithm(
    _ symbol: MathSymbol, _ node: MathNode, before next: MathNode?
  ) -> [String] {
    let (lower, upper) = node.scripts
    let name = upper == nil ? name(of: symbol) : symbol.unicode
    var words = scripted([String(name.trimmingOf)], nil, upper)
    if let lower {
      words += isChinese ? ["以"] + self.words(lower) + ["为底"] : ["base"] + self.words(lower)
    }
    // One says “log q of x”, but “log of the fraction”.
    let isLetter =
      switch next?.base {
      case .symbol(let symbol): symbol.kind == .ordinary || symbol.kind == .function
      case .number, .text, .accent: true
      default: false
      }
    let isBare = words == ["log"] && isLetter
    return words + (isChinese || isBare || next == nil ? [] : ["of"])
  }

  private static func isNamedWithout(of name: String) -> Bool { !name.hasSuffix(" of") }

  private func extremum(_ symbol: MathSymbol, _ lower: MathNode?) -> Unit {
    let name = name(of: symbol)
    guard let lower else { return Unit(isChinese ? [name] : [name, "of"], .opener) }
    let variable = words(lower)
    if symbol.unicode == "lim" {
      let approached = variable.map { $0 == "到" ? "趋于" : $0 }
      return Unit(
        isChinese
          ? ["当"] + approached + ["时的极限", ","] : ["the limit as"] + variable + ["of"], .scope)
    }
    let taken =
      switch symbol.unicode {
      case "argmax": "arg max"
      case "argmin": "arg min"
      default: name
      }
    return Unit(
      isChinese ? ["对"] + variable + ["取", taken, ","] : [name, "over"] + variable + ["of"],
      .scope)
  }

  /// A sum, a product, an integral with what it runs over.
  func large(
    _ symbol: MathSymbol, _ scripts: (lower: MathNode?, upper: MathNode?)
  ) -> [String] {
    let (chinese, english) =
      switch symbol.unicode {
      case "∑": ("求和", "the sum")
      case "∏": ("连乘", "the product")
      case "∫": ("积分", "the integral")
      case "⋃": ("取并集", "the union")
      default: ("取交集", "the intersection")
      }
    let range = self.range(scripts.lower, scripts.upper, isIntegral: symbol.unicode == "∫")
    return isChinese ? range + [chinese, ","] : [english] + range + ["of"]
  }

  private func range(_ lower: MathNode?, _ upper: MathNode?, isIntegral: Bool) -> [String] {
    guard let lower else { return upper.map { [say("到", "up to")] + words($0) } ?? [] }
    let parts = lower.parts
    let split = parts.firstIndex { $0.baseSymbol?.kind == .relation }
    if let split, let upper, parts[split].baseSymbol?.unicode == "=" {
      let name = words(Array(parts[..<split]))
      let first = words(Array(parts[(split + 1)...]))
      return isChinese
        ? ["对"] + name + ["从"] + first + ["到"] + words(upper)
        : ["from"] + name + ["equals"] + first + ["to"] + words(upper)
    }
    if let upper, isIntegral {
      return [say("从", "from")] + words(lower) + [say("到", "to")] + words(upper)
    }
    let end = upper.map { [say("直到", "up to")] + words($0) } ?? []
    if isChinese, let split, parts[split].baseSymbol?.unicode == "∈" {
      return ["对属于"] + words(Array(parts[(split + 1)...])) + ["的"]
        + words(Array(parts[..<split])) + end
    }
    return [say("对", "over")] + words(lower) + end
  }
}

extension String {
  /// The text without a last word “of”.
  fileprivate var trimmingOf: Substring { hasSuffix(" of") ? dropLast(3) : self[...] }
}

extension SpokenFormula {
  /// Words with their scripts after them.
  func scripted(_ base: [String], _ lower: MathNode?, _ upper: MathNode?) -> [String] {
    var words = base
    if let lower {
      let units = units(lower.parts)
      let isLong = units.contains { $0.role == .operation }
      words += [say("下标", "sub")] + units.flatMap(\.words)
      if isLong { words += [",", say("下标完", "end of sub")] }
    }
    return upper.map { raised(words, $0) } ?? words
  }

  private func raised(_ base: [String], _ upper: MathNode) -> [String] {
    if case .number("2") = upper { return base + [say("的平方", "squared")] }
    if case .number("3") = upper { return base + [say("的立方", "cubed")] }
    let symbols = upper.parts.compactMap(\.baseSymbol?.unicode)
    if symbols.count == upper.parts.count, !symbols.isEmpty {
      switch symbols {
      case ["⊤"], ["T"]: return base + [say("的转置", "transpose")]
      case ["*"], ["⋆"]: return base + [say("星", "star")]
      case ["′"]: return base + [say("撇", "prime")]
      case ["′", "′"]: return base + [say("两撇", "double prime")]
      default: break
      }
    }
    if symbols.first == "(", upper.parts.last?.baseSymbol?.unicode == ")" {
      return base + [say("上标", "superscript")] + words(Array(upper.parts.dropFirst().dropLast()))
    }
    let exponent = words(upper)
    if isChinese { return base + ["的"] + exponent + ["次方"] }
    let end = isSingle(upper.parts) ? [] : [",", "end of power"]
    return base + ["to the power"] + exponent + end
  }

  /// A numerator over a denominator; a derivative by its name.
  func fraction(_ numerator: MathNode, _ denominator: MathNode) -> [String] {
    if let words = derivative(numerator, denominator) { return words }
    let over = words(numerator)
    let under = words(denominator)
    if !isChinese, over == ["1"],
      let share = ["2": "one half", "3": "one third", "4": "one quarter"][under.first ?? ""],
      under.count == 1
    {
      return [share]
    }
    if isAtom(numerator), isAtom(denominator) {
      return isChinese ? under + ["分之"] + over : over + ["over"] + under
    }
    return isChinese
      ? ["分式", ":", "分子是"] + over + [",", "分母是"] + under + [",", "分式完"]
      : ["the fraction"] + over + [",", "over"] + under + [",", "end of fraction"]
  }

  private func derivative(_ numerator: MathNode, _ denominator: MathNode) -> [String]? {
    let above = numerator.parts
    let below = denominator.parts
    guard above.first?.baseSymbol?.unicode == "∂", below.first?.baseSymbol?.unicode == "∂",
      below.count > 1, above.first?.scripts.upper == nil
    else { return nil }
    let variable = words(Array(below.dropFirst()))
    let function = words(Array(above.dropFirst()))
    if isChinese { return function + ["对"] + variable + ["的偏导数"] }
    return function.isEmpty
      ? ["the partial derivative with respect to"] + variable + ["of"]
      : ["the partial derivative of"] + function + ["with respect to"] + variable
  }

  /// Whether it needs no words for where it begins and ends.
  private func isAtom(_ node: MathNode) -> Bool {
    let first = node.parts.first?.baseSymbol
    switch node.base {
    case .symbol, .number, .accent: return node.scripts.upper == nil
    case .text: return true
    case .row(let nodes):
      return first?.unicode == "|" && first?.kind == .open && nodes.count == 3
    case .fraction, .root, .scripts, .fenced, .grid, .space: return false
    }
  }

  /// A root with its degree.
  func root(_ radicand: MathNode, _ degree: MathNode?) -> [String] {
    let inside = words(radicand)
    let isShort = isSingle(radicand.parts)
    let end = isShort ? [] : [",", say("根号完", "end of root")]
    if isChinese {
      return (degree.map { words($0) + ["次"] } ?? []) + [isShort ? "根号" : "根号下"] + inside + end
    }
    let name: [String] =
      switch degree {
      case nil: ["the square root of"]
      case .some(.number("3")): ["the cube root of"]
      case .some(let degree): ["the root of degree"] + words(degree) + ["of"]
      }
    return name + inside + end
  }

  /// A letter with its mark.
  func accented(_ accent: MathNode.Accent, _ node: MathNode) -> [String] {
    let inside = words(node)
    let (chinese, english) =
      switch accent {
      case .hat: ("帽", "hat")
      case .bar: ("拔", "bar")
      case .vec: ("向量", "vector")
      case .tilde: ("波浪", "tilde")
      case .dot: ("点", "dot")
      }
    let mark = say(chinese, english)
    guard inside.count > 1 else { return accent == .vec ? [mark] + inside : inside + [mark] }
    guard isChinese else { return inside + [", all under a \(english)", ","] }
    return inside + [accent == .bar ? "整体加横线" : accent == .vec ? "整体加箭头" : "整体加\(mark)"]
  }

  /// Something in brackets that is no argument of a function.
  func bracketed(_ group: Group, isLast: Bool, hasScripts: Bool) -> [String] {
    let inside = words(group.inside)
    let isShort = isSingle(group.inside)
    func held(_ chinese: String, _ english: String) -> [String] {
      if isChinese { return inside + [isShort ? "的\(chinese)" : "整体的\(chinese)"] }
      return ["the \(english) of"] + inside + (isShort ? [] : [",", "end of \(english)"])
    }
    switch group.open.unicode {
    case "|":
      let isSet = inside.count == 1 && inside[0].first?.isUppercase == true
      return isSet ? held("元素个数", "size") : held("绝对值", "absolute value")
    case "‖": return held("范数", "norm")
    case "⌊": return held("下取整", "floor")
    case "⌈": return held("上取整", "ceiling")
    case "": return inside
    default: break
    }
    let parts = separated(group.inside)
    if parts.count > 1 { return tuple(group, parts, isLast: isLast && !hasScripts) }
    if isShort, !hasScripts, group.open.unicode == "(" { return inside }
    let (open, close) =
      group.open.unicode == "{"
      ? (say("左花括号", "open brace"), say("右花括号", "close brace"))
      : group.open.unicode == "["
        ? (say("左方括号", "open bracket"), say("右方括号", "close bracket"))
        : (say("左括号", "open parenthesis"), say("右括号", "close parenthesis"))
    return [open] + inside + [close]
  }

  private func tuple(_ group: Group, _ parts: [[MathNode]], isLast: Bool) -> [String] {
    let lists = parts.map { words($0) }
    if group.open.unicode == "[", parts.count == 2 {
      return isChinese
        ? ["区间"] + list(lists, "到") : ["the interval from"] + list(lists, "to")
    }
    let (chinese, english) = group.open.unicode == "{" ? ("集合", "set") : ("向量", "vector")
    let end = isLast ? [] : [",", say("\(chinese)完", "end of \(english)")]
    return [say(chinese, "the \(english)")] + list(lists, say("、", ",")) + end
  }

  /// Rows and columns.
  func grid(_ grid: MathNode.Grid, _ rows: [[MathNode]]) -> [String] {
    switch grid {
    case .cases:
      return [",", say("分情形", "by cases"), ":"] + list(rows.map(choice), ";")
        + [";", say("情形完", "end of cases")]
    case .aligned:
      let lines = rows.map { row in
        words(row.flatMap(\.parts), after: row.first?.parts.isEmpty == true ? .text : nil)
      }
      return list(lines, ";")
    case .matrix, .pmatrix, .bmatrix: return matrix(rows)
    }
  }

  private func choice(_ row: [MathNode]) -> [String] {
    guard row.count > 1 else { return row.flatMap { words($0) } }
    let condition = row.dropFirst().flatMap { words($0) }
    let isSaid = if case .text = row[1].parts.first { true } else { false }
    let link = isChinese ? [",", "若"] : ["if"]
    return words(row[0]) + (isSaid ? (isChinese ? [","] : []) : link) + condition
  }

  private func matrix(_ rows: [[MathNode]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let cells = rows.map { list($0.map { words($0) }, say("、", ",")) }
    if columns == 1 || rows.count == 1 {
      let name = columns == 1 ? say("列向量", "the column vector") : say("行向量", "the row vector")
      return [name] + list(cells, say("、", ",")) + [",", say("向量完", "end of vector")]
    }
    let lines = cells.enumerated().map { index, cells in
      [say("第 \(index + 1) 行", "row \(index + 1)"), ":"] + cells
    }
    return [say("\(rows.count) 行 \(columns) 列矩阵", "the \(rows.count) by \(columns) matrix"), ":"]
      + list(lines, ";") + [";", say("矩阵完", "end of matrix")]
  }
}

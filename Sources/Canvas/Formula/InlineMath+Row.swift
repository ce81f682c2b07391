extension InlineMath {
  /// Sets things side by side with the spaces that their parts of speech ask for.
  init(row nodes: [MathNode], look: Look, isScript: Bool, after start: MathClass? = nil) {
    self.init("", kind: .ordinary)
    pieces = []
    var items = nodes.map { InlineMath($0, look: look, isScript: isScript) }
    InlineMath.resolveSigns(&items, after: start)
    InlineMath.wrapArguments(&items)
    InlineMath.wrapFactors(&items)
    InlineMath.loosenFractions(&items)
    for index in items.indices {
      let gap =
        index == 0 ? 0 : InlineMath.gap(items[index - 1], items[index], isScript: isScript)
      if gap > 0 { pieces.append(Piece(text: " ", role: .math)) }
      pieces += items[index].pieces
    }
    left = items.first?.left ?? .ordinary
    right = items.last?.right ?? .ordinary
    if items.count == 1 {
      isCompound = items[0].isCompound
      hasFactors = items[0].hasFactors
    } else {
      judge(items)
    }
  }

  /// A plus or minus with nothing to its left to act on is a sign.
  static func resolveSigns(_ items: inout [InlineMath], after start: MathClass? = nil) {
    var previous = start
    for index in items.indices where items[index].left != .space {
      if items[index].left == .binary {
        switch previous {
        case nil, .binary, .tight, .relation, .open, .punctuation, .function, .large, .prefix:
          items[index].left = .prefix
          items[index].right = .prefix
        case .ordinary, .close, .inner, .space: break
        }
      }
      previous = items[index].right
    }
    // One at the very end has nothing to its right.
    if let last = items.indices.last, items[last].right == .binary, items.count > 1 {
      items[last].left = .ordinary
      items[last].right = .ordinary
    }
  }

  /// On one line `ln p/q` would be read as (ln p)/q, so a fraction that is an argument is wrapped.
  static func wrapArguments(_ items: inout [InlineMath]) {
    for index in items.indices.dropFirst()
    where items[index - 1].right == .function && items[index].left == .inner {
      items[index].wrap("(", ")")
    }
  }

  /// `1/N ln x` might be read as 1/(N ln x), so a fraction before a factor is wrapped.
  static func wrapFactors(_ items: inout [InlineMath]) {
    for index in items.indices.dropLast() where items[index].right == .inner {
      switch items[index + 1].left {
      case .ordinary, .open, .function, .large, .inner: items[index].wrap("(", ")")
      case .prefix, .binary, .tight, .relation, .close, .punctuation, .space: break
      }
    }
  }

  /// `1/2·3` might be read as 1/(2·3), so a dot beside a fraction is set with spaces.
  static func loosenFractions(_ items: inout [InlineMath]) {
    for index in items.indices where items[index].left == .tight {
      let neighbours = [index - 1, index + 1].filter(items.indices.contains)
      guard neighbours.contains(where: { items[$0].left == .inner }) else { continue }
      items[index].left = .binary
      items[index].right = .binary
    }
  }

  static func gap(_ a: InlineMath, _ b: InlineMath, isScript: Bool) -> Int {
    if a.right == .space || b.left == .space { return 0 }
    if wouldRunTogether(a.text, b.text) { return 1 }
    let isLetter = b.text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
    if a.endsInScript, b.left == .ordinary, isLetter { return 1 }
    if b.text.first == "^", a.right == .ordinary || a.right == .close { return 1 }
    switch (a.right, b.left) {
    case (.open, _), (_, .close), (_, .punctuation): return 0
    case (.prefix, _), (.tight, _), (_, .tight): return 0
    case (.relation, .relation): return 0
    case (.punctuation, _): return 1
    case (.relation, _), (_, .relation), (.binary, _), (_, .binary):
      let isWord =
        a.right == .relation && isAlphabetic(a.text)
        || b.left == .relation && isAlphabetic(b.text)
      return isScript && !isWord ? 0 : 1
    case (.function, .open): return 0
    case (.function, _), (_, .function), (.large, _), (_, .large): return 1
    case (.inner, _), (_, .inner): return 1
    default: return 0
    }
  }

  /// Two numbers, or a name and a letter, would read as one.
  private static func wouldRunTogether(_ a: String, _ b: String) -> Bool {
    guard let last = a.unicodeScalars.last, let first = b.unicodeScalars.first else { return false }
    if FormulaParser.isDigit(last), FormulaParser.isDigit(first) { return true }
    let areLetters =
      last.isASCII && first.isASCII && last.properties.isAlphabetic
      && first.properties.isAlphabetic
    return areLetters && (isName(a) || isName(b))
  }

  private static func isName(_ text: String) -> Bool {
    text.unicodeScalars.count > 2 && isAlphabetic(text)
  }

  private static func isAlphabetic(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
  }

  /// Decides whether the row can be an operand as it stands.
  private mutating func judge(_ items: [InlineMath]) {
    var level = 0
    var factors = 0
    for (index, item) in items.enumerated() {
      if item.left == .open { level += 1 }
      if level == 0 {
        switch item.left {
        case .function:
          let isApplied = index + 1 < items.count && items[index + 1].left == .open
          if isApplied { factors += 1 } else { isCompound = true }
        case .binary, .relation, .punctuation, .large, .inner, .space, .tight:
          isCompound = true
        case .prefix:
          if item.text == "−" || item.text == "-" { hasFactors = true }
        case .ordinary:
          let isDifferential = index == 0 && item.text == "d"
          if !isDifferential { factors += 1 }
        case .open, .close: break
        }
      }
      if item.right == .close { level -= 1 }
    }
    if factors > 1 { hasFactors = true }
  }

  /// Sets scripts: small glyphs if Unicode has all of them, else `_` and `^`.
  init(base: MathNode, lower: MathNode?, upper: MathNode?, look: Look, isScript: Bool) {
    self.init(base, look: look, isScript: isScript)
    let kinds = (left, right)
    wrapIfCompound(orFactors: true)
    // Only a group that was put in parentheses has become another part of speech.
    if !(left == .open && kinds.0 != .open) { (left, right) = kinds }
    if let last = pieces.indices.last, pieces[last].text.last == " " {
      pieces[last].text.removeLast()
    }
    let below = lower.map { InlineMath($0, look: look, isScript: true) }
    let above = upper.map { InlineMath($0, look: look, isScript: true) }
    // Words under a letter keep their size.
    let isWord = [lower, upper].contains { if case .text = $0 { true } else { false } }
    if look.drawsUnicode, !isWord, let small = InlineMath.small(below?.text, above?.text) {
      pieces.append(Piece(text: small, role: pieces.last?.role ?? .math))
      return
    }
    if let below { pieces += InlineMath.spelled("_", below) }
    if let above { pieces += InlineMath.spelled("^", above) }
    endsInScript = text.last != ")"
  }

  static func small(_ lower: String?, _ upper: String?) -> String? {
    var result = ""
    if let lower {
      guard let glyphs = ScriptGlyphs.lower(lower) else { return nil }
      result += glyphs
    }
    if let upper {
      guard let glyphs = ScriptGlyphs.upper(upper) else { return nil }
      result += glyphs
    }
    return result
  }

  private static func spelled(_ sign: String, _ script: InlineMath) -> [Piece] {
    let text = script.text
    if sign == "^", text.unicodeScalars.allSatisfy({ "′'*".unicodeScalars.contains($0) }) {
      return script.pieces
    }
    let isSingle = text.unicodeScalars.count == 1
    let isPlain =
      isSingle
      || text.unicodeScalars.allSatisfy { scalar in
        // Small letters and digits of an inner script do not stand alone.
        scalar.properties.isAlphabetic && scalar.properties.generalCategory != .modifierLetter
          || FormulaParser.isDigit(scalar) || scalar == "."
          || scalar.properties.generalCategory == .nonspacingMark || scalar == "∞"
      }
    var script = script
    if !isPlain && !(script.left == .open && script.right == .close) { script.wrap("(", ")") }
    return [Piece(text: sign, role: .math)] + script.pieces
  }
}

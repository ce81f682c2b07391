/// A piece of a formula set on one line.
struct InlineMath {
  /// A stretch of text, coloured if it is p or q.
  struct Piece {
    var text: String
    var role: Role
  }

  var pieces: [Piece]
  /// What the piece is to its left neighbour.
  var left: MathClass
  /// What the piece is to its right neighbour.
  var right: MathClass
  /// Whether it must stand in parentheses to act as one thing: a sum, a fraction.
  var isCompound = false
  /// Whether it is several factors side by side, or begins with a sign.
  var hasFactors = false
  /// Whether it ends in a script without a fence, which a letter beside it would seem to go on.
  var endsInScript = false

  init(_ text: String, kind: MathClass, role: Role = .math) {
    pieces = [Piece(text: text, role: role)]
    left = kind
    right = kind
  }

  /// The text without colours.
  var text: String { pieces.reduce(into: "") { $0 += $1.text } }

  /// Returns the text with colours, unbreakable.
  func styled(_ look: Look) -> StyledText {
    var result = StyledText()
    for piece in pieces {
      let style = look.style(piece.role)
      if let last = result.runs.last, last.style == style {
        result.runs[result.runs.count - 1].text += piece.text
      } else if !piece.text.isEmpty {
        result.runs.append(StyledText.Run(piece.text, style: style, isAtomic: true))
      }
    }
    return result
  }

  /// Sets a tree on one line; scripts are set without spaces.
  init(_ node: MathNode, look: Look, isScript: Bool) {
    let isUnicode = look.glyphs == .unicode
    switch node {
    case .row(let nodes):
      self.init(row: nodes, look: look, isScript: isScript)
    case .symbol(let symbol):
      let text = isUnicode ? symbol.unicode : symbol.ascii
      let role: Role = text == "p" ? .p : text == "q" ? .q : .math
      self.init(text, kind: symbol.kind, role: role)
    case .number(let digits), .text(let digits):
      self.init(digits, kind: .ordinary)
    case .fraction(let numerator, let denominator):
      self.init(fraction: numerator, denominator, look: look, isScript: isScript)
    case .root(let radicand, let degree):
      self.init(root: radicand, degree: degree, look: look)
    case .scripts(let base, let lower, let upper):
      self.init(base: base, lower: lower, upper: upper, look: look, isScript: isScript)
    case .accent(let accent, let base):
      self.init(accent: accent, base, look: look, isScript: isScript)
    case .fenced(let open, let inside, let close):
      self.init(inside, look: look, isScript: isScript)
      wrap(isUnicode ? open.unicode : open.ascii, isUnicode ? close.unicode : close.ascii)
    case .grid(let grid, let rows):
      self.init(grid: grid, rows, look: look)
    case .space(let columns):
      self.init(String(repeating: " ", count: isScript ? 0 : columns), kind: .space)
    }
  }

  /// Puts the piece between two fences; it is one thing then.
  mutating func wrap(_ open: String, _ close: String) {
    pieces.insert(Piece(text: open, role: .math), at: 0)
    pieces.append(Piece(text: close, role: .math))
    left = .open
    right = .close
    isCompound = false
    hasFactors = false
  }

  /// Puts the piece in parentheses if it is not one thing already.
  mutating func wrapIfCompound(orFactors: Bool = false) {
    if isCompound || orFactors && hasFactors { wrap("(", ")") }
  }

  private init(fraction: MathNode, _ denominator: MathNode, look: Look, isScript: Bool) {
    self.init(fraction, look: look, isScript: isScript)
    wrapIfCompound()
    var lower = InlineMath(denominator, look: look, isScript: isScript)
    lower.wrapIfCompound(orFactors: true)
    pieces += [Piece(text: "/", role: .math)] + lower.pieces
    left = .inner
    right = .inner
    isCompound = true
  }

  private init(root radicand: MathNode, degree: MathNode?, look: Look) {
    self.init(radicand, look: look, isScript: false)
    if look.glyphs == .ascii {
      let degree = degree.map { InlineMath($0, look: look, isScript: true).text }
      wrap(degree.map { "root(\($0), " } ?? "sqrt(", ")")
    } else {
      wrapIfCompound(orFactors: true)
      let raised = degree.map { node in
        let text = InlineMath(node, look: look, isScript: true).text
        return ScriptGlyphs.upper(text) ?? "(\(text))"
      }
      pieces.insert(Piece(text: (raised ?? "") + "√", role: .math), at: 0)
    }
    left = .ordinary
    right = .ordinary
  }

  private init(accent: MathNode.Accent, _ base: MathNode, look: Look, isScript: Bool) {
    self.init(base, look: look, isScript: isScript)
    if pieces.count == 1, text.count == 1 {
      switch (look.glyphs, accent) {
      case (.unicode, _): pieces[0].text += accent.mark
      case (.ascii, .hat): pieces[0].text = "^" + pieces[0].text
      case (.ascii, .tilde): pieces[0].text = "~" + pieces[0].text
      case (.ascii, _): wrap("\(accent.rawValue)(", ")")
      }
    } else {
      wrap("\(accent.rawValue)(", ")")
    }
    left = .ordinary
    right = .ordinary
  }

  private init(grid: MathNode.Grid, _ rows: [[MathNode]], look: Look) {
    self.init("", kind: .ordinary)
    for (index, row) in rows.enumerated() {
      let line = InlineMath(line: row, of: grid, look: look)
      if index > 0 {
        let continues = grid == .aligned && (line.left == .relation || line.left == .binary)
        pieces.append(Piece(text: continues ? " " : "; ", role: .math))
      }
      pieces += line.pieces
    }
    switch grid {
    case .cases: wrap("{ ", " }")
    case .pmatrix: wrap("(", ")")
    case .bmatrix: wrap("[", "]")
    case .aligned, .matrix: isCompound = true
    }
  }

  /// Sets the cells of a row, one after the other.
  private init(line cells: [MathNode], of grid: MathNode.Grid, look: Look) {
    self.init("", kind: .ordinary)
    for (column, node) in cells.enumerated() {
      var cell = InlineMath(node, look: look, isScript: false)
      if grid == .aligned, column > 0, case .row(let nodes) = node {
        // A plus at the start of a cell adds to what stands before the cell.
        cell = InlineMath(row: nodes, look: look, isScript: false, after: .ordinary)
      }
      let isEmpty = cell.pieces.allSatisfy { $0.text.isEmpty }
      if text.isEmpty { left = cell.left }
      if column > 0, !isEmpty, !text.isEmpty {
        let isWord = if case .text = node.parts.first { true } else { false }
        let isList = grid != .aligned && !(grid == .cases && isWord)
        pieces.append(Piece(text: isList ? ", " : " ", role: .math))
      }
      pieces += cell.pieces
    }
  }
}

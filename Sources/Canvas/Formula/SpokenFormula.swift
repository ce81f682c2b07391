/// A formula in words, as a lecturer reads it aloud.
///
///     try Formula(#"H(p, q) = -\sum_x p(x) \log q(x)"#).spoken(in: .english)
///     // H of p and q equals minus the sum over x of p of x times log q of x
///
/// Where words alone would leave open what belongs together, the end is said: “end of fraction”.
package struct SpokenFormula {
  /// The language that is spoken.
  package enum Tongue: String, CaseIterable, Hashable, Sendable {
    /// Mandarin Chinese.
    case chinese
    /// English.
    case english
  }

  let tongue: Tongue

  /// A stretch of words that acts as one thing.
  struct Unit {
    /// What it is to its neighbours.
    enum Role: Equatable {
      /// A letter, a number, a bracket: something that can be multiplied. `isPlain` if it needs no
      /// word for “times” beside another plain one.
      case operand(isPlain: Bool)
      /// Words that wait for one factor: “log”.
      case opener
      /// Words that wait for all factors that follow: “the sum over x of”.
      case scope
      /// A sign before its operand.
      case sign
      /// Plus, equals and the like.
      case operation
      /// Equals and the like.
      case relation
      /// A comma, a pause.
      case pause
      /// Words of a language.
      case text
    }

    var words: [String]
    var role: Role

    init(_ words: [String], _ role: Role) {
      self.words = words
      self.role = role
    }

    init(_ word: String, _ role: Role) {
      self.init([word], role)
    }

    var isOperand: Bool { if case .operand = role { true } else { false } }
    var isPlain: Bool { role == .operand(isPlain: true) }
  }

  /// Returns the words for a formula.
  package func text(of formula: Formula) -> String { joined(words(formula.root)) }

  /// Picks the words of the language spoken.
  func say(_ chinese: String, _ english: String) -> String {
    tongue == .chinese ? chinese : english
  }

  var isChinese: Bool { tongue == .chinese }

  /// The words of a tree.
  func words(_ node: MathNode) -> [String] { words(node.parts) }

  /// The words of things side by side.
  func words(_ nodes: [MathNode], after start: Unit.Role? = nil) -> [String] {
    joined(units(nodes, after: start))
  }

  /// Puts units together: between two factors the word for the product is said.
  func joined(_ units: [Unit]) -> [String] {
    var words: [String] = []
    for (index, unit) in units.enumerated() {
      if index > 0 {
        words += product(between: units[index - 1], and: unit) ?? []
        if endsOpenly(units[index - 1]), unit.words.first == "times" { words.append(",") }
      }
      words += unit.words
    }
    return words
  }

  private func product(between left: Unit, and right: Unit) -> [String]? {
    guard left.isOperand, right.isOperand || right.role == .opener || right.role == .scope
    else { return nil }
    if left.isPlain, right.isPlain {
      let isNumber = left.words.last?.last?.isNumber == true
      return isChinese && !isNumber ? ["乘"] : []
    }
    // A pause shows that a fraction ends before the product.
    let pause = endsOpenly(left) || right.role == .scope
    return pause ? [",", say("乘以", "times")] : [say("乘以", "times")]
  }

  /// Whether it is a fraction of which the end is not said: “1 over N”.
  private func endsOpenly(_ unit: Unit) -> Bool {
    unit.isOperand && unit.words.contains("over") && !unit.words.contains("end of fraction")
  }

  /// The units of things side by side.
  func units(_ nodes: [MathNode], after start: Unit.Role? = nil) -> [Unit] {
    var units: [Unit] = []
    var index = 0
    while index < nodes.count {
      let before = units.last?.role ?? start
      let (unit, next) = unit(at: index, in: nodes, after: before)
      // “and so on to, x”
      let isIdle = unit.role == .pause && units.last?.words == [say("一直到", "and so on to")]
      if !unit.words.isEmpty, !isIdle { units.append(unit) }
      index = max(next, index + 1)
    }
    while units.last?.role == .pause { units.removeLast() }
    return units
  }

  /// Whether things side by side are one factor, perhaps with a sign, so that words need no bracket
  /// around them.
  func isSingle(_ nodes: [MathNode]) -> Bool {
    let units = units(nodes)
    let factors = units.count { $0.isOperand || $0.role == .text }
    let isOpen = units.contains { unit in
      switch unit.role {
      case .operation, .relation, .pause, .scope: true
      case .opener, .operand, .sign, .text: false
      }
    }
    return factors <= 1 && !isOpen
  }

  /// Puts words together: no blank between Han characters and before punctuation.
  private func joined(_ words: [String]) -> String {
    var text = ""
    for (index, word) in words.enumerated() where !word.isEmpty {
      guard var last = text.unicodeScalars.last, let first = word.unicodeScalars.first else {
        text += ",;:".contains(word) ? "" : word
        continue
      }
      let isMark = ",;:.".unicodeScalars.contains(first)
      if !isMark, isEnd(words[index - 1]) {
        text += say("，", ",")
        last = isChinese ? "，" : ","
      }
      if isMark, ",;:，；：、".unicodeScalars.contains(last) { continue }
      if isChinese {
        let shown = isMark ? [",": "，", ";": "；", ":": "："][word] ?? word : word
        let tight = SpokenFormula.isWide(last) || SpokenFormula.isWide(shown.unicodeScalars.first)
        let isMixed = SpokenFormula.isHan(last) != SpokenFormula.isHan(first)
        text += (tight && !(isMixed && !SpokenFormula.isMark(last, first)) ? "" : " ") + shown
      } else {
        text += (isMark ? "" : " ") + word
      }
    }
    return text
  }

  private func isEnd(_ word: String) -> Bool {
    isChinese ? word.hasSuffix("完") : word.hasPrefix("end of ")
  }

  private static func isWide(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { isHan($0) || "，；：、".unicodeScalars.contains($0) } ?? false
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }

  private static func isMark(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    [a, b].contains { "，；：、,;:".unicodeScalars.contains($0) }
  }
}

extension Formula {
  /// Returns the formula in words, as it is read aloud.
  package func spoken(in tongue: SpokenFormula.Tongue) -> String {
    SpokenFormula(tongue: tongue).text(of: self)
  }
}

extension MathNode {
  /// The things side by side in a row, or the one thing.
  var parts: [MathNode] {
    if case .row(let nodes) = self { nodes } else { [self] }
  }

  /// The thing without its scripts.
  var base: MathNode {
    if case .scripts(let base, _, _) = self { base } else { self }
  }

  /// The symbol, if it is one, scripts aside.
  var baseSymbol: MathSymbol? {
    if case .symbol(let symbol) = base { symbol } else { nil }
  }

  /// The scripts, if there are any.
  var scripts: (lower: MathNode?, upper: MathNode?) {
    if case .scripts(_, let lower, let upper) = self { (lower, upper) } else { (nil, nil) }
  }
}

extension SpokenFormula {
  /// The words for a symbol between or before operands; nil for letters.
  func word(for symbol: MathSymbol) -> String? {
    SpokenFormula.vocabulary[symbol.unicode].map { say($0.chinese, $0.english) }
  }

  /// The name of a letter, a number or a function.
  func name(of symbol: MathSymbol) -> String {
    if let word = word(for: symbol) { return word }
    if let name = SpokenFormula.greek[symbol.unicode] {
      return name.first?.isUppercase == true
        ? say("大写 \(name.lowercased())", "capital \(name.lowercased())") : name
    }
    return SpokenFormula.styled[symbol.unicode] ?? symbol.unicode
  }

  private static let greek: [String: String] = {
    var names: [String: String] = [:]
    for (name, symbol) in MathSymbol.named {
      let isGreek =
        symbol.unicode.unicodeScalars.count == 1
        && symbol.unicode.unicodeScalars.allSatisfy { 0x370...0x3FF ~= $0.value }
      if isGreek { names[symbol.unicode] = name.hasPrefix("var") ? symbol.ascii : name }
    }
    for (letter, name) in ["ε": "epsilon", "φ": "phi"] { names[letter] = name }
    return names
  }()

  private static let styled = [
    "ℒ": "L", "ℙ": "P", "ℝ": "R", "ℕ": "N", "ℤ": "Z", "ℚ": "Q", "ℂ": "C", "𝕀": "I", "ℓ": "ell",
    "𝔼": "E", "𝟙": "1", "KL": "KL",
  ]

  private typealias Words = (chinese: String, english: String)

  private static let vocabulary: [String: Words] = relations.merging(operations) { $1 }
    .merging(ordinary) { $1 }

  private static let relations: [String: Words] = [
    "=": ("等于", "equals"), "<": ("小于", "is less than"), ">": ("大于", "is greater than"),
    "≤": ("小于或等于", "is at most"), "≥": ("大于或等于", "is at least"),
    "≠": ("不等于", "is not equal to"), "≈": ("约等于", "is approximately"),
    "≃": ("渐近等于", "is asymptotically"), "≅": ("同构于", "is congruent to"),
    "≡": ("恒等于", "is identical to"), "∝": ("正比于", "is proportional to"),
    "∼": ("服从", "is distributed as"), "≪": ("远小于", "is much less than"),
    "≫": ("远大于", "is much greater than"), "→": ("到", "goes to"), "←": ("更新为", "becomes"),
    "↔": ("对应", "corresponds to"), "⇒": ("推出", "implies"), "⇐": ("由此推出：", "follows from"),
    "⇔": ("当且仅当", "if and only if"), "↦": ("映射到", "maps to"), "↑": ("上升", "rises"),
    "↓": ("下降", "falls"), "∈": ("属于", "in"), "∉": ("不属于", "not in"), "∋": ("包含", "contains"),
    "⊂": ("真包含于", "is a subset of"), "⊆": ("包含于", "is a subset of or equal to"),
    "⊃": ("真包含", "is a superset of"), "∣": ("给定", "given"), "|": ("给定", "given"),
    "‖": ("相对于", "relative to"), ":=": ("定义为", "is defined as"),
    "≜": ("定义为", "is defined as"), ":": (":", ":"), "⊥": ("垂直于", "is perpendicular to"),
  ]

  private static let operations: [String: Words] = [
    "+": ("加", "plus"), "−": ("减", "minus"), "×": ("乘以", "times"), "·": ("乘以", "times"),
    "*": ("乘以", "times"), "÷": ("除以", "divided by"), "/": ("除以", "over"),
    "±": ("加减", "plus or minus"), "∓": ("减加", "minus or plus"), "⋆": ("星", "star"),
    "∘": ("复合", "composed with"), "⊙": ("逐元素乘以", "elementwise times"),
    "⊕": ("直和", "direct sum"), "⊗": ("张量积", "tensor"), "∪": ("并", "union"),
    "∩": ("交", "intersection"), "∖": ("去掉", "without"), "∧": ("且", "and"), "∨": ("或", "or"),
    "•": ("点", "dot"), ",": (",", ","), ";": (";", ";"), "¬": ("非", "not"),
  ]

  private static let ordinary: [String: Words] = [
    "∞": ("无穷大", "infinity"), "…": ("一直到", "and so on to"), "∅": ("空集", "the empty set"),
    "∀": ("对任意", "for all"), "∃": ("存在", "there is"), "⊤": ("转置", "transpose"),
    "%": ("百分号", "percent"), "°": ("度", "degrees"), "∂": ("偏", "partial"),
    "✓": ("对勾", "check"), "□": ("方块", "box"), "⋮": ("竖省略号", "vertical dots"),
    "log": ("log", "log"), "ln": ("ln", "natural log of"), "lg": ("lg", "log base 10 of"),
    "exp": ("exp", "exp of"), "sin": ("正弦", "sine of"), "cos": ("余弦", "cosine of"),
    "tan": ("正切", "tangent of"), "tanh": ("双曲正切", "hyperbolic tangent of"),
    "sinh": ("双曲正弦", "hyperbolic sine of"), "cosh": ("双曲余弦", "hyperbolic cosine of"),
    "max": ("最大值", "the maximum"), "min": ("最小值", "the minimum"),
    "argmax": ("使取最大值者", "arg max"), "argmin": ("使取最小值者", "arg min"),
    "lim": ("极限", "the limit"), "sup": ("上确界", "the supremum"),
    "inf": ("下确界", "the infimum"), "det": ("行列式", "the determinant of"),
    "dim": ("维数", "the dimension of"), "Pr": ("概率", "the probability of"),
  ]
}

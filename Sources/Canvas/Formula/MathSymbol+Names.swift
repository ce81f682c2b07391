extension MathSymbol {
  /// The commands that stand for one symbol, without their backslash.
  static let named: [String: MathSymbol] = {
    var table: [String: MathSymbol] = [:]
    func add(_ kind: MathClass, _ entries: [(name: String, unicode: String, ascii: String)]) {
      for entry in entries {
        table[entry.name] = MathSymbol(entry.unicode, ascii: entry.ascii, kind: kind)
      }
    }
    for (name, letter) in greek { table[name] = MathSymbol(letter, ascii: plainName(name)) }
    for name in functions { table[name] = MathSymbol(name, ascii: name, kind: .function) }
    add(.ordinary, ordinary)
    add(.prefix, [("partial", "∂", "d"), ("nabla", "∇", "grad "), ("neg", "¬", "not ")])
    add(.large, large)
    add(.binary, binary)
    add(.tight, [("cdot", "·", "*"), ("slash", "/", "/")])
    add(.relation, relations)
    add(.open, opening)
    add(.close, closing)
    return table
  }()

  /// The functions written by their names.
  static let functions = [
    "log", "ln", "lg", "exp", "sin", "cos", "tan", "tanh", "sinh", "cosh", "max", "min", "arg",
    "argmax", "argmin", "lim", "sup", "inf", "det", "Pr", "deg", "dim", "ker", "gcd", "limsup",
    "liminf",
  ]

  private static let greek = [
    ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"),
    ("varepsilon", "ε"), ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("vartheta", "ϑ"),
    ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"),
    ("omicron", "ο"), ("pi", "π"), ("rho", "ρ"), ("sigma", "σ"), ("varsigma", "ς"), ("tau", "τ"),
    ("upsilon", "υ"), ("phi", "φ"), ("varphi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"),
    ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"),
    ("Sigma", "Σ"), ("Upsilon", "Υ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"),
  ]

  private static func plainName(_ name: String) -> String {
    name.hasPrefix("var") ? String(name.dropFirst(3)) : name
  }

  private static let ordinary: [(name: String, unicode: String, ascii: String)] = [
    ("infty", "∞", "inf"), ("ell", "ℓ", "l"), ("prime", "′", "'"), ("ldots", "…", "..."),
    ("cdots", "…", "..."), ("dots", "…", "..."), ("emptyset", "∅", "{}"), ("forall", "∀", "all "),
    ("exists", "∃", "some "), ("top", "⊤", "T"), ("bot", "⊥", "_|_"), ("%", "%", "%"),
    ("_", "_", "_"), ("&", "&", "&"), ("#", "#", "#"), ("$", "$", "$"), ("|", "‖", "||"),
    ("Vert", "‖", "||"), ("vert", "|", "|"),
    ("degree", "°", " deg"), ("checkmark", "✓", "v"), ("square", "□", "[]"),
    ("backslash", "\\", "\\"), ("vdots", "⋮", ":"), ("Re", "Re", "Re"), ("Im", "Im", "Im"),
  ]

  private static let large: [(name: String, unicode: String, ascii: String)] = [
    ("sum", "∑", "sum"), ("prod", "∏", "prod"), ("int", "∫", "int"), ("bigcup", "⋃", "union"),
    ("bigcap", "⋂", "intersection"),
  ]

  private static let binary: [(name: String, unicode: String, ascii: String)] = [
    ("times", "×", "*"), ("div", "÷", "/"), ("pm", "±", "+-"), ("mp", "∓", "-+"),
    ("ast", "*", "*"), ("star", "⋆", "*"), ("circ", "∘", "o"), ("odot", "⊙", "(.)"),
    ("oplus", "⊕", "(+)"), ("otimes", "⊗", "(x)"), ("cup", "∪", "or"), ("cap", "∩", "and"),
    ("setminus", "∖", "\\"), ("wedge", "∧", "and"), ("land", "∧", "and"), ("vee", "∨", "or"),
    ("lor", "∨", "or"), ("bullet", "•", "*"),
  ]

  private static let relations: [(name: String, unicode: String, ascii: String)] = [
    ("le", "≤", "<="), ("leq", "≤", "<="), ("ge", "≥", ">="), ("geq", "≥", ">="),
    ("ne", "≠", "!="), ("neq", "≠", "!="), ("lt", "<", "<"), ("gt", ">", ">"),
    ("approx", "≈", "~="), ("sim", "∼", "~"), ("simeq", "≃", "~="), ("cong", "≅", "~="),
    ("equiv", "≡", "=="), ("propto", "∝", "prop. to"), ("ll", "≪", "<<"), ("gg", "≫", ">>"),
    ("to", "→", "->"), ("rightarrow", "→", "->"), ("longrightarrow", "→", "->"),
    ("leftarrow", "←", "<-"), ("gets", "←", "<-"), ("leftrightarrow", "↔", "<->"),
    ("Rightarrow", "⇒", "=>"), ("implies", "⇒", "=>"), ("Leftarrow", "⇐", "<="),
    ("Leftrightarrow", "⇔", "<=>"), ("iff", "⇔", "<=>"), ("mapsto", "↦", "|->"),
    ("uparrow", "↑", "up"), ("downarrow", "↓", "down"), ("in", "∈", "in"),
    ("notin", "∉", "not in"), ("ni", "∋", "has"), ("subset", "⊂", "subset"),
    ("subseteq", "⊆", "subset="), ("supset", "⊃", "superset"), ("mid", "|", "|"),
    ("parallel", "‖", "||"), ("coloneqq", ":=", ":="), ("colon", ":", ":"), ("perp", "⊥", "_|_"),
    ("triangleq", "≜", ":="),
  ]

  private static let opening: [(name: String, unicode: String, ascii: String)] = [
    ("{", "{", "{"), ("lbrace", "{", "{"), ("langle", "⟨", "<"), ("lVert", "‖", "||"),
    ("lvert", "|", "|"),
    ("lfloor", "⌊", "floor("), ("lceil", "⌈", "ceil("), ("lbrack", "[", "["), ("lparen", "(", "("),
  ]

  private static let closing: [(name: String, unicode: String, ascii: String)] = [
    ("}", "}", "}"), ("rbrace", "}", "}"), ("rangle", "⟩", ">"), ("rVert", "‖", "||"),
    ("rvert", "|", "|"),
    ("rfloor", "⌋", ")"), ("rceil", "⌉", ")"), ("rbrack", "]", "]"), ("rparen", ")", ")"),
  ]
}

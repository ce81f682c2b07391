internal import InformationTheory

/// Cuts what was typed into tokens; total over every text.
struct AnswerLexer {
  /// The most Unicode scalars that are read.
  static let limit = 1000

  private let source: [Unicode.Scalar]
  private let folded: [Unicode.Scalar]
  private let readsNames: Bool
  /// The names that a formula may use; nil if it may use any, or none.
  private let variables: Set<String>?
  private var readsLists = false
  var position = 0
  private var tokens: [AnswerToken] = []

  /// The tokens of a text; with `readsNames`, names such as `q.1` and `entropy_q` are measurements.
  ///
  /// With `readsLists` a semicolon separates as a comma does.
  static func tokens(
    of text: String, readsNames: Bool, readsLists: Bool = false
  ) throws(AnswerProblem) -> [AnswerToken] {
    var lexer = AnswerLexer(source: try scalars(of: text), readsNames: readsNames, variables: nil)
    lexer.readsLists = readsLists
    return try lexer.run()
  }

  /// The tokens of a formula in these variables.
  static func tokens(
    of text: String, in variables: [String]
  ) throws(AnswerProblem) -> [AnswerToken] {
    var lexer = AnswerLexer(
      source: try scalars(of: text), readsNames: true, variables: Set(variables))
    return try lexer.run()
  }

  private static func scalars(of text: String) throws(AnswerProblem) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars.prefix(limit + 1))
    guard scalars.count <= limit else {
      throw AnswerProblem(.tooLong(limit: limit), at: limit..<limit + 1)
    }
    return scalars
  }

  private init(source: [Unicode.Scalar], readsNames: Bool, variables: Set<String>?) {
    self.source = source
    self.folded = source.map(\.foldedToASCII)
    self.readsNames = readsNames
    self.variables = variables
  }

  private mutating func run() throws(AnswerProblem) -> [AnswerToken] {
    let end = endWithoutFullStop
    while position < end {
      let scalar = folded[position]
      if scalar == " " {
        position += 1
      } else if scalar.isDigit || (scalar == "." && peek(1).isDigit) {
        try readNumber()
      } else if scalar.superscripted != nil {
        try readSuperscript()
      } else if scalar.isLetter {
        try readName()
      } else {
        try readSign(scalar)
      }
    }
    return tokens
  }

  /// The end of the text, before a full stop that closes a sentence: `0.887。`, `0.887.`
  private var endWithoutFullStop: Int {
    var end = folded.count
    while end > 0, folded[end - 1] == " " { end -= 1 }
    return end > 1 && folded[end - 1] == "." ? end - 1 : end
  }

  private func peek(_ distance: Int) -> Unicode.Scalar {
    let index = position + distance
    return index < folded.count ? folded[index] : "\0"
  }

  /// The scalars of a range, as ASCII where there is such a form.
  func scalars(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> { folded[range] }

  /// Adds a token that ends where reading stands.
  mutating func add(_ kind: AnswerToken.Kind, from start: Int) {
    let range = start..<position
    tokens.append(AnswerToken(kind: kind, range: range, text: text(range)))
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: folded[range])
    return String(view)
  }

  // MARK: - Numbers

  private mutating func readNumber() throws(AnswerProblem) {
    let start = position
    skipDigits()
    if peek(0) == "." {
      position += 1
      skipDigits()
      if peek(0) == ".", position < endWithoutFullStop {
        throw AnswerProblem(.secondPoint, at: position..<position + 1)
      }
    }
    readExponent()
    let typed = text(start..<position)
    guard let value = Double(typed.hasSuffix(".") ? typed + "0" : typed) else {
      throw AnswerProblem(.unexpected(typed), at: start..<position)
    }
    guard value.isFinite else { throw AnswerProblem(.overflow, at: start..<position) }
    add(.number(value, typed: typed), from: start)
  }

  private mutating func skipDigits() {
    while peek(0).isDigit { position += 1 }
  }

  private mutating func readExponent() {
    guard peek(0) == "e" || peek(0) == "E" else { return }
    let signed = peek(1) == "-" || peek(1) == "+"
    guard peek(signed ? 2 : 1).isDigit else { return }
    position += signed ? 2 : 1
    skipDigits()
  }

  private mutating func readSuperscript() throws(AnswerProblem) {
    let start = position
    var typed = ""
    while let digit = peek(0).superscripted {
      typed.unicodeScalars.append(digit)
      position += 1
    }
    guard let value = Double(typed), value.isFinite else {
      throw AnswerProblem(.unexpected(text(start..<position)), at: start..<position)
    }
    add(.power, from: start)
    if value < 0 { add(.minus, from: start) }
    let digits = typed.drop { !$0.isNumber }
    add(.number(abs(value), typed: String(digits)), from: start)
  }

  // MARK: - Names

  private mutating func readName() throws(AnswerProblem) {
    let start = position
    let takesDigits = peek(0).isASCII
    while peek(0).isLetter || joinsName || (takesDigits && peek(0).isDigitOrSubscript) {
      position += 1
    }
    if let variables, readVariable(from: start, among: variables) { return }
    try refuseLogOfDecimal(from: start)
    let word = text(start..<position).asName
    if let kind = known(word) {
      try refuseStrayE(word, from: start)
      return add(kind, from: start)
    }
    if let variables {
      let name = text(start..<position)
      let kind = AnswerProblem.Kind.unknownVariable(name, known: variables.sorted())
      throw AnswerProblem(kind, at: start..<position)
    }
    if readsNames { return add(.name(text(start..<position)), from: start) }
    try splitName(word, from: start)
  }

  /// `log2.5` may be log₂(0.5) or ln(2.5): the learner decides.
  private mutating func refuseLogOfDecimal(from start: Int) throws(AnswerProblem) {
    let word = text(start..<position).asName
    guard !readsNames, word == "log2" || word == "log10", peek(0) == ".", peek(1).isDigit else {
      return
    }
    position += 1
    skipDigits()
    throw AnswerProblem(.ambiguousLog(digits: text(start + 3..<position)), at: start..<position)
  }

  /// Whether a point continues a name, as in `q.1`.
  private var joinsName: Bool {
    readsNames && peek(0) == "." && (peek(1).isLetter || peek(1).isDigit)
  }

  private func known(_ word: String) -> AnswerToken.Kind? {
    if readsNames, variables == nil, word == "and" { return .and }
    if let function = MathFunction(name: word),
      !readsNames || variables != nil || !function.needsBracket || nextIsBracket
    {
      return .function(function)
    }
    if let constant = MathConstant(name: word) { return .constant(constant) }
    if !readsNames, let unit = LogUnit(word: word) { return .unit(unit) }
    return nil
  }

  /// Whether a bracket is opened next, perhaps after blanks.
  private var nextIsBracket: Bool {
    var index = position
    while index < folded.count, folded[index] == " " { index += 1 }
    return index < folded.count && folded[index] == "("
  }

  static let functionNames = MathFunction.allCases.flatMap(\.names)

  /// `2e` and `2e^3` may be a power of ten or a product with Euler's number: the learner decides.
  private func refuseStrayE(_ word: String, from start: Int) throws(AnswerProblem) {
    guard word == "e", case .number? = tokens.last?.kind else { return }
    throw AnswerProblem(.strayE, at: start..<position)
  }

  /// Tells a function with its argument stuck to it (`ln2`, `sqrt2`) from an unknown name.
  private mutating func splitName(_ word: String, from start: Int) throws(AnswerProblem) {
    let letters = folded[start..<position].prefix { !$0.isDigit }.count
    let head = text(start..<start + letters).asName
    let digits = text(start + letters..<position)
    let range = start..<position
    if !digits.isEmpty, head == "log", digits.hasPrefix("2") || digits.hasPrefix("10") {
      throw AnswerProblem(.ambiguousLog(digits: digits), at: range)
    }
    if head == "e", !digits.isEmpty { throw AnswerProblem(.strayE, at: range) }
    if let slip = slipForLn(head, letters: start..<start + letters) {
      throw AnswerProblem(.looksLikeLn(text(slip)), at: slip)
    }
    if !digits.isEmpty, let function = MathFunction(name: head) {
      position = start + letters
      return add(.function(function), from: start)
    }
    if word == "nan" { throw AnswerProblem(.notANumber, at: range) }
    let name = text(range)
    throw AnswerProblem(.unknownName(name, nearest: Self.nearestKnown(to: word)), at: range)
  }

  /// `In 2` has a capital i, and `1n 2` the digit one, where an l is meant.
  private func slipForLn(_ head: String, letters: Range<Int>) -> Range<Int>? {
    if head == "in" { return letters }
    guard head == "n", let last = tokens.last, case .number(_, "1") = last.kind,
      last.range.upperBound == letters.lowerBound
    else { return nil }
    return last.range.lowerBound..<letters.upperBound
  }

  private static func nearestKnown(to word: String) -> String? {
    guard word.count > 1 else { return nil }
    return nearestName(to: word, among: functionNames + ["pi", "inf"])
  }

  // MARK: - Signs

  private mutating func readSign(_ scalar: Unicode.Scalar) throws(AnswerProblem) {
    let start = position
    if let (kind, length) = comparison(scalar) {
      position += length
      return add(kind, from: start)
    }
    position += 1
    switch scalar {
    case "+": add(.plus, from: start)
    case "-": add(.minus, from: start)
    case "*":
      // A doubled middle dot is a typing slip, not a power.
      let doubled = isAsterisk(start) && isAsterisk(position)
      position += doubled ? 1 : 0
      add(doubled ? .power : .times, from: start)
    case "/": add(.divided, from: start)
    case "^": add(.power, from: start)
    case "%": add(.percent, from: start)
    case "√": add(.root, from: start)
    case "∞": add(.constant(.infinity), from: start)
    case "(": add(.open, from: start)
    case ")": add(.close, from: start)
    case ",": add(.comma, from: start)
    case ";" where readsLists: add(.comma, from: start)
    default:
      throw AnswerProblem(.unexpectedCharacter(text(start..<position)), at: start..<position)
    }
  }

  private func isAsterisk(_ index: Int) -> Bool {
    index < source.count && (source[index] == "*" || source[index] == "＊")
  }

  private func comparison(_ scalar: Unicode.Scalar) -> (AnswerToken.Kind, Int)? {
    guard readsNames, variables == nil else { return nil }
    let doubled = peek(1) == "="
    switch scalar {
    case "<": return doubled ? (.comparison(.atMost), 2) : (.comparison(.less), 1)
    case ">": return doubled ? (.comparison(.atLeast), 2) : (.comparison(.greater), 1)
    case "≤": return (.comparison(.atMost), 1)
    case "≥": return (.comparison(.atLeast), 1)
    case "=" where doubled: return (.comparison(.equal), 2)
    case "~" where doubled: return (.comparison(.close), 2)
    default: return nil
    }
  }
}

extension String {
  /// The name in lower case with subscript digits as digits.
  fileprivate var asName: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars { view.append(scalar.subscripted ?? scalar) }
    return String(view).lowercased()
  }
}

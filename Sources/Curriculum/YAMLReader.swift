import InformationTheory
import Yams

/// Reads YAML as keys and texts, and reports what is not as it should be.
///
/// Every scalar is a text here; the resolver that guesses types (`no` is false, `1:30` is ninety)
/// is left out, which is faster, too.
struct YAMLReader {
  /// What was found wrong.
  private(set) var problems: [LessonProblem] = []
  private let path: String
  /// How many lines of the file lie before the first line of the text.
  private let linesBefore: Int

  /// How many columns a line may be indented, and how many lists may begin on it.
  static let deepest = 64

  /// Makes a reader of a piece of a file.
  init(path: String, linesBefore: Int = 0) {
    self.path = path
    self.linesBefore = linesBefore
  }

  /// Parses a text; nothing if it is empty or wrong.
  mutating func parse(_ text: String) -> YAMLNode? {
    if let node = PlainYAML.parse(text) { return node }
    if let (line, fault) = Self.danger(in: text) {
      problems.append(problem(line: line, column: 1, .yaml(fault)))
      return nil
    }
    do {
      return try Self.tree(of: text)
    } catch let error as YamlError {
      let (mark, fault) = Self.fault(error)
      report(mark, fault)
    } catch {
      report(nil, .other("\(error)"))
    }
    return nil
  }

  /// The tree that the library finds.
  static func tree(of text: String) throws -> YAMLNode? {
    try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot().map { YAMLNode($0) }
  }

  /// Reports a problem at a node.
  mutating func report(_ node: YAMLNode, _ fault: LessonFault) {
    problems.append(problem(line: node.line, column: node.column, fault))
  }

  /// Where a node is.
  func place(of node: YAMLNode) -> LessonPlace {
    LessonPlace(file: path, line: node.line + linesBefore, column: node.column)
  }

  private mutating func report(_ mark: Mark?, _ fault: YAMLFault) {
    problems.append(problem(mark, .yaml(fault)))
  }

  private func problem(_ mark: Mark?, _ fault: LessonFault) -> LessonProblem {
    problem(line: mark?.line ?? 1, column: mark?.column ?? 1, fault)
  }

  private func problem(line: Int, column: Int, _ fault: LessonFault) -> LessonProblem {
    LessonProblem(file: path, line: line + linesBefore, column: column, fault: fault)
  }

  // MARK: - Shapes

  /// The values of a mapping by their keys; unknown and missing keys are reported.
  mutating func mapping(
    _ node: YAMLNode, of key: String, required: [String], optional: [String] = []
  ) -> [String: YAMLNode]? {
    guard case .mapping(let pairs) = node.value else { return wrong(node, key, .mapping) }
    let known = required + optional
    var values: [String: YAMLNode] = [:]
    for pair in pairs {
      guard let name = pair.name else {
        report(pair.key, .yaml(.wrongKind(key: key, expected: .text)))
        continue
      }
      if known.contains(name) {
        values[name] = pair.value
      } else {
        let nearest = nearestName(to: name, among: known)
        report(pair.key, .yaml(.unknownKey(name, nearest: nearest, known: known)))
      }
    }
    for key in required where values[key] == nil { report(node, .yaml(.missingKey(key))) }
    return values
  }

  /// The pairs of a mapping in the order of the file.
  mutating func pairs(_ node: YAMLNode, of key: String) -> [(
    key: String, node: YAMLNode, value: YAMLNode
  )]? {
    guard case .mapping(let pairs) = node.value else { return wrong(node, key, .mapping) }
    return pairs.compactMap { pair in pair.name.map { ($0, pair.key, pair.value) } }
  }

  /// The entries of a list.
  mutating func list(_ node: YAMLNode, of key: String) -> [YAMLNode]? {
    guard case .list(let entries) = node.value else { return wrong(node, key, .list) }
    return entries
  }

  /// A text that is not empty.
  mutating func text(_ node: YAMLNode, of key: String) -> String? {
    guard case .scalar(let text) = node.value, text.utf8.contains(where: { $0 > 0x20 })
    else { return wrong(node, key, .text) }
    return text
  }

  /// A number: a decimal, or a fraction of two.
  mutating func number(_ node: YAMLNode, of key: String) -> Double? {
    guard case .scalar(let text) = node.value, let number = Self.number(text) else {
      return wrong(node, key, .number)
    }
    return number
  }

  /// Reports a value of another kind; always nothing.
  mutating func wrong<T>(_ node: YAMLNode, _ key: String, _ expected: YAMLFault.Kind) -> T? {
    report(node, .yaml(.wrongKind(key: key, expected: expected)))
    return nil
  }

  /// The number that a text is: a decimal, or a fraction of two.
  static func number(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return decimal(parts[0])
    case 2:
      guard let top = decimal(parts[0]), let bottom = decimal(parts[1]), bottom != 0 else {
        return nil
      }
      return top / bottom
    default: return nil
    }
  }

  private static func decimal(_ text: Substring) -> Double? {
    switch text {
    case "inf", "∞": return .infinity
    case "-inf", "−∞": return -.infinity
    default:
      // `Double` alone would take hexadecimal numbers and "nan", too.
      let isPlain = text.utf8.allSatisfy {
        $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 | 0x20 == 0x65
      }
      return isPlain ? Double(text) : nil
    }
  }

  // MARK: - Grammar

  /// What must not reach the parser: depth that it would follow, and repeated pieces.
  private static func danger(in text: String) -> (line: Int, fault: YAMLFault)? {
    var line = 1
    for row in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let fault = danger(inLine: row) { return (line, fault) }
      line += 1
    }
    return nil
  }

  private static func danger(inLine row: Substring.UTF8View) -> YAMLFault? {
    var depth = 0
    var isAtStart = true
    var isAnchorPossible = true
    var previous: UInt8 = 0x20
    for (column, byte) in row.enumerated() {
      switch byte {
      case 0x20:
        if isAtStart, column > deepest * 2 { return .tooDeep(limit: deepest) }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        isAnchorPossible = true
        isAtStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ","): isAnchorPossible = true
      case UInt8(ascii: "!") where isAnchorPossible: return .anchor
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if isAtStart { depth += 1 }
        isAnchorPossible = isAtStart || byte == UInt8(ascii: ":")
      default:
        if previous == UInt8(ascii: "&"), isAnchorPossible, isWord(byte) { return .anchor }
        if byte != UInt8(ascii: "&") { isAnchorPossible = false }
        isAtStart = false
      }
      if depth > deepest { return .tooDeep(limit: deepest) }
      previous = byte
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x5F
  }

  private static func fault(_ error: YamlError) -> (Mark?, YAMLFault) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (mark, fault(problem))
    case .duplicatedKeysInMapping(let names, let context):
      return (context.mark, .duplicateKey(names.first ?? ""))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return (nil, .other(problem))
    case .no, .memory, .dataCouldNotBeDecoded:
      return (nil, .other(""))
    @unknown default:
      return (nil, .other(""))
    }
  }

  private static func fault(_ problem: String) -> YAMLFault {
    if problem.hasPrefix("mapping values are not allowed") { return .colonInText }
    if problem.hasPrefix("found character that cannot start") { return .cannotStart }
    if problem.hasPrefix("did not find expected ','") || problem.hasSuffix("end of stream") {
      return .notClosed
    }
    return .other(problem)
  }
}

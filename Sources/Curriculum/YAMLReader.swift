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
  mutating func parse(_ text: String) -> Node? {
    if let (line, fault) = Self.danger(in: text) {
      problems.append(problem(line: line, column: 1, .yaml(fault)))
      return nil
    }
    do {
      return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      let (mark, fault) = Self.fault(error)
      report(mark, fault)
    } catch {
      report(nil, .other("\(error)"))
    }
    return nil
  }

  /// Reports a problem at a node.
  mutating func report(_ node: Node, _ fault: LessonFault) {
    problems.append(problem(node.mark, fault))
  }

  /// Where a node is.
  func place(of node: Node) -> LessonPlace {
    LessonPlace(
      file: path, line: (node.mark?.line ?? 1) + linesBefore, column: node.mark?.column ?? 1)
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
    _ node: Node, of key: String, required: [String], optional: [String] = []
  ) -> [String: Node]? {
    guard case .mapping(let mapping) = node else { return wrong(node, key, .mapping) }
    let known = required + optional
    var values: [String: Node] = [:]
    for (keyNode, value) in mapping {
      guard case .scalar(let scalar) = keyNode else {
        report(keyNode, .yaml(.wrongKind(key: key, expected: .text)))
        continue
      }
      if known.contains(scalar.string) {
        values[scalar.string] = value
      } else {
        let nearest = nearestName(to: scalar.string, among: known)
        report(keyNode, .yaml(.unknownKey(scalar.string, nearest: nearest, known: known)))
      }
    }
    for key in required where values[key] == nil { report(node, .yaml(.missingKey(key))) }
    return values
  }

  /// The pairs of a mapping in the order of the file.
  mutating func pairs(_ node: Node, of key: String) -> [(key: String, node: Node, value: Node)]? {
    guard case .mapping(let mapping) = node else { return wrong(node, key, .mapping) }
    return mapping.compactMap { key, value in
      guard case .scalar(let scalar) = key else { return nil }
      return (scalar.string, key, value)
    }
  }

  /// The entries of a list.
  mutating func list(_ node: Node, of key: String) -> [Node]? {
    guard case .sequence(let sequence) = node else { return wrong(node, key, .list) }
    return Array(sequence)
  }

  /// A text that is not empty.
  mutating func text(_ node: Node, of key: String) -> String? {
    guard case .scalar(let scalar) = node, scalar.string.contains(where: { !$0.isWhitespace })
    else { return wrong(node, key, .text) }
    return scalar.string
  }

  /// A number: a decimal, or a fraction of two.
  mutating func number(_ node: Node, of key: String) -> Double? {
    guard case .scalar(let scalar) = node, let number = Self.number(scalar.string) else {
      return wrong(node, key, .number)
    }
    return number
  }

  /// Reports a value of another kind; always nothing.
  mutating func wrong<T>(_ node: Node, _ key: String, _ expected: YAMLFault.Kind) -> T? {
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

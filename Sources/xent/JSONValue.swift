import InformationTheory

/// A value of JSON, with the three numbers that JSON has not as strings.
enum JSONValue: Equatable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else {
      self = .bool(try container.decode(Bool.self))
    }
  }

  init(_ argument: Argument) {
    switch argument {
    case .number(let number): self = .number(number)
    case .vector(let numbers): self = .array(numbers.map { .number($0) })
    case .matrix(let rows): self = .array(rows.map { .array($0.map { .number($0) }) })
    case .text(let word): self = .string(word)
    case .flag(let flag): self = .bool(flag)
    }
  }

  /// The argument of a function that the value stands for.
  var argument: Argument? {
    switch self {
    case .number(let number): return .number(number)
    case .bool(let flag): return .flag(flag)
    case .string(let word): return Self.special(word).map { .number($0) } ?? .text(word)
    case .array(let values):
      let numbers = values.compactMap(\.numberValue)
      if numbers.count == values.count { return .vector(numbers) }
      let rows = values.compactMap(\.row)
      return rows.count == values.count ? .matrix(rows) : nil
    case .null, .object: return nil
    }
  }

  private var row: [Double]? {
    guard case .array(let values) = self else { return nil }
    let numbers = values.compactMap(\.numberValue)
    return numbers.count == values.count ? numbers : nil
  }

  private var numberValue: Double? {
    switch self {
    case .number(let number): number
    case .string(let word): Self.special(word)
    default: nil
    }
  }

  private static func special(_ word: String) -> Double? {
    switch word {
    case "inf": .infinity
    case "-inf": -.infinity
    case "nan": .nan
    default: nil
    }
  }

  /// The value as JSON text.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): number.isFinite ? number.shortest : "\"\(number.shortest)\""
    case .string(let string): Self.quoted(string)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)):\($0.value.text)" }
        .joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..." ", "\u{7F}"..."\u{9F}":
        if scalar == " " { text += " " } else { text += Self.escape(scalar) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}

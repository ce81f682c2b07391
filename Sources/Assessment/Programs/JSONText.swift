internal import InformationTheory

/// A value written as JSON.
///
/// The bare words `NaN`, `Infinity` and `-Infinity`, which several languages write though JSON has
/// them not, are read as the numbers they mean; so are the strings "nan", "inf" and "-inf", which
/// stand for them in requests and answers.
package enum JSONText: Equatable, Sendable {
  /// Nothing.
  case null
  /// Yes or no.
  case flag(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case list([JSONText])
  /// Named values.
  case object([String: JSONText])

  /// Reads one value, and nothing after it.
  package init(_ text: String) throws(JSONTextError) {
    var reader = JSONTextReader(text)
    self = try reader.readAll()
  }

  /// The value as JSON in one line; the members of an object are in the order of their names.
  package var text: String {
    switch self {
    case .null: return "null"
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return number.isFinite ? number.shortest : "\"\(number.shortest)\""
    case .string(let string): return Self.quoted(string)
    case .list(let values): return "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      let texts = members.sorted { $0.key < $1.key }.map {
        "\(Self.quoted($0.key)):\($0.value.text)"
      }
      return "{" + texts.joined(separator: ",") + "}"
    }
  }

  /// A text between quotation marks, with what commands a terminal or breaks a line escaped.
  package static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension JSONText {
  /// The members, if this is an object.
  package var members: [String: JSONText]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The text, if this is one.
  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The entries, if this is a list.
  package var entries: [JSONText]? {
    if case .list(let entries) = self { entries } else { nil }
  }

  /// The number, if this is one; "inf", "-inf" and "nan" are.
  package var number: Double? {
    switch self {
    case .number(let number): number
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    case .string("nan"): .nan
    case .null, .flag, .string, .list, .object: nil
    }
  }
}

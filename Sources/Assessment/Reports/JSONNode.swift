internal import InformationTheory

/// A value of JSON whose members keep their order, for reports that read the same on every machine.
package enum JSONNode: Equatable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number; what is not finite is written as a string.
  case number(Double)
  /// A string.
  case string(String)
  /// Values in order.
  case array([JSONNode])
  /// Names and values in order.
  case object([(name: String, value: JSONNode)])

  /// A whole number, as a string where a reader that knows only doubles would round it.
  package static func whole(_ number: UInt64) -> JSONNode {
    number < 1 << 53 ? .number(Double(number)) : .string("\(number)")
  }

  /// Compares values; members must stand in the same order.
  package static func == (left: JSONNode, right: JSONNode) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)):
      a.elementsEqual(b) { $0.name == $1.name && $0.value == $1.value }
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }

  /// The member with this name; `nil` if there is none or the value is no object.
  package subscript(name: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The string, if it is one.
  package var stringValue: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The number, or a string that stands for one that JSON does not have.
  package var numberValue: Double? {
    switch self {
    case .number(let number): number
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The whole number that is not negative, written as a number or as a string.
  package var wholeValue: UInt64? {
    switch self {
    case .number(let number): UInt64(exactly: number)
    case .string(let digits): UInt64(digits)
    case .null, .bool, .array, .object: nil
    }
  }

  /// The values, if it is an array.
  package var arrayValue: [JSONNode]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// The value as JSON on one line.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// The value as JSON, indented by two blanks a level.
  package var indentedText: String { indentedText(from: 0) }

  /// The same where the first line stands behind blanks already.
  func indentedText(from column: Int) -> String {
    var text = ""
    write(to: &text, indent: column)
    return text
  }

  private func write(to text: inout String, indent: Int? = nil) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += Self.written(number)
    case .string(let string): Self.write(string, to: &text)
    case .array(let values):
      Self.write(values, "[", "]", to: &text, indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, indent) { member, text, indent in
        Self.write(member.name, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indent: Int?,
    each write: (Item, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      write(item, &text, inner)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  private static func written(_ number: Double) -> String {
    guard number.isFinite else { return "\"\(number.shortest)\"" }
    return Int64(exactly: number).map(String.init) ?? number.shortest
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      text += string
    } else {
      for scalar in string.unicodeScalars { text += escaped(scalar) }
    }
    text += "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let hex = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: return String(scalar)
    }
  }
}

@testable import Assessment
import Foundation
import FoundationXML

/// As much of XML Schema and JSON Schema as the schemas of our reports use.
struct ReportSchema {
  /// An element of a document.
  final class Element {
    var name: String
    var attributes: [String: String]
    var children: [Element] = []
    var text = ""

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// All elements below with a name, outermost first.
    func all(_ name: String) -> [Element] {
      children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
  }

  /// What an element may hold.
  private struct Rule {
    var attributes: [String: (type: String, isRequired: Bool)] = [:]
    var children: Set<String> = []
    var holdsText = false
  }

  private var rules: [String: Rule] = [:]
  private var patterns: [String: String] = [:]

  /// Reads a schema whose elements are all declared at its top.
  init(_ text: String) throws {
    let schema = try Self.document(text)
    for type in schema.children where type.name == "xs:simpleType" {
      let pattern = type.all("xs:pattern").first?.attributes["value"]
      patterns[type.attributes["name"] ?? ""] = pattern
    }
    for element in schema.children where element.name == "xs:element" {
      var rule = Rule()
      let type = element.children.first { $0.name == "xs:complexType" }
      rule.holdsText =
        element.attributes["type"] == "xs:string" || type?.attributes["mixed"] == "true"
      for attribute in element.all("xs:attribute") {
        rule.attributes[attribute.attributes["name"] ?? ""] = (
          attribute.attributes["type"] ?? "", attribute.attributes["use"] == "required"
        )
      }
      rule.children = Set(element.all("xs:element").compactMap { $0.attributes["ref"] })
      rules[element.attributes["name"] ?? ""] = rule
    }
  }

  /// What a document does against the schema.
  func faults(in text: String) throws -> [String] { faults(in: try Self.document(text)) }

  private func faults(in element: Element) -> [String] {
    guard let rule = rules[element.name] else { return ["unknown element \(element.name)"] }
    var faults: [String] = []
    for (name, value) in element.attributes {
      guard let attribute = rule.attributes[name] else {
        faults.append("unknown attribute \(name) of \(element.name)")
        continue
      }
      if let pattern = patterns[attribute.type], let regex = try? Regex(pattern),
        value.wholeMatch(of: regex) == nil
      {
        faults.append("\(name)=\(value)")
      }
    }
    for (name, attribute) in rule.attributes where attribute.isRequired {
      if element.attributes[name] == nil { faults.append("\(element.name) lacks \(name)") }
    }
    for child in element.children where !rule.children.contains(child.name) {
      faults.append("\(child.name) in \(element.name)")
    }
    if !rule.holdsText, element.text.contains(where: { !$0.isWhitespace }) {
      faults.append("text in \(element.name)")
    }
    return faults + element.children.flatMap { self.faults(in: $0) }
  }

  // MARK: - XML

  /// A document that is not well-formed.
  struct NotWellFormed: Error {}

  private static func document(_ text: String) throws -> Element {
    let builder = Builder()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = builder
    guard parser.parse(), let root = builder.root.children.first else { throw NotWellFormed() }
    return root
  }

  private final class Builder: NSObject, XMLParserDelegate {
    let root = Element("", [:])
    private lazy var open = [root]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = Element(qualifiedName ?? name, attributes)
      open[open.count - 1].children.append(element)
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      open[open.count - 1].text += text
    }
  }

  // MARK: - JSON

  /// What a value does against a schema of the words type, enum, required, properties,
  /// additionalProperties, items and minimum.
  static func faults(in value: JSONNode, _ schema: JSONNode, at path: String = "") -> [String] {
    var faults: [String] = []
    if let allowed = schema["enum"]?.arrayValue, !allowed.contains(value) {
      faults.append("\(path): \(value.text) is not allowed")
    }
    let types = schema["type"].map { $0.arrayValue ?? [$0] }?.compactMap(\.stringValue)
    if let types, !types.contains(where: { isType($0, value) }) {
      faults.append("\(path): \(value.text) is no \(types)")
    }
    if case .number(let number) = value, let least = schema["minimum"]?.numberValue, number < least
    {
      faults.append("\(path): \(number) is too small")
    }
    if case .object(let members) = value {
      for name in schema["required"]?.arrayValue?.compactMap(\.stringValue) ?? []
      where value[name] == nil {
        faults.append("\(path): lacks \(name)")
      }
      for member in members {
        guard let rule = schema["properties"]?[member.name] else {
          if schema["additionalProperties"] == .bool(false) {
            faults.append("\(path): unknown \(member.name)")
          }
          continue
        }
        faults += Self.faults(in: member.value, rule, at: path + "/" + member.name)
      }
    }
    if case .array(let values) = value, let rule = schema["items"] {
      faults += values.enumerated().flatMap { Self.faults(in: $1, rule, at: "\(path)/\($0)") }
    }
    return faults
  }

  private static func isType(_ type: String, _ value: JSONNode) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
      ("array", .array), ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}

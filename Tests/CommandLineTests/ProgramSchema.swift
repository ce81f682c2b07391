import Foundation

/// The schema of the report on a program, with as much of JSON Schema as it uses.
struct ProgramSchema {
  private let root: [String: Any]

  init(file: String = #filePath) throws {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent()
    let path = tests.appendingPathComponent("../../lessons/programs/report.schema.json")
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any] ?? [:]
  }

  /// Where a value is not as the schema says; empty if it is.
  func faults(in value: Any) -> [String] { faults(in: value, by: root, at: "$") }

  private func faults(in value: Any, by schema: [String: Any], at place: String) -> [String] {
    var schema = schema
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let definitions = root["$defs"] as? [String: Any]
      schema = definitions?[String(name)] as? [String: Any] ?? ["enum": []]
    }
    var faults: [String] = []
    if let options = schema["anyOf"] as? [[String: Any]],
      !options.contains(where: { self.faults(in: value, by: $0, at: place).isEmpty })
    {
      faults.append("\(place): none of anyOf")
    }
    if let type = schema["type"] as? String, !Self.value(value, is: type) {
      return faults + ["\(place): not \(type)"]
    }
    let allowed = schema["enum"] as? [Any] ?? schema["const"].map { [$0] }
    if let allowed, !allowed.contains(where: { ($0 as? NSObject) == (value as? NSObject) }) {
      faults.append("\(place): not allowed")
    }
    if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
      faults.append("\(place): less than \(least)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(place): does not match")
    }
    if let object = value as? [String: Any] { faults += members(of: object, by: schema, at: place) }
    if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, item) in list.enumerated() {
        faults += self.faults(in: item, by: items, at: "\(place)[\(index)]")
      }
    }
    return faults
  }

  private func members(
    of object: [String: Any], by schema: [String: Any], at place: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      .map { "\(place).\($0): missing" }
    for (name, value) in object {
      if let inner = properties[name] {
        faults += self.faults(in: value, by: inner, at: "\(place).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(place).\(name): unknown")
      }
    }
    return faults
  }

  private static func value(_ value: Any, is type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": (value as? NSNumber)?.objCTypeIsBool ?? false
    case "number": value is NSNumber
    case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
    default: false
    }
  }
}

extension NSNumber {
  fileprivate var objCTypeIsBool: Bool {
    self === NSNumber(value: true) || self === NSNumber(value: false)
  }
}

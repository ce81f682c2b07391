internal import InformationTheory

extension ProgramStarter {
  var swift: String {
    let words = ProgramStarterText()
    let name = Self.camelCase(exercise.function)
    let parameters = exercise.arguments.map { "_ \($0.name): \(Self.type(of: $0))" }
    let values = exercise.arguments.map {
      "\(Self.reader(of: $0))(inputs[\"\($0.name)\"])"
    }
    let built = file.hasSuffix(".swift") ? String(file.dropLast(6)) : file + ".out"
    let binary = built.contains("/") ? built : "./" + built
    let build = "swiftc -O \(file) -o \(binary)"
    let check = "xent check --program \(binary) \(exercise.id)"
    return """
      \(head(sign: "//", check: [build, check]))

      import Foundation

      func \(name)(\(parameters.joined(separator: ", "))) -> \(Self.type(of: exercise.result))? {
        // \(words.write[language])
        nil
      }

      // \(words.rest[language])

      func number(_ value: Any?) -> Double {
        // \(words.infinity[language])
        if let word = value as? String { return Double(word) ?? .nan }
        return (value as? NSNumber)?.doubleValue ?? .nan
      }

      func numbers(_ value: Any?) -> [Double] { (value as? [Any] ?? []).map { number($0) } }

      func rows(_ value: Any?) -> [[Double]] { (value as? [Any] ?? []).map { numbers($0) } }

      func classes(_ value: Any?) -> [Int] { numbers(value).map { Int($0) } }

      func text(_ value: Double) -> String { value.isFinite ? "\\(value)" : "\\"\\(value)\\"" }

      func text(_ values: [Double]) -> String {
        "[" + values.map { text($0) }.joined(separator: ",") + "]"
      }

      func text(_ rows: [[Double]]) -> String {
        "[" + rows.map { text($0) }.joined(separator: ",") + "]"
      }

      while let line = readLine() {
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8))
        let request = object as? [String: Any] ?? [:]
        let inputs = request["inputs"] as? [String: Any] ?? [:]
        let value = \(name)(\(values.joined(separator: ", ")))
        print("{\\"id\\":\\(request["id"] ?? 0),\\"value\\":\\(value.map { text($0) } ?? "null")}")
        // \(words.flush[language])
        fflush(nil)
      }

      """
  }

  private static func type(of parameter: FunctionSignature.Parameter) -> String {
    parameter.name == "targets" ? "[Int]" : type(of: parameter.kind)
  }

  private static func type(of kind: Argument.Kind) -> String {
    switch kind {
    case .number: "Double"
    case .vector: "[Double]"
    case .matrix: "[[Double]]"
    case .text: "String"
    case .flag: "Bool"
    }
  }

  private static func reader(of parameter: FunctionSignature.Parameter) -> String {
    if parameter.name == "targets" { return "classes" }
    return switch parameter.kind {
    case .number, .text, .flag: "number"
    case .vector: "numbers"
    case .matrix: "rows"
    }
  }

  private static func camelCase(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

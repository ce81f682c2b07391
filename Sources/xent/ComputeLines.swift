import Assessment
import Foundation
import InformationTheory

/// `xent compute --jsonl`: one JSON request a line, one JSON answer a line.
struct ComputeLines {
  let language: Language

  /// Reads until the end of standard input; a bad line gets an error line and the next is read.
  func run() {
    var number = 0
    while let line = readLine() {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      Output.print(answer(to: line, number: number))
    }
  }

  /// The answer to one request.
  func answer(to line: String, number: Int) -> String {
    guard let request = try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)),
      case .object(let members) = request
    else { return failure(.null, notAnObject(number)) }
    let id = members["id"] ?? .null
    do throws(RequestError) {
      let value = try Self.computation(members).value()
      return "{\"id\":\(id.text),\"value\":\(JSONValue(value).text)}"
    } catch {
      return failure(id, sentence(for: error))
    }
  }

  private func failure(_ id: JSONValue, _ sentence: String) -> String {
    "{\"id\":\(id.text),\"error\":\(JSONValue.string(sentence).text)}"
  }

  private static func computation(
    _ members: [String: JSONValue]
  ) throws(RequestError) -> Computation {
    for key in members.keys.sorted() where !["id", "function", "inputs", "options"].contains(key) {
      throw .unknownMember(key)
    }
    guard case .string(let function) = members["function"] else { throw .missingFunction }
    return Computation(
      function, try arguments(members["inputs"], "inputs"),
      options: try arguments(members["options"], "options"))
  }

  private static func arguments(
    _ value: JSONValue?, _ name: String
  ) throws(RequestError) -> [String: Argument] {
    guard let value, value != .null else { return [:] }
    guard case .object(let members) = value else { throw .notAnObject(name) }
    var arguments: [String: Argument] = [:]
    for (key, value) in members {
      guard let argument = value.argument else { throw .notAnArgument("\(name).\(key)") }
      arguments[key] = argument
    }
    return arguments
  }
}

/// What can be wrong with a request.
enum RequestError: Error {
  case missingFunction
  case unknownMember(String)
  case notAnObject(String)
  case notAnArgument(String)
  case computation(ComputationError)
}

extension Computation {
  fileprivate func value() throws(RequestError) -> Argument {
    do throws(ComputationError) { return try evaluate() } catch { throw .computation(error) }
  }
}

extension ComputeLines {
  private func notAnObject(_ number: Int) -> String {
    language == .zh
      ? "第 \(number) 行不是 JSON 对象；每行写一个请求，例如 "
        + "{\"id\":1,\"function\":\"entropy\",\"inputs\":{\"p\":[0.5,0.5]}}"
      : "line \(number) is not a JSON object; write one request a line, as in "
        + "{\"id\":1,\"function\":\"entropy\",\"inputs\":{\"p\":[0.5,0.5]}}"
  }

  private func sentence(for error: RequestError) -> String {
    let isChinese = language == .zh
    switch error {
    case .missingFunction:
      return isChinese
        ? "请求缺少 “function”，例如 \"function\":\"entropy\"。"
        : "the request has no “function”, as in \"function\":\"entropy\"."
    case .unknownMember(let key):
      return isChinese
        ? "请求中不认识 “\(key)”；可用 id、function、inputs、options。"
        : "the request has an unknown “\(key)”; it takes id, function, inputs and options."
    case .notAnObject(let name):
      return isChinese
        ? "“\(name)” 应是一个对象，例如 {\"p\":[0.5,0.5]}。"
        : "“\(name)” must be an object, as in {\"p\":[0.5,0.5]}."
    case .notAnArgument(let name):
      return isChinese
        ? "“\(name)” 应是数、数的列表、各行的列表或文字；无穷写作 \"inf\"。"
        : "“\(name)” must be a number, a list of numbers, a list of rows, or a word; "
          + "infinity is written \"inf\"."
    case .computation(let error):
      return ComputationErrorText(error).message(language)
    }
  }
}

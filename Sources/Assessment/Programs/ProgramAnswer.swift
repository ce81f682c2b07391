package import InformationTheory

/// What a program said in a line.
package enum ProgramAnswer: Equatable, Sendable {
  /// A value.
  case value(Argument)
  /// `null`: there is nothing yet.
  case nothing
  /// The program says that it could not.
  case refusal(String)

  /// Reads the answer to a request.
  ///
  /// - Parameters:
  ///   - line: What the program printed, without the end of the line.
  ///   - id: The id of the request.
  /// - Throws: What is wrong with the line.
  package init(_ line: String, id: Int) throws(ProgramLineFault) {
    let value: JSONText
    do throws(JSONTextError) { value = try JSONText(line) } catch { throw .notJSON(line, error) }
    guard let members = value.members else { throw .notObject(line) }
    guard let given = members["id"] else { throw .noID(line) }
    guard given == .number(Double(id)) || given == .string(String(id)) else {
      throw .wrongID(found: given.text)
    }
    if let reason = members["error"], reason != .null {
      self = .refusal(reason.string ?? reason.text)
    } else if let value = members["value"] {
      guard value != .null else {
        self = .nothing
        return
      }
      guard let argument = value.argument else { throw .notNumbers(value.text) }
      self = .value(argument)
    } else {
      throw .noValue(line)
    }
  }
}

/// Why a line is no answer to the request.
package enum ProgramLineFault: Error, Equatable, Sendable {
  /// It is not JSON.
  case notJSON(String, JSONTextError)
  /// It is JSON, but no object.
  case notObject(String)
  /// It does not say which request it answers.
  case noID(String)
  /// It answers another request.
  case wrongID(found: String)
  /// It has neither a value nor an error.
  case noValue(String)
  /// Its value is neither a number, a list of numbers nor a list of rows.
  case notNumbers(String)
}

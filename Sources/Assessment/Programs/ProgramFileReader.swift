internal import InformationTheory

/// Takes the members of an object out of the file of an exercise, and says where one is missing.
struct ProgramFileReader {
  private let members: [String: JSONText]
  private let path: String

  init(_ value: JSONText, path: String) throws(ProgramExerciseError) {
    guard let members = value.members else {
      throw .member(path: path.isEmpty ? "." : path, expected: .object)
    }
    self.members = members
    self.path = path
  }

  func has(_ name: String) -> Bool { members[name] != nil }

  func allow(_ names: [String]) throws(ProgramExerciseError) {
    for name in members.keys.sorted() where !names.contains(name) {
      throw .unknown(path: place(name), nearest: nearestName(to: name, among: names))
    }
  }

  func text(_ name: String) throws(ProgramExerciseError) -> String {
    guard let text = members[name]?.string, !text.isEmpty else {
      throw .member(path: place(name), expected: .text)
    }
    return text
  }

  func bilingual(_ name: String) throws(ProgramExerciseError) -> Bilingual {
    guard let value = members[name] else {
      throw .member(path: place(name), expected: .bilingual)
    }
    let both = try ProgramFileReader(value, path: place(name))
    try both.allow(["zh", "en"])
    return Bilingual(zh: try both.text("zh"), en: try both.text("en"))
  }

  func number(_ name: String) throws(ProgramExerciseError) -> Double? {
    guard let value = members[name] else { return nil }
    guard case .number(let number) = value, number.isFinite, number >= 0 else {
      throw .member(path: place(name), expected: .number)
    }
    return number
  }

  func list(_ name: String) throws(ProgramExerciseError) -> [ProgramFileReader] {
    guard let entries = members[name]?.entries else {
      throw .member(path: place(name), expected: .list)
    }
    var readers: [ProgramFileReader] = []
    for (index, entry) in entries.enumerated() {
      readers.append(try ProgramFileReader(entry, path: "\(place(name))[\(index)]"))
    }
    return readers
  }

  func tolerance() throws(ProgramExerciseError) -> ProgramTolerance? {
    guard let value = members["tolerance"] else { return nil }
    let reader = try ProgramFileReader(value, path: place("tolerance"))
    try reader.allow(["relative", "absolute"])
    var tolerance = ProgramTolerance()
    if let relative = try reader.number("relative") { tolerance.relative = relative }
    if let absolute = try reader.number("absolute") { tolerance.absolute = absolute }
    return tolerance
  }

  func arguments(_ name: String) throws(ProgramExerciseError) -> [String: Argument] {
    guard let value = members[name] else { return [:] }
    guard let inner = value.members else {
      throw .member(path: place(name), expected: .object)
    }
    var arguments: [String: Argument] = [:]
    for (key, value) in inner {
      guard let argument = value.argument else {
        throw .member(path: "\(place(name)).\(key)", expected: .argument)
      }
      arguments[key] = argument
    }
    return arguments
  }

  func names(_ name: String) throws(ProgramExerciseError) -> [String: String] {
    guard let value = members[name] else { return [:] }
    let reader = try ProgramFileReader(value, path: place(name))
    var names: [String: String] = [:]
    for key in reader.members.keys { names[key] = try reader.text(key) }
    return names
  }

  private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

import Assessment

/// Reads the settings of a state line whose keys are fixed, and says of a bad one what it takes and
/// where it stands.
struct SettingReader {
  let line: StateLine
  /// The keys that the scene knows, in its own order.
  let keys: [String]

  /// Refuses keys that are unknown, stand twice, or are meant for an update of a run.
  func check() throws(StateLineError) {
    var seen: Set<String> = []
    for setting in line.settings {
      guard keys.contains(setting.key) else {
        throw .unknownKey(key: setting.key, column: setting.column, known: keys)
      }
      if let update = setting.update {
        throw .unknownKey(key: "@\(update):\(setting.key)", column: setting.column, known: keys)
      }
      guard seen.insert(setting.key).inserted else {
        throw .duplicate(key: setting.key, column: setting.column)
      }
    }
  }

  /// The setting of a key.
  func setting(_ key: String) -> StateLine.Setting? { line.settings.first { $0.key == key } }

  /// One of the words of a choice.
  func word<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ choice: Choice.Type
  ) throws(StateLineError) -> Choice? {
    let all = Array(Choice.allCases)
    return try index(key, of: all.map(\.rawValue)).map { all[$0] }
  }

  /// The place of a word among those that are taken.
  func index(_ key: String, of words: [String]) throws(StateLineError) -> Int? {
    guard let setting = setting(key) else { return nil }
    guard let index = words.firstIndex(of: setting.value) else {
      throw bad(setting, .oneOf(words))
    }
    return index
  }

  /// A whole number within bounds.
  func integer(_ key: String, in range: ClosedRange<Int>) throws(StateLineError) -> Int? {
    guard let setting = setting(key) else { return nil }
    guard let value = Int(setting.value), range.contains(value) else {
      throw bad(setting, .integer(from: range.lowerBound, to: range.upperBound))
    }
    return value
  }

  /// A number within bounds, as an expression.
  func number(_ key: String, in range: ClosedRange<Double>) throws(StateLineError) -> Double? {
    guard let setting = setting(key) else { return nil }
    guard let expression = try? Expression(setting.value), let value = try? expression.value(),
      range.contains(value)
    else { throw bad(setting, .number(from: range.lowerBound, to: range.upperBound)) }
    return value + 0
  }

  private func bad(
    _ setting: StateLine.Setting, _ expected: StateLineError.Expected
  ) -> StateLineError {
    let column = setting.column > 0 ? setting.column + setting.key.count + 1 : 0
    return .badValue(key: setting.key, value: setting.value, column: column, expected: expected)
  }
}

import Assessment

/// Reads the settings of a `distributions` line, and says of a bad one what it takes and where.
struct DistributionsLineReader {
  let line: StateLine

  /// An error about the value of a setting, or about a part of it.
  func bad(
    _ key: String, _ expected: StateLineError.Expected, value: String? = nil, offset: Int = 0
  ) -> StateLineError {
    let setting = line.settings.first { $0.key == key }
    let column = (setting?.column ?? 0) > 0 ? (setting?.column ?? 0) + key.count + 1 + offset : 0
    return .badValue(
      key: key, value: value ?? setting?.value ?? "", column: column, expected: expected)
  }

  /// The values of a distribution, each an expression; the sum is checked unless it is free.
  func shares(_ key: String, isFree: Bool) throws(StateLineError) -> [Double]? {
    guard let text = line[key] else { return nil }
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    guard DistributionsScene.outcomes.contains(words.count) else {
      throw bad(key, .distribution(outcomes: DistributionsScene.outcomes))
    }
    var values: [Double] = []
    var offset = 0
    for word in words {
      guard let value = Self.number(word), value >= 0, value <= 1 else {
        throw bad(key, .number(from: 0, to: 1), value: String(word), offset: offset)
      }
      values.append(value)
      offset += word.count + 1
    }
    let sum = Shares(values: values).sum
    guard isFree || (sum - 1).magnitude <= 1e-6 else { throw bad(key, .sumOfOne(found: sum)) }
    return values
  }

  /// The names of the outcomes: a set that the scene knows, or a list of as many as there are.
  func labels(count: Int) throws(StateLineError) -> OutcomeLabels? {
    guard let text = line["labels"] else { return nil }
    guard text.contains(",") else {
      guard let names = OutcomeLabels.Names(rawValue: text) else {
        throw bad("labels", .oneOf(OutcomeLabels.Names.allCases.map(\.rawValue)))
      }
      guard names.capacity >= count else {
        throw bad("labels", .sameCount(as: "p", count: count))
      }
      return .named(names)
    }
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard words.count == count, words.allSatisfy(Self.isName) else {
      throw bad("labels", .sameCount(as: "p", count: count))
    }
    return .list(words)
  }

  /// Names go into formulas: braces and backslashes would break them, controls would vanish.
  private static func isName(_ word: String) -> Bool {
    !word.isEmpty && word.count <= 40
      && word.unicodeScalars.allSatisfy { scalar in
        !"\\{}$".unicodeScalars.contains(scalar) && scalar.value >= 0x20 && scalar.value != 0x7F
      }
  }

  /// The values that are fixed.
  func fixed(count: Int) throws(StateLineError) -> [(Side, Int)] {
    guard let text = line["fixed"] else { return [] }
    var result: [(Side, Int)] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard case .value(let side, let index)? = DistributionsElement(String(word), outcomes: count)
      else {
        let known = Side.allCases.flatMap { side in
          (0..<count).map { DistributionsElement.value(side, $0).name }
        }
        throw bad("fixed", .listOf(known), value: String(word))
      }
      result.append((side, index))
    }
    return result
  }

  /// One of the words that a choice has; of a list the one that shows most.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, listed: Bool = false
  ) throws(StateLineError) -> Choice? {
    guard let text = line[key] else { return nil }
    let words = listed ? text.split(separator: ",").map(String.init) : [text]
    let all = Choice.allCases.map(\.rawValue)
    for word in words where !all.contains(word) { throw bad(key, .oneOf(all), value: word) }
    guard let best = all.last(where: words.contains) else { throw bad(key, .oneOf(all)) }
    return Choice(rawValue: best)
  }

  /// One of some words.
  func word(_ key: String, of words: [String]) throws(StateLineError) -> String? {
    guard let text = line[key] else { return nil }
    guard words.contains(text) else { throw bad(key, .oneOf(words)) }
    return text
  }

  /// A number within bounds, as an expression.
  func number(
    _ key: String, from least: Double, to most: Double
  ) throws(StateLineError) -> Double? {
    guard let text = line[key] else { return nil }
    guard let value = Self.number(Substring(text)), value >= least, value <= most else {
      throw bad(key, .number(from: least, to: most))
    }
    return value
  }

  /// A whole number within bounds.
  func integer(_ key: String, from least: Int, to most: Int) throws(StateLineError) -> Int? {
    guard let text = line[key] else { return nil }
    guard let value = Int(text), value >= least, value <= most else {
      throw bad(key, .integer(from: least, to: most))
    }
    return value
  }

  /// The value of an expression; never −0, never nan.
  private static func number(_ text: Substring) -> Double? {
    guard let expression = try? Expression(String(text)), let value = try? expression.value()
    else { return nil }
    return value + 0
  }
}

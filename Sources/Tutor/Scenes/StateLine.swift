/// A state as one line of text: the scene's name, its settings in the scene's own order, and what
/// was changed during a run.
///
///     distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2
///     training data=blobs seed=7 @120:eta=0.1 updates=412
///
/// Every line reads back to the same state. Values hold no blanks.
package struct StateLine: Hashable, Sendable {
  /// One `key=value`.
  package struct Setting: Hashable, Sendable {
    package var key: String
    package var value: String
    /// The update before which it was made; `nil` for a setting of the start.
    package var update: Int?
    /// Where it stands in the line, counted in characters from 1; 0 if it was not read.
    package var column: Int = 0

    package init(_ key: String, _ value: String, at update: Int? = nil) {
      self.key = key
      self.value = value
      self.update = update
    }

    package static func == (a: Setting, b: Setting) -> Bool {
      a.key == b.key && a.value == b.value && a.update == b.update
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(value)
      hasher.combine(update)
    }
  }

  package var scene: String
  package var settings: [Setting]

  package init(scene: String, settings: [Setting] = []) {
    self.scene = scene
    self.settings = settings
  }

  /// The value of a setting of the start.
  package subscript(key: String) -> String? {
    settings.first { $0.key == key && $0.update == nil }?.value
  }

  /// Adds a setting.
  package mutating func append(_ key: String, _ value: String, at update: Int? = nil) {
    settings.append(Setting(key, value, at: update))
  }

  /// The line as text.
  package var text: String {
    settings.reduce(into: scene) { text, setting in
      text += setting.update.map { " @\($0):" } ?? " "
      text += "\(setting.key)=\(setting.value)"
    }
  }
}

extension StateLine {
  /// The most characters that a line may have.
  package static let longest = 20_000

  /// Reads a line.
  package init(_ text: String) throws(StateLineError) {
    guard text.utf8.count <= Self.longest else { throw .tooLong(limit: Self.longest) }
    var words: [(text: Substring, column: Int)] = []
    var column = 1
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !word.isEmpty { words.append((word, column)) }
      column += word.count + 1
    }
    guard let first = words.first else { throw .empty }
    scene = String(first.text)
    settings = []
    for word in words.dropFirst() {
      try settings.append(Self.setting(word.text, column: word.column))
    }
  }

  private static func setting(_ word: Substring, column: Int) throws(StateLineError) -> Setting {
    var rest = word
    var update: Int?
    if word.first == "@" {
      guard let colon = word.firstIndex(of: ":"),
        let number = Int(word[word.index(after: word.startIndex)..<colon]), number >= 0
      else { throw .malformed(word: String(word), column: column) }
      update = number
      rest = word[word.index(after: colon)...]
    }
    guard let equals = rest.firstIndex(of: "="), equals > rest.startIndex else {
      throw .malformed(word: String(word), column: column)
    }
    var setting = Setting(
      String(rest[..<equals]), String(rest[rest.index(after: equals)...]), at: update)
    setting.column = column
    return setting
  }
}

/// What can be wrong with a state line.
package enum StateLineError: Error, Equatable, Sendable {
  /// Nothing is there.
  case empty
  /// The line is longer than `StateLine.longest`.
  case tooLong(limit: Int)
  /// A word that is not `key=value` or `@update:key=value`.
  case malformed(word: String, column: Int)
  /// No scene has this name.
  case unknownScene(name: String, known: [String])
  /// The scene has no such setting.
  case unknownKey(key: String, column: Int, known: [String])
  /// The value does not suit the setting: what was found, and what is taken.
  case badValue(key: String, value: String, column: Int, expected: Expected)
  /// A setting stands twice.
  case duplicate(key: String, column: Int)

  /// The setting that is wrong, where it is one.
  package var key: String? {
    switch self {
    case .unknownKey(let key, _, _), .badValue(let key, _, _, _), .duplicate(let key, _): key
    case .empty, .tooLong, .malformed, .unknownScene: nil
    }
  }

  /// What a setting takes.
  package enum Expected: Equatable, Sendable {
    /// A number between two bounds, both allowed.
    case number(from: Double, to: Double)
    /// A whole number between two bounds, both allowed.
    case integer(from: Int, to: Int)
    /// One of these words.
    case oneOf([String])
    /// A list of these words.
    case listOf([String])
    /// Non-negative numbers that sum to 1, between two counts of them.
    case distribution(outcomes: ClosedRange<Int>)
    /// The same number of entries as another setting has.
    case sameCount(as: String, count: Int)
    /// The word `linear`, or the widths of at most so many hidden layers.
    case layers(most: Int, widest: Int)
    /// So many coordinates and one of these classes.
    case point(coordinates: Int, classes: [String])
    /// Numbers that sum to 1; these sum to something else.
    case sumOfOne(found: Double)
  }
}

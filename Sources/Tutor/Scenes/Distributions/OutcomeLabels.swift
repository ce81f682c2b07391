import Assessment

/// What the outcomes are called: a named set in both languages, or a list given in the line.
enum OutcomeLabels: Equatable, Sendable {
  /// One of the sets that the scene knows.
  case named(Names)
  /// Names as they were given, the same in both languages.
  case list([String])

  /// The sets of names.
  enum Names: String, CaseIterable, Sendable {
    /// The weather of a day.
    case weather
    /// A coin.
    case coin
    /// A die.
    case die
    /// The letters from a to z.
    case letters
    /// Classes, numbered.
    case classes
    /// Yes or no.
    case answer
    /// Four animals, the words of a small language.
    case animals
  }

  /// The names that fit this many outcomes where none are asked for.
  static func standard(for count: Int) -> OutcomeLabels {
    switch count {
    case 2: .named(.coin)
    case 3: .named(.weather)
    default: .named(.letters)
    }
  }

  /// The name of the outcome at `index`, counted from 0.
  func name(_ index: Int, in language: Language) -> String {
    switch self {
    case .named(let names): names.name(index)[language]
    case .list(let list): list.indices.contains(index) ? list[index] : "x\(index + 1)"
    }
  }

  /// As written in a state line.
  var text: String {
    switch self {
    case .named(let names): names.rawValue
    case .list(let list): list.joined(separator: ",")
    }
  }
}

extension OutcomeLabels.Names {
  /// The most outcomes that have a name in this set.
  var capacity: Int {
    switch self {
    case .weather, .die: 6
    case .coin, .answer: 2
    case .letters, .classes: 26
    case .animals: 4
    }
  }

  /// The name of the outcome at `index`; those beyond the set are numbered.
  func name(_ index: Int) -> Bilingual {
    let words = words
    guard words.indices.contains(index) else {
      return Bilingual(zh: "x\(index + 1)", en: "x\(index + 1)")
    }
    return words[index]
  }

  private var words: [Bilingual] {
    switch self {
    case .weather: Self.weatherWords
    case .coin: Self.coinWords
    case .die: Self.dieWords
    case .letters: Self.letterWords
    case .classes: Self.classWords
    case .answer: Self.answerWords
    case .animals: Self.animalWords
    }
  }

  private static let weatherWords = pair("晴 阴 雨 雪 雾 风", "sunny cloudy rain snow fog wind")
  private static let coinWords = pair("正面 反面", "heads tails")
  private static let dieWords = pair("1 2 3 4 5 6")
  private static let letterWords = pair("a b c d e f g h i j k l m n o p q r s t u v w x y z")
  private static let classWords = (1...26).map { Bilingual(zh: "类\($0)", en: "class \($0)") }
  private static let answerWords = pair("是 否", "yes no")
  private static let animalWords = pair("狗 猫 鱼 鸟", "dog cat fish bird")

  private static func pair(_ zh: String, _ en: String? = nil) -> [Bilingual] {
    zip(zh.split(separator: " "), (en ?? zh).split(separator: " ")).map {
      Bilingual(zh: String($0), en: String($1))
    }
  }
}

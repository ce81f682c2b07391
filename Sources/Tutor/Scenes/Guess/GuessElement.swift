/// The texts to guess from.
enum GuessText: String, CaseIterable, Sendable {
  /// *Alice's Adventures in Wonderland*.
  case alice
  /// Poems of the Tang dynasty in pinyin.
  case tang

  /// The passages and counts of the text.
  var corpus: GuessCorpus {
    switch self {
    case .alice: .alice
    case .tang: .tang
    }
  }
}

/// Who guesses.
enum GuessPlayer: String, CaseIterable, Sendable {
  /// The learner, by chips.
  case you
  /// Counts of pairs.
  case bigram
  /// Counts of single characters.
  case unigram
}

/// What Enter carries out.
enum GuessAction: String, CaseIterable, Sendable {
  /// Shows the next character and counts the cost.
  case reveal
  /// Puts a chip on every empty choice.
  case hedge
  /// Lays all chips evenly.
  case spread
}

/// The fields that are not chips.
enum GuessOption: String, CaseIterable, Sendable {
  /// Which text.
  case text
  /// Which passage of it.
  case passage
}

/// What an element's name stands for. Choices are counted from 0 here and from 1 in names.
enum GuessElement: Equatable, Sendable {
  /// The chips on a choice: `chips.2`.
  case chips(Int)
  /// What the last character cost a player: `last_bigram`.
  case last(GuessPlayer)
  /// The mean cost so far: `bits_bigram`.
  case mean(GuessPlayer)
  /// An action: `reveal`.
  case action(GuessAction)
  /// A field: `passage`.
  case option(GuessOption)

  /// Reads a name; `nil` if it is none.
  init?(_ name: String) {
    if let action = GuessAction(rawValue: name) {
      self = .action(action)
    } else if let option = GuessOption(rawValue: name) {
      self = .option(option)
    } else if let player = GuessPlayer.allCases.first(where: { name == "last_\($0.rawValue)" }) {
      self = .last(player)
    } else if let player = GuessPlayer.allCases.first(where: { name == "bits_\($0.rawValue)" }) {
      self = .mean(player)
    } else if name.hasPrefix("chips."), let number = Int(name.dropFirst("chips.".count)),
      (1...GuessQuestion.choices).contains(number)
    {
      self = .chips(number - 1)
    } else {
      return nil
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .chips(let choice): "chips.\(choice + 1)"
    case .last(let player): "last_\(player.rawValue)"
    case .mean(let player): "bits_\(player.rawValue)"
    case .action(let action): action.rawValue
    case .option(let option): option.rawValue
    }
  }
}

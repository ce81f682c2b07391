import InformationTheory

/// You are q: the next character of a text is guessed by laying ten chips, and costs −log₂ of the
/// share of chips that lies on it; models that only count pay for the same characters.
package struct GuessScene: Equatable, Sendable {
  /// Which text.
  var text = GuessText.alice
  /// Which passage of it, counted from 0.
  var passageIndex = 0
  /// The chips of the turns that are over.
  var laid: [GuessChips] = []
  /// The chips of this turn.
  var chips = GuessChips()
  /// What was done last; not part of the state line.
  var lastChange: GuessChange?

  /// The first passage of *Alice*, nothing guessed yet.
  package init() {}

  /// The passage.
  var passage: GuessPassage { text.corpus.passages[passageIndex] }
  /// The characters to guess.
  var target: [Character] { Array(passage.target) }
  /// Whether all characters are known.
  var isOver: Bool { laid.count >= target.count }

  /// The question of a turn.
  func question(_ turn: Int) -> GuessQuestion {
    let previous = turn == 0 ? passage.before.last : target[turn - 1]
    return GuessQuestion(
      previous: previous ?? " ", answer: target[turn], model: text.corpus.model)
  }

  /// What a turn that is over cost a player, in bits.
  func cost(_ turn: Int, _ player: GuessPlayer) -> Double {
    let question = question(turn)
    return switch player {
    case .you: laid[turn].cost(of: question.right)
    case .bigram: surprisal(of: question.bigram[question.right], in: .bits)
    case .unigram: surprisal(of: question.unigram[question.right], in: .bits)
    }
  }

  /// What each turn so far cost a player, in bits.
  func costs(_ player: GuessPlayer) -> [Double] { laid.indices.map { cost($0, player) } }

  /// The mean cost so far, in bits a character; `nil` before the first.
  func mean(_ player: GuessPlayer) -> Double? {
    let costs = costs(player)
    return costs.isEmpty ? nil : costs.reduce(0, +) / Double(costs.count)
  }
}

/// What was done last: what the news are told from.
enum GuessChange: Equatable, Sendable {
  /// Chips were moved on a choice, from so many.
  case chips(Int, from: Int)
  /// All chips were laid anew.
  case action(GuessAction)
  /// A character was shown.
  case revealed
  /// The last turn was taken back.
  case takenBack
  /// The passage was begun again, or changed.
  case begun
}

extension GuessScene: Scene {
  package var parts: [ScenePart] {
    [
      ScenePart(
        "q", rows: (0..<GuessQuestion.choices).map { GuessElement.chips($0).name }),
      ScenePart("actions", rows: GuessAction.allCases.map(\.rawValue)),
      ScenePart("last", rows: GuessPlayer.allCases.map { GuessElement.last($0).name }),
      ScenePart("mean", rows: GuessPlayer.allCases.map { GuessElement.mean($0).name }),
      ScenePart("options", rows: GuessOption.allCases.map(\.rawValue)),
    ]
  }

  /// A new question begins at its first choice, the last one over at its result.
  package var focusAfterChange: String? {
    guard lastChange == .revealed else { return nil }
    return isOver ? GuessElement.last(.you).name : GuessElement.chips(0).name
  }

  package var pace: Pace { .idle }

  package mutating func tick(steps: Int) {}

  package var measurements: [String: Double] {
    var result = [
      "turns": Double(laid.count), "turns_left": Double(target.count - laid.count),
      "passage": Double(passageIndex + 1), "hand": Double(chips.hand),
      "infinite": Double(costs(.you).count { $0 == .infinity }),
    ]
    for (choice, count) in chips.counts.enumerated() {
      result[GuessElement.chips(choice).name] = Double(count)
    }
    for player in GuessPlayer.allCases {
      result[GuessElement.mean(player).name] = mean(player)
    }
    return result
  }

  package static var presets: [Preset] {
    [
      Preset("guess", zh: "《爱丽丝漫游奇境》，第 1 段", en: "Alice in Wonderland, passage 1"),
      Preset(
        "guess passage=5", zh: "《爱丽丝漫游奇境》，第 5 段", en: "Alice in Wonderland, passage 5"),
      Preset(
        "guess passage=11", zh: "《爱丽丝漫游奇境》，第 11 段", en: "Alice in Wonderland, passage 11"),
      Preset("guess text=tang", zh: "唐诗（拼音）：春晓", en: "a Tang poem in pinyin: Spring Dawn"),
      Preset(
        "guess text=tang passage=8", zh: "唐诗（拼音）：望月怀远",
        en: "a Tang poem in pinyin: Watching the Moon"),
      Preset(
        "guess passage=1 laid=4111111,4111111,4111111,4111111,4111111,4111111",
        zh: "总是对冲：每项至少一个筹码，永远不会付 ∞", en: "always hedged: never ∞, never cheap"),
    ]
  }
}

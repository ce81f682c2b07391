/// What the scene shows beside the words and their probabilities.
enum CodeBookView: String, CaseIterable, Sendable {
  /// Areas: how often a word comes times how long its code is.
  case areas
  /// The running mean of the lengths of words drawn at random.
  case draw
  /// Codes of whole bits: Huffman's and Shannon's.
  case codes
}

/// A number that belongs to the whole book; all are bits a word.
enum CodeBookTotal: String, CaseIterable, Sendable {
  /// H(p): what the own book costs.
  case entropy
  /// KL(p‖q): what the wrong book costs on top.
  case kl
  /// H(p, q): what the book made for q costs where words come as p says.
  case crossEntropy = "cross_entropy"
  /// KL(q‖p): the surcharge with the places exchanged.
  case klReverse = "kl_reverse"
  /// H(q, p): the cost with the places exchanged.
  case crossEntropyReverse = "cross_entropy_reverse"
  /// The mean length of the words drawn so far.
  case mean
  /// The average length of Huffman's code for q under p.
  case huffman
  /// The average length of Shannon's code for q under p.
  case shannon
  /// The average length of Huffman's code for p under p.
  case huffmanOwn = "huffman_own"
}

/// The fields of the scene that are not values of p or q.
enum CodeBookOption: String, CaseIterable, Sendable {
  /// What is shown.
  case view
  /// What the words are called.
  case labels
  /// Decides which words are drawn.
  case seed
  /// Words a second while it runs.
  case speed
}

/// What Enter carries out.
enum CodeBookAction: String, CaseIterable, Sendable {
  /// Draws one word.
  case drawOne = "draw_1"
  /// Draws a hundred words.
  case drawHundred = "draw_100"
  /// Forgets the words drawn.
  case forget
}

/// A computed number that belongs to one word.
enum CodeBookCell: String, CaseIterable, Sendable {
  /// −log₂ q: how long the code of the word may be, in bits.
  case length
  /// p·(−log₂ q): what the word adds to the area.
  case cost
}

/// What an element's name stands for. Words are counted from 0 here and from 1 in names.
enum CodeBookElement: Equatable, Sendable {
  /// A value that the learner sets: `q.2`.
  case value(Side, Int)
  /// A computed number of one word: `length.2`.
  case cell(CodeBookCell, Int)
  /// The block of a word, whose width the mouse drags: `block.2`.
  case block(Int)
  /// A number of the whole: `cross_entropy`.
  case total(CodeBookTotal)
  /// A field of the options: `view`.
  case option(CodeBookOption)
  /// An action: `draw_100`.
  case action(CodeBookAction)

  /// Reads a name; `nil` if it names nothing among this many words.
  init?(_ name: String, words: Int) {
    if let total = CodeBookTotal(rawValue: name) {
      self = .total(total)
    } else if let option = CodeBookOption(rawValue: name) {
      self = .option(option)
    } else if let action = CodeBookAction(rawValue: name) {
      self = .action(action)
    } else {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = Int(parts[1]), (1...max(words, 1)).contains(number)
      else { return nil }
      if let side = Side(rawValue: String(parts[0])) {
        self = .value(side, number - 1)
      } else if let cell = CodeBookCell(rawValue: String(parts[0])) {
        self = .cell(cell, number - 1)
      } else if parts[0] == "block" {
        self = .block(number - 1)
      } else {
        return nil
      }
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .value(let side, let index): "\(side.rawValue).\(index + 1)"
    case .cell(let cell, let index): "\(cell.rawValue).\(index + 1)"
    case .block(let index): "block.\(index + 1)"
    case .total(let total): total.rawValue
    case .option(let option): option.rawValue
    case .action(let action): action.rawValue
    }
  }

  /// The word it belongs to.
  var index: Int? {
    switch self {
    case .value(_, let index), .cell(_, let index), .block(let index): index
    case .total, .option, .action: nil
    }
  }
}

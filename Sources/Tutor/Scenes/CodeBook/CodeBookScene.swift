/// A code book: p says how often each word comes, q for whom the book was made; a word takes
/// −log₂ q bits, and the area of frequencies times lengths is H(p, q).
package struct CodeBookScene: Equatable, Sendable {
  /// How often each word comes.
  var p = Shares(values: [0.5, 0.25, 0.125, 0.125])
  /// The frequencies that the book was made for.
  var q = Shares(values: [0.125, 0.5, 0.25, 0.125])
  /// What the words are called.
  var labels = CodeBookScene.standardLabels(for: 4)
  /// What is shown beside the words.
  var view = CodeBookView.areas
  /// The words drawn so far.
  var draws = WordDraws(seed: CodeBookScene.standardSeed)
  /// Whether words come by themselves.
  var isRunning = false
  /// How many of them a second.
  var speed = CodeBookScene.speeds[1]
  /// What was done last; not part of the state line.
  var lastChange: CodeBookChange?

  static let standardSeed = 7
  static let seeds = 0...999_999_999
  /// Words a second.
  static let speeds = [1.0, 5, 20, 100]

  /// The coast's weather in the mountain's book.
  package init() {}

  /// The number of words.
  var count: Int { p.values.count }

  /// The names that fit this many words where none are asked for.
  static func standardLabels(for count: Int) -> OutcomeLabels {
    count == 4 ? .named(.weather) : .standard(for: count)
  }

  /// One of the two distributions.
  subscript(side: Side) -> Shares {
    get { side == .p ? p : q }
    set {
      switch side {
      case .p: p = newValue
      case .q: q = newValue
      }
    }
  }
}

/// What was done last, and how the numbers stood before: what the news are told from.
struct CodeBookChange: Equatable, Sendable {
  /// What was done.
  enum Kind: Equatable, Sendable {
    /// One value was moved and the others were rescaled.
    case edit(Side, Int)
    /// p and q were exchanged.
    case swap
    /// All of one distribution was put on one word.
    case oneHot(Side, Int)
    /// One distribution was made uniform.
    case uniform(Side)
    /// A value was fixed, or released.
    case fixed(Side, Int, isFixed: Bool)
    /// An option was changed.
    case option(CodeBookOption)
    /// So many words were drawn.
    case drawn(Int)
    /// So many words were taken back.
    case takenBack(Int)
    /// It was started or paused.
    case run
  }

  var kind: Kind
  var p: [Double]
  var q: [Double]
}

extension CodeBookScene: Scene {
  package var parts: [ScenePart] {
    let indices = 0..<count
    var parts = Side.allCases.map { side in
      ScenePart(side.rawValue, rows: indices.map { CodeBookElement.value(side, $0).name })
    }
    parts += CodeBookCell.allCases.map { cell in
      ScenePart(cell.rawValue, rows: indices.map { CodeBookElement.cell(cell, $0).name })
    }
    return parts + [
      ScenePart("totals", rows: totals.map(\.rawValue)),
      ScenePart("actions", rows: CodeBookAction.allCases.map(\.rawValue)),
      ScenePart("options", rows: CodeBookOption.allCases.map(\.rawValue)),
    ]
  }

  package var pace: Pace { isRunning ? .perSecond(speed) : .idle }

  /// The numbers of the whole that this view is about, from top to bottom.
  var totals: [CodeBookTotal] {
    switch view {
    case .areas: [.entropy, .kl, .crossEntropy, .klReverse, .crossEntropyReverse]
    case .draw: [.entropy, .kl, .crossEntropy, .mean]
    case .codes: [.entropy, .crossEntropy, .huffmanOwn, .huffman, .shannon]
    }
  }
}

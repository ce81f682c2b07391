/// How the rows of the table view are shared out between the table and what stands under it.
struct TableLayout: Equatable {
  /// What can stand under the table, the most important first.
  enum Block: CaseIterable {
    /// H(p), KL and H(p, q) as bars.
    case balance
    /// The fields of the scene.
    case options
    /// The formula with the learner's numbers.
    case formula
    /// KL the other way round, JS and the perplexity.
    case extras
    /// Two bars for each outcome.
    case bars
  }

  /// A block with its place, counted from the first row of the view.
  struct Place: Equatable {
    var block: Block
    var row: Int
    var rows: Int
  }

  /// The rows of the table, heading and sums included.
  private(set) var table: Int
  /// The blocks from top to bottom.
  private(set) var places: [Place] = []

  /// Shares out the rows: the block with the focus first, then by importance; the table grows to
  /// all outcomes before blank rows come between the blocks, the formula is set in two dimensions
  /// if there is still room, and the bars take what is left.
  init(
    height: Int, outcomes: Int, needs: [Block: Int], tallFormula: Int = 0, focused: Block?
  ) {
    let least = min(outcomes, focused == nil ? 3 : 1)
    var left = height - 2 - least
    var taken: [Block: Int] = [:]
    let others = Block.allCases.filter { $0 != focused && $0 != .bars }
    for block in (focused.map { [$0] } ?? []) + others {
      guard let rows = needs[block], rows > 0, rows <= left else { continue }
      taken[block] = rows
      left -= rows
    }
    let more = min(max(0, left), outcomes - least)
    left -= more
    table = max(0, min(height, least + more + 2))
    var blanks = min(max(0, left), taken.count)
    left -= blanks
    if let rows = taken[.formula], tallFormula > rows, tallFormula - rows <= left {
      taken[.formula] = tallFormula
      left -= tallFormula - rows
    }
    if let rows = needs[.bars], rows > 0, rows < left { taken[.bars] = rows }
    var row = table
    for block in [Block.bars, .formula, .balance, .extras, .options] {
      guard let rows = taken[block] else { continue }
      if block == .bars {
        row += 1
      } else if blanks > 0 {
        row += 1
        blanks -= 1
      }
      places.append(Place(block: block, row: row, rows: rows))
      row += rows
    }
  }
}

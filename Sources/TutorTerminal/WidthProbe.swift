package import Canvas

/// The question how wide the terminal draws characters of ambiguous width.
package struct WidthProbe: Equatable, Sendable {
  /// The row, from one, on which it is asked: not the first, so that the answer is no F3 key.
  package static let row = 2

  private enum State { case wanted, asked, done }
  private var state: State

  /// Creates a probe that asks once, or never.
  package init(isWanted: Bool) { state = isWanted ? .wanted : .done }

  /// Whether an answer may still come.
  package var isWaiting: Bool { state == .asked }

  /// Whether the question is still to be asked.
  package var isWanted: Bool { state == .wanted }

  /// Whether it is time to ask, on a terminal of this size.
  package func isDue(in size: Size) -> Bool {
    state == .wanted && size.height > Self.row && size.width > 4
  }

  /// Notes that the question was sent.
  package mutating func asked() { state = .asked }

  /// Takes the place of the cursor after an α in the first column: whether that was wide.
  package mutating func answer(row: Int, column: Int) -> Bool? {
    guard state == .asked, row == Self.row, column == 2 || column == 3 else { return nil }
    state = .done
    return column == 3
  }
}

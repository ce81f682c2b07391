import Assessment
import Canvas

/// The state of a scene in lines that can be read aloud: sentences and tables.
struct SceneSummary {
  /// What is written so far.
  private(set) var lines: [String] = []
  private let context: SceneContext
  /// Sentences are no longer than a line of a small window.
  private let breaker: LineBreaker

  init(_ context: SceneContext) {
    self.context = context
    breaker = LineBreaker(width: 78, look: context.look)
  }

  /// Adds sentences, broken into lines.
  mutating func say(_ text: Bilingual) { say(text[context.language]) }

  /// Adds sentences, broken into lines.
  mutating func say(_ text: String) {
    lines += breaker.lines(of: StyledText(context.look.plain(text))).map(\.plainText)
  }

  /// Adds a line as it is.
  mutating func add(_ line: String) { lines.append(context.look.plain(line)) }

  /// Adds an empty line.
  mutating func gap() { lines.append("") }

  /// Adds a table. Numbers stand at the right of their columns, the first column and those named
  /// at the left.
  mutating func table(_ header: [String], _ rows: [[String]], left: Set<Int> = []) {
    let look = context.look
    let table = Table(
      columns: header.enumerated().map { index, title in
        Table.Column(
          StyledText(look.plain(title)),
          alignment: index == 0 || left.contains(index) ? .left : .right)
      },
      rows: rows.map { $0.map { StyledText(look.plain($0)) } })
    var frame = Frame(size: Size(width: 160, height: rows.count + 1), look: look)
    table.draw(into: &frame, in: frame.rect)
    lines += frame.lines()
  }
}

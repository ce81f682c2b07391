/// How much may lie unread between us and the terminal, learnt from how soon it answers.
///
/// While something moves, a frame ends with a question; when the answer comes, all that was sent
/// before the question was read. The window begins small, doubles where twice as much would be read
/// promptly, too, and halves with every late answer. Wider than what the kernel holds it is open, and nothing is asked
/// any more. A terminal that gives no answer is believed to read at once until the kernel is full.
/// Pure: every time is in nanoseconds on a clock that its caller reads.
///
/// The growth is the slow start of V. Jacobson, Congestion Avoidance and Control, 1988.
struct ReadingWindow: Equatable, Sendable {
  /// The question, DSR 5, which every terminal answers by `ESC [ 0 n`.
  static let question = Array("\u{1B}[5n".utf8)

  // So much is read within 300 ms even by a terminal that reads 10,000 bytes a second.
  private static let first = 2_500
  private static let narrowest = 500
  // What a pseudo-terminal of Linux holds.
  private static let widest = 22_000
  // Less than this is not worth a frame.
  private static let leastRoom = 400

  // A full window is read in so long, or it is not widened.
  private static let prompt = 60_000_000.0
  private static let late: Int64 = 120_000_000
  // An answer that takes longer may never come.
  private static let patience: Int64 = 700_000_000

  /// A question that was not answered yet.
  private struct Question: Equatable {
    var since: Int64
    /// How many bytes were unread, it included.
    var behind: Int
  }

  private var size: Int? = first
  private var question: Question?
  private var unread = 0
  private var hasAnswered = false

  /// Whether only so much may lie unread.
  var isLimited: Bool { size != nil }

  /// Whether an answer may still come.
  var isWaiting: Bool { question != nil }

  /// Whether a frame of what moves should end with the question.
  var asks: Bool { size != nil && question == nil }

  /// How many bytes may be sent now; nil: as many as one likes.
  var room: Int? { size.map { max($0 - unread, Self.leastRoom) } }

  /// When what moves may be sent, unless an answer comes before.
  var nextFrame: Int64 {
    guard let question, let size, size - unread < Self.leastRoom else { return 0 }
    return question.since + Self.patience
  }

  /// Notes that a frame of so many bytes is sent, which may end with the question.
  mutating func sends(_ bytes: Int, asking isAsking: Bool, at now: Int64) {
    guard isAsking || isWaiting else { return }
    unread += bytes
    if isAsking { question = Question(since: now, behind: unread) }
  }

  /// Notes an answer.
  mutating func answered(at now: Int64) {
    hasAnswered = true
    guard let question else {
      // It was given up, so the terminal is slow indeed.
      size = Self.narrowest
      return
    }
    self.question = nil
    unread -= question.behind
    guard let size else { return }
    let time = now - question.since
    if Double(time) * Double(size) <= Self.prompt * Double(question.behind) {
      self.size = size * 2 > Self.widest ? nil : size * 2
    } else if time > Self.late {
      self.size = max(size / 2, Self.narrowest)
    }
  }

  /// Gives up a question that was not answered in time.
  mutating func expire(at now: Int64) {
    guard let question, now >= question.since + Self.patience else { return }
    self.question = nil
    unread = 0
    if !hasAnswered { size = nil }
  }

  /// Notes that the kernel is full: whoever read at once does so no more.
  mutating func filled() {
    if size == nil, hasAnswered { size = Self.first }
  }
}

import InformationTheory

/// Gradient descent on the logits of q, towards p.
///
///     z ← z − η (q − p),   q = softmax(z)
///
/// A step needs no logits of its own: softmax(ln q − η (q − p)) is the same.
struct LogitDescent: Equatable, Sendable {
  /// η.
  var learningRate = Self.standardRate
  /// Every q since the start, the start included; empty before the first step.
  private(set) var path: [[Double]] = []

  static let standardRate = 1.0
  /// The most steps that are kept.
  static let longest = 2_000
  /// The learning rates that the arrow keys walk through.
  static let rates = [0.01, 0.03, 0.1, 0.3, 1, 3, 10]

  /// How many steps were taken.
  var updates: Int { max(path.count - 1, 0) }

  /// Takes one step from `q`; `nil` where no further step is kept.
  mutating func step(from q: [Double], towards p: [Double]) -> [Double]? {
    guard updates < Self.longest else { return nil }
    if path.isEmpty { path = [q] }
    let next = Self.step(from: q, towards: p, learningRate: learningRate)
    path.append(next)
    return next
  }

  /// Goes back one step; `nil` at the start.
  mutating func stepBack() -> [Double]? {
    guard updates > 0 else { return nil }
    path.removeLast()
    return path.last
  }

  /// Goes back to the start; `nil` if it is there.
  mutating func rewind() -> [Double]? {
    guard updates > 0, let start = path.first else { return nil }
    path = []
    return start
  }

  /// Forgets the path: the next step starts anew.
  mutating func forget() { path = [] }

  /// One step of gradient descent on the logits.
  ///
  /// An outcome with q = 0 has the logit −∞ and stays at 0.
  static func step(
    from q: [Double], towards p: [Double], learningRate: Double
  ) -> [Double] {
    let logits = zip(q, p).map { q, p in LogBase.nats.logarithm(of: q) - learningRate * (q - p) }
    return softmax(logits)
  }
}

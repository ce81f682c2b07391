/// How much of the table is shown: each level keeps what the ones before it show.
enum DistributionsColumns: String, CaseIterable, Comparable, Sendable {
  /// p and −log p.
  case surprisal
  /// And p·(−log p) with its sum, H(p).
  case entropy
  /// q beside p: −log q, p·(−log q), and the balance of H(p), KL and H(p, q).
  case ce
  /// And the terms of KL, KL the other way round, JS and the perplexity.
  case kl
  /// And the slope of an edit, the slope with the others standing still, and q − p.
  case grad

  static func < (a: Self, b: Self) -> Bool { a.level < b.level }

  private var level: Int {
    switch self {
    case .surprisal: 0
    case .entropy: 1
    case .ce: 2
    case .kl: 3
    case .grad: 4
    }
  }
}

/// What the scene shows beside the values.
enum DistributionsView: String, CaseIterable, Sendable {
  /// The table of terms.
  case table
  /// H(p, q) while one value of q goes from 0 to as far as it can.
  case sweep
  /// All distributions over three outcomes as a triangle.
  case simplex
  /// Steps of gradient descent on the logits of q.
  case descent
}

/// The fields of the scene that are not values of p or q.
enum DistributionsOption: String, CaseIterable, Sendable {
  /// Which view is shown.
  case view
  /// How much of the table is shown.
  case columns
  /// How many outcomes there are.
  case outcomes
  /// What the outcomes are called.
  case labels
  /// Whether sums may differ from 1.
  case free
  /// The learning rate of the descent.
  case eta
}

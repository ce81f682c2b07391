/// When an exercise should come back, by SM-2 (P. A. Woźniak, "Optimization of learning", 1990).
///
/// A first right answer brings it back after a day, a second after six, every further one after the
/// last interval times its easiness; a wrong answer starts anew.
package struct Review: Equatable, Sendable {
  /// By how much the interval grows; at least 1.3.
  package private(set) var easiness = 2.5
  /// The right answers in a row.
  package private(set) var streak = 0
  /// The days from the last answer to the next; 0 before the first right one.
  package private(set) var interval = 0
  /// The day of the last answer, counted from any day.
  package private(set) var lastDay: Int?

  /// An exercise that was never answered.
  package init() {}

  /// The day on which it should come back; nil if it was never answered.
  package var dueDay: Int? { lastDay.map { $0 + interval } }

  /// Takes an answer into account.
  ///
  /// - Parameters:
  ///   - quality: How well it went, from 0 to 5; from 3 on it was right.
  ///   - day: The day of the answer.
  package mutating func answer(quality: Int, on day: Int) {
    let q = Double(min(max(quality, 0), 5))
    lastDay = day
    if q >= 3 {
      streak += 1
      switch streak {
      case 1: interval = 1
      case 2: interval = 6
      default: interval = Int((Double(interval) * easiness).rounded(.up))
      }
    } else {
      streak = 0
      interval = 1
    }
    easiness = max(1.3, easiness + 0.1 - (5 - q) * (0.08 + (5 - q) * 0.02))
  }

  /// How well an answer went: 5 at the first attempt, 4 at the second, 3 later, 1 if wrong.
  package static func quality(of verdict: Verdict.Word, attempt: Int) -> Int {
    guard verdict == .right else { return 1 }
    return attempt <= 1 ? 5 : attempt == 2 ? 4 : 3
  }
}

extension Attempt {
  /// How often each slip was made, the most frequent first; two slips at once count for each.
  package static func slipCounts(in attempts: [Attempt]) -> [(slip: Slip, count: Int)] {
    var counts: [Slip: Int] = [:]
    for attempt in attempts {
      // Where one of two slips may be meant, neither is counted.
      guard let id = attempt.diagnosis, !id.contains("|") else { continue }
      for part in id.split(separator: "+") {
        if let slip = Slip(rawValue: String(part)) { counts[slip, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { ($0.key, $0.value) }
  }
}

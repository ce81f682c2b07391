package import Tutor

/// Decides how many updates to ask for, and when, so that the pace is kept and keys are not.
///
/// Pure: every time is in nanoseconds on a clock that its caller reads.
package struct Ticker: Equatable, Sendable {
  /// How long one tick may take before keys are looked at again.
  static let budget: Int64 = 4_000_000
  // After a pause nothing is caught up beyond this.
  private static let longestDebt: Int64 = 250_000_000

  private var pace = Pace.idle
  private let interval: Int64
  private var last: Int64 = 0
  private var credit = 0.0
  private var nanosecondsPerStep: Double?
  private var lastSteps = 1

  /// Creates a ticker that ticks a measured pace at most once an interval.
  package init(interval: Int64) { self.interval = interval }

  /// Follows the pace the state asks for.
  package mutating func follow(_ newPace: Pace, at now: Int64) {
    guard newPace != pace else { return }
    if pace == .idle {
      last = now
      credit = 0
      lastSteps = 1
    }
    pace = newPace
  }

  /// Forgets the time that passed while the program was stopped.
  package mutating func restart(at now: Int64) {
    last = now
    credit = 0
  }

  /// When the next tick is due; nil if nothing runs.
  package func nextTick(at now: Int64) -> Int64? {
    switch pace {
    case .idle: return nil
    case .fullSpeed: return now
    case .perSecond(let rate):
      guard rate > 0, rate.isFinite else { return nil }
      let untilWhole = (1 - min(credit, 1)) / rate * 1e9
      return last + max(Int64(min(untilWhole, 3.6e12).rounded(.up)), interval)
    }
  }

  /// Returns the updates due now, 0 if none are.
  package mutating func steps(at now: Int64) -> Int {
    switch pace {
    case .idle: return 0
    case .fullSpeed: return affordable
    case .perSecond(let rate):
      guard let due = nextTick(at: now), now >= due else { return 0 }
      credit += Double(min(now - last, max(Self.longestDebt, due - last))) / 1e9 * rate
      last = now
      // The last bit of the sum must not cost a whole update.
      let whole = (credit + 1e-6).rounded(.down)
      credit = max(credit - whole, 0)
      return max(min(Int(min(whole, 1e9)), affordable), 0)
    }
  }

  /// Learns how long a tick took.
  package mutating func took(_ nanoseconds: Int64, steps: Int) {
    guard steps > 0 else { return }
    let measured = Double(max(nanoseconds, 1)) / Double(steps)
    nanosecondsPerStep = nanosecondsPerStep.map { $0 * 0.7 + measured * 0.3 } ?? measured
    lastSteps = steps
  }

  // What fits into the budget; it grows gently, for the first ticks are the least typical.
  private var affordable: Int {
    guard let nanosecondsPerStep else { return 1 }
    let fitting = Double(Self.budget) / max(nanosecondsPerStep, 0.1)
    return max(1, min(Int(min(fitting, 1e7)), pace == .fullSpeed ? lastSteps * 4 : Int.max))
  }
}

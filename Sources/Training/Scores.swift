import RealModule

/// What becomes of the scores of one point.
enum Scores {
  /// Turns scores into q in place and returns the logarithm of the sum of the shifted exponentials.
  ///
  /// Shifted by the greatest score no exponential overflows and one of them is 1. The logarithm of
  /// the sum is then ln(1 + rest), accurate also where the rest is tiny:
  ///
  ///     −ln q_y = (max z − z_y) + ln(1 + Σ over the others of exp(z_k − max z))
  @inline(__always)
  static func softmax(_ scores: UnsafeMutableBufferPointer<Double>) -> Double {
    var best = 0
    for index in 1..<scores.count where scores[index] > scores[best] { best = index }
    let greatest = scores[best]
    var rest = 0.0
    for index in 0..<scores.count where index != best {
      let power = Double.exp(scores[index] - greatest)
      scores[index] = power
      rest += power
    }
    scores[best] = 1
    let factor = 1 / (1 + rest)
    for index in 0..<scores.count { scores[index] *= factor }
    return Double.log(onePlus: rest)
  }

  /// Turns scores into q in place and returns the cross-entropy −Σ p ln q, from the scores, so that it
  /// stays accurate where q rounds to 0 or 1.
  @inline(__always)
  static func surprise(
    _ scores: UnsafeMutableBufferPointer<Double>, p: (Int) -> Double
  ) -> Double {
    // −Σ p_k ln q_k = Σ p_k (max z − z_k) + (Σ p_k) ln(1 + rest), and Σ p = 1.
    var weighted = 0.0
    var greatest = scores[0]
    for index in 1..<scores.count { greatest = max(greatest, scores[index]) }
    for candidate in 0..<scores.count {
      let share = p(candidate)
      if share != 0 { weighted += share * (greatest - scores[candidate]) }
    }
    return weighted + softmax(scores)
  }
}

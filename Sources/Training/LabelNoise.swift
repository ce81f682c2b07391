import InformationTheory
import RealModule

/// Labels of which a share is wrong: each is replaced by another class, all with equal chance.
struct LabelNoise {
  let flips: Double
  let classCount: Int

  init(_ flips: Double, _ classCount: Int) {
    precondition((0...1).contains(flips), "A share cannot be \(flips).")
    self.flips = flips
    self.classCount = classCount
  }

  /// Replaces labels. Without noise nothing is drawn.
  func applied(to labels: [Int], using generator: inout SeededGenerator) -> [Int] {
    guard flips > 0 else { return labels }
    return labels.map { label in
      guard generator.unit() < flips else { return label }
      let other = generator.next(below: classCount - 1)
      return other < label ? other : other + 1
    }
  }

  /// How likely the label is seen of a class that is true with probability p.
  ///
  ///     (1 − f) p + f (1 − p) / (K − 1)
  func share(of p: Double) -> Double {
    flips == 0 ? p : (1 - flips) * p + flips * (1 - p) / Double(classCount - 1)
  }

  /// H of the label seen, for one who knows the true class, in nats.
  ///
  ///     H(f) + f ln(K − 1)
  var entropy: Double {
    guard flips > 0 else { return 0 }
    let kept = flips == 1 ? 0 : -(1 - flips) * Double.log(1 - flips)
    return kept - flips * Double.log(flips / Double(classCount - 1))
  }
}

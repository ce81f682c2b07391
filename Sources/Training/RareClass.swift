import InformationTheory
import RealModule

/// A common and a rare class: unit Gaussians at (0, 0) and (1.5, 1.5).
public struct RareClass: Equatable, Sendable {
  /// π, the share of the rare class.
  public let share: Double

  /// The centres of the common and of the rare class.
  public static let centers: [(x: Double, y: Double)] = [(0, 0), (1.5, 1.5)]

  /// Describes the classes.
  ///
  /// - Precondition: `share` lies between 0 and 1.
  public init(share: Double = 0.05) {
    precondition(share > 0 && share < 1, "A class has a share between 0 and 1, not \(share).")
    self.share = share
  }

  /// Draws points in random order; of the rare class as many as its share, rounded, and at least one.
  ///
  /// - Precondition: There are at least two training points.
  public func draw(training: Int, test: Int, seed: UInt64) -> DataSet {
    precondition(training >= 2 && test >= 0, "A data set needs points to learn from.")
    var generator = SeededGenerator(seed: seed)
    var labels: [Int] = []
    for count in [training, test] where count > 0 {
      let rare = min(max(1, Int((share * Double(count)).rounded())), count)
      var part = (0..<count).map { $0 < rare ? 1 : 0 }
      generator.shuffle(&part)
      labels += part
    }
    let features = labels.flatMap { label in
      let noise = generator.normalPair()
      return [Self.centers[label].x + noise.x, Self.centers[label].y + noise.y]
    }
    return DataSet(
      featureCount: 2, classCount: 2, trainingCount: training, features: features, labels: labels,
      conditionalEntropy: conditionalEntropy)
  }

  /// p(y|x): how likely each class is at a point, by Bayes' rule.
  public func posterior(x: Double, y: Double) -> [Double] {
    let rare = 1 / (1 + Double.exp(-logOdds(x: x, y: y)))
    return [1 - rare, rare]
  }

  /// ln p(rare|x) − ln p(common|x) = ln(π/(1 − π)) + x·c − |c|²/2 with c the centre of the rare class:
  /// linear in x, so logistic regression can be right.
  public func logOdds(x: Double, y: Double) -> Double {
    let center = Self.centers[1]
    return Double.log(share / (1 - share)) + center.x * x + center.y * y
      - (center.x * center.x + center.y * center.y) / 2
  }

  /// H(Y|X) in nats, the expected surprisal of the label for one who knows the densities.
  ///
  /// Only the coordinate along the line through both centres tells the classes apart, so one integral
  /// a class is enough; the trapezoidal rule on the whole line converges exponentially.
  ///
  ///     RareClass(share: 0.05).conditionalEntropy      // 0.1102
  public var conditionalEntropy: Double {
    let center = Self.centers[1]
    let distance = (center.x * center.x + center.y * center.y).squareRoot()
    let spacing = 0.125
    var sum = 0.0
    for step in -80...80 {
      let u = Double(step) * spacing
      let density = Double.exp(-u * u / 2) / (2 * Double.pi).squareRoot()
      let common = odds(along: u, distance)
      let rare = odds(along: u + distance, distance)
      sum += density * ((1 - share) * softplus(common) + share * softplus(-rare))
    }
    return sum * spacing
  }

  private func odds(along t: Double, _ distance: Double) -> Double {
    Double.log(share / (1 - share)) + distance * t - distance * distance / 2
  }

  /// ln(1 + eᶻ) without overflow.
  private func softplus(_ z: Double) -> Double {
    max(z, 0) + Double.log(onePlus: Double.exp(-abs(z)))
  }
}

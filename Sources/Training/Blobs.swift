import InformationTheory
import RealModule

/// Two or three round clouds in the plane: unit Gaussians whose centres lie equally far apart.
///
/// Every class has the same share. Because the densities are known, so is p(y|x), and with it the
/// floor under every model's loss on fresh points.
public struct Blobs: Equatable, Sendable {
  /// 2 or 3.
  public let classCount: Int
  /// The distance between any two centres, in standard deviations.
  public let distance: Double

  /// The share of labels that are replaced by another class, each with equal chance.
  public let flips: Double

  /// Describes the clouds.
  ///
  /// - Precondition: `classCount` is 2 or 3, `distance` is finite and not negative, and `flips` is a
  ///   share.
  public init(classCount: Int, distance: Double = 2, flips: Double = 0) {
    precondition((2...3).contains(classCount), "There are 2 or 3 blobs, not \(classCount).")
    precondition(distance.isFinite && distance >= 0, "A distance cannot be \(distance).")
    self.classCount = classCount
    precondition((0...1).contains(flips), "A share cannot be \(flips).")
    self.distance = distance
    self.flips = flips
  }

  /// The centre of each class; their mean is the origin.
  public var centers: [(x: Double, y: Double)] {
    if classCount == 2 {
      // The direction (4, 3)/5 keeps the boundary away from the axes.
      return [(-0.4 * distance, -0.3 * distance), (0.4 * distance, 0.3 * distance)]
    }
    let height = distance / 3.0.squareRoot()
    return [(0, height), (-distance / 2, -height / 2), (distance / 2, -height / 2)]
  }

  /// Draws points, as many of each class as of the others (at most one more), in random order.
  ///
  /// - Precondition: There is at least one training point.
  public func draw(training: Int, test: Int, seed: UInt64) -> DataSet {
    precondition(training >= 1 && test >= 0, "A data set needs points to learn from.")
    var generator = SeededGenerator(seed: seed)
    let labels = classes(training, using: &generator) + classes(test, using: &generator)
    let centers = centers
    let points = labels.map { label in
      let noise = generator.normalPair()
      return [centers[label].x + noise.x, centers[label].y + noise.y]
    }
    do {
      return try DataSet(
        points: points,
        labels: LabelNoise(flips, classCount).applied(to: labels, using: &generator),
        classCount: classCount, trainingCount: training,
        conditionalEntropy: conditionalEntropy)
    } catch {
      preconditionFailure("Points of a finite distance always make a data set: \(error).")
    }
  }

  private func classes(_ count: Int, using generator: inout SeededGenerator) -> [Int] {
    var labels = (0..<count).map { $0 % classCount }
    generator.shuffle(&labels)
    return labels
  }

  /// p(y|x): how likely each class is at a point, by Bayes' rule with equal shares.
  public func posterior(x: Double, y: Double) -> [Double] {
    // The densities share their factor, so only the squared distances count; the smallest one is
    // subtracted first, and no exponential can overflow or all of them vanish.
    let squares = centers.map { ($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y) }
    let least = squares.min() ?? 0
    let weights = squares.map { Double.exp((least - $0) / 2) }
    let sum = weights.reduce(0, +)
    let noise = LabelNoise(flips, classCount)
    return weights.map { noise.share(of: $0 / sum) }
  }

  /// H(Y|X) in nats, the expected surprisal of the label for one who knows the densities.
  ///
  ///     H(Y|X) = E[-ln p(Y|X)]
  ///
  /// The centres are equally far apart, so every class contributes the same and one of them is
  /// integrated. The trapezoidal rule on the whole plane converges exponentially for analytic
  /// integrands (Trefethen and Weideman, "The exponentially convergent trapezoidal rule", 2014).
  ///
  ///     Blobs(classCount: 2, distance: 2).conditionalEntropy      // 0.3563
  public var conditionalEntropy: Double {
    let spacing = 0.125
    let reach = 72  // 9 standard deviations, where the density is below 1e-18.
    let centers = centers
    let home = centers[0]
    var sum = 0.0
    for column in -reach...reach {
      for row in -reach...reach {
        let u = Double(column) * spacing
        let v = Double(row) * spacing
        // -ln p(y|x) = ln(1 + Σ exp(ln density ratio)) at the point x = home + (u, v).
        if flips > 0 {
          sum += Double.exp(-(u * u + v * v) / 2) * noisySurprisal(x: home.x + u, y: home.y + v)
          continue
        }
        var others = 0.0
        for center in centers.dropFirst() {
          let dx = home.x - center.x
          let dy = home.y - center.y
          others += Double.exp(-(2 * (u * dx + v * dy) + dx * dx + dy * dy) / 2)
        }
        sum += Double.exp(-(u * u + v * v) / 2) * Double.log(onePlus: others)
      }
    }
    return sum * spacing * spacing / (2 * Double.pi)
  }

  /// What a label costs on average at a point that belongs to the first cloud.
  private func noisySurprisal(x: Double, y: Double) -> Double {
    let noise = LabelNoise(flips, classCount)
    return posterior(x: x, y: y).enumerated().reduce(0) { sum, entry in
      sum - noise.share(of: entry.offset == 0 ? 1 : 0) * Double.log(entry.element)
    }
  }
}

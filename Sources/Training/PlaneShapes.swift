import InformationTheory
import RealModule

/// Points of the plane in shapes that no straight line tells apart.
///
///     PlaneShapes(.xor).draw(training: 200, test: 100, seed: 7)
public struct PlaneShapes: Equatable, Sendable {
  /// What the classes look like.
  public enum Kind: String, CaseIterable, Sendable {
    /// Two half circles, each with an end inside the other.
    case moons
    /// A disc and a ring around it.
    case circles
    /// The quadrants of a square: x₁ and x₂ of the same sign, or not.
    case xor
    /// Arms that wind around each other.
    case spiral
  }

  /// What the classes look like.
  public let kind: Kind
  /// 2, for a spiral also 3.
  public let classCount: Int
  /// The standard deviation of what is added to both coordinates.
  public let spread: Double
  /// The share of labels that are replaced by another class.
  public let flips: Double

  /// Describes the shapes.
  ///
  /// - Precondition: There are 2 classes, or 2 or 3 for a spiral; `spread` is finite and not negative,
  ///   and `flips` is a share.
  public init(_ kind: Kind, classCount: Int = 2, spread: Double = 0, flips: Double = 0) {
    precondition(
      classCount == 2 || kind == .spiral && classCount == 3,
      "\(kind.rawValue) do not come in \(classCount) classes.")
    precondition(spread.isFinite && spread >= 0, "A standard deviation cannot be \(spread).")
    precondition((0...1).contains(flips), "A share cannot be \(flips).")
    self.kind = kind
    self.classCount = classCount
    self.spread = spread
    self.flips = flips
  }

  /// H(Y|X) in nats. Without spread a point tells its true class, and only flipped labels cost
  /// anything; with spread the shapes run into each other, and the floor is not known.
  public var conditionalEntropy: Double? {
    spread == 0 ? LabelNoise(flips, classCount).entropy : nil
  }

  /// Draws points, as many of each class as of the others (at most one more), in random order.
  ///
  /// - Precondition: There is at least one training point.
  public func draw(training: Int, test: Int, seed: UInt64) -> DataSet {
    precondition(training >= 1 && test >= 0, "A data set needs points to learn from.")
    var generator = SeededGenerator(seed: seed)
    var labels: [Int] = []
    for count in [training, test] {
      var part = (0..<count).map { $0 % classCount }
      generator.shuffle(&part)
      labels += part
    }
    let points = labels.map { label in
      let point = point(of: label, using: &generator)
      guard spread > 0 else { return [point.x, point.y] }
      let noise = generator.normalPair()
      return [point.x + spread * noise.x, point.y + spread * noise.y]
    }
    return DataSet(
      featureCount: 2, classCount: classCount, trainingCount: training,
      features: points.flatMap { $0 },
      labels: LabelNoise(flips, classCount).applied(to: labels, using: &generator),
      conditionalEntropy: conditionalEntropy)
  }

  private func point(
    of label: Int, using generator: inout SeededGenerator
  ) -> (x: Double, y: Double) {
    switch kind {
    case .moons:
      let angle = Double.pi * generator.unit()
      let sign: Double = label == 0 ? 1 : -1
      return (2 * sign * (Double.cos(angle) - 0.5), 2 * sign * (Double.sin(angle) - 0.25))
    case .circles:
      let radius = label == 0 ? 1.25 * generator.unit() : 1.75 + 0.75 * generator.unit()
      return polar(radius, 2 * Double.pi * generator.unit())
    case .xor:
      let (x, y) = (2.5 * generator.unit(), 2.5 * generator.unit())
      // One of the two quadrants in which the signs agree, or of the two in which they do not.
      let side: Double = generator.next(below: 2) == 0 ? 1 : -1
      return (side * x, (label == 0 ? side : -side) * y)
    case .spiral:
      // Three thirds of a turn for three arms, three halves for two: the arms lie equally close.
      let along = 1 - generator.unit()
      let turn = 3 * along / Double(classCount) + Double(label) / Double(classCount)
      return polar(2.5 * along, 2 * Double.pi * turn)
    }
  }

  private func polar(_ radius: Double, _ angle: Double) -> (x: Double, y: Double) {
    (radius * Double.sin(angle), radius * Double.cos(angle))
  }
}

import RealModule

/// What a model may be shown of a point of the plane, besides the coordinates themselves: a linear
/// model of x₁x₂ solves what no linear model of x₁ and x₂ can.
public enum InputFeature: String, CaseIterable, Sendable {
  /// The first coordinate.
  case x1
  /// The second coordinate.
  case x2
  /// The square of the first coordinate.
  case x1Squared = "x1^2"
  /// The square of the second coordinate.
  case x2Squared = "x2^2"
  /// The product of the coordinates.
  case product = "x1x2"
  /// The sine of the first coordinate.
  case sineX1 = "sin(x1)"
  /// The sine of the second coordinate.
  case sineX2 = "sin(x2)"

  /// The coordinates alone.
  public static let coordinates: [InputFeature] = [.x1, .x2]

  /// The feature of a point.
  public func value(x1: Double, x2: Double) -> Double {
    switch self {
    case .x1: x1
    case .x2: x2
    case .x1Squared: x1 * x1
    case .x2Squared: x2 * x2
    case .product: x1 * x2
    case .sineX1: .sin(x1)
    case .sineX2: .sin(x2)
    }
  }
}

extension [InputFeature] {
  /// The features of many points, point by point.
  ///
  /// - Parameter points: x₁ and x₂ of each point.
  /// - Returns: As many numbers a point as there are features.
  public func values(at points: [Double]) -> [Double] {
    precondition(points.count.isMultiple(of: 2), "A point of the plane has two coordinates.")
    return stride(from: 0, to: points.count, by: 2).flatMap { index in
      map { $0.value(x1: points[index], x2: points[index + 1]) }
    }
  }
}

extension DataSet {
  /// The same points of the plane, seen through other features.
  ///
  /// What p(y|x) leaves uncertain stays as it is if the coordinates can be told from the features, and
  /// is not known otherwise.
  ///
  /// - Precondition: The points have two features, and at least one is wanted.
  public func seen(through inputs: [InputFeature]) -> DataSet {
    precondition(featureCount == 2 && !inputs.isEmpty, "Only points of the plane have x₁ and x₂.")
    if inputs == InputFeature.coordinates { return self }
    let isWhole = inputs.contains(.x1) && inputs.contains(.x2)
    return DataSet(
      featureCount: inputs.count, classCount: classCount, trainingCount: trainingCount,
      features: inputs.values(at: features), labels: labels,
      conditionalEntropy: isWhole ? conditionalEntropy : nil)
  }
}

import InformationTheory

/// The mean cross-entropy of one neuron, q = σ(wx + b), on a few samples.
///
/// It is convex in (w, b), whatever the samples.
struct DescentProblem: Equatable, Sendable {
  var features: [Double]
  /// 1 for yes, 0 for no.
  var labels: [Double]

  /// Six points whose classes overlap, so that the least mean loss is not 0.
  static let sixPoints = DescentProblem(
    features: [-2, -1, -0.5, 0.5, 1, 2], labels: [0, 0, 1, 0, 1, 1])

  private static let crossEntropy = BinaryCrossEntropyWithLogits()

  /// The logits of all samples.
  func logits(w: Double, b: Double) -> [Double] { features.map { w * $0 + b } }

  /// The mean loss in nats.
  func loss(w: Double, b: Double) -> Double {
    Self.crossEntropy.loss(logits: logits(w: w, b: b), targets: labels)
  }

  /// The derivatives of the mean loss: the mean of (q − y)x, and of q − y.
  ///
  /// Terms are added from the smallest to the largest, so that opposite ones cancel without a rest:
  /// where the bias is at its best it stays there, however long the run.
  func slopes(w: Double, b: Double) -> (w: Double, b: Double) {
    let errors = Self.crossEntropy.gradient(logits: logits(w: w, b: b), targets: labels)
    let sum = { (terms: [Double]) in
      terms.sorted { $0.magnitude < $1.magnitude }.reduce(0, +) + 0
    }
    return (sum(zip(errors, features).map { $0 * $1 }), sum(errors))
  }

  /// The second derivatives: the means of σ(z)σ(−z) times x², x and 1.
  func curvature(w: Double, b: Double) -> (ww: Double, wb: Double, bb: Double) {
    let weights = logits(w: w, b: b).map { sigmoid($0) * sigmoid(-$0) / Double(features.count) }
    let pairs = Array(zip(weights, features))
    return (
      pairs.reduce(0) { $0 + $1.0 * $1.1 * $1.1 }, pairs.reduce(0) { $0 + $1.0 * $1.1 },
      weights.reduce(0, +)
    )
  }

  /// The slope by central difference: (L(+h) − L(−h)) / 2h.
  func difference(
    _ parameter: DescentParameter, w: Double, b: Double, nudge h: Double
  ) -> Double {
    let (dw, db) = parameter == .w ? (h, 0) : (0, h)
    return (loss(w: w + dw, b: b + db) - loss(w: w - dw, b: b - db)) / (2 * h)
  }
}

/// Where the mean loss is least, and how steeply it curves there.
struct DescentMinimum: Equatable, Sendable {
  var w: Double
  var b: Double
  var lossInNats: Double
  /// The larger eigenvalue of the matrix of second derivatives.
  var curvature: Double

  /// The minimum of the six points.
  static let sixPoints = DescentMinimum(of: .sixPoints)

  /// Finds the minimum from 0 by Newton's method; the classes must overlap.
  private init(of problem: DescentProblem) {
    (w, b) = (0, 0)
    for _ in 0..<50 {
      let slope = problem.slopes(w: w, b: b)
      let second = problem.curvature(w: w, b: b)
      let determinant = second.ww * second.bb - second.wb * second.wb
      w -= (second.bb * slope.w - second.wb * slope.b) / determinant
      b -= (second.ww * slope.b - second.wb * slope.w) / determinant
    }
    lossInNats = problem.loss(w: w, b: b)
    let second = problem.curvature(w: w, b: b)
    let half = (second.ww - second.bb) / 2
    curvature =
      (second.ww + second.bb) / 2 + (half * half + second.wb * second.wb).squareRoot()
  }

  /// The learning rate beyond which descent leaves the minimum again: 2(1 + β) / λ.
  ///
  /// Source: B. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
  func largestStableRate(momentum: Double) -> Double { 2 * (1 + momentum) / curvature }
}

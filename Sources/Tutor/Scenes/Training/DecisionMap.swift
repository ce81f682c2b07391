import Training

/// What the model says all over the plane: q on a grid, refreshed when the model changes.
struct DecisionMap: Sendable {
  /// Points of the grid along each side; one row of them where points lie on a line.
  static let side = 48

  /// Half the width of what is shown.
  let extent: Double
  /// Rows of the grid: 1 if the points have one feature.
  let rows: Int
  /// q of the chosen class, row by row from the top.
  private(set) var values: [Double]
  /// The class with the greatest q at each point.
  private(set) var winners: [Int]
  private let classCount: Int
  private let grid: [Double]
  private var q: [Double]

  /// Lays a grid over points; the model is shown the features of each of its places, or the places
  /// themselves where points lie on a line.
  init(of data: DataSet, through features: [InputFeature]) {
    let farthest = data.features.prefix(data.trainingCount * data.featureCount)
      .reduce(1) { max($0, abs($1)) }
    let extent = (farthest * 2.1).rounded(.up) / 2
    let side = Self.side
    let rows = data.featureCount == 1 ? 1 : side
    let place = { (index: Int) in (Double(2 * index + 1) / Double(side) - 1) * extent }
    grid =
      rows == 1
      ? (0..<side).map(place)
      : features.values(at: (0..<side * side).flatMap { [place($0 % side), -place($0 / side)] })
    self.extent = extent
    self.rows = rows
    classCount = data.classCount
    values = [Double](repeating: 0, count: rows * side)
    winners = [Int](repeating: 0, count: rows * side)
    q = [Double](repeating: 0, count: rows * side * data.classCount)
  }

  /// Asks the model everywhere.
  mutating func refresh(_ model: Classifier, showing shown: Int) {
    model.fill(&q, at: grid)
    for index in values.indices {
      values[index] = q[index * classCount + shown]
      var best = 0
      for candidate in 1..<classCount
      where q[index * classCount + candidate] > q[index * classCount + best] {
        best = candidate
      }
      winners[index] = best
    }
  }

  /// Where a coordinate lies, as a share of the side from its low end.
  func share(_ coordinate: Double) -> Double { (coordinate / extent + 1) / 2 }

  /// The coordinate at a share of the side from its low end, to two places.
  func coordinate(_ share: Double) -> Double {
    ((min(max(share, 0), 1) * 2 - 1) * extent * 100).rounded() / 100
  }

  /// The class that wins at a place given in shares from the left and from the top.
  func winner(x: Double, y: Double) -> Int {
    let column = min(max(Int(x * Double(Self.side)), 0), Self.side - 1)
    let row = min(max(Int(y * Double(rows)), 0), rows - 1)
    return winners[row * Self.side + column]
  }
}

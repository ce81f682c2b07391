import Glibc
import Training

/// A model, its data and how it is trained: one column of the table of peers.
struct Workload {
  /// How a model of the table is trained.
  struct Recipe {
    var batchSize: Int
    var learningRate: Double
    var method = Optimizer.Method.sgd
    /// Updates after which the wanted quality is reached.
    var target: Int
    var featureCount = 2
    var classCount = 2
    var hiddenWidths: [Int] = []
    var activation = Activation.tanh
  }

  static let recipes = [
    "a1": Recipe(batchSize: 1, learningRate: 0.05, target: 300),
    "a10": Recipe(batchSize: 10, learningRate: 0.1, target: 100),
    "b10": Recipe(
      batchSize: 10, learningRate: 0.03, method: .momentum(0.9), target: 1_000, classCount: 3,
      hiddenWidths: [16, 16]),
    "b32": Recipe(
      batchSize: 32, learningRate: 0.1, method: .momentum(0.9), target: 600, classCount: 3,
      hiddenWidths: [16, 16]),
    "c_soft": Recipe(
      batchSize: 32, learningRate: 0.5, target: 300, featureCount: 64, classCount: 10),
    "c_mlp": Recipe(
      batchSize: 32, learningRate: 0.05, method: .momentum(0.9), target: 400, featureCount: 64,
      classCount: 10, hiddenWidths: [32], activation: .relu),
  ]
  static var names: [String] { recipes.keys.sorted() }

  private let name: String
  private let recipe: Recipe
  private let points: [[Double]]
  private let labels: [Int]
  private let testPoints: [[Double]]
  private let testLabels: [Int]
  private let model: Classifier

  /// Reads data and initial parameters from raw little-endian doubles.
  init(named name: String, in folder: String) throws(PeerError) {
    guard let recipe = Self.recipes[name] else { throw .unknownWorkload(name) }
    self.recipe = recipe
    self.name = name
    let base = "\(folder)/\(name)"
    points = try Self.rows(of: base + ".x", width: recipe.featureCount)
    labels = try Self.numbers(in: base + ".y").map { Int($0) }
    testPoints = try Self.rows(of: base + ".tx", width: recipe.featureCount)
    testLabels = try Self.numbers(in: base + ".ty").map { Int($0) }
    var model = Classifier(
      featureCount: recipe.featureCount, classCount: recipe.classCount,
      hiddenWidths: recipe.hiddenWidths, activation: recipe.activation)
    let values = try Self.numbers(in: base + ".init")
    let ids = model.parameters.ids
    guard values.count == ids.count, labels.count == points.count else {
      throw .badFile(base + ".init")
    }
    for (id, value) in zip(ids, values) { model.set(id, to: value) }
    self.model = model
  }

  /// Trains to the target, then measures how many updates a second the engine makes.
  func measure(for seconds: Double) throws(PeerError) -> Measurement {
    var run = try inOrder()
    let begin = now()
    let first = run.step()
    let firstSeconds = now() - begin
    let firstWall = wall()
    run.advance(by: recipe.target - 1)
    let trainSeconds = now() - begin
    let targetWall = wall()
    let loss = run.lastReport?.lossInNats ?? first?.lossInNats ?? .nan
    return Measurement(
      workload: name, rates: try rates(for: seconds), firstStepSeconds: firstSeconds,
      firstWall: firstWall, targetWall: targetWall, targetSteps: recipe.target,
      trainSeconds: trainSeconds, accuracy: try accuracy(of: run.model), loss: loss)
  }

  /// Makes so many updates and returns the last loss as a line of JSON.
  func make(_ steps: Int) throws(PeerError) -> String {
    var run = TrainingRun(setup(try dataSet(points, labels)))
    run.advance(by: steps)
    return "{\"peer\": \"xent\", \"workload\": \"\(name)\", \"steps\": \(run.updates), "
      + "\"loss\": \(run.lastReport?.lossInNats ?? .nan)}"
  }

  private func now() -> Double { Peer.seconds(on: CLOCK_MONOTONIC) }
  private func wall() -> Double { Peer.seconds(on: CLOCK_REALTIME) }

  /// A run that sees the rows in the order of the file, as every peer does.
  ///
  /// The engine deals the rows of an epoch in an order of its own. So the rows of all updates up to
  /// the target are laid out as one epoch, each in the place from which it will be dealt.
  private func inOrder() throws(PeerError) -> TrainingRun {
    let count = recipe.target * recipe.batchSize
    let whole = points.count / recipe.batchSize * recipe.batchSize
    var dealer = Minibatches(rowCount: count, size: recipe.batchSize, seed: 0)
    _ = dealer.locate(0)
    var source = [Int](repeating: 0, count: count)
    for (place, row) in dealer.rows.enumerated() { source[row] = place % whole }
    return TrainingRun(
      setup(try dataSet(source.map { points[$0] }, source.map { labels[$0] })))
  }

  /// Updates a second, for one stretch of time after the other, with the engine's own shuffling.
  private func rates(for seconds: Double) throws(PeerError) -> [Double] {
    let whole = points.count / recipe.batchSize * recipe.batchSize
    var run = TrainingRun(
      setup(try dataSet(Array(points.prefix(whole)), Array(labels.prefix(whole)))))
    var steps = 64
    var taken = 0.0
    repeat {
      steps *= 2
      let start = now()
      run.advance(by: steps)
      taken = now() - start
    } while taken < 0.05
    steps = Int(Double(steps) * 0.2 / taken) + 1
    var rates: [Double] = []
    let end = now() + seconds
    while rates.count < 3 || now() < end {
      let start = now()
      run.advance(by: steps)
      rates.append(Double(steps) / (now() - start))
    }
    return rates.sorted()
  }

  private func accuracy(of model: Classifier) throws(PeerError) -> Double {
    let data = try dataSet(testPoints, testLabels)
    return model.evaluate(on: data, rows: data.trainingRows)?.accuracy ?? .nan
  }

  private func setup(_ data: DataSet) -> TrainingRun.Setup {
    TrainingRun.Setup(
      data: data, learningRate: recipe.learningRate, batchSize: recipe.batchSize, model: model,
      method: recipe.method)
  }

  private func dataSet(_ points: [[Double]], _ labels: [Int]) throws(PeerError) -> DataSet {
    do throws(DataSetError) {
      return try DataSet(points: points, labels: labels, classCount: recipe.classCount)
    } catch {
      throw .badFile(name + ".x")
    }
  }

  // MARK: - Files

  private static func rows(of path: String, width: Int) throws(PeerError) -> [[Double]] {
    let values = try numbers(in: path)
    guard values.count.isMultiple(of: width) else { throw .badFile(path) }
    return stride(from: 0, to: values.count, by: width).map { Array(values[$0..<$0 + width]) }
  }

  private static func numbers(in path: String) throws(PeerError) -> [Double] {
    guard let file = fopen(path, "rb") else { throw .badFile(path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file) / 8
    rewind(file)
    let values = [Double](unsafeUninitializedCapacity: max(count, 0)) { buffer, filled in
      filled = fread(buffer.baseAddress, 8, count, file)
    }
    guard count > 0, values.count == count else { throw .badFile(path) }
    return values
  }
}

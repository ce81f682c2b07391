import Glibc
import Training

/// A model, its data and how it is trained: one column of the table of peers.
struct Workload {
  static let names = ["a1", "a10", "c_soft"]

  private let name: String
  private let batchSize: Int
  private let learningRate: Double
  /// Updates after which the wanted quality is reached.
  private let target: Int
  private let classCount: Int
  private let points: [[Double]]
  private let labels: [Int]
  private let testPoints: [[Double]]
  private let testLabels: [Int]
  private let model: LinearSoftmax

  /// Reads data and initial parameters from raw little-endian doubles.
  init(named name: String, in folder: String) throws(PeerError) {
    switch name {
    case "a1": (batchSize, learningRate, target, classCount) = (1, 0.05, 300, 2)
    case "a10": (batchSize, learningRate, target, classCount) = (10, 0.1, 100, 2)
    case "c_soft": (batchSize, learningRate, target, classCount) = (32, 0.5, 300, 10)
    default: throw .unknownWorkload(name)
    }
    self.name = name
    let features = name == "c_soft" ? 64 : 2
    let base = "\(folder)/\(name)"
    points = try Self.rows(of: base + ".x", width: features)
    labels = try Self.numbers(in: base + ".y").map { Int($0) }
    testPoints = try Self.rows(of: base + ".tx", width: features)
    testLabels = try Self.numbers(in: base + ".ty").map { Int($0) }
    var model = LinearSoftmax(featureCount: features, classCount: classCount)
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
    run.advance(by: target - 1)
    let trainSeconds = now() - begin
    let targetWall = wall()
    let loss = run.lastReport?.lossInNats ?? first?.lossInNats ?? .nan
    return Measurement(
      workload: name, rates: try rates(for: seconds), firstStepSeconds: firstSeconds,
      firstWall: firstWall, targetWall: targetWall, targetSteps: target,
      trainSeconds: trainSeconds, accuracy: try accuracy(of: run.model), loss: loss)
  }

  private func now() -> Double { Peer.seconds(on: CLOCK_MONOTONIC) }
  private func wall() -> Double { Peer.seconds(on: CLOCK_REALTIME) }

  /// A run that sees the rows in the order of the file, as every peer does.
  ///
  /// The engine deals the rows of an epoch in an order of its own. So the rows of all updates up to
  /// the target are laid out as one epoch, each in the place from which it will be dealt.
  private func inOrder() throws(PeerError) -> TrainingRun {
    let count = target * batchSize
    let whole = points.count / batchSize * batchSize
    var dealer = Minibatches(rowCount: count, size: batchSize, seed: 0)
    _ = dealer.locate(0)
    var source = [Int](repeating: 0, count: count)
    for (place, row) in dealer.rows.enumerated() { source[row] = place % whole }
    return TrainingRun(
      setup(try dataSet(source.map { points[$0] }, source.map { labels[$0] })))
  }

  /// Updates a second, for one stretch of time after the other, with the engine's own shuffling.
  private func rates(for seconds: Double) throws(PeerError) -> [Double] {
    let whole = points.count / batchSize * batchSize
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

  private func accuracy(of model: LinearSoftmax) throws(PeerError) -> Double {
    let data = try dataSet(testPoints, testLabels)
    return model.evaluate(on: data, rows: data.trainingRows)?.accuracy ?? .nan
  }

  private func setup(_ data: DataSet) -> TrainingRun.Setup {
    TrainingRun.Setup(
      data: data, learningRate: learningRate, batchSize: batchSize, model: model)
  }

  private func dataSet(_ points: [[Double]], _ labels: [Int]) throws(PeerError) -> DataSet {
    do throws(DataSetError) {
      return try DataSet(points: points, labels: labels, classCount: classCount)
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

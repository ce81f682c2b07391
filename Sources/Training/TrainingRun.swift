/// A model being trained, one update at a time, forwards and backwards.
///
///     var run = TrainingRun(.init(data: Blobs(classCount: 2).draw(training: 60, test: 0, seed: 7)))
///     run.step()?.lossInNats      // 0.6931, the price of knowing nothing
///
/// The setup, the changes made on the way and the number of updates determine everything else, to
/// the last bit. Going back restores a checkpoint and repeats what followed it, so that any update
/// can be reached again in bounded memory.
public struct TrainingRun: Sendable {
  /// What a run starts from.
  public struct Setup: Equatable, Sendable {
    /// The points.
    public var data: DataSet
    /// Decides the order of the rows.
    public var seed: UInt64
    /// η at the start.
    public var learningRate: Double
    /// Rows in a minibatch.
    public var batchSize: Int
    /// What is minimised.
    public var objective: Objective
    /// The model before the first update.
    public var model: Classifier
    /// How parameters move along their slopes.
    public var method: Optimizer.Method
    /// Whose formula for it.
    public var formula: Optimizer.Formula

    /// Describes a run; without a model a linear one starts with all parameters zero.
    public init(
      data: DataSet, seed: UInt64 = 0, learningRate: Double = 0.1, batchSize: Int? = nil,
      objective: Objective = Objective(), model: Classifier? = nil,
      method: Optimizer.Method = .sgd, formula: Optimizer.Formula = .pytorch
    ) {
      self.data = data
      self.seed = seed
      self.learningRate = learningRate
      self.batchSize = batchSize ?? data.trainingCount
      self.objective = objective
      self.model =
        model ?? Classifier(featureCount: data.featureCount, classCount: data.classCount)
      self.method = method
      self.formula = formula
    }

    var minibatches: Minibatches {
      Minibatches(rowCount: data.trainingCount, size: batchSize, seed: seed)
    }

    var optimizer: Optimizer {
      Optimizer(method, formula: formula, learningRate: learningRate, for: model.parameters)
    }
  }

  /// Something that the learner changed during a run.
  public enum Change: Equatable, Sendable {
    /// η has this value from now on.
    case learningRate(Double)
    /// A parameter was set by hand.
    case parameter(ParameterID, Double)
    /// Minibatches have this many rows from now on; the epoch goes on with the rows that are left.
    case batchSize(Int)
    /// The velocity remembers this share of itself from now on, if there is one.
    case momentum(Double)
    /// λ has this value from now on.
    case l2(Double)
    /// Classes weigh this much from now on.
    case classWeights([Double])
    /// A point to learn from was inserted; a new epoch begins with it.
    case point([Double], label: Int)
  }

  /// A change and the number of updates made before it.
  public struct Event: Equatable, Sendable {
    /// How many updates had been made.
    public var update: Int
    /// What was changed.
    public var change: Change

    /// Records a change.
    public init(_ change: Change, after update: Int) {
      self.change = change
      self.update = update
    }
  }

  private enum State: Equatable {
    case ready
    case diverged(Divergence)
  }

  /// What the run started from.
  public let setup: Setup
  /// What was changed, in order. Changes ahead of a run that went back are made again when it
  /// comes to them.
  public internal(set) var events: [Event] = []
  /// How many updates have been made.
  public internal(set) var updates = 0
  /// The model as it is now.
  public internal(set) var model: Classifier
  /// What the last update did; `nil` before the first.
  public internal(set) var lastReport: StepReport?

  /// The points as they are now, with those that were inserted.
  public internal(set) var data: DataSet
  /// What is minimised now.
  public internal(set) var objective: Objective

  var minibatches: Minibatches
  /// How the last update chose its rows, and what it minimised, if that was changed after it.
  var before: (minibatches: Minibatches, objective: Objective)?
  var history: SampledRows
  /// The parameters before the last update.
  var previous: Parameters
  private var next: Parameters
  private var gradients: Gradients
  private var state = State.ready
  private var optimizer: Optimizer
  private var loss = MinibatchLoss()
  private var nextEvent = 0

  /// Prepares a run.
  ///
  /// - Precondition: The model suits the data, and the batch size is from 1 to the number of
  ///   training rows.
  public init(_ setup: Setup) {
    precondition(
      setup.model.featureCount == setup.data.featureCount
        && setup.model.classCount == setup.data.classCount, "The model does not suit the data.")
    self.setup = setup
    data = setup.data
    objective = setup.objective
    model = setup.model
    previous = setup.model.parameters
    next = setup.model.parameters
    gradients = Gradients(for: setup.model.parameters)
    optimizer = setup.optimizer
    minibatches = setup.minibatches
    let width = previous.count + optimizer.memory.count
    history = SampledRows(width: width, capacity: Self.checkpoints(ofWidth: width))
    history.append(previous.values, optimizer.memory)
  }

  /// η as it is now.
  public var learningRate: Double { optimizer.learningRate }
  /// Complete epochs.
  public var epoch: Int { minibatches.epoch(before: updates) }
  /// Rows in a minibatch as it is now.
  public var batchSize: Int { minibatches.size }
  /// The rule by which parameters move, as it is now.
  public var method: Optimizer.Method { optimizer.method }
  /// Updates in an epoch.
  public var updatesPerEpoch: Int { minibatches.perEpoch }
  /// Why no further update can be made; `nil` if one can.
  public var divergence: Divergence? {
    if case .diverged(let divergence) = state { divergence } else { nil }
  }

  /// Makes one update: draws the minibatch, computes its loss and gradient, moves the parameters.
  ///
  /// - Returns: What it did; `nil` if it was not made because a number would have overflowed. Then
  ///   everything stays as it is, and `divergence` tells what happened.
  @discardableResult
  public mutating func step() -> StepReport? {
    guard state == .ready else { return nil }
    let range = minibatches.locate(updates)
    let batch = MinibatchRows(order: minibatches.rows, range: range, data: data)
    let loss = loss.compute(model, batch, objective, gradients: &gradients)
    next.copy(model.parameters)
    optimizer.update(&next, along: gradients)
    if let divergence = overflow(loss) {
      // The optimizer has already taken the step in; what it remembered before is computed again.
      if !optimizer.memory.isEmpty { goBack(to: updates) }
      state = .diverged(divergence)
      return nil
    }
    if before != nil { before = nil }
    swap(&previous, &model.parameters)
    swap(&model.parameters, &next)
    updates += 1
    let epoch = minibatches.epoch(before: updates - 1)
    let report = StepReport(
      update: updates, epoch: epoch, endsEpoch: range.upperBound == data.trainingCount,
      batchCount: range.count,
      lossInNats: loss, gradientNorm: gradients.norm, learningRate: learningRate)
    lastReport = report
    if history.isDue(at: updates) { history.append(model.parameters.values, optimizer.memory) }
    applyEvents()
    return report
  }

  /// Makes up to `count` updates and returns how many were made.
  @discardableResult
  public mutating func advance(by count: Int) -> Int {
    let start = updates
    while updates - start < count, step() != nil {}
    return updates - start
  }

  private func overflow(_ loss: Double) -> Divergence? {
    if !loss.isFinite { return Divergence(quantity: .loss, value: loss, update: updates + 1) }
    for index in 0..<gradients.values.count {
      let value = next.values[index]
      if abs(value) <= Divergence.greatestParameter { continue }
      let id = previous.ids[index]
      let slope = gradients.values[index]
      return slope.isFinite
        ? Divergence(quantity: .parameter(id), value: value, update: updates + 1)
        : Divergence(quantity: .gradient(id), value: slope, update: updates + 1)
    }
    return nil
  }

  /// Makes the changes that stand at the present number of updates. Of the earlier ones parameters no
  /// longer count: they have moved on since.
  private mutating func applyEvents() {
    while nextEvent < events.count, events[nextEvent].update <= updates {
      apply(events[nextEvent])
      nextEvent += 1
    }
  }

  private mutating func apply(_ event: Event) {
    if updates > 0, event.update == updates, before == nil { before = (minibatches, objective) }
    switch event.change {
    case .learningRate(let value): optimizer.learningRate = value
    case .parameter(let id, let value): if event.update == updates { model.set(id, to: value) }
    case .batchSize(let size): minibatches.change(size: size, before: event.update)
    case .momentum(let share): optimizer.set(momentum: share)
    case .l2(let value): objective.l2 = value
    case .classWeights(let weights): objective.classWeights = weights
    case .point(let point, let label):
      data = data.inserting(point, label: label)
      minibatches.addRow(before: event.update)
    }
  }

  // MARK: - Changing and going back

  /// Changes something, now. Changes that lay ahead are forgotten: the run takes a new way.
  ///
  /// - Precondition: The value is finite; a parameter of this name exists; a batch size is from 1 to the
  ///   number of training rows; there is a weight for each class; a point suits the data.
  public mutating func make(_ change: Change) {
    events.removeAll { event in
      event.update > updates || event.update == updates && event.change.concernsSame(as: change)
    }
    history.truncate(after: updates)
    events.append(Event(change, after: updates))
    nextEvent = events.count - 1
    state = .ready
    applyEvents()
  }

  /// Takes over changes to be made on the way. Only before the first update.
  ///
  /// - Precondition: No update has been made, and the changes stand in order.
  public mutating func schedule(_ events: [Event]) {
    precondition(updates == 0, "Changes are scheduled before the first update.")
    precondition(zip(events, events.dropFirst()).allSatisfy { $0.update <= $1.update })
    self.events = events
    restart()
  }

  /// Goes back by one update, and reports `false` if there was none. Changes ahead are kept.
  @discardableResult
  public mutating func stepBack() -> Bool {
    guard updates > 0 else { return false }
    go(to: updates - 1)
    return true
  }

  /// Goes back to the start and forgets what was changed after it.
  public mutating func rewind() {
    events.removeAll { $0.update > 0 }
    history = SampledRows(width: history.width, capacity: history.capacity)
    history.append(setup.model.parameters.values, setup.optimizer.memory)
    minibatches = setup.minibatches
    restart()
  }

  /// Goes to an update, forwards or backwards; stops where the run diverges.
  public mutating func go(to update: Int) {
    if update < updates { goBack(to: update) } else { advance(by: update - updates) }
  }

  /// Goes to an update from a checkpoint. The update before is made again, so that its minibatch is
  /// known.
  private mutating func goBack(to update: Int) {
    restore(before: update)
    advance(by: max(0, update - updates))
  }

  private mutating func restore(before update: Int) {
    restart()
    guard let checkpoint = history.last(atOrBefore: update - 1) else { return }
    history.copy(checkpoint.row, to: &model.parameters.values, &optimizer.memory)
    updates = checkpoint.update
    optimizer.updates = updates
    applyEvents()
  }

  private mutating func restart() {
    model = setup.model
    previous = setup.model.parameters
    optimizer = setup.optimizer
    data = setup.data
    objective = setup.objective
    if events.contains(where: \.change.concernsRows) { minibatches = setup.minibatches }
    before = nil
    updates = 0
    lastReport = nil
    state = .ready
    nextEvent = 0
    applyEvents()
  }

  private static func checkpoints(ofWidth width: Int) -> Int {
    // At most 1024 of them and about a quarter of a megabyte: a learner may undo hundreds of changes.
    max(16, min(1024, 32_768 / width / 2 * 2))
  }
}

extension TrainingRun: Equatable {
  /// Whether both runs are the same: what is not compared follows from what is.
  public static func == (a: TrainingRun, b: TrainingRun) -> Bool {
    a.updates == b.updates && a.events == b.events && a.divergence == b.divergence
      && a.setup == b.setup
  }
}

extension TrainingRun.Change {
  /// Whether both changes set the same thing, so that the later one replaces the earlier.
  fileprivate func concernsSame(as other: TrainingRun.Change) -> Bool {
    switch (self, other) {
    case (.learningRate, .learningRate), (.batchSize, .batchSize), (.momentum, .momentum),
      (.l2, .l2), (.classWeights, .classWeights):
      true
    case (.parameter(let a, _), .parameter(let b, _)): a == b
    case (.learningRate, _), (.parameter, _), (.batchSize, _), (.momentum, _), (.l2, _),
      (.classWeights, _), (.point, _):
      false
    }
  }

  /// Whether the rows of later minibatches depend on it.
  fileprivate var concernsRows: Bool {
    switch self {
    case .batchSize, .point: true
    case .learningRate, .parameter, .momentum, .l2, .classWeights: false
    }
  }
}

import InformationTheory

/// How a program ends before its last line.
enum TapeFailure: Equatable, Sendable {
  /// `model` stands for nothing.
  case nameError
  /// The optimizer is given no gradient at all.
  case noGradients
  /// The loss does not hang on anything that learns.
  case noGradientFunction
  /// A probability is no longer from 0 to 1.
  case notProbabilities
}

/// Where a program stands.
struct TapePlace: Equatable, Sendable {
  /// The line that was carried out last, from 1; 0 before the first.
  var line = 0
  /// The updates that are made.
  var updates = 0
  /// The nodes that the reverse sweep has reached, while it goes on.
  var sweep = 0
}

/// A program carried out as far as a stop.
///
/// Stops are what one key press does: a line, or one node of the reverse sweep. They are counted
/// from the start, so that going back is counting down.
struct TapeRun: Equatable, Sendable {
  let settings: TapeSettings
  private let plan: TapePlan
  private let outcome: Outcome
  /// Which stop it is.
  private(set) var stop = 0
  private(set) var place = TapePlace()
  /// What is computed in the present pass.
  private(set) var graph: TapeGraph
  /// The gradients of the present pass, whether they are reached yet or not.
  private(set) var gradients: [[Double]?]

  /// A program before its first line.
  init(_ settings: TapeSettings) {
    self.settings = settings
    plan = TapePlan(settings)
    outcome = Self.simulate(settings, plan)
    graph = settings.graph(settings.start)
    gradients = graph.gradients()
  }

  /// Goes to a stop, or to the last one there is.
  mutating func go(to stop: Int) {
    self.stop = min(max(stop, 0), outcome.lastStop)
    place = plan.place(at: self.stop)
    let parameters = outcome.parameters
    graph = settings.graph(parameters[min(pass, parameters.count - 1)])
    gradients = graph.gradients()
  }

  /// Goes to a place.
  mutating func go(to place: TapePlace) { go(to: plan.stop(at: place)) }

  var lines: [TapeCodeLine] { plan.lines }
  /// Nodes that the reverse sweep visits; at least 1.
  var sweeps: Int { plan.sweeps }
  /// The parameters before each update, and after the last.
  var parameters: [[Double]] { Array(outcome.parameters.prefix(place.updates + 1)) }
  /// Where the last stop is.
  var lastStop: Int { outcome.lastStop }

  /// The line that was carried out last.
  var current: TapeAction? { place.line > 0 ? lines[place.line - 1].action : nil }
  /// How the program failed, if it did.
  var failure: TapeFailure? { isAtEnd ? outcome.failure : nil }
  /// Whether nothing is left to do.
  var isAtEnd: Bool { stop == lastStop }
  /// The stop at the end of the present pass, or of the next one if this is done.
  var endOfPass: Int {
    min(lastStop, plan.stop(of: .update, updates: place.updates + 1))
  }
  /// What the parameters are now.
  var now: [Double] { outcome.parameters[min(place.updates, outcome.parameters.count - 1)] }
  /// The nodes that the sweep visits, in its order.
  var sweepOrder: [TapeNode] { Self.sweepOrder(graph) }
  /// The loss of the present pass.
  var loss: Double { graph.entries.last?.values.first ?? 0 }

  /// The number of the pass through the loop, from 0.
  var pass: Int { current == .update ? max(0, place.updates - 1) : place.updates }

  /// Whether a node has its value.
  func isComputed(_ node: TapeNode) -> Bool {
    let action = node.action(settings)
    guard let index = lines.firstIndex(where: { $0.action == action }) else { return false }
    if failure == .notProbabilities, action == .loss { return false }
    return index < place.line
  }

  /// Whether the sweep has reached a node.
  func isReached(_ node: TapeNode) -> Bool {
    switch current {
    case .gradient:
      guard failure == nil else { return false }
      return sweepOrder.prefix(place.sweep).contains(node)
    case .update: return failure == nil && sweepOrder.contains(node)
    default: return false
    }
  }

  /// The node that the sweep reached last, while it goes on.
  var lit: TapeNode? {
    guard current == .gradient, failure == nil, sweepOrder.indices.contains(place.sweep - 1) else {
      return nil
    }
    return sweepOrder[place.sweep - 1]
  }

  /// The gradient of the loss by a node, once it is reached.
  func gradient(_ node: TapeNode) -> [Double]? {
    guard isReached(node), let index = graph.index(of: node) else { return nil }
    return gradients[index]
  }

  /// Whether a path leads from the parameters to the loss.
  var hasPath: Bool { graph.entries.last?.isRecorded ?? false }

  static func sweepOrder(_ graph: TapeGraph) -> [TapeNode] {
    guard graph.entries.last?.isRecorded == true else { return [] }
    return graph.entries.reversed().filter(\.isRecorded).map(\.node)
  }

  // MARK: - To the end

  private struct Outcome: Equatable {
    var parameters: [[Double]]
    var lastStop: Int
    var failure: TapeFailure?
  }

  /// Carries out the whole program.
  private static func simulate(_ settings: TapeSettings, _ plan: TapePlan) -> Outcome {
    guard settings.program != .written else {
      let (action, failure): (TapeAction, TapeFailure) =
        switch (settings.model, settings.framework) {
        case (.none, _): (.parameters, .nameError)
        case (.dense, .tensorflow): (.update, .noGradients)
        case (.dense, .pytorch): (.gradient, .noGradientFunction)
        }
      let line = plan.lines.firstIndex { $0.action == action } ?? plan.lines.count - 1
      return Outcome(parameters: [[]], lastStop: line + 1, failure: failure)
    }
    var parameters = [settings.start]
    for update in 0..<TapeSettings.mostUpdates {
      let now = parameters[update]
      if settings.program == .direct, settings.framework == .pytorch,
        !now.allSatisfy({ (0...1).contains($0) })
      {
        let stop = plan.stop(of: .loss, updates: update)
        return Outcome(parameters: parameters, lastStop: stop, failure: .notProbabilities)
      }
      let graph = settings.graph(now)
      let slopes = zip(graph.entries, graph.gradients()).flatMap { entry, gradient in
        entry.operation == .variable ? gradient ?? [] : []
      }
      parameters.append(zip(now, slopes).map { $0 - settings.learningRate * $1 })
    }
    let stop = plan.stop(of: .update, updates: TapeSettings.mostUpdates)
    return Outcome(parameters: parameters, lastStop: stop, failure: nil)
  }
}

/// Which stop belongs to which line.
struct TapePlan: Equatable, Sendable {
  let lines: [TapeCodeLine]
  /// Nodes that the reverse sweep visits, one a stop; at least 1.
  let sweeps: Int
  /// The place of the loop; without one, behind the last line.
  private let loop: Int
  private let gradient: Int

  init(_ settings: TapeSettings) {
    let lines = settings.code
    self.lines = lines
    sweeps = max(1, TapeRun.sweepOrder(settings.graph(settings.start)).count)
    loop = lines.firstIndex { $0.action == .loop } ?? lines.count
    gradient = lines.firstIndex { $0.action == .gradient } ?? lines.count - 1
  }

  private var hasLoop: Bool { loop < lines.count }
  /// Stops of one pass through the loop.
  private var stopsPerPass: Int { lines.count - loop - 1 + sweeps }

  func place(at stop: Int) -> TapePlace {
    guard stop > loop, hasLoop else {
      let isSweep = stop > 0 && lines[stop - 1].action == .gradient
      return TapePlace(line: stop, sweep: isSweep ? 1 : 0)
    }
    let (pass, inside) = (stop - loop - 1).quotientAndRemainder(dividingBy: stopsPerPass)
    let before = gradient - loop
    if inside < before { return TapePlace(line: loop + 1 + inside, updates: pass) }
    if inside < before + sweeps {
      return TapePlace(line: gradient + 1, updates: pass, sweep: inside - before + 1)
    }
    let line = loop + 2 + inside - sweeps
    return TapePlace(line: line, updates: pass + (lines[line - 1].action == .update ? 1 : 0))
  }

  /// The stop of a place; what the program cannot have is brought to the nearest that it can.
  func stop(at place: TapePlace) -> Int {
    let line = min(max(place.line, 0), lines.count)
    guard hasLoop, line > loop else { return line }
    let isUpdate = lines[line - 1].action == .update
    let pass = max(0, place.updates - (isUpdate ? 1 : 0))
    let start = loop + 1 + pass * stopsPerPass
    let index = line - 1
    if index < gradient { return start + index - loop }
    if index == gradient {
      return start + gradient - loop + min(max(place.sweep, 1), sweeps) - 1
    }
    return start + index - loop + sweeps - 1
  }

  /// The stop at the end of a line after so many updates.
  func stop(of action: TapeAction, updates: Int) -> Int {
    let line = lines.firstIndex { $0.action == action } ?? lines.count - 1
    return stop(at: TapePlace(line: line + 1, updates: updates, sweep: sweeps))
  }
}

extension TapeNode {
  /// The line that gives the node its value.
  func action(_ settings: TapeSettings) -> TapeAction {
    switch self {
    case .x: .inputs
    case .y: .labels
    case .w: .weight
    case .b: .bias
    case .q: .probabilities
    case .u, .z: .logits
    case .c, .a, .r, .s, .losses, .loss: .loss
    case .kernel: settings.framework == .tensorflow ? .builds : .model
    case .bias: settings.framework == .tensorflow ? .builds : .model
    }
  }
}

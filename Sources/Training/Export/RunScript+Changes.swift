// What was changed by hand on the way.
extension RunScript {
  /// A function that makes the changes due after an update; empty if there are none.
  func changesText(_ statement: (TrainingRun.Change) -> [String]) -> String {
    let due = events.filter { $0.update <= updates }
    guard !due.isEmpty else { return "" }
    var lines = [comment(words.changes), "def change_by_hand(update):"]
    let globals = due.flatMap { self.globals(of: $0.change) }
    if !globals.isEmpty {
      lines.append("    global " + Array(Set(globals)).sorted().joined(separator: ", "))
    }
    var last: Int?
    for event in due {
      let statements = statement(event.change)
      guard !statements.isEmpty else { continue }
      if event.update != last { lines.append("    if update == \(event.update):") }
      last = event.update
      lines += statements.map { "        \($0)" }
    }
    return "\n\n" + lines.joined(separator: "\n") + (last == nil ? "\n    return\n" : "\n")
  }

  /// Whether the loop calls that function.
  var hasChanges: Bool { events.contains { $0.update <= updates } }

  /// The call of that function, at the start and in the loop.
  func changeCall(_ update: String, indent: String = "") -> String {
    hasChanges ? "\(indent)change_by_hand(\(update))\n" : ""
  }

  private func globals(of change: TrainingRun.Change) -> [String] {
    switch change {
    case .l2: ["l2"]
    case .classWeights: ["class_weights"]
    case .point: ["train_x", "train_y"]
    case .learningRate, .parameter, .momentum, .batchSize: []
    }
  }

  /// The share that a velocity remembers at first, if there is one.
  var momentum: Double? {
    switch setup.method {
    case .momentum(let share), .nesterov(let share): share
    case .sgd, .adam: nil
    }
  }

  /// Whether the library's own optimizer makes the same steps. The two velocities differ while η
  /// changes, the two Adams always; and a library wants a momentum above 0.
  func isOwnMethod(_ own: Optimizer.Formula) -> Bool {
    switch setup.method {
    case .sgd: true
    case .momentum(let share), .nesterov(let share):
      share > 0 && !(changesMomentum && hasMomentumOfZero)
        && (setup.formula == own || !changesRate)
    case .adam: setup.formula == own
    }
  }

  private var hasMomentumOfZero: Bool {
    events.contains { if case .momentum(let share) = $0.change { share == 0 } else { false } }
  }

  /// β₁, β₂ and ε of Adam.
  func adamNumbers(
    _ beta1: Double, _ beta2: Double, _ epsilon: Double?
  ) -> (beta1: String, beta2: String, epsilon: String) {
    let standard = setup.formula == .keras ? 1e-7 : 1e-8
    return (beta1.python, beta2.python, (epsilon ?? standard).python)
  }
}

import InformationTheory

extension TapeScene {
  package var measurements: [String: Double] {
    var result: [String: Double] = [
      "line": Double(run.place.line), "updates": Double(run.place.updates),
      "sweep": Double(run.place.sweep), "pass": Double(phase), "loss": run.loss,
      "eta": settings.learningRate, "failed": run.failure == nil ? 0 : 1,
      "path": run.hasPath ? 1 : 0, "pytorch": settings.framework == .pytorch ? 1 : 0,
      "model": settings.model == .none ? 0 : 1,
      "program": Double(TapeProgram.allCases.firstIndex(of: settings.program) ?? 0) + 1,
      "recorded": Double(recordedCount),
    ]
    for (node, name) in [(TapeNode.w, "w"), (.b, "b")] where settings.program == .repaired {
      result[name] = run.now[node == .w ? 0 : 1]
      result["grad_\(name)"] = run.allGradients(node)?.first
    }
    if settings.program == .direct {
      for row in 0..<settings.rowCount {
        result["q.\(row + 1)"] = run.now[row]
        result["grad_q.\(row + 1)"] = run.allGradients(.q)?[row]
        result["grad_single.\(row + 1)"] = single(row)
      }
    }
    return result
  }

  /// 0 before the loss is there, 1 with the loss, 2 in the reverse sweep, 3 after it, 4 updated.
  private var phase: Int {
    switch run.current {
    case .update: run.failure == nil ? 4 : 3
    case .gradient: run.place.sweep < run.sweeps || run.failure != nil ? 2 : 3
    default: run.isComputed(.loss) ? 1 : 0
    }
  }

  /// How many operations are on the tape now.
  private var recordedCount: Int {
    run.graph.entries.count {
      $0.isRecorded && $0.operation != .variable && run.isComputed($0.node)
    }
  }

  /// The slope of −Σ y ln q by a probability: what the pair costs as one distribution.
  func single(_ row: Int) -> Double { 0 - settings.y[row] / run.probabilities[row] }
}

extension TapeRun {
  /// The gradient of the loss by a node in this pass, whether the sweep has reached it or not.
  func allGradients(_ node: TapeNode) -> [Double]? {
    graph.index(of: node).flatMap { gradients[$0] }
  }

  /// The probabilities of this pass.
  var probabilities: [Double] { graph[.q]?.values ?? settings.q }
}

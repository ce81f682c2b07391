import Autodiff
import InformationTheory

/// Loss and slopes of any network by a tape.
struct Backpropagation: Sendable {
  private var tape = Tape()

  /// Computes the mean loss of a minibatch and its gradient. Nothing is allocated once the tape has
  /// grown to the size of the largest minibatch.
  ///
  /// - Returns: The loss in nats; not finite if a score overflowed.
  mutating func loss(
    _ model: borrowing Classifier, _ batch: MinibatchRows, _ objective: borrowing Objective,
    gradients: inout Gradients
  ) -> Double {
    tape.begin(model.parameters)
    let rows = batch.range.count
    var node = tape.constant(rows: rows, columns: model.featureCount) { part in
      if let start = part.baseAddress { batch.gather(into: start) }
    }
    for layer in 1...model.parameters.layerCount {
      node = tape.affine(
        node, tape.parameter(model.parameters.weights(ofLayer: layer)),
        tape.parameter(model.parameters.biases(ofLayer: layer)))
      if layer < model.parameters.layerCount { node = tape.apply(model.activation, to: node) }
    }
    let share = 1 / objective.divisor(batch.order, batch.range, labels: batch.data.labels)
    var loss: Tape.Node
    switch objective.loss {
    case .crossEntropy: loss = crossEntropy(of: node, model, batch, objective, 0, share)
    case .focal(let gamma): loss = crossEntropy(of: node, model, batch, objective, gamma, share)
    case .squaredError: loss = squaredError(of: node, model, batch, objective, share)
    }
    if objective.l2 != 0 {
      for layer in 1...model.parameters.layerCount {
        let weights = tape.parameter(model.parameters.weights(ofLayer: layer))
        loss = tape.sum(loss, tape.scaled(tape.halfSquares(weights), by: objective.l2))
      }
    }
    tape.backward(from: loss)
    tape.read(&gradients)
    return tape.value(of: loss)
  }

  /// The targets carry weights and the share of the mean.
  private mutating func crossEntropy(
    of scores: Tape.Node, _ model: borrowing Classifier, _ batch: MinibatchRows,
    _ objective: borrowing Objective, _ focus: Double, _ share: Double
  ) -> Tape.Node {
    let classes = model.classCount
    var logits = scores
    if model.form == .oneLogit {
      logits = tape.beside(tape.constant(rows: scores.rows, columns: 1) { _ in }, scores)
    }
    let weighsParts = objective.weighting == .pytorch
    let targets = tape.constant(rows: scores.rows, columns: classes) { part in
      for row in 0..<scores.rows {
        let label = batch.label(row)
        for candidate in 0..<classes {
          let weight = objective.weight(of: weighsParts ? candidate : label)
          part[row * classes + candidate] =
            weight * share * objective.target(of: candidate, label: label, classCount: classes)
        }
      }
    }
    return tape.crossEntropy(logits: logits, targets: targets, focus: focus)
  }

  private mutating func squaredError(
    of scores: Tape.Node, _ model: borrowing Classifier, _ batch: MinibatchRows,
    _ objective: borrowing Objective, _ share: Double
  ) -> Tape.Node {
    let (outputs, classes) = (model.outputCount, model.classCount)
    // σ(z) is softmax(0, z) of the second class.
    let q = model.form == .oneLogit ? tape.apply(.sigmoid, to: scores) : tape.softmax(scores)
    let targets = tape.constant(rows: scores.rows, columns: outputs) { part in
      for row in 0..<scores.rows {
        for output in 0..<outputs {
          part[row * outputs + output] = objective.target(
            of: output + classes - outputs, label: batch.label(row), classCount: classes)
        }
      }
    }
    let weights = tape.constant(rows: scores.rows, columns: 1) { part in
      for row in 0..<scores.rows { part[row] = share * objective.weight(of: batch.label(row)) }
    }
    return tape.squaredError(q, targets: targets, weights: weights)
  }
}

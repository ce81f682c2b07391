/// Which program is played.
enum TapeProgram: String, CaseIterable, Sendable {
  /// As the document has it: it cannot train.
  case written
  /// One neuron whose loss is made inside the tape.
  case repaired
  /// The probabilities themselves are the variable.
  case direct
}

/// Whose program it is.
enum TapeFramework: String, CaseIterable, Sendable {
  /// TensorFlow with Keras 3.
  case tensorflow
  /// PyTorch 2.
  case pytorch
}

/// Whether the program as written is given a model.
enum TapeModel: String, CaseIterable, Sendable {
  /// The name stands for nothing.
  case none
  /// A dense layer that nobody asks.
  case dense
}

/// What is given in a program: what the learner may change. Everything else follows.
struct TapeSettings: Equatable, Sendable {
  var program = TapeProgram.written
  var framework = TapeFramework.tensorflow
  var model = TapeModel.none
  /// The learning rate; `nil` for the program's own.
  var rate: Double?
  /// The inputs of the neuron.
  var x = TapeSettings.standardX
  /// The labels of the neuron.
  var labels = TapeSettings.standardLabels
  /// The weight before the first update.
  var w = 0.0
  /// The bias before the first update.
  var b = 0.0
  /// The labels of the two outputs.
  var truth = TapeSettings.standardTruth
  /// The two probabilities, before the first update where they learn.
  var q = TapeSettings.standardQ

  static let standardX: [Double] = [-2, -1, 1, 2]
  static let standardLabels: [Double] = [0, 0, 1, 1]
  static let standardTruth: [Double] = [1, 0]
  static let standardQ: [Double] = [0.8, 0.2]

  static let rateRange = 1e-4...10.0
  /// The rates that the arrow keys visit.
  static let rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  static let inputRange = -10.0...10.0
  static let labelRange = 0.0...1.0
  static let parameterRange = -20.0...20.0
  /// A probability of 0 or 1 has no finite loss if it is wrong.
  static let probabilityRange = 1e-4...0.9999
  /// How often the loop is passed.
  static let mostUpdates = 100

  /// The rate where nothing else is said.
  var standardRate: Double { program == .repaired ? 1 : 0.01 }
  /// η.
  var learningRate: Double { rate ?? standardRate }
  /// The labels of this program.
  var y: [Double] { program == .repaired ? labels : truth }
  /// How many rows, or outputs, the loss is the mean of.
  var rowCount: Int { y.count }
  /// What is learnt, before the first update.
  var start: [Double] {
    switch program {
    case .written: []
    case .repaired: [w, b]
    case .direct: q
    }
  }

  /// The operations of one pass through the program, with these parameters.
  func graph(_ parameters: [Double]) -> TapeGraph {
    var tape = TapeGraph()
    switch program {
    case .written:
      let y = tape.given(.y, truth)
      let q = tape.given(.q, q)
      if model == .dense {
        // Their values are drawn at random and play no part: nothing is made of them.
        tape.given(.kernel, [0], isVariable: true)
        tape.given(.bias, [0], isVariable: true)
      }
      let losses = tape.record(.losses, .binaryLoss(label: y, probability: q))
      tape.record(.loss, .mean(losses))
    case .repaired:
      let x = tape.given(.x, x)
      let y = tape.given(.y, labels)
      let w = tape.given(.w, [parameters[0]], isVariable: true)
      let b = tape.given(.b, [parameters[1]], isVariable: true)
      let u = tape.record(.u, .product(w, x))
      let z = tape.record(.z, .sum(u, b))
      tape.record(.loss, .mean(tape.record(.losses, .logisticLoss(label: y, logit: z))))
    case .direct:
      let y = tape.given(.y, truth)
      let q = tape.given(.q, parameters, isVariable: true)
      let kept = framework == .tensorflow ? tape.record(.c, .clip(q)) : q
      let a = tape.record(.a, .logarithm(kept))
      let s = tape.record(.s, .logarithm(tape.record(.r, .complement(kept))))
      let losses = tape.record(.losses, .weightedLogarithms(label: y, a, s))
      tape.record(.loss, .mean(losses))
    }
    return tape
  }
}

import Testing

@testable import Autodiff

/// Parameters of the given sizes, filled with numbers that look random and are the same every time.
func sampleParameters(_ sizes: [(rows: Int, columns: Int)], seed: UInt64 = 1) -> Parameters {
  var parameters = Parameters()
  for size in sizes { parameters.append(rows: size.rows, columns: size.columns) }
  var state = seed
  for index in 0..<parameters.count {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    parameters.values[index] = Double(state >> 40) / 0x1p24 * 2 - 1
  }
  return parameters
}

/// The slopes of a loss by the way back over the tape.
func slopes(
  at parameters: Parameters, of loss: (inout Tape) -> Tape.Node
) -> (loss: Double, gradients: Gradients) {
  var tape = Tape()
  var gradients = Gradients(for: parameters)
  tape.begin(parameters)
  let node = loss(&tape)
  tape.backward(from: node)
  tape.read(&gradients)
  return (tape.value(of: node), gradients)
}

/// Compares the way back with central differences.
///
/// With a step of 6e-6 these are right to about 1e-10 for functions and slopes of the order of 1.
func checkSlopes(
  _ sizes: [(rows: Int, columns: Int)], within tolerance: Double = 1e-8,
  sourceLocation: SourceLocation = #_sourceLocation, of loss: (inout Tape) -> Tape.Node
) {
  let parameters = sampleParameters(sizes)
  let expected = centralDifferences(at: parameters, of: loss)
  let found = slopes(at: parameters, of: loss).gradients
  for (index, (a, b)) in zip(found.values, expected.values).enumerated() {
    #expect(
      abs(a - b) <= tolerance * max(1, abs(b)), "slope \(index): \(a), by differences \(b)",
      sourceLocation: sourceLocation)
  }
  #expect(expected.norm > 1e-3, "The loss depends on nothing.", sourceLocation: sourceLocation)
}

extension Tape {
  /// A loss in which every entry counts differently: Σ of c ⊙ a with c = 1, −0.5, 1/3, −0.25 …
  mutating func weighed(_ a: Node) -> Node {
    let weights = constant(rows: a.rows, columns: a.columns) { part in
      for index in part.indices {
        part[index] = (index.isMultiple(of: 2) ? 1 : -1) / Double(index + 1)
      }
    }
    return total(entrywiseProduct(weights, a))
  }

  func matrix(_ index: Int) -> Node { parameter(MatrixID(index: index)) }
}

import Autodiff
import InformationTheory

/// What the weights of a network are before the first update. Biases start at zero.
public enum Initialization: Equatable, Sendable {
  /// All zero. Hidden neurons that start alike receive the same slopes and stay alike for ever.
  case zeros
  /// Uniform from −range to range.
  case uniform(Double)
  /// Uniform from −√(6/(n + m)) to √(6/(n + m)), for a layer from n to m numbers, which keeps the
  /// spread of activations and slopes about the same from layer to layer.
  ///
  /// Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural
  /// networks", 2010.
  case glorot
}

extension Classifier {
  /// Sets all parameters anew; they follow from the seed.
  public mutating func initialize(_ initialization: Initialization, seed: UInt64) {
    // The stream of the largest number is used for nothing else of the same seed.
    var generator = SeededGenerator(seed: seed, stream: .max)
    for layer in 1...parameters.layerCount {
      let shape = parameters.shape(of: parameters.weights(ofLayer: layer))
      let range: Double
      switch initialization {
      case .zeros: range = 0
      case .uniform(let given): range = given
      case .glorot: range = (6 / Double(shape.rows + shape.columns)).squareRoot()
      }
      for index in shape.range {
        parameters.values[index] = range == 0 ? 0 : range * (2 * generator.unit() - 1)
      }
      for index in parameters.shape(of: parameters.biases(ofLayer: layer)).range {
        parameters.values[index] = 0
      }
    }
  }
}

import RealModule

/// The losses of Keras 3 with TensorFlow, operation by operation, in the precision of `Number`.
///
/// Source: Keras 3, `keras/src/losses/losses.py` and `keras/src/backend/tensorflow/nn.py`.
enum Keras<Number: Real & BinaryFloatingPoint> {
  /// How near a probability may come to 0; `keras.config.epsilon()`.
  static var epsilon: Number { Number(1e-7) }
  /// How near a probability may come to 1. In 24 bits this is 1 - 1.1920929e-07.
  static var upperBound: Number { Number(1 - 1e-7) }

  /// `BinaryCrossentropy`: mean of -(y ln q + (1 - y) ln (1 - q)) after clipping q.
  static func binaryCrossEntropy(_ y: [Number], _ q: [Number], smoothing: Number) -> Number {
    let losses = zip(y, q).map { y, q in
      let target = y * (1 - smoothing) + smoothing / 2
      let output = clip(q, epsilon, upperBound)
      return -(target * .log(output) + (1 - target) * .log(1 - output))
    }
    return losses.reduce(0, +) / Number(losses.count)
  }

  /// Its derivative by each q: clipping lets nothing through outside its bounds.
  static func binaryCrossEntropyGradient(_ y: [Number], _ q: [Number]) -> [Number] {
    let count = Number(q.count)
    return zip(y, q).map { y, q in
      q < epsilon || q > upperBound ? 0 : ((1 - y) / (1 - q) - y / q) / count
    }
  }

  /// `BinaryCrossentropy(from_logits=True)`: mean of max(z, 0) - z y + ln (1 + exp(-|z|)).
  static func binaryCrossEntropy(_ y: [Number], logits z: [Number], smoothing: Number) -> Number {
    let losses = zip(y, z).map { y, z in
      let target = y * (1 - smoothing) + smoothing / 2
      return max(z, 0) - z * target + .log(onePlus: .exp(-z.magnitude))
    }
    return losses.reduce(0, +) / Number(losses.count)
  }

  /// `CategoricalCrossentropy`: q over its sum, clipped, then -Σ y ln q. y is taken as it is.
  static func categoricalCrossEntropy(_ p: [Number], _ q: [Number], smoothing: Number) -> Number {
    let sum = q.reduce(0, +)
    let share = smoothing / Number(p.count)
    let terms = zip(p, q).map { p, q in
      let target = p * (1 - smoothing) + share
      return target * .log(clip(q / sum, epsilon, upperBound))
    }
    return -terms.reduce(0, +)
  }

  /// `SparseCategoricalCrossentropy`: q is clipped, and its logarithms are taken as logits, which
  /// divides by the sum after the clipping.
  static func sparseCrossEntropy(_ q: [Number], target: Int) -> Number {
    crossEntropy(logits: q.map { .log(clip($0, epsilon, upperBound)) }, target: target)
  }

  /// -ln softmax(z)[target], shifted by the largest logit.
  static func crossEntropy(logits z: [Number], target: Int) -> Number {
    let maximum = z.reduce(-Number.infinity, max)
    let shifted = z.map { $0 - maximum }
    return .log(shifted.reduce(0) { $0 + .exp($1) }) - shifted[target]
  }

  /// `KLDivergence`: p and q are brought into [1e-7, 1], then Σ p ln (p / q).
  static func klDivergence(_ p: [Number], _ q: [Number]) -> Number {
    zip(p, q).reduce(0) { sum, pair in
      let (p, q) = (clip(pair.0, epsilon, 1), clip(pair.1, epsilon, 1))
      return sum + p * .log(p / q)
    }
  }

  /// `clip`: what is not a number stays so.
  static func clip(_ x: Number, _ low: Number, _ high: Number) -> Number {
    x < low ? low : x > high ? high : x
  }
}

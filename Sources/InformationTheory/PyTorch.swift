import RealModule

/// The losses of PyTorch 2, operation by operation, in the precision of `Number`.
///
/// Source: PyTorch 2, `aten/src/ATen/native/Loss.cpp`, `LossNLL.cpp` and `SoftMax.cpp`.
enum PyTorch<Number: Real & BinaryFloatingPoint> {
  /// `BCELoss`: mean of -(y ln q + (1 - y) ln (1 - q)), no logarithm below -100.
  static func binaryCrossEntropy(_ y: [Number], _ q: [Number]) -> Number {
    let losses = zip(y, q).map { y, q in
      (y - 1) * max(.log(onePlus: -q), -100) - y * max(.log(q), -100)
    }
    return losses.reduce(0, +) / Number(losses.count)
  }

  /// Its derivative by each q: the denominator is not let below 1e-12.
  static func binaryCrossEntropyGradient(_ y: [Number], _ q: [Number]) -> [Number] {
    let count = Number(q.count)
    return zip(y, q).map { y, q in (q - y) / max((1 - q) * q, Number(1e-12)) / count }
  }

  /// `BCEWithLogitsLoss`: mean of (1 - y) z - ln σ(z).
  static func binaryCrossEntropy(_ y: [Number], logits z: [Number]) -> Number {
    let losses = zip(y, z).map { y, z in
      (1 - y) * z - (min(0, z) - .log(onePlus: .exp(-z.magnitude)))
    }
    return losses.reduce(0, +) / Number(losses.count)
  }

  /// `log_softmax`.
  static func logSoftmax(_ z: [Number]) -> [Number] {
    let maximum = z.reduce(-Number.infinity, max)
    let logTotal = Number.log(z.reduce(0) { $0 + .exp($1 - maximum) })
    return z.map { $0 - maximum - logTotal }
  }

  /// `CrossEntropyLoss` with probabilities as targets: -Σ p ln softmax(z), without regard to Σ p.
  static func crossEntropy(logits z: [Number], probabilities p: [Number]) -> Number {
    -zip(logSoftmax(z), p).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// `KLDivLoss(reduction="batchmean")` of one row: Σ p ln p - p ln q. The first product is 0 for
  /// p = 0; the second is then not a number if ln q is infinite.
  static func klDivergence(_ p: [Number], logQ: [Number]) -> Number {
    zip(p, logQ).reduce(0) { sum, pair in
      let (p, logQ) = pair
      return sum + ((p == 0 ? 0 : p * .log(p)) - p * logQ)
    }
  }
}

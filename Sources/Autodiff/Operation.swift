/// What a record of the tape did. Operands are indices of earlier records, so that a tape is flat:
/// however deep the computation, nothing is linked and nothing has to be freed.
enum Operation: Sendable {
  /// Numbers that came from outside; no slope is wanted.
  case constant
  /// A matrix of the parameters.
  case parameter
  /// AB.
  case product(Int, Int)
  /// ABᵀ.
  case productTransposed(Int, Int)
  /// xW + b, with b added to every row. The scratch takes Wᵀ on the way back.
  case affine(x: Int, weights: Int, bias: Int, scratch: Int)
  /// A + B; if B has one row it is added to every row.
  case sum(Int, Int)
  /// A − B.
  case difference(Int, Int)
  /// A ⊙ B, entry by entry.
  case entrywise(Int, Int)
  /// cA.
  case scaled(Int, by: Double)
  /// tanh, ReLU and the like, entry by entry.
  case activation(Int, Activation)
  /// softmax of every row.
  case softmax(Int, causal: Bool)
  /// (x − mean) / √(variance + ε) ⊙ gain + bias, row by row. The scratch holds 1/√(variance + ε),
  /// and then x with mean 0 and variance 1.
  case layerNorm(x: Int, gain: Int, bias: Int, scratch: Int)
  /// Columns of A from a given one on.
  case columns(Int, from: Int)
  /// A and B side by side.
  case beside(Int, Int)
  /// A above B.
  case above(Int, Int)
  /// Rows of A, chosen by whole numbers that the scratch holds.
  case rows(Int, scratch: Int)
  /// Σ over rows and classes of −t (1 − q)^γ ln q. The scratch holds its slope in
  /// the logits, which is at hand once q is known.
  case crossEntropy(logits: Int, targets: Int, focus: Double, scratch: Int)
  /// Σ over rows of w/2 Σ (q − t)².
  case squaredError(Int, targets: Int, weights: Int)
  /// ½ Σ a².
  case halfSquares(Int)
  /// Σ a.
  case total(Int)
}

/// What bends a layer: without it, layers on layers would be one linear layer.
public enum Activation: String, CaseIterable, Sendable {
  /// (eᵃ − e⁻ᵃ) / (eᵃ + e⁻ᵃ), from −1 to 1.
  case tanh
  /// max(a, 0); its slope at 0 is taken as 0.
  case relu
  /// 1 / (1 + e⁻ᵃ), from 0 to 1.
  case sigmoid
  /// a Φ(a), with Φ the distribution function of the standard normal distribution.
  ///
  /// Source: D. Hendrycks, K. Gimpel, "Gaussian Error Linear Units", 2016.
  case gelu
  /// The approximation of `gelu` by tanh: a/2 (1 + tanh(√(2/π) (a + 0.044715 a³))).
  case geluTanh
}

/// The slopes of a loss by central differences, which need no rule of their own: what every other way
/// to compute slopes is checked against.
///
///     ∂L/∂w ≈ (L(w + h) − L(w − h)) / 2h
///
/// The error is of the order h² from the curvature and ε/h from rounding; h = 6e-6, the cube root of
/// the distance from 1 to the next double, balances them.
///
/// - Parameters:
///   - parameters: Where the slopes are wanted.
///   - step: h, relative to the parameter where it is greater than 1.
///   - loss: Records the loss on a tape that has begun with the parameters it is given.
/// - Returns: One slope for each parameter.
public func centralDifferences(
  at parameters: Parameters, step: Double = 6e-6, of loss: (inout Tape) -> Tape.Node
) -> Gradients {
  var tape = Tape()
  var shifted = parameters
  var gradients = Gradients(for: parameters)
  func value() -> Double {
    tape.begin(shifted)
    let node = loss(&tape)
    return tape.value(of: node)
  }
  for index in parameters.values.indices {
    let here = parameters.values[index]
    let h = step * max(1, abs(here))
    shifted.values[index] = here + h
    let above = value()
    shifted.values[index] = here - h
    let below = value()
    shifted.values[index] = here
    // What was really added may differ from h in the last bits.
    gradients.values[index] = (above - below) / ((here + h) - (here - h))
  }
  return gradients
}

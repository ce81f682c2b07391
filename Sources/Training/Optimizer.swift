public import Autodiff

/// How parameters move along their slopes.
public struct Optimizer: Equatable, Sendable {
  /// The rule.
  public enum Method: Equatable, Sendable {
    /// w ← w − η g.
    case sgd
    /// A velocity that remembers a share m of itself, and moves the parameters.
    ///
    /// Source: B. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
    case momentum(Double)
    /// The same, with the slope taken into account once more ahead of the velocity.
    ///
    /// Source: I. Sutskever et al., "On the importance of initialization and momentum in deep
    /// learning", 2013.
    case nesterov(Double)
    /// Running means m of the slopes and v of their squares; the step is η m / √v, corrected for the
    /// start from zero.
    ///
    /// Source: D. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", 2015.
    case adam(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double? = nil)
  }

  /// Whose formula.
  ///
  /// Velocity: Keras v ← m v − η g, w ← w + v; PyTorch v ← m v + g, w ← w − η v. The numbers are the
  /// same while η is; when η changes, Keras' velocity keeps the old one for a while.
  ///
  /// Adam: Keras w ← w − η √(1 − β₂ᵗ)/(1 − β₁ᵗ) · m/(√v + ε), with ε = 1e-7; PyTorch
  /// w ← w − η m̂/(√v̂ + ε), with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) and ε = 1e-8.
  public enum Formula: String, CaseIterable, Sendable {
    /// That of Keras 3. Keras itself holds β₁ and β₂ in single precision and so drifts from it.
    case keras
    /// That of PyTorch 2.
    case pytorch
  }

  /// η, how far a slope moves its parameter.
  public var learningRate: Double
  /// The rule. A share of momentum may change on the way.
  public internal(set) var method: Method
  /// Whose formula.
  public let formula: Formula
  /// What is remembered: the velocities, or all m and then all v. Empty for `.sgd`.
  var memory: [Double]
  /// t, how many updates have been made.
  var updates = 0

  /// Creates an optimizer that remembers nothing yet.
  public init(
    _ method: Method = .sgd, formula: Formula = .pytorch, learningRate: Double,
    for parameters: Parameters
  ) {
    self.method = method
    self.formula = formula
    self.learningRate = learningRate
    memory = [Double](repeating: 0, count: method.memoriesPerParameter * parameters.count)
  }

  /// Changes the share of itself that a velocity remembers; the other rules have none.
  mutating func set(momentum share: Double) {
    switch method {
    case .momentum: method = .momentum(share)
    case .nesterov: method = .nesterov(share)
    case .sgd, .adam: break
    }
  }

  /// Moves all parameters by one step. Nothing is allocated.
  public mutating func update(_ parameters: inout Parameters, along gradients: Gradients) {
    updates += 1
    let step = Step(formula: formula, learningRate: learningRate, number: updates)
    parameters.values.withUnsafeMutableBufferPointer { w in
      gradients.values.withUnsafeBufferPointer { g in
        memory.withUnsafeMutableBufferPointer { memory in
          switch method {
          case .sgd: step.descend(w, g)
          case .momentum(let share): step.accelerate(w, g, memory, share)
          case .nesterov(let share): step.accelerateAhead(w, g, memory, share)
          case .adam(let beta1, let beta2, let epsilon):
            step.adapt(w, g, memory, beta1, beta2, epsilon ?? (formula == .keras ? 1e-7 : 1e-8))
          }
        }
      }
    }
  }
}

/// One step of an optimizer.
private struct Step {
  typealias Numbers = UnsafeMutableBufferPointer<Double>
  typealias Slopes = UnsafeBufferPointer<Double>

  let formula: Optimizer.Formula
  let learningRate: Double
  let number: Int

  func descend(_ w: Numbers, _ g: Slopes) {
    for index in 0..<w.count { w[index] -= learningRate * g[index] }
  }

  func accelerate(_ w: Numbers, _ g: Slopes, _ v: Numbers, _ share: Double) {
    switch formula {
    case .keras:
      for index in 0..<w.count {
        v[index] = share * v[index] - learningRate * g[index]
        w[index] += v[index]
      }
    case .pytorch:
      for index in 0..<w.count {
        v[index] = share * v[index] + g[index]
        w[index] -= learningRate * v[index]
      }
    }
  }

  func accelerateAhead(_ w: Numbers, _ g: Slopes, _ v: Numbers, _ share: Double) {
    switch formula {
    case .keras:
      for index in 0..<w.count {
        v[index] = share * v[index] - learningRate * g[index]
        w[index] += share * v[index] - learningRate * g[index]
      }
    case .pytorch:
      for index in 0..<w.count {
        v[index] = share * v[index] + g[index]
        w[index] -= learningRate * (g[index] + share * v[index])
      }
    }
  }

  func adapt(
    _ w: Numbers, _ g: Slopes, _ memory: Numbers, _ beta1: Double, _ beta2: Double,
    _ epsilon: Double
  ) {
    let (first, second) = (1 - power(beta1), 1 - power(beta2))
    let count = w.count
    // Both formulas are a rate times m over (√v times a factor, plus ε).
    let rate =
      formula == .keras ? learningRate * second.squareRoot() / first : learningRate / first
    let factor = formula == .keras ? 1 : 1 / second.squareRoot()
    for index in 0..<count {
      let m = beta1 * memory[index] + (1 - beta1) * g[index]
      let v = beta2 * memory[count + index] + (1 - beta2) * g[index] * g[index]
      memory[index] = m
      memory[count + index] = v
      w[index] -= rate * m / (v.squareRoot() * factor + epsilon)
    }
  }

  /// βᵗ by repeated squaring, the same bits everywhere.
  private func power(_ base: Double) -> Double {
    var (result, square, rest) = (1.0, base, number)
    while rest > 0 {
      if !rest.isMultiple(of: 2) { result *= square }
      square *= square
      rest /= 2
    }
    return result
  }
}

extension Optimizer.Method {
  /// How many numbers are remembered for each parameter.
  var memoriesPerParameter: Int {
    switch self {
    case .sgd: 0
    case .momentum, .nesterov: 1
    case .adam: 2
    }
  }
}

// Keras' optimizers, and PyTorch's rules where a run used those.
extension RunScript {
  var kerasOptimizer: String {
    let rate = setup.learningRate.python
    guard isOwnMethod(.keras) else { return kerasOwnRule }
    switch setup.method {
    case .sgd: return "optimizer = keras.optimizers.SGD(\(rate))\n"
    case .momentum(let share), .nesterov(let share):
      let ahead = if case .nesterov = setup.method { ", nesterov=True" } else { "" }
      return """
        \(comment(words.doubleBetas))
        optimizer = keras.optimizers.SGD(\(rate), momentum=np.float64(\(share.python))\(ahead))

        """
    case .adam(let beta1, let beta2, let epsilon):
      let numbers = adamNumbers(beta1, beta2, epsilon)
      return """
        \(comment(words.doubleBetas))
        optimizer = keras.optimizers.Adam(
            \(rate), beta_1=np.float64(\(numbers.beta1)), beta_2=np.float64(\(numbers.beta2)),
            epsilon=\(numbers.epsilon))

        """
    }
  }

  private var kerasOwnRule: String {
    """
    \(comment(words.ownRule))
    class Rule:
        def __init__(self, learning_rate\(momentum == nil ? "" : ", momentum")):
            self.learning_rate, self.t, self.memory = learning_rate, 0, {}
    \(momentum == nil ? "" : "        self.momentum = momentum\n")
        def apply(self, gradients, variables):
            self.t += 1
            eta, t = self.learning_rate, self.t
            for number, (g, w) in enumerate(zip(gradients, variables)):
                m, v = self.memory.get(number, (tf.zeros_like(g), tf.zeros_like(g)))
    \(kerasRuleLines.map { "            \($0)" }.joined(separator: "\n"))
                self.memory[number] = (m, v)
                w.assign_sub(step)


    optimizer = Rule(\(setup.learningRate.python)\(momentum.map { ", \($0.python)" } ?? ""))

    """
  }

  private var kerasRuleLines: [String] {
    switch (setup.method, setup.formula) {
    case (.sgd, _): return ["step = eta * g"]
    case (.momentum, .keras):
      return ["v = self.momentum * v - eta * g", "step = -v"]
    case (.momentum, .pytorch):
      return ["v = self.momentum * v + g", "step = eta * v"]
    case (.nesterov, .keras):
      return ["v = self.momentum * v - eta * g", "step = eta * g - self.momentum * v"]
    case (.nesterov, .pytorch):
      return ["v = self.momentum * v + g", "step = eta * (g + self.momentum * v)"]
    case (.adam(let beta1, let beta2, let epsilon), let formula):
      let numbers = adamNumbers(beta1, beta2, epsilon)
      return [
        "m = \(numbers.beta1) * m + (1 - \(numbers.beta1)) * g",
        "v = \(numbers.beta2) * v + (1 - \(numbers.beta2)) * g * g",
      ] + adamStep(formula, numbers, root: "tf.sqrt(v)")
    }
  }
}

// PyTorch's optimizers, and Keras' rules where a run used those.
extension RunScript {
  var torchOptimizer: String {
    let rate = setup.learningRate.python
    guard isOwnMethod(.pytorch) else { return torchOwnRule }
    switch setup.method {
    case .sgd: return "optimizer = torch.optim.SGD(model.parameters(), lr=\(rate))\n"
    case .momentum(let share):
      return
        "optimizer = torch.optim.SGD(model.parameters(), lr=\(rate), momentum=\(share.python))\n"
    case .nesterov(let share):
      return "optimizer = torch.optim.SGD(\n    model.parameters(), lr=\(rate), "
        + "momentum=\(share.python), nesterov=True)\n"
    case .adam(let beta1, let beta2, let epsilon):
      let numbers = adamNumbers(beta1, beta2, epsilon)
      return "optimizer = torch.optim.Adam(\n    model.parameters(), lr=\(rate), "
        + "betas=(\(numbers.beta1), \(numbers.beta2)), eps=\(numbers.epsilon))\n"
    }
  }

  private var torchOwnRule: String {
    let share = momentum.map { ", momentum=\($0.python)" } ?? ""
    return """
      \(comment(words.ownRule))
      class Rule(torch.optim.Optimizer):
          @torch.no_grad()
          def step(self):
              for group in self.param_groups:
                  eta = group["lr"]
                  for w in group["params"]:
                      state, g = self.state[w], w.grad
      \(torchRuleLines.map { "                \($0)" }.joined(separator: "\n"))


      optimizer = Rule(model.parameters(), dict(lr=\(setup.learningRate.python)\(share)))

      """
  }

  private var torchRuleLines: [String] {
    let velocity = ["v = state.setdefault(\"v\", torch.zeros_like(w))", "m = group[\"momentum\"]"]
    switch (setup.method, setup.formula) {
    case (.sgd, _): return ["w -= eta * g"]
    case (.momentum, .keras):
      return velocity + ["v.mul_(m).sub_(eta * g)", "w += v"]
    case (.momentum, .pytorch):
      return velocity + ["v.mul_(m).add_(g)", "w -= eta * v"]
    case (.nesterov, .keras):
      return velocity + ["v.mul_(m).sub_(eta * g)", "w += m * v - eta * g"]
    case (.nesterov, .pytorch):
      return velocity + ["v.mul_(m).add_(g)", "w -= eta * (g + m * v)"]
    case (.adam(let beta1, let beta2, let epsilon), let formula):
      let numbers = adamNumbers(beta1, beta2, epsilon)
      return [
        "t = state[\"t\"] = state.get(\"t\", 0) + 1",
        "m = state.setdefault(\"m\", torch.zeros_like(w))",
        "v = state.setdefault(\"v\", torch.zeros_like(w))",
        "m.mul_(\(numbers.beta1)).add_((1 - \(numbers.beta1)) * g)",
        "v.mul_(\(numbers.beta2)).add_((1 - \(numbers.beta2)) * g * g)",
      ]
        + adamStep(formula, numbers, root: "v.sqrt()")
        .map { $0.replacingPrefix("step = ", with: "w -= ") }
    }
  }

  /// The last lines of Adam, with `step` as what is taken off.
  func adamStep(
    _ formula: Optimizer.Formula, _ numbers: (beta1: String, beta2: String, epsilon: String),
    root: String
  ) -> [String] {
    let (first, second) = ("(1 - \(numbers.beta1)**t)", "(1 - \(numbers.beta2)**t)")
    switch formula {
    case .keras:
      return [
        "rate = eta * \(second)**0.5 / \(first)",
        "step = rate * m / (\(root) + \(numbers.epsilon))",
      ]
    case .pytorch:
      return [
        "rate = eta / \(first)",
        "step = rate * m / (\(root) / \(second)**0.5 + \(numbers.epsilon))",
      ]
    }
  }
}

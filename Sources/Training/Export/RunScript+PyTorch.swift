import InformationTheory

// The script for PyTorch.
extension RunScript {
  var pytorchText: String {
    """
    import torch
    import torch.nn.functional as F

    torch.set_default_dtype(torch.float64)
    torch.manual_seed(0)
    \(variablesText(weights: "torch.tensor(\(pythonList(weightsAtStart)))"))
    \(dataText)
    \(batchesText)
    \(torchModel)
    \(torchLoss)
    \(torchOptimizer)\(changesText(torchStatements))


    def evaluate(name, x, y):
        with torch.no_grad():
            z = logits(x)
            value = F.cross_entropy(z, y).item()
            hits = (z.argmax(1) == y).double().mean().item()
        print(f"\(words.result)")


    losses = []
    \(changeCall("0"))for update in range(1, UPDATES + 1):
        rows = \(nextRows)
        value = loss(train_x[rows], train_y[rows])
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
        losses.append(value.item())
    \(changeCall("update", indent: "    "))
    evaluate("\(words.training)", train_x, train_y)
    \(setup.data.testCount > 0 ? "evaluate(\"\(words.test)\", test_x, test_y)\n" : "")
    """
  }

  private var torchModel: String {
    let widths = setup.model.parameters.widths
    let layers = zip(widths, widths.dropFirst()).map { "torch.nn.Linear(\($0), \($1))" }
    let model = layers.joined(separator: ", \(torchActivation), ")
    var text = """
      \(weightsText)
      model = torch.nn.Sequential(\(model))
      linear = [layer for layer in model if isinstance(layer, torch.nn.Linear)]
      with torch.no_grad():  # \(words.transposed)

      """
    for layer in 1..<widths.count {
      text += "    linear[\(layer - 1)].weight.copy_(w\(layer).T)\n"
      text += "    linear[\(layer - 1)].bias.copy_(b\(layer))\n"
    }
    let logits =
      isOneLogit
      ? """
          z = model(x)
          return torch.cat([torch.zeros_like(z), z], dim=1)  # \(words.logits)
      """ : "    return model(x)"
    return text + "\n\ndef logits(x):\n\(logits)\n"
  }

  private var torchActivation: String {
    switch setup.model.activation {
    case .tanh: "torch.nn.Tanh()"
    case .relu: "torch.nn.ReLU()"
    case .sigmoid: "torch.nn.Sigmoid()"
    case .gelu: "torch.nn.GELU()"
    case .geluTanh: "torch.nn.GELU(approximate=\"tanh\")"
    }
  }

  private var torchLoss: String {
    let objective = setup.objective
    var lines: [String]
    switch objective.loss {
    case .crossEntropy: lines = torchCrossEntropy
    case .focal(let gamma): lines = torchFocal(gamma)
    case .squaredError: lines = torchSquaredError
    }
    if usesDecay {
      let last = lines.removeLast().replacingPrefix("return ", with: "value = ")
      lines += [last, "return value + l2 / 2 * sum((layer.weight**2).sum() for layer in linear)"]
    }
    return "\n\(comment(words.loss))\ndef loss(x, y):\n"
      + lines.map { "    \($0)" }.joined(separator: "\n") + "\n\n"
  }

  private var torchCrossEntropy: [String] {
    let reduction = setup.objective.reduction.rawValue
    if isOneLogit, !usesWeights {
      let target = target(oneHot: "y.double()")
      return [
        "target = \(target)",
        "return F.binary_cross_entropy_with_logits(model(x)[:, 0], target, "
          + "reduction=\"\(reduction)\")",
      ]
    }
    let smoothed = smoothing == 0 ? "" : ", label_smoothing=\(smoothing.python)"
    if !usesWeights {
      return ["return F.cross_entropy(logits(x), y\(smoothed), reduction=\"\(reduction)\")"]
    }
    if weighsParts {
      return [
        "return F.cross_entropy(logits(x), y, weight=class_weights\(smoothed), "
          + "reduction=\"\(reduction)\")"
      ]
    }
    return [
      "losses = F.cross_entropy(logits(x), y\(smoothed), reduction=\"none\")",
      "return (class_weights[y] * losses).\(reduction)()",
    ]
  }

  private func torchFocal(_ gamma: Double) -> [String] {
    let oneHot = "F.one_hot(y, \(setup.data.classCount)).double()"
    var lines = [
      "log_q = F.log_softmax(logits(x), dim=1)",
      "p = \(target(oneHot: oneHot))",
      "parts = -p * (1 - log_q.exp()) ** \(gamma.python) * log_q",
    ]
    lines.append(weighsParts ? "losses = (class_weights * parts).sum(1)" : "losses = parts.sum(1)")
    return lines + torchWeighted(alreadyInParts: weighsParts)
  }

  private var torchSquaredError: [String] {
    let q = isOneLogit ? "torch.sigmoid(model(x))" : "F.softmax(model(x), dim=1)"
    let oneHot =
      isOneLogit ? "y[:, None].double()" : "F.one_hot(y, \(setup.data.classCount)).double()"
    return [
      "q = \(q)",
      "losses = ((q - (\(target(oneHot: oneHot)))) ** 2).sum(1) / 2",
    ] + torchWeighted(alreadyInParts: false)
  }

  private func torchWeighted(alreadyInParts: Bool) -> [String] {
    (usesWeights && !alreadyInParts ? ["losses = class_weights[y] * losses"] : []) + [
      "return "
        + reduced(
          sum: "losses.sum()", mean: "losses.mean()", ofWeights: "class_weights[y].sum()")
    ]
  }

  private func torchStatements(_ change: TrainingRun.Change) -> [String] {
    switch change {
    case .learningRate(let rate): ["optimizer.param_groups[0][\"lr\"] = \(rate.python)"]
    case .momentum(let share):
      momentum == nil ? [] : ["optimizer.param_groups[0][\"momentum\"] = \(share.python)"]
    case .parameter(let id, let value): ["with torch.no_grad():", "    " + place(id, value)]
    case .batchSize(let size): ["minibatches.size = \(size)"]
    case .l2(let value): ["l2 = \(value.python)"]
    case .classWeights(let weights): ["class_weights = torch.tensor(\(pythonList(weights)))"]
    case .point(let point, let label):
      [
        "train_x = torch.cat([train_x, torch.tensor([\(pythonList(point))])])",
        "train_y = torch.cat([train_y, torch.tensor([\(label)])])", "minibatches.add_row()",
      ]
    }
  }

  private func place(_ id: ParameterID, _ value: Double) -> String {
    switch id {
    case .weight(let layer, let input, let output):
      "linear[\(layer - 1)].weight[\(output), \(input)] = \(value.python)"
    case .bias(let layer, let output): "linear[\(layer - 1)].bias[\(output)] = \(value.python)"
    }
  }
}

extension String {
  func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}

import InformationTheory

// The script for Keras on TensorFlow.
extension RunScript {
  var kerasText: String {
    """
    import os

    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    import keras
    import numpy as np
    import tensorflow as tf

    keras.backend.set_floatx("float64")
    \(variablesText(weights: "np.array(\(pythonList(weightsAtStart)))"))
    \(dataText)
    \(batchesText)
    \(kerasModel)
    \(kerasLoss)
    \(kerasOptimizer)\(changesText(kerasStatements))


    def evaluate(name, x, y):
        z = logits(x).numpy()
        highest = z.max(axis=1, keepdims=True)
        log_sum = highest[:, 0] + np.log(np.exp(z - highest).sum(axis=1))
        value = np.mean(log_sum - z[np.arange(len(y)), y])
        hits = np.mean(z.argmax(axis=1) == y)
        print(f"\(words.result)")


    losses = []
    \(changeCall("0"))for update in range(1, UPDATES + 1):
        rows = \(nextRows)
        with tf.GradientTape() as tape:
            value = loss(train_x[rows], train_y[rows])
        gradients = tape.gradient(value, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        losses.append(float(value))
    \(changeCall("update", indent: "    "))
    evaluate("\(words.training)", train_x, train_y)
    \(setup.data.testCount > 0 ? "evaluate(\"\(words.test)\", test_x, test_y)\n" : "")
    """
  }

  private var kerasModel: String {
    let widths = setup.model.parameters.widths
    let layers = widths.dropFirst().enumerated().map { index, width in
      index + 2 < widths.count
        ? "    keras.layers.Dense(\(width), activation=\(kerasActivation)),"
        : "    keras.layers.Dense(\(width)),"
    }
    let weights = (1..<widths.count).map { "w\($0), b\($0)" }.joined(separator: ", ")
    let logits =
      isOneLogit
      ? """
          z = model(x)
          return tf.concat([tf.zeros_like(z), z], axis=1)  # \(words.logits)
      """ : "    return model(x)"
    return """
      \(weightsText)
      model = keras.Sequential([
          keras.Input((\(widths[0]),)),
      \(layers.joined(separator: "\n"))
      ])
      model.set_weights([\(weights)])


      def logits(x):
      \(logits)

      """
  }

  private var kerasActivation: String {
    switch setup.model.activation {
    case .tanh: "\"tanh\""
    case .relu: "\"relu\""
    case .sigmoid: "\"sigmoid\""
    case .gelu: "lambda z: keras.activations.gelu(z, approximate=False)"
    case .geluTanh: "lambda z: keras.activations.gelu(z, approximate=True)"
    }
  }

  private var kerasLoss: String {
    var (head, lines): (String, [String])
    switch setup.objective.loss {
    case .crossEntropy where !weighsParts: (head, lines) = kerasCrossEntropy
    case .crossEntropy: (head, lines) = ("", kerasFocal(0))
    case .focal(let gamma): (head, lines) = ("", kerasFocal(gamma))
    case .squaredError: (head, lines) = ("", kerasSquaredError)
    }
    if usesDecay {
      let last = lines.removeLast().replacingPrefix("return ", with: "value = ")
      lines += [
        last, "kernels = [layer.kernel for layer in model.layers]",
        "return value + l2 / 2 * sum(tf.reduce_sum(kernel**2) for kernel in kernels)",
      ]
    }
    return "\n\(head)\(comment(words.loss))\ndef loss(x, y):\n"
      + lines.map { "    \($0)" }.joined(separator: "\n") + "\n\n"
  }

  /// Keras' own loss and how it is called.
  private var kerasCrossEntropy: (head: String, lines: [String]) {
    let reduction = setup.objective.reduction == .sum ? "sum" : "sum_over_batch_size"
    let options = "from_logits=True, reduction=\"\(reduction)\""
    let smoothed = smoothing == 0 ? "" : ", label_smoothing=\(smoothing.python)"
    let weights = usesWeights ? ", sample_weight=class_weights[y]" : ""
    if isOneLogit {
      return (
        "cross_entropy = keras.losses.BinaryCrossentropy(\n    \(options)\(smoothed))\n\n\n",
        ["return cross_entropy(y[:, None].astype(float), model(x)\(weights))"]
      )
    }
    if smoothing == 0 {
      return (
        "cross_entropy = keras.losses.SparseCategoricalCrossentropy(\n    \(options))\n\n\n",
        ["return cross_entropy(y, model(x)\(weights))"]
      )
    }
    return (
      "cross_entropy = keras.losses.CategoricalCrossentropy(\n    \(options)\(smoothed))\n\n\n",
      ["return cross_entropy(np.eye(\(setup.data.classCount))[y], model(x)\(weights))"]
    )
  }

  private func kerasFocal(_ gamma: Double) -> [String] {
    let factor = gamma == 0 ? "" : "(1 - tf.exp(log_q)) ** \(gamma.python) * "
    let parts = "-p * \(factor)log_q"
    return [
      "log_q = tf.nn.log_softmax(logits(x))",
      "p = \(target(oneHot: "np.eye(\(setup.data.classCount))[y]"))",
      "parts = \(parts)",
      weighsParts
        ? "losses = tf.reduce_sum(class_weights * parts, axis=1)"
        : "losses = tf.reduce_sum(parts, axis=1)",
    ] + kerasWeighted(alreadyInParts: weighsParts)
  }

  private var kerasSquaredError: [String] {
    let q = isOneLogit ? "tf.sigmoid(model(x))" : "tf.nn.softmax(model(x))"
    let oneHot =
      isOneLogit ? "y[:, None].astype(float)" : "np.eye(\(setup.data.classCount))[y]"
    return [
      "q = \(q)", "p = \(target(oneHot: oneHot))",
      "losses = tf.reduce_sum((q - p) ** 2, axis=1) / 2",
    ] + kerasWeighted(alreadyInParts: false)
  }

  private func kerasWeighted(alreadyInParts: Bool) -> [String] {
    (usesWeights && !alreadyInParts ? ["losses = class_weights[y] * losses"] : []) + [
      "return "
        + reduced(
          sum: "tf.reduce_sum(losses)", mean: "tf.reduce_mean(losses)",
          ofWeights: "class_weights[y].sum()")
    ]
  }

  private func kerasStatements(_ change: TrainingRun.Change) -> [String] {
    switch change {
    case .learningRate(let rate): ["optimizer.learning_rate = \(rate.python)"]
    case .momentum(let share):
      momentum == nil ? [] : ["optimizer.momentum = np.float64(\(share.python))"]
    case .parameter(let id, let value): kerasEdit(id, value)
    case .batchSize(let size): ["minibatches.size = \(size)"]
    case .l2(let value): ["l2 = \(value.python)"]
    case .classWeights(let weights): ["class_weights = np.array(\(pythonList(weights)))"]
    case .point(let point, let label):
      [
        "train_x = np.vstack([train_x, [\(pythonList(point))]])",
        "train_y = np.append(train_y, \(label))", "minibatches.add_row()",
      ]
    }
  }

  private func kerasEdit(_ id: ParameterID, _ value: Double) -> [String] {
    let place =
      switch id {
      case .weight(let layer, let input, let output): "[\(2 * layer - 2)][\(input), \(output)]"
      case .bias(let layer, let output): "[\(2 * layer - 1)][\(output)]"
      }
    return [
      "weights = model.get_weights()", "weights\(place) = \(value.python)",
      "model.set_weights(weights)",
    ]
  }
}

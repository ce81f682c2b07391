import InformationTheory

/// What a line of a program does.
enum TapeAction: String, CaseIterable, Hashable, Sendable {
  /// A library is imported.
  case imports
  /// A part of a library is imported.
  case importsFunctions
  /// The inputs are given.
  case inputs
  /// The labels are given.
  case labels
  /// The probabilities are given.
  case probabilities
  /// The probabilities are made a variable, where that takes a line of its own.
  case requiresGradient
  /// The weight is made.
  case weight
  /// The bias is made.
  case bias
  /// The loss function gets a short name.
  case lossFunction
  /// The cross-entropy is printed.
  case prints
  /// A model is made.
  case model
  /// Its weights are made.
  case builds
  /// The model is asked for its parameters.
  case parameters
  /// The optimizer is made.
  case optimizer
  /// The loop begins again.
  case loop
  /// A new tape is laid in.
  case tape
  /// The logits are computed.
  case logits
  /// The loss is computed.
  case loss
  /// The gradients of the last pass are thrown away.
  case clearsGradients
  /// The tape is read in reverse.
  case gradient
  /// The parameters move.
  case update
}

/// A line of a program.
struct TapeCodeLine: Equatable, Sendable {
  var action: TapeAction
  var text: String

  init(_ action: TapeAction, _ text: String) {
    self.action = action
    self.text = text
  }
}

extension TapeSettings {
  /// The program, line by line.
  var code: [TapeCodeLine] {
    switch (program, framework) {
    case (.written, .tensorflow): writtenTensorFlow
    case (.written, .pytorch): writtenPyTorch
    case (.repaired, .tensorflow): repairedTensorFlow
    case (.repaired, .pytorch): repairedPyTorch
    case (.direct, .tensorflow): directTensorFlow
    case (.direct, .pytorch): directPyTorch
    }
  }

  private var writtenTensorFlow: [TapeCodeLine] {
    var lines = [
      TapeCodeLine(.imports, "import tensorflow as tf"),
      TapeCodeLine(.labels, "y_true = \(Self.list(truth))"),
      TapeCodeLine(.probabilities, "y_pred = \(Self.list(q))"),
      TapeCodeLine(.lossFunction, "bce = tf.keras.losses.binary_crossentropy"),
      TapeCodeLine(.prints, "print(bce(y_true, y_pred).numpy())"),
      TapeCodeLine(.optimizer, "opt = tf.keras.optimizers.SGD(\(learningRate.shortest))"),
    ]
    if model == .dense {
      lines.append(TapeCodeLine(.model, "model = tf.keras.layers.Dense(1)"))
      lines.append(TapeCodeLine(.builds, "model.build((None, 1))"))
    }
    return lines + [
      TapeCodeLine(.tape, "with tf.GradientTape() as tape:"),
      TapeCodeLine(.loss, "  loss = bce(y_true, y_pred)"),
      TapeCodeLine(.parameters, "params = model.trainable_variables"),
      TapeCodeLine(.gradient, "grads = tape.gradient(loss, params)"),
      TapeCodeLine(.update, "opt.apply_gradients(zip(grads, params))"),
    ]
  }

  private var writtenPyTorch: [TapeCodeLine] {
    var lines = [
      TapeCodeLine(.imports, "import torch"),
      TapeCodeLine(.importsFunctions, "from torch.nn import functional as F"),
      TapeCodeLine(.labels, "y_true = torch.tensor(\(Self.floats(truth)))"),
      TapeCodeLine(.probabilities, "y_pred = torch.tensor(\(Self.floats(q)))"),
      TapeCodeLine(.lossFunction, "bce = F.binary_cross_entropy"),
      TapeCodeLine(.prints, "print(bce(y_pred, y_true))"),
    ]
    if model == .dense { lines.append(TapeCodeLine(.model, "model = torch.nn.Linear(1, 1)")) }
    return lines + [
      TapeCodeLine(.parameters, "params = model.parameters()"),
      TapeCodeLine(.optimizer, "opt = torch.optim.SGD(params, lr=\(learningRate.shortest))"),
      TapeCodeLine(.loss, "loss = bce(y_pred, y_true)"),
      TapeCodeLine(.clearsGradients, "opt.zero_grad()"),
      TapeCodeLine(.gradient, "loss.backward()"),
      TapeCodeLine(.update, "opt.step()"),
    ]
  }

  private var repairedTensorFlow: [TapeCodeLine] {
    [
      TapeCodeLine(.imports, "import tensorflow as tf"),
      TapeCodeLine(.inputs, "x = tf.constant(\(Self.floats(x)))"),
      TapeCodeLine(.labels, "y = tf.constant(\(Self.floats(labels)))"),
      TapeCodeLine(.weight, "w = tf.Variable(\(Self.float(w)))"),
      TapeCodeLine(.bias, "b = tf.Variable(\(Self.float(b)))"),
      TapeCodeLine(.lossFunction, "bce = tf.keras.losses.binary_crossentropy"),
      TapeCodeLine(.optimizer, "opt = tf.keras.optimizers.SGD(\(Self.float(learningRate)))"),
      TapeCodeLine(.loop, "for step in range(\(Self.mostUpdates)):"),
      TapeCodeLine(.tape, "  with tf.GradientTape() as tape:"),
      TapeCodeLine(.logits, "    z = w * x + b"),
      TapeCodeLine(.loss, "    loss = bce(y, z, from_logits=True)"),
      TapeCodeLine(.gradient, "  grads = tape.gradient(loss, [w, b])"),
      TapeCodeLine(.update, "  opt.apply_gradients(zip(grads, [w, b]))"),
    ]
  }

  private var repairedPyTorch: [TapeCodeLine] {
    [
      TapeCodeLine(.imports, "import torch"),
      TapeCodeLine(.importsFunctions, "from torch.nn import functional as F"),
      TapeCodeLine(.inputs, "x = torch.tensor(\(Self.floats(x)))"),
      TapeCodeLine(.labels, "y = torch.tensor(\(Self.floats(labels)))"),
      TapeCodeLine(.weight, "w = torch.tensor(\(Self.float(w)), requires_grad=True)"),
      TapeCodeLine(.bias, "b = torch.tensor(\(Self.float(b)), requires_grad=True)"),
      TapeCodeLine(.lossFunction, "bce = F.binary_cross_entropy_with_logits"),
      TapeCodeLine(.optimizer, "opt = torch.optim.SGD([w, b], lr=\(Self.float(learningRate)))"),
      TapeCodeLine(.loop, "for step in range(\(Self.mostUpdates)):"),
      TapeCodeLine(.logits, "  z = w * x + b"),
      TapeCodeLine(.loss, "  loss = bce(z, y)"),
      TapeCodeLine(.clearsGradients, "  opt.zero_grad()"),
      TapeCodeLine(.gradient, "  loss.backward()"),
      TapeCodeLine(.update, "  opt.step()"),
    ]
  }

  private var directTensorFlow: [TapeCodeLine] {
    [
      TapeCodeLine(.imports, "import tensorflow as tf"),
      TapeCodeLine(.labels, "y = tf.constant(\(Self.floats(truth)))"),
      TapeCodeLine(.probabilities, "q = tf.Variable(\(Self.floats(q)))"),
      TapeCodeLine(.lossFunction, "bce = tf.keras.losses.binary_crossentropy"),
      TapeCodeLine(.optimizer, "opt = tf.keras.optimizers.SGD(\(Self.float(learningRate)))"),
      TapeCodeLine(.loop, "for step in range(\(Self.mostUpdates)):"),
      TapeCodeLine(.tape, "  with tf.GradientTape() as tape:"),
      TapeCodeLine(.loss, "    loss = bce(y, q)"),
      TapeCodeLine(.gradient, "  grads = tape.gradient(loss, [q])"),
      TapeCodeLine(.update, "  opt.apply_gradients(zip(grads, [q]))"),
    ]
  }

  private var directPyTorch: [TapeCodeLine] {
    [
      TapeCodeLine(.imports, "import torch"),
      TapeCodeLine(.importsFunctions, "from torch.nn import functional as F"),
      TapeCodeLine(.labels, "y = torch.tensor(\(Self.floats(truth)))"),
      TapeCodeLine(.probabilities, "q = torch.tensor(\(Self.floats(q)))"),
      TapeCodeLine(.requiresGradient, "q.requires_grad_()"),
      TapeCodeLine(.lossFunction, "bce = F.binary_cross_entropy"),
      TapeCodeLine(.optimizer, "opt = torch.optim.SGD([q], lr=\(Self.float(learningRate)))"),
      TapeCodeLine(.loop, "for step in range(\(Self.mostUpdates)):"),
      TapeCodeLine(.loss, "  loss = bce(q, y)"),
      TapeCodeLine(.clearsGradients, "  opt.zero_grad()"),
      TapeCodeLine(.gradient, "  loss.backward()"),
      TapeCodeLine(.update, "  opt.step()"),
    ]
  }

  // MARK: - Literals

  /// A Python literal of a number with a decimal point: `1.`, `0.25`.
  static func float(_ value: Double) -> String {
    let text = value.shortest
    return text.contains(".") || text.contains("e") ? text : "\(text)."
  }

  static func floats(_ values: [Double]) -> String {
    "[\(values.map(float).joined(separator: ", "))]"
  }

  static func list(_ values: [Double]) -> String {
    "[\(values.map(\.shortest).joined(separator: ", "))]"
  }
}

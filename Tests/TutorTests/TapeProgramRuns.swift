// The programs of the scene `tape` as they were run, with what they printed and how they ended.
// Written by Generators/tape_programs.py; TensorFlow 2.21.0, Keras 3.15.1; PyTorch 2.13.0+cpu.

/// A program with what it really gave.
struct TapeProgramRun: Sendable {
  /// The state of the scene with this program.
  var state: String
  var program: String
  /// The first line that the program printed, if it prints.
  var printed: String?
  /// The line that failed, and the last line of its traceback.
  var failure: (line: Int, message: String)?
  /// Loss, gradients and parameters after the update, pass by pass.
  var passes: [(loss: Double, gradients: [Double], parameters: [Double])] = []

  static let all: [TapeProgramRun] = [
    TapeProgramRun(
      state: "tape",
      program: """
        import tensorflow as tf
        y_true = [1, 0]
        y_pred = [0.8, 0.2]
        bce = tf.keras.losses.binary_crossentropy
        print(bce(y_true, y_pred).numpy())
        opt = tf.keras.optimizers.SGD(0.01)
        with tf.GradientTape() as tape:
          loss = bce(y_true, y_pred)
        params = model.trainable_variables
        grads = tape.gradient(loss, params)
        opt.apply_gradients(zip(grads, params))
        """,
      printed: "0.22314353",
      failure: (9, "NameError: name 'model' is not defined")),
    TapeProgramRun(
      state: "tape model=dense",
      program: """
        import tensorflow as tf
        y_true = [1, 0]
        y_pred = [0.8, 0.2]
        bce = tf.keras.losses.binary_crossentropy
        print(bce(y_true, y_pred).numpy())
        opt = tf.keras.optimizers.SGD(0.01)
        model = tf.keras.layers.Dense(1)
        model.build((None, 1))
        with tf.GradientTape() as tape:
          loss = bce(y_true, y_pred)
        params = model.trainable_variables
        grads = tape.gradient(loss, params)
        opt.apply_gradients(zip(grads, params))
        """,
      printed: "0.22314353",
      failure: (13, "ValueError: No gradients provided for any variable.")),
    TapeProgramRun(
      state: "tape program=repaired",
      program: """
        import tensorflow as tf
        x = tf.constant([-2., -1., 1., 2.])
        y = tf.constant([0., 0., 1., 1.])
        w = tf.Variable(0.)
        b = tf.Variable(0.)
        bce = tf.keras.losses.binary_crossentropy
        opt = tf.keras.optimizers.SGD(1.)
        for step in range(100):
          with tf.GradientTape() as tape:
            z = w * x + b
            loss = bce(y, z, from_logits=True)
          grads = tape.gradient(loss, [w, b])
          opt.apply_gradients(zip(grads, [w, b]))
        """,
      passes: [
        (0.6931472, [-0.75, 0.0], [0.75, 0.0]),
        (0.29414216, [-0.34283617, 3.7252903e-09], [1.0928361, -3.7252903e-09]),
        (0.19782552, [-0.2265868, -1.8626451e-09], [1.319423, -1.8626451e-09]),
        (0.15294367, [-0.17213699, 1.8626451e-09], [1.49156, -3.7252903e-09]),
        (0.12617633, [-0.14003816, 0.0], [1.6315981, -3.7252903e-09]),
        (0.108107015, [-0.11866136, -9.313226e-10], [1.7502595, -2.7939677e-09]),
      ]),
    TapeProgramRun(
      state: "tape program=direct",
      program: """
        import tensorflow as tf
        y = tf.constant([1., 0.])
        q = tf.Variable([0.8, 0.2])
        bce = tf.keras.losses.binary_crossentropy
        opt = tf.keras.optimizers.SGD(0.01)
        for step in range(100):
          with tf.GradientTape() as tape:
            loss = bce(y, q)
          grads = tape.gradient(loss, [q])
          opt.apply_gradients(zip(grads, [q]))
        """,
      passes: [
        (0.22314353, [-0.625, 0.625], [0.80625004, 0.19375001]),
        (0.21536142, [-0.62015504, 0.62015504], [0.8124516, 0.18754846]),
        (0.20769897, [-0.6154213, 0.6154213], [0.81860584, 0.18139425]),
        (0.2001526, [-0.61079454, 0.6107946], [0.82471377, 0.17528631]),
        (0.19271894, [-0.60627097, 0.60627097], [0.83077645, 0.16922359]),
        (0.18539456, [-0.60184664, 0.60184664], [0.8367949, 0.16320513]),
      ]),
    TapeProgramRun(
      state: "tape program=direct eta=1",
      program: """
        import tensorflow as tf
        y = tf.constant([1., 0.])
        q = tf.Variable([0.8, 0.2])
        bce = tf.keras.losses.binary_crossentropy
        opt = tf.keras.optimizers.SGD(1.)
        for step in range(100):
          with tf.GradientTape() as tape:
            loss = bce(y, q)
          grads = tape.gradient(loss, [q])
          opt.apply_gradients(zip(grads, [q]))
        """,
      passes: [
        (0.22314353, [-0.625, 0.625], [1.425, -0.425]),
        (1.1920929e-07, [0.0, 0.0], [1.425, -0.425]),
        (1.1920929e-07, [0.0, 0.0], [1.425, -0.425]),
        (1.1920929e-07, [0.0, 0.0], [1.425, -0.425]),
        (1.1920929e-07, [0.0, 0.0], [1.425, -0.425]),
        (1.1920929e-07, [0.0, 0.0], [1.425, -0.425]),
      ]),
    TapeProgramRun(
      state: "tape framework=pytorch",
      program: """
        import torch
        from torch.nn import functional as F
        y_true = torch.tensor([1., 0.])
        y_pred = torch.tensor([0.8, 0.2])
        bce = F.binary_cross_entropy
        print(bce(y_pred, y_true))
        params = model.parameters()
        opt = torch.optim.SGD(params, lr=0.01)
        loss = bce(y_pred, y_true)
        opt.zero_grad()
        loss.backward()
        opt.step()
        """,
      printed: "tensor(0.2231)",
      failure: (7, "NameError: name 'model' is not defined")),
    TapeProgramRun(
      state: "tape model=dense framework=pytorch",
      program: """
        import torch
        from torch.nn import functional as F
        y_true = torch.tensor([1., 0.])
        y_pred = torch.tensor([0.8, 0.2])
        bce = F.binary_cross_entropy
        print(bce(y_pred, y_true))
        model = torch.nn.Linear(1, 1)
        params = model.parameters()
        opt = torch.optim.SGD(params, lr=0.01)
        loss = bce(y_pred, y_true)
        opt.zero_grad()
        loss.backward()
        opt.step()
        """,
      printed: "tensor(0.2231)",
      failure: (
        12, "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn"
      )),
    TapeProgramRun(
      state: "tape program=repaired framework=pytorch",
      program: """
        import torch
        from torch.nn import functional as F
        x = torch.tensor([-2., -1., 1., 2.])
        y = torch.tensor([0., 0., 1., 1.])
        w = torch.tensor(0., requires_grad=True)
        b = torch.tensor(0., requires_grad=True)
        bce = F.binary_cross_entropy_with_logits
        opt = torch.optim.SGD([w, b], lr=1.)
        for step in range(100):
          z = w * x + b
          loss = bce(z, y)
          opt.zero_grad()
          loss.backward()
          opt.step()
        """,
      passes: [
        (0.6931472, [-0.75, 0], [0.75, 0]),
        (0.29414213, [-0.34283617, -1.4901161e-08], [1.0928361, 1.4901161e-08]),
        (0.19782554, [-0.22658686, -2.9802322e-08], [1.319423, 4.4703484e-08]),
        (0.15294364, [-0.17213699, 0], [1.49156, 4.4703484e-08]),
        (0.12617631, [-0.14003818, -7.450581e-09], [1.6315981, 5.2154064e-08]),
        (0.10810702, [-0.1186614, -2.2351742e-08], [1.7502595, 7.4505806e-08]),
      ]),
    TapeProgramRun(
      state: "tape program=direct framework=pytorch",
      program: """
        import torch
        from torch.nn import functional as F
        y = torch.tensor([1., 0.])
        q = torch.tensor([0.8, 0.2])
        q.requires_grad_()
        bce = F.binary_cross_entropy
        opt = torch.optim.SGD([q], lr=0.01)
        for step in range(100):
          loss = bce(q, y)
          opt.zero_grad()
          loss.backward()
          opt.step()
        """,
      passes: [
        (0.22314355, [-0.625, 0.62499994], [0.80625004, 0.19375001]),
        (0.21536139, [-0.62015504, 0.62015504], [0.8124516, 0.18754846]),
        (0.20769897, [-0.61542124, 0.61542135], [0.81860584, 0.18139425]),
        (0.20015264, [-0.61079454, 0.6107946], [0.82471377, 0.17528631]),
        (0.19271895, [-0.60627097, 0.60627097], [0.83077645, 0.16922359]),
        (0.18539456, [-0.6018466, 0.60184664], [0.8367949, 0.16320513]),
      ]),
    TapeProgramRun(
      state: "tape program=direct framework=pytorch eta=1",
      program: """
        import torch
        from torch.nn import functional as F
        y = torch.tensor([1., 0.])
        q = torch.tensor([0.8, 0.2])
        q.requires_grad_()
        bce = F.binary_cross_entropy
        opt = torch.optim.SGD([q], lr=1.)
        for step in range(100):
          loss = bce(q, y)
          opt.zero_grad()
          loss.backward()
          opt.step()
        """,
      failure: (9, "RuntimeError: all elements of input should be between 0 and 1"),
      passes: [
        (0.22314355, [-0.625, 0.62499994], [1.425, -0.42499995])
      ]),
  ]
}

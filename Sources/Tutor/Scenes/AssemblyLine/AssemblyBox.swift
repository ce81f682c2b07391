/// A station of the assembly line: six that compute the loss, seven that make it smaller.
enum AssemblyBox: Int, CaseIterable, Sendable {
  /// z = W x + b.
  case logits = 1
  /// z − max z.
  case shift
  /// e to the power of each.
  case exponentials
  /// Each over their sum: q.
  case divide
  /// −ln q of the label.
  case surprisal
  /// The mean, or the sum, over the samples.
  case reduce
  /// −p/q, the slope of a sample's loss by q.
  case slope
  /// The slopes of q by z, and what they make of −p/q.
  case jacobian
  /// q − p.
  case error
  /// (q − p)xᵀ of one sample.
  case outer
  /// Its mean, or its sum, over the samples.
  case gradient
  /// W − η times the gradient.
  case update
  /// The loss with the new parameters.
  case newLoss

  /// The name of the element: `box.3`.
  var name: String { "box.\(rawValue)" }

  /// Whether it belongs to the way forward, from parameters to the loss.
  var isForward: Bool { rawValue <= AssemblyBox.reduce.rawValue }
}

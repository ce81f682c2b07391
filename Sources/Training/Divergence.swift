/// Why a run stopped: the quantity that would have left the range in which numbers mean something.
public struct Divergence: Error, Equatable, Sendable {
  /// What overflowed.
  public enum Quantity: Equatable, Sendable {
    /// A score of the minibatch, or its loss, is no longer a finite number.
    case loss
    /// A slope is no longer a finite number.
    case gradient(ParameterID)
    /// The update would have made a parameter greater than `Divergence.greatestParameter`.
    case parameter(ParameterID)
  }

  /// What overflowed.
  public var quantity: Quantity
  /// Its value; may be infinite or not a number.
  public var value: Double
  /// The number of the update that was not made, from 1.
  public var update: Int

  /// No parameter may become greater than this: products of two such numbers are still finite,
  /// squares of far greater ones are not.
  public static let greatestParameter = 1e100
}

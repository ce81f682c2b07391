/// An order of colours, from low to high, whose lightness rises evenly enough to be read without
/// seeing the hues.
package struct Ramp: Equatable, Sendable {
  /// Entries of xterm's palette.
  package var colors: [UInt8]

  /// Creates a ramp of one's own.
  package init(_ colors: [UInt8]) {
    self.colors = colors
  }

  /// Blue to yellow in eight steps, after cividis (Nuñez, Anderton and Renslow, 2018).
  package static let cividis8 = Ramp([24, 60, 242, 243, 245, 144, 185, 220])
  /// Blue to yellow in twelve steps.
  package static let cividis12 = Ramp([24, 25, 61, 243, 244, 102, 246, 144, 180, 186, 221, 227])
  /// Purple to yellow in eight steps, after viridis.
  package static let viridis8 = Ramp([53, 61, 67, 73, 79, 121, 191, 226])
  /// Black to white in twenty-four steps.
  package static let grey24 = Ramp(Array(232...255))

  /// Shades for terminals without colours.
  static let shades: [Unicode.Scalar] = [" ", "░", "▒", "▓", "█"]
  /// Shades in ASCII.
  static let asciiShades: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]

  /// Returns which of `count` steps a share from 0 to 1 falls into; nil if it is not a number.
  static func step(of share: Double, count: Int) -> Int? {
    guard !share.isNaN, count > 0 else { return nil }
    return min(Int(min(max(share, 0), 1) * Double(count)), count - 1)
  }
}

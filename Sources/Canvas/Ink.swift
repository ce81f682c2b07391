/// A colour of a cell: the terminal's own, or one of its palette.
package enum Ink: Hashable, Sendable {
  /// The colour the terminal uses when none is asked for.
  case `default`
  /// An entry of the palette; 0 to 15 exist everywhere with colour, 16 to 255 in xterm's 256.
  case indexed(UInt8)
}

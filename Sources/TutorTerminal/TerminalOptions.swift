package import Canvas

/// What the learner asked for on the command line, for the terminal to obey.
package struct TerminalOptions: Equatable, Sendable {
  /// How many colours; nil: as many as the terminal has.
  package var colors: Look.Colors?
  /// Whether drawings use ASCII even where more could be shown.
  package var usesASCII = false
  /// The background; nil: dark, unless the environment says otherwise.
  package var background: Look.Background?
  /// The background that was chosen another time; what the environment says wins.
  package var savedBackground: Look.Background?
  /// Whether characters of ambiguous width are wide; nil: ask where it is in doubt.
  package var ambiguousIsWide: Bool?
  /// Whether the mouse is listened to.
  package var usesMouse = true
  /// Frames a second; nil: 60, and 15 over ssh.
  package var framesPerSecond: Int?
  /// Whether frames are marked as synchronized updates.
  package var synchronizes = true
  /// How long an escape waits for the rest of a sequence, in milliseconds; nil: 25, 100 over ssh.
  package var escapeDelay: Int?

  /// Creates options that leave everything to the terminal.
  package init() {}
}

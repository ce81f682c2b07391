/// Why there is no screen to draw on.
package enum TerminalError: Error, Equatable, Sendable {
  /// Standard output is no terminal, or no keys can be read from one.
  case noTerminal
  /// The terminal cannot move its cursor.
  case cannotAddressCursor(name: String)
  /// Nothing is known about a terminal of this name.
  case unknownTerminal(name: String)
  /// The terminal would not be taken over.
  case cannotTake
  /// Not enough memory, or too many open files.
  case noMemory
  /// A folder cannot be watched.
  case cannotWatch(folder: String, reason: String)
}

/// Something about the terminal that the learner should know.
package enum TerminalNotice: Equatable, Sendable {
  /// Nothing is known about a terminal of this name, so it is treated as an xterm.
  case unknownTerminal(name: String)
  /// The locale is not UTF-8, so drawings use ASCII.
  case notUTF8
  /// The console of Linux has few glyphs, so drawings use ASCII.
  case console
}

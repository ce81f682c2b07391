package import Canvas

/// What this terminal can do: computed once, from the environment and the options.
package struct Capabilities: Equatable, Sendable {
  /// What views are drawn for.
  package var look: Look
  /// Frames a second while something moves.
  package var framesPerSecond: Int
  /// How long an escape waits for the rest of a sequence, in milliseconds.
  package var escapeDelay: Int
  /// Whether the terminal is at the other end of a network.
  package var isRemote: Bool
  /// Whether to ask the terminal for the width of ambiguous characters.
  package var asksAmbiguousWidth: Bool
  /// Whether the mouse is listened to.
  package var usesMouse: Bool
  /// Whether frames are marked as synchronized updates.
  package var synchronizes: Bool
  /// What the learner should know.
  package var notices: [TerminalNotice]

  /// Decides.
  ///
  /// - Parameters:
  ///   - options: What the learner asked for; it wins.
  ///   - environment: The value of an environment variable.
  ///   - terminalColors: How many colours terminfo knows of.
  ///   - isUTF8: Whether the locale says UTF-8.
  package init(
    options: TerminalOptions, environment: (String) -> String?, terminalColors: Int, isUTF8: Bool
  ) {
    // Empty variables count as unset.
    func value(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? ""
    let isEastAsian = ["zh", "ja", "ko"].contains { locale.hasPrefix($0) }
    let isConsole = environment("TERM") == "linux"
    isRemote = value("SSH_CONNECTION") != nil || value("SSH_TTY") != nil
    look = Look(
      colors: options.colors
        ?? (value("NO_COLOR") != nil ? .mono : Self.colors(terminalColors)),
      glyphs: options.usesASCII || !isUTF8 || isConsole ? .ascii : .unicode,
      background: options.background ?? Self.background(value("COLORFGBG"))
        ?? options.savedBackground ?? .dark,
      ambiguousIsWide: options.ambiguousIsWide ?? false)
    framesPerSecond = min(max(options.framesPerSecond ?? (isRemote ? 15 : 60), 1), 120)
    escapeDelay = min(max(options.escapeDelay ?? (isRemote ? 100 : 25), 0), 5_000)
    asksAmbiguousWidth =
      options.ambiguousIsWide == nil && isEastAsian && isUTF8 && !isConsole
    usesMouse = options.usesMouse
    synchronizes = options.synchronizes
    notices = []
    if !options.usesASCII {
      if !isUTF8 { notices.append(.notUTF8) } else if isConsole { notices.append(.console) }
    }
  }

  private static func colors(_ count: Int) -> Look.Colors {
    if count >= 256 { return .xterm256 }
    return count >= 8 ? .ansi16 : .mono
  }

  // "15;0": foreground and background, as rxvt and Konsole tell.
  private static func background(_ variable: String?) -> Look.Background? {
    guard let last = variable?.split(separator: ";").last, let color = Int(last) else { return nil }
    return color == 7 || (9...15).contains(color) ? .light : .dark
  }

  /// The name under which terminfo is asked, which for an xterm that says so in another variable
  /// is one with all its colours.
  package static func terminalName(environment: (String) -> String?) -> String? {
    guard let name = environment("TERM"), !name.isEmpty else { return nil }
    let colorterm = environment("COLORTERM") ?? ""
    return name == "xterm" && !colorterm.isEmpty ? "xterm-256color" : name
  }
}

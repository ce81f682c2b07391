import ArgumentParser
import Canvas
import TutorTerminal

/// What the learner asks of the screen.
struct ScreenOptions: ParsableArguments {
  /// How wide characters of ambiguous width are.
  enum Width: String, CaseIterable, ExpressibleByArgument { case narrow, wide }
  /// How many colours to use.
  enum Colors: String, CaseIterable, ExpressibleByArgument {
    case never, sixteen = "16", all = "256"
  }
  /// The background of the terminal.
  enum Theme: String, CaseIterable, ExpressibleByArgument { case dark, light }
  /// Frames a second.
  struct FrameRate: ExpressibleByArgument {
    static let allValueStrings = ["1–120"]
    let framesPerSecond: Int

    init?(argument: String) {
      guard let number = Int(argument), (1...120).contains(number) else { return nil }
      framesPerSecond = number
    }
  }

  @Option(help: "How wide this terminal draws characters of ambiguous width (narrow, wide).")
  var ambiguous: Width?
  @Option(help: "Colours: never, 16 or 256; otherwise what the terminal has. NO_COLOR counts.")
  var color: Colors?
  @Option(help: "The background of your terminal: dark or light.") var theme: Theme?
  @Flag(help: "Draw with ASCII characters only.") var ascii = false
  @Flag(help: "Leave the mouse to the terminal.") var noMouse = false
  @Option(help: "Frames a second while something moves: 60, over ssh 15.") var fps: FrameRate?

  /// The options as the terminal takes them.
  var terminal: TerminalOptions {
    var options = TerminalOptions()
    options.ambiguousIsWide = ambiguous.map { $0 == .wide }
    options.colors =
      switch color {
      case .never: .mono
      case .sixteen: .ansi16
      case .all: .xterm256
      case nil: nil
      }
    options.background = theme.map { $0 == .dark ? .dark : .light }
    options.usesASCII = ascii
    options.usesMouse = !noMouse
    options.framesPerSecond = fps?.framesPerSecond
    return options
  }
}

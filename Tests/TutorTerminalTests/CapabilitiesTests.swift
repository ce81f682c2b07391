import Canvas
import Testing

@testable import TutorTerminal

struct CapabilitiesTests {
  private func capabilities(
    _ environment: [String: String] = [:], options: TerminalOptions = TerminalOptions(),
    colors: Int = 256, isUTF8: Bool = true
  ) -> Capabilities {
    Capabilities(
      options: options, environment: { environment[$0] }, terminalColors: colors, isUTF8: isUTF8)
  }

  @Test(arguments: [(0, Look.Colors.mono), (8, .ansi16), (16, .ansi16), (256, .xterm256)])
  func coloursFollowTerminfo(_ count: Int, _ colors: Look.Colors) {
    #expect(capabilities(colors: count).look.colors == colors)
  }

  @Test func noColorCountsWhenItIsNotEmpty() {
    #expect(capabilities(["NO_COLOR": "1"]).look.colors == .mono)
    #expect(capabilities(["NO_COLOR": ""]).look.colors == .xterm256)
    var options = TerminalOptions()
    options.colors = .ansi16
    #expect(capabilities(["NO_COLOR": "1"], options: options).look.colors == .ansi16)
  }

  @Test func withoutUTF8DrawingsUseASCII() {
    #expect(capabilities(isUTF8: false).look.glyphs == .ascii)
    #expect(capabilities(isUTF8: false).notices == [.notUTF8])
    #expect(capabilities().look.glyphs == .unicode)
  }

  @Test func theConsoleHasFewGlyphs() {
    let console = capabilities(["TERM": "linux", "LANG": "zh_CN.UTF-8"], colors: 8)
    #expect(console.look.glyphs == .ascii)
    #expect(console.notices == [.console])
    #expect(!console.asksAmbiguousWidth)
    var options = TerminalOptions()
    options.usesASCII = true
    #expect(capabilities(["TERM": "linux"], options: options).notices.isEmpty)
  }

  @Test func theBackgroundThatWasSavedComesLast() {
    var options = TerminalOptions()
    options.savedBackground = .light
    #expect(capabilities(options: options).look.background == .light)
    #expect(capabilities(["COLORFGBG": "15;0"], options: options).look.background == .dark)
    options.background = .light
    #expect(capabilities(["COLORFGBG": "15;0"], options: options).look.background == .light)
  }

  @Test func theNetworkSlowsFramesAndWaitsForEscapes() {
    let remote = capabilities(["SSH_CONNECTION": "10.0.0.1 22 10.0.0.2 22"])
    #expect(remote.framesPerSecond == 15)
    #expect(remote.escapeDelay == 100)
    #expect(capabilities().framesPerSecond == 60)
    #expect(capabilities().escapeDelay == 25)
    var options = TerminalOptions()
    options.framesPerSecond = 30
    #expect(capabilities(["SSH_TTY": "/dev/pts/1"], options: options).framesPerSecond == 30)
  }

  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], true), (["LANG": "ja_JP.UTF-8"], true), (["LC_ALL": "ko_KR"], true),
    (["LANG": "en_US.UTF-8"], false), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"], false),
    ([:], false),
  ])
  func eastAsianLocalesAskForTheWidth(_ environment: [String: String], _ asks: Bool) {
    #expect(capabilities(environment).asksAmbiguousWidth == asks)
  }

  @Test func aWidthThatWasGivenIsNotAskedFor() {
    var options = TerminalOptions()
    options.ambiguousIsWide = true
    let result = capabilities(["LANG": "zh_CN.UTF-8"], options: options)
    #expect(!result.asksAmbiguousWidth)
    #expect(result.look.ambiguousIsWide)
  }

  @Test(arguments: [
    ("15;0", Look.Background.dark), ("0;15", .light), ("0;default;15", .light), ("0;7", .light),
    ("12;8", .dark), ("", .dark), ("x", .dark),
  ])
  func theBackgroundIsReadFromTheEnvironment(_ value: String, _ background: Look.Background) {
    #expect(capabilities(["COLORFGBG": value]).look.background == background)
  }

  @Test func anXtermThatKnowsMoreColoursGetsThem() {
    func name(_ environment: [String: String]) -> String? {
      Capabilities.terminalName { environment[$0] }
    }
    #expect(name(["TERM": "xterm"]) == "xterm")
    #expect(name(["TERM": "xterm", "COLORTERM": "truecolor"]) == "xterm-256color")
    #expect(name(["TERM": "tmux-256color", "COLORTERM": "truecolor"]) == "tmux-256color")
    #expect(name([:]) == nil)
    #expect(name(["TERM": ""]) == nil)
  }

  @Test func theProbeTakesOneAnswerToItsOwnQuestion() {
    var probe = WidthProbe(isWanted: true)
    #expect(!probe.isDue(in: Size(width: 1, height: 1)))
    #expect(probe.isDue(in: Size(width: 80, height: 24)))
    #expect(probe.answer(row: 2, column: 3) == nil)
    probe.asked()
    #expect(!probe.isDue(in: Size(width: 80, height: 24)))
    #expect(probe.answer(row: 5, column: 3) == nil)
    #expect(probe.answer(row: 2, column: 3) == true)
    #expect(probe.answer(row: 2, column: 2) == nil)
    #expect(!WidthProbe(isWanted: false).isDue(in: Size(width: 80, height: 24)))
  }
}

import ArgumentParser
import Assessment
import Canvas
import Curriculum
import Tutor
import TutorTerminal

/// `xent export LINE|SECTION`: a screen of the tutor, taken along as a picture or as text.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Take a screen along: a scene in the state of a line, or a page of the course.",
    discussion: """
      What is named is drawn as the tutor draws it, and printed, or written to a new file. A file \
      that exists is never overwritten. A scene that trains is also taken along as a Python script \
      that makes the same run with Keras or PyTorch, or as the record of the run.

      EXAMPLES
        xent export distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2 --to svg --out kl.svg
        xent export 2.2 --to svg --lang zh --theme light > page.svg
        xent export 2.2 --to text --size 80x24
        xent export training data=blobs seed=7 updates=412 --to pytorch --out run.py
      """)

  /// What the screen becomes.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case svg, text, keras, pytorch, csv, json
  }

  @Argument(
    help: ArgumentHelp(
      "A scene with its settings, as `x` in the tutor writes it, or the number of a section.",
      valueName: "line or section"))
  var subject: [String]
  @Option(
    help: "svg, a picture true to the cells, or text; of a run also keras, pytorch, csv or json.")
  var to: Format
  @Option(help: ArgumentHelp("Columns and rows of the screen.", valueName: "WxH"))
  var size: String = "120x36"
  @Option(help: ArgumentHelp("Write to this new file.", valueName: "file")) var out: String?
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var speech: SpeechOptions

  private static let smallest = Size(width: 80, height: 24)
  private static let largest = Size(width: 500, height: 200)

  func run() throws {
    let language = speech.resolved
    let text = try text(language)
    guard let out else { return Output.print(String(text.dropLast())) }
    try NewFile.write(text, to: out, language)
  }

  private func text(_ language: Language) throws -> String {
    switch to {
    case .svg: try frame(language).svg(title: "xent \(subject.joined(separator: " "))")
    case .text: try frame(language).lines().joined(separator: "\n") + "\n"
    case .keras: try ExportCommandRun(format: .keras, language: language).text(subject)
    case .pytorch: try ExportCommandRun(format: .pytorch, language: language).text(subject)
    case .csv: try ExportCommandRun(format: .csv, language: language).text(subject)
    case .json: try ExportCommandRun(format: .json, language: language).text(subject)
    }
  }

  private func frame(_ language: Language) throws -> Frame {
    let size = try screenSize(language)
    return try state(language).view(in: size)
  }

  private func state(_ language: Language) throws -> TutorState {
    let settings = Settings(language: language)
    let line = subject.joined(separator: " ")
    let words = line.split(separator: " ")
    let isScene = words.first.map { ActiveScene.names.contains(String($0)) } ?? false
    if isScene || words.count > 1 {
      do throws(StateLineError) {
        return TutorState(lab: try ActiveScene(line), settings: settings, look: look)
      } catch {
        throw ProgramExit(.usage, StateLineErrorText(error).text[language])
      }
    }
    let course = try lessons.load(language).course
    guard let page = course.page(number: line) ?? course.page(line) else {
      let pages = Xent.sections(of: course).joined(separator: ", ")
      let scenes = ActiveScene.names.joined(separator: ", ")
      throw ProgramExit(
        .usage,
        language == .zh
          ? "没有“\(line)”这一节或场景；可选的节：\(pages)；可选的场景：\(scenes)。"
          : "there is no section or scene “\(line)”; sections: \(pages); scenes: \(scenes).")
    }
    return TutorState(course: course, page: page.id, settings: settings, look: look)
  }

  /// The screen of an ordinary terminal, but for what was asked.
  private var look: Look {
    let asked = screen.terminal
    return Look(
      colors: asked.colors ?? .xterm256, glyphs: asked.usesASCII ? .ascii : .unicode,
      background: asked.background ?? .dark, ambiguousIsWide: asked.ambiguousIsWide ?? false)
  }

  private func screenSize(_ language: Language) throws -> Size {
    let parts = size.lowercased().split(whereSeparator: { $0 == "x" || $0 == "×" })
    let numbers = parts.compactMap { Int($0) }
    if parts.count == 2, numbers.count == 2,
      Self.smallest.width...Self.largest.width ~= numbers[0],
      Self.smallest.height...Self.largest.height ~= numbers[1]
    {
      return Size(width: numbers[0], height: numbers[1])
    }
    throw ProgramExit(
      .usage,
      language == .zh
        ? "--size “\(size)” 不是可用的屏幕大小；写成 列x行，例如 120x36，从 80x24 到 500x200。"
        : "--size “\(size)” is no size of a screen; write columns x rows, as in 120x36, from "
          + "80x24 to 500x200.")
  }
}

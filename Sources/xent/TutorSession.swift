import Assessment
import CTerminal
import Canvas
import Curriculum
import Foundation
import InformationTheory
import Progress
import Tutor
import TutorTerminal

/// One run of the tutor on the screen: the record opened, effects carried out, the exit code.
struct TutorSession {
  private let screen: ScreenOptions
  private let speech: SpeechOptions
  private var record = LearnerRecord.ephemeral()
  private var snapshot = LearnerRecord.Snapshot()
  private var notices: [Bilingual] = []

  init(screen: ScreenOptions, speech: SpeechOptions) {
    self.screen = screen
    self.speech = speech
  }

  /// Opens the learner's record; what goes wrong becomes a notice, and the tutor goes on.
  mutating func openRecord(_ options: RecordOptions) {
    guard !options.ephemeral else { return }
    record = LearnerRecord.openOrEphemeral(
      environment: ProcessInfo.processInfo.environment, learner: options.learner)
    if let notice = record.notice { notices.append(Self.words(for: notice)) }
    do throws(ProgressError) {
      snapshot = try record.snapshot()
    } catch {
      notices.append(Self.words(for: error))
    }
  }

  /// What is spoken: the flag, else what was saved, else the locale, else English.
  var language: Language { knownLanguage ?? .en }

  private var knownLanguage: Language? {
    speech.lang ?? setting(.language).flatMap(Language.init(rawValue:)) ?? SpeechOptions.ofLocale
  }

  private func setting(_ name: Settings.Name) -> String? { snapshot.settings[name.rawValue] }

  private var settings: Settings {
    Settings(
      language: language, base: setting(.base).flatMap(LogBase.init(rawValue:)) ?? .nats)
  }

  /// The section of the page that the learner left: ids of pages begin with it.
  var section: String? {
    snapshot.place.map { String($0.page.dropFirst().prefix { $0 != "." }) }
  }

  /// The tutor on a page, or where the learner left it.
  func state(of course: Course, page: String?) -> TutorState {
    var memory = Memory()
    memory.page = snapshot.place?.page
    memory.line = snapshot.place?.line
    memory.scroll = setting(.scroll).flatMap { Int($0) } ?? 0
    memory.solved = snapshot.solved
    memory.drafts = snapshot.drafts
    memory.stepsDone = snapshot.stepsDone.mapValues { $0.max() ?? 0 }
    if let asked = speech.lang, setting(.language) == nil {
      _ = save(.setting(name: Settings.Name.language.rawValue, value: asked.rawValue))
    }
    var state = TutorState(course: course, page: page, memory: memory, settings: settings)
    if knownLanguage == nil { state.askForLanguage() }
    return state
  }

  /// A scene alone.
  func state(ofLab scene: ActiveScene) -> TutorState {
    TutorState(lab: scene, settings: settings)
  }

  /// Runs until the learner leaves. Where there is no terminal to draw on, the page is printed.
  ///
  /// - Parameters:
  ///   - start: The state to begin with.
  ///   - notice: Something about the lessons that the learner should know.
  ///   - watched: A folder to watch, if there is one.
  ///   - whenShown: What may be done after the first frame.
  /// - Throws: The way out, if it is not the ordinary one.
  func run(
    _ start: TutorState, notice: Bilingual? = nil,
    watched: WatchedFolder? = nil,
    whenShown: @escaping () -> Message? = { nil }
  ) throws {
    var options = screen.terminal
    options.savedBackground = setting(.theme).flatMap(Look.Background.init(rawValue:))
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(options)
    } catch {
      return printPlainly(start)
    }
    var state = start
    let words =
      notices + [notice].compactMap { $0 }
      + terminal.capabilities.notices.map(TerminalErrorText.text(for:))
    state.prepare(for: terminal.capabilities.look, notice: words.first)
    let ending = try end(of: state, on: terminal, watched, whenShown)
    guard ending.exitCode == 0 else {
      throw ProgramExit(status: ending.exitCode)
    }
  }

  private func end(
    of state: TutorState, on terminal: Terminal, _ watched: WatchedFolder?,
    _ whenShown: @escaping () -> Message?
  ) throws -> Ending {
    var current = state
    var program = Program(
      update: { current.update($0) }, view: { current.view(in: $0) }, pace: { current.pace },
      perform: { perform($0) }, whenShown: whenShown)
    program.watched = watched
    var loop = RunLoop(terminal: terminal, program: program)
    do throws(TerminalError) {
      let ending = try loop.run()
      if ending != .left && ending != .interrupted {
        for effect in current.lastWords() { _ = perform(effect) }
      }
      return ending
    } catch {
      throw ProgramExit(.tool, TerminalErrorText.text(for: error)[language])
    }
  }

  private func printPlainly(_ start: TutorState) {
    var state = start
    // What was answered is printed with the progress; no other page needs the record.
    if case .appendix(.progress) = state.place { _ = state.update(recallAttempts()) }
    let isUTF8 = locale_use()
    let look = Look(colors: .mono, glyphs: screen.ascii || !isUTF8 ? .ascii : .unicode)
    for line in state.plainLines(look) { Output.print(line) }
    if !isUTF8 {
      Output.error(
        language == .zh
          ? "xent: 当前区域设置不是 UTF-8，图形以 ASCII 显示。"
          : "xent: the locale is not UTF-8, so drawings use ASCII.")
    }
  }

  // MARK: - Effects

  private func perform(_ effect: Effect) -> Message? {
    switch effect {
    case .save(let kept): save(kept)
    case .recallAttempts: recallAttempts()
    case .write(let name, let contents): write(contents, to: name)
    case .quit, .suspend, .repaint: nil
    }
  }

  private func save(_ kept: Record) -> Message? {
    do throws(ProgressError) {
      switch kept {
      case .attempt(let attempt): try record.save(attempt, at: .now)
      case .place(let page, let line):
        try record.save(Place(page: page, line: line.isEmpty ? nil : line))
      case .draft(let exercise, let text): try record.save(draft: text, of: exercise)
      case .setting(let name, let value): try record.save(setting: value, named: name)
      case .stepDone(let page, let step): try record.save(stepDone: step, of: page)
      }
      return nil
    } catch {
      return .performed(.saveFailed(Self.words(for: error)))
    }
  }

  private func recallAttempts() -> Message {
    do throws(ProgressError) {
      return .attempts(try record.attempts().map(\.attempt))
    } catch {
      return .performed(.recallFailed(Self.words(for: error)))
    }
  }

  private static func words(for error: ProgressError) -> Bilingual {
    let text = ProgressErrorText(error)
    return Bilingual(zh: text.message(.zh), en: text.message(.en))
  }

  /// Writes a new file: with a number before its ending if the name is taken.
  private func write(_ contents: String, to name: String) -> Message {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var why = String(cString: strerror(EEXIST))
    for number in 1...9_999 {
      let suffix = number == 1 ? "" : "-\(number)"
      let candidate = name[..<dot] + suffix + name[dot...]
      do throws(NewFile.Failure) {
        try NewFile.write(contents, to: String(candidate))
        return .performed(.wrote(fileName: String(candidate)))
      } catch {
        switch error {
        case .exists: continue
        case .refused(let reason), .unfinished(let reason): why = reason
        }
        break
      }
    }
    return .performed(
      .writeFailed(
        Bilingual(
          zh: "无法在当前文件夹写入 \(name)（\(why)）；请换一个可写的文件夹再运行。",
          en: "\(name) cannot be written in this folder (\(why)); run xent in one you may "
            + "write to.")))
  }
}

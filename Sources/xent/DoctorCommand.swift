import ArgumentParser
import Assessment
import Canvas
import Curriculum
import Foundation
import Progress
import Tutor
import TutorTerminal

/// `xent doctor`: what this terminal can do, for bug reports.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Print what this terminal can do; for bug reports.",
    discussion: """
      Nothing is sent anywhere and nothing is written.

      EXAMPLE
        xent doctor
      """)

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    row("xent", ProgramVersion.current)
    for name in ["TERM", "COLORTERM", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "SSH_CONNECTION"] {
      row(name, ProcessInfo.processInfo.environment[name].map(Self.quoted) ?? "not set")
    }
    describeTerminal()
    let language = speech.resolved
    row("language", language.rawValue)
    describeLessons(language)
    describeRecord()
  }

  private func describeTerminal() {
    do throws(TerminalError) {
      // Reports are often piped into a file.
      let terminal = try Terminal(screen.terminal, isBehindPipe: true)
      let capabilities = terminal.capabilities
      let look = capabilities.look
      row("terminal", "\(terminal.size.width)×\(terminal.size.height)")
      row("colours", look.colors.rawValue)
      row("glyphs", look.glyphs.rawValue)
      row("background", look.background.rawValue)
      row("ambiguous width", look.ambiguousIsWide ? "wide" : "narrow")
      row("asks for the width", capabilities.asksAmbiguousWidth ? "yes" : "no")
      row("frames a second", "\(capabilities.framesPerSecond)")
      row("remote", capabilities.isRemote ? "yes" : "no")
      for notice in capabilities.notices {
        row("note", TerminalErrorText.text(for: notice)[speech.resolved])
      }
    } catch {
      row("terminal", TerminalErrorText.text(for: error)[speech.resolved])
    }
  }

  private func describeLessons(_ language: Language) {
    do {
      let loaded = try lessons.load(language)
      row("lessons", try lessons.locate(language))
      row(
        "course",
        "version \(loaded.course.version), \(loaded.course.pages.count) pages, "
          + "\(loaded.course.exercises.count) exercises, \(loaded.problems.count) faults")
    } catch let exit as ProgramExit {
      row("lessons", exit.sentence ?? "not found")
    } catch {
      row("lessons", "\(error)")
    }
  }

  private func describeRecord() {
    let environment = ProcessInfo.processInfo.environment
    row("record", RecordLocation.path(environment: environment) ?? "no home folder")
  }

  private func row(_ name: String, _ value: String) {
    let padding = String(repeating: " ", count: max(1, 20 - name.count))
    Output.print(name + padding + value)
  }

  /// The value without control characters: it may come from anywhere.
  private static func quoted(_ value: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      text.append(isControl ? "?" : scalar)
    }
    return String(text)
  }
}

import Assessment
import Foundation
import TutorTerminal

/// `xent check --program`.
struct CheckProgram {
  let exercise: ProgramExercise
  let words: [String]
  let limits: ProgramLimits
  let asksJSON: Bool
  let language: Language

  /// Checks once.
  func run() throws {
    let report = try report()
    if let signal = report.interruption { throw ProgramExit(status: 128 + signal) }
    if !report.isRight { throw ProgramExit(.wrong) }
  }

  /// Checks again whenever a file in the folder of the program is saved.
  func watch() throws {
    let files = words.filter { Self.signature($0) != nil }
    // An interpreter is not what is being written, unless nothing else is.
    guard let file = files.first(where: { $0 != words.first }) ?? files.first else {
      let command = words.joined(separator: " ")
      throw ProgramExit(
        .usage,
        language == .zh
          ? "--watch 需要命令里有一个文件，而 “\(command)” 里没有；例如 'python3 loss.py'。"
          : "--watch needs a file in the command, and “\(command)” has none; write it as in "
            + "'python3 loss.py'.")
    }
    let folder = (file as NSString).deletingLastPathComponent
    let watch = try watching(folder.isEmpty ? "." : folder)
    while true {
      let before = files.map(Self.signature)
      if let signal = try report().interruption { throw ProgramExit(status: 128 + signal) }
      // What the program itself wrote is no reason to begin again; what was saved meanwhile is.
      _ = watch.takeChanges()
      if before != files.map(Self.signature) { continue }
      Output.error(language == .zh ? "保存文件后重新检查；Ctrl-C 结束。" : "Save to check again; Ctrl-C ends.")
      if let signal = try wait(watch) { throw ProgramExit(status: 128 + signal) }
    }
  }

  private func report() throws -> ProgramReport {
    let check: ProgramCheck
    do throws(ProgramExerciseError) {
      check = try ProgramCheck(exercise)
    } catch {
      let text = ProgramExerciseErrorText(error).message(language)
      throw ProgramExit(.tool, "\(exercise.id): \(text)")
    }
    do throws(ProgramLaunchError) {
      let report = try check.run(words, limits: limits, isAlone: true)
      let text = ProgramReportText(report, language: language)
      for line in asksJSON ? [text.json] : text.lines { Output.print(line) }
      return report
    } catch {
      throw ProgramExit(.usage, ProgramLaunchErrorText(error).message(language))
    }
  }

  private func watching(_ folder: String) throws -> FolderWatch {
    do throws(TerminalError) {
      return try FolderWatch(folder)
    } catch {
      throw ProgramExit(.tool, TerminalErrorText.text(for: error)[language])
    }
  }

  /// Sleeps until a file is changed; returns the signal, if one asked the program to end.
  private func wait(_ watch: FolderWatch) throws -> Int32? {
    do throws(TerminalError) {
      guard case .signal(let signal) = try watch.wait() else { return nil }
      return signal
    } catch {
      throw ProgramExit(.tool, TerminalErrorText.text(for: error)[language])
    }
  }

  /// What changes when a file is saved; nil if it is no file.
  private static func signature(_ path: String) -> [Int]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [
      Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
    ]
  }
}

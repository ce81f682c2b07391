import ArgumentParser
import Assessment
import Foundation
import Progress

/// `xent progress`: the record of what was answered.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show, export, import and reset the record.",
    discussion: """
      The record lies in $XDG_DATA_HOME/xent/progress.sqlite, and never leaves this machine by \
      itself. An export is JSON lines; importing adds what is not there yet and changes nothing \
      else, so that two machines can be brought together in either order.

      EXAMPLES
        xent progress show
        xent progress export > record.jsonl
        xent progress import record.jsonl
        xent progress reset s2.ce-weather --yes
        xent progress reset --all --learner mei
      """,
    subcommands: [
      ProgressCommandShow.self, ProgressCommandExport.self, ProgressCommandImport.self,
      ProgressCommandReset.self,
    ])
}

extension RecordOptions {
  /// The learner, if the command line names one.
  var named: String? {
    let isNamed = CommandLine.arguments.contains { $0 == "--learner" || $0.hasPrefix("--learner=") }
    return isNamed ? learner : nil
  }

  /// Opens the record; without one that can be kept there is nothing to do here.
  func open(_ language: Language) throws -> LearnerRecord {
    guard let path = RecordLocation.path(environment: ProcessInfo.processInfo.environment) else {
      throw Self.exit(.noHome, language)
    }
    do throws(ProgressError) {
      let record = try LearnerRecord.open(path: path, learner: learner)
      if let notice = record.notice {
        Output.error("xent: \(ProgressErrorText(notice).message(language))")
      }
      return record
    } catch {
      throw Self.exit(error, language)
    }
  }

  /// The way out when the record fails.
  static func exit(_ error: ProgressError, _ language: Language) -> ProgramExit {
    let isInput: Bool =
      switch error {
      case .newerFormat, .noHome: true
      case .movedAside, .damaged, .notWritable, .diskFull, .locked, .cannotOpen, .failed: false
      }
    return ProgramExit(isInput ? .usage : .tool, ProgressErrorText(error).message(language))
  }
}

/// `xent progress export`.
struct ProgressCommandExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the record as JSON lines: of all learners, or of one.",
    discussion: """
      EXAMPLE
        xent progress export --learner mei --out mei.jsonl
      """)

  @OptionGroup var record: RecordOptions
  @Option(help: ArgumentHelp("Write this file; it is replaced.", valueName: "file"))
  var out: String?
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.resolved
    let entries: [LearnerRecord.OwnedEntry]
    let opened = try record.open(language)
    do throws(ProgressError) {
      entries = try opened.entries(of: record.named)
    } catch {
      throw RecordOptions.exit(error, language)
    }
    var sink = try out.map { try CheckAnswersSink(path: $0, language) } ?? .standard(language)
    do {
      try sink.write(RecordLines.text(entries))
      try sink.close()
    } catch {
      sink.discard()
      throw error
    }
  }
}

/// `xent progress import`.
struct ProgressCommandImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add what an export holds and the record does not.",
    discussion: """
      EXAMPLE
        xent progress import record.jsonl
      """)

  @Argument(help: "The exported file; - reads standard input.") var file: String
  @OptionGroup var record: RecordOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.resolved
    var entries = try entries(language)
    if let learner = record.named {
      for index in entries.indices { entries[index].learner = learner }
    }
    let record = try record.open(language)
    do throws(ProgressError) {
      let added = try record.merge(entries)
      let known = entries.count(where: { if case .attempt = $0.entry { true } else { false } })
      Output.print(
        language == .zh
          ? "添加了 \(added) 次作答；\(known - added) 次已经有了。"
          : "Added \(added) answers; \(known - added) were there already.")
    } catch {
      throw RecordOptions.exit(error, language)
    }
  }

  private func entries(_ language: Language) throws -> [LearnerRecord.OwnedEntry] {
    let isStandard = file == "-"
    let descriptor = isStandard ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
    let shown = isStandard ? (language == .zh ? "标准输入" : "standard input") : file.withoutControls
    guard descriptor >= 0,
      let data = try? FileHandle(fileDescriptor: descriptor).readToEnd() ?? Data()
    else {
      let reason = String(cString: strerror(errno))
      throw ProgramExit(
        .usage,
        language == .zh ? "无法读取 \(shown)（\(reason)）。" : "\(shown) cannot be read (\(reason)).")
    }
    do throws(RecordLines.Problem) {
      return try RecordLines.entries(of: String(decoding: data, as: UTF8.self))
    } catch {
      throw ProgramExit(.usage, Self.words(for: error, in: shown)[language])
    }
  }

  private static func words(for problem: RecordLines.Problem, in file: String) -> Bilingual {
    switch problem {
    case .notARecord:
      Bilingual(
        zh: "\(file) 不是导出的记录；请用 xent progress export 生成。记录没有改动。",
        en: "\(file) is no exported record; make one with xent progress export. "
          + "Your record is unchanged.")
    case .newerFormat(let found):
      Bilingual(
        zh: "\(file) 是更新的版本写的（格式 \(found)）；请更新 xent。记录没有改动。",
        en: "\(file) was written by a newer version (format \(found)); update xent. "
          + "Your record is unchanged.")
    case .damaged(let line):
      Bilingual(
        zh: "\(file) 第 \(line) 行损坏；没有导入任何内容，记录没有改动。",
        en: "Line \(line) of \(file) is damaged; nothing was imported, your record is unchanged.")
    }
  }
}

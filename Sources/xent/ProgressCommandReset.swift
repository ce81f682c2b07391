import ArgumentParser
import Assessment
import Curriculum
import Foundation
import Progress

/// `xent progress reset`.
struct ProgressCommandReset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Forget answers of one learner: of exercises, of sections, or all.",
    discussion: """
      What is forgotten is first written to a backup beside the record, whose name is printed; \
      xent progress import brings it back. Asks before it begins, unless --yes is given.

      EXAMPLES
        xent progress reset s2.ce-weather
        xent progress reset 2 4.1 --yes
        xent progress reset --all --learner mei
      """)

  @Argument(help: "Exercises, pages or sections.") var parts: [String] = []
  @Flag(help: "Forget everything this learner has done; settings stay.") var all = false
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var record: RecordOptions
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.resolved
    guard parts.isEmpty == all else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "请写出要清除的题目或节，或者用 --all 清除全部；例如 xent progress reset 2。"
          : "name exercises or sections, or else --all, as in: xent progress reset 2.")
    }
    let what = try reset(language)
    try ask(what, language)
    let record = try record.open(language)
    var backup = ""
    let forgotten: Int?
    do throws(ProgressError) {
      forgotten = try record.forget(what) { entries in
        guard let path = Self.write(RecordLines.text(entries), beside: record.path ?? "progress")
        else { return false }
        backup = path
        return true
      }
    } catch {
      throw RecordOptions.exit(error, language)
    }
    guard let forgotten else {
      throw ProgramExit(
        .tool,
        language == .zh
          ? "备份写不下来，所以什么也没有清除；请检查磁盘空间。"
          : "the backup could not be written, so nothing was forgotten; check the disk.")
    }
    Output.print(
      language == .zh
        ? "清除了 \(forgotten) 次作答。要恢复，运行：xent progress import \(backup)"
        : "Forgot \(forgotten) answers. To bring them back: xent progress import \(backup)")
  }

  private func reset(_ language: Language) throws -> LearnerRecord.Reset {
    guard !all else { return .everything }
    let course = try lessons.load(language).course
    let pages = course.pages.filter { page in
      parts.contains { name in
        page.id == name || page.number == name
          || course.sections.contains { $0.id == name && $0.pages.contains(page) }
      }
    }
    // A part of the course without exercises still has steps.
    let named = parts.filter { name in
      !pages.contains { $0.id == name || $0.number == name }
        && !course.sections.contains { $0.id == name }
    }
    var ids = try CheckAnswersAssignment.ids(named, in: course, language)
    for page in pages {
      ids += course.exercises.filter { $0.page == page.id && !ids.contains($0.id) }.map(\.id)
    }
    return .parts(exercises: ids, pages: pages.map(\.id))
  }

  private func ask(_ reset: LearnerRecord.Reset, _ language: Language) throws {
    guard !yes else { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "没有终端可以询问；确定要清除就加上 --yes。"
          : "there is no terminal to ask on; add --yes if you are sure.")
    }
    let learner = record.learner.withoutControls
    let what: Bilingual =
      switch reset {
      case .everything: Bilingual(zh: "全部记录", en: "everything")
      case .parts(let exercises, _):
        Bilingual(zh: "\(exercises.count) 道题的记录", en: "the answers to \(exercises.count) exercises")
      }
    let question =
      language == .zh
      ? "清除学习者 \(learner) 的\(what.zh)吗？会先备份。[y/N] "
      : "Forget \(what.en) of the learner \(learner)? A backup is made first. [y/N] "
    FileHandle.standardError.write(Data(question.utf8))
    let reply = readLine()?.lowercased() ?? ""
    guard ["y", "yes", "是", "ｙ"].contains(reply) else {
      throw ProgramExit(
        .right, language == .zh ? "没有清除。" : "nothing was forgotten.")
    }
  }

  /// Writes a new file beside the record, down to the disk; its path, or `nil` if it cannot.
  private static func write(_ text: String, beside record: String) -> String? {
    let folder = record.lastIndex(of: "/").map { String(record[..<$0]) } ?? "."
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var stamp = [CChar](repeating: 0, count: 32)
    let count = strftime(&stamp, stamp.count, "%Y%m%d-%H%M%S", &parts)
    let name = String(decoding: stamp[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for number in 1...99 {
      let path = "\(folder)/backup-\(name)\(number == 1 ? "" : "-\(number)").jsonl"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { return nil }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      do {
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
        try handle.close()
        return path
      } catch {
        unlink(path)
        return nil
      }
    }
    return nil
  }
}

import ArgumentParser
import Assessment
import Curriculum
import Foundation

extension LessonsCommand {
  /// `xent lessons new`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Begin a folder of lessons, or a section in one.",
      discussion: """
        Writes a page in both languages and an exercise, sound as they are, behind the sections \
        that the folder has. No file is ever overwritten.

        EXAMPLE
          xent lessons new my-lessons --name surprise --title-en "Surprise" --title-zh "意外"
          xent lessons lint --lessons my-lessons
          xent --lessons my-lessons
        """)

    @Argument(help: "The folder; it is made if it is not there.") var folder: String
    @Option(help: "What the files are called behind their number: small letters, digits, hyphens.")
    var name = "new"
    @Option(help: ArgumentHelp("The title of the section in Chinese.", valueName: "title"))
    var titleZh = "新的一节"
    @Option(help: ArgumentHelp("The title of the section in English.", valueName: "title"))
    var titleEn = "A new section"
    @OptionGroup var speech: SpeechOptions

    func run() throws {
      let language = speech.resolved
      let writer = NewLessonFiles(folder: folder, language: language)
      let course = try writer.course()
      let template: LessonTemplate
      do throws(LessonTemplate.Refusal) {
        let title = Bilingual(zh: titleZh, en: titleEn)
        template = try LessonTemplate(after: course, name: name, title: title)
      } catch {
        throw ProgramExit(.usage, NewLessonText(error, folder: folder).message[language])
      }
      for path in try writer.write(template, over: course) {
        Output.print(NewLessonText.shown(path))
      }
      Output.print(NewLessonText.next(folder: folder, section: template.section)[language])
    }
  }
}

/// Puts the files of a new section into a folder, all of them or none.
struct NewLessonFiles {
  let folder: String
  let language: Language

  private var root: URL { URL(fileURLWithPath: folder, isDirectory: true) }
  private var coursePath: URL { root.appendingPathComponent("course.yaml") }
  private var ledger: URL { root.appendingPathComponent("ids.txt") }

  /// The text of `course.yaml`; nil if the folder has none yet.
  func course() throws -> String? {
    guard FileManager.default.fileExists(atPath: coursePath.path) else { return nil }
    do { return try String(contentsOf: coursePath, encoding: .utf8) } catch {
      throw refused(coursePath.path, error)
    }
  }

  /// Writes the files and returns their paths.
  func write(_ template: LessonTemplate, over course: String?) throws -> [String] {
    guard let courseText = course.map({ template.added(to: $0) }) ?? template.course else {
      throw ProgramExit(.usage, NewLessonText.cannotAdd(coursePath.path)[language])
    }
    let files = template.files.map { (root.appendingPathComponent($0.path), $0.text) }
    if let taken = files.first(where: { FileManager.default.fileExists(atPath: $0.0.path) }) {
      throw ProgramExit(.usage, NewLessonText.taken(taken.0.path)[language])
    }
    var written: [URL] = []
    do {
      for (url, text) in files {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .withoutOverwriting)
        written.append(url)
      }
      try record(template.ids)
      let options: Data.WritingOptions = course == nil ? .withoutOverwriting : .atomic
      try Data(courseText.utf8).write(to: coursePath, options: options)
    } catch {
      for url in written { try? FileManager.default.removeItem(at: url) }
      throw refused(files[written.count < files.count ? written.count : 0].0.path, error)
    }
    return written.map(\.path) + [coursePath.path]
  }

  /// Adds ids to the ledger, if the folder keeps one.
  private func record(_ ids: [String]) throws {
    guard let old = try? String(contentsOf: ledger, encoding: .utf8) else { return }
    let end = old.isEmpty || old.hasSuffix("\n") ? "" : "\n"
    let text = old + end + ids.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: ledger, options: .atomic)
  }

  private func refused(_ path: String, _ error: any Error) -> ProgramExit {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let reason = (cause ?? error as NSError).localizedDescription
    return ProgramExit(.usage, NewLessonText.refused(path, reason: reason)[language])
  }
}

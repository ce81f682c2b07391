import ArgumentParser
import Assessment
import Curriculum
import Foundation
import Tutor
import TutorTerminal

/// `--watch`.
///
/// In a group, because the program takes it with a subcommand and without.
struct WatchOptions: ParsableArguments {
  @Flag(help: "Again whenever a file is saved: of the lessons, or beside the program checked.")
  var watch = false
}

/// Lessons that are being written: what is broken for the moment stays as it last was.
struct WatchedLessons {
  private let folder: String
  // A few variants of each exercise, so that what is saved is judged at once.
  private let linter = LessonLinter(catalog: .standard, seeds: 5)
  private var course: Course?
  /// What came of reading, in one line.
  private(set) var words = Bilingual(zh: "", en: "")

  init(folder: String) { self.folder = folder }

  /// Reads the course again.
  ///
  /// - Parameter first: What is shown before anything was read.
  /// - Returns: The course as it is to be shown.
  mutating func read(after first: Course) -> Course {
    let loaded = LessonLibrary(folder: folder).load()
    let problems = loaded.problems.isEmpty ? linter.problems(in: folder) : loaded.problems
    // What cannot be shown is the first to be told.
    let broken = problems.filter(Self.cannotBeShown)
    words = Self.words(for: broken + problems.filter { !Self.cannotBeShown($0) })
    let before = course ?? first
    var shown = loaded.problems.isEmpty ? loaded.course : Self.mended(loaded.course, by: before)
    let pages = Set(broken.compactMap(page(of:)))
    for section in shown.sections.indices {
      for index in shown.sections[section].pages.indices {
        let id = shown.sections[section].pages[index].id
        guard pages.contains(id), let kept = before.page(id) else { continue }
        shown.sections[section].pages[index] = kept
      }
    }
    course = shown
    return shown
  }

  /// Whether the text makes no sense; a missing translation, say, may come later.
  private static func cannotBeShown(_ problem: LessonProblem) -> Bool {
    switch problem.fault {
    case .file, .yaml, .markup, .maths, .scene: true
    case .page, .translation, .exercise, .reference: false
    }
  }

  /// The id of the page that a problem lies in: that of the last heading before it.
  private func page(of problem: LessonProblem) -> String? {
    guard let text = try? String(contentsOfFile: "\(folder)/\(problem.file)", encoding: .utf8)
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let heading = lines.prefix(problem.line).last { $0.hasPrefix("## ") }
    guard let start = heading?.firstRange(of: "{#")?.upperBound else { return nil }
    return heading.map { String($0[start...].prefix { $0 != " " && $0 != "}" }) }
  }

  /// A course with the pages and exercises that it lacks, as an earlier one has them.
  static func mended(_ course: Course, by earlier: Course) -> Course {
    guard !course.pages.isEmpty else { return earlier }
    var result = course
    result.sections = mended(course.sections, by: earlier.sections, id: \.id)
    for (index, section) in result.sections.enumerated() {
      guard let before = earlier.sections.first(where: { $0.id == section.id }) else { continue }
      result.sections[index].pages = mended(section.pages, by: before.pages, id: \.id)
    }
    result.exercises = mended(course.exercises, by: earlier.exercises, id: \.id)
    return result
  }

  // What is missing is put behind what it stood behind.
  private static func mended<Item>(
    _ items: [Item], by earlier: [Item], id: (Item) -> String
  ) -> [Item] {
    var result = items
    var place = 0
    for item in earlier {
      if let index = result.firstIndex(where: { id($0) == id(item) }) {
        place = index + 1
      } else {
        result.insert(item, at: place)
        place += 1
      }
    }
    return result
  }

  static func words(for problems: [LessonProblem]) -> Bilingual {
    guard let first = problems.first else {
      return Bilingual(zh: "课文已重新读入。", en: "The lessons were read again.")
    }
    let text = LessonProblemText(first)
    let place = "\(first.file):\(first.line)"
    let more = problems.count - 1
    return Bilingual(
      zh: "\(place)：\(text.what(.zh))" + (more > 0 ? "（另有 \(more) 处错误）" : ""),
      en: "\(place): \(text.what(.en))" + (more > 0 ? " (and \(more) more)" : ""))
  }
}

extension LessonOptions {
  /// Begins to watch the folder of the lessons.
  func watch(_ language: Language) throws -> FolderWatch {
    let folder = try locate(language)
    do throws(TerminalError) {
      return try FolderWatch(folder)
    } catch {
      throw ProgramExit(.tool, TerminalErrorText.text(for: error)[language])
    }
  }

  /// Sleeps until a file is changed; returns the signal, if one asked the program to end.
  func waitForChange(_ watch: FolderWatch, _ language: Language) throws -> Int32? {
    do throws(TerminalError) {
      guard case .signal(let signal) = try watch.wait() else { return nil }
      return signal
    } catch {
      throw ProgramExit(.tool, TerminalErrorText.text(for: error)[language])
    }
  }
}

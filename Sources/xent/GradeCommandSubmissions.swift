import Assessment
import Foundation

/// What there is to grade: the files of a folder, or those that a roster names.
struct GradeCommandSubmissions {
  /// The answers of one learner.
  struct Submission: Sendable {
    /// Who answered.
    var student: String
    /// The name of who answered.
    var name: String?
    /// The name of the file, for reports.
    var file: String
    /// Where it is; `nil` if it is not to be read.
    var path: String?
    /// The seed that was given out.
    var seed: UInt64?
    /// What is the matter before the file is read.
    var problems: [SubmissionProblem] = []
  }

  /// The submissions in their order: that of the roster, else of the names' bytes.
  private(set) var all: [Submission]

  /// Lists a folder or reads a roster.
  init(_ source: String, _ language: Language) throws {
    var status = stat()
    guard stat(source, &status) == 0 else {
      let reason = String(cString: strerror(errno))
      let shown = source.withoutControls
      throw ProgramExit(
        .usage,
        language == .zh
          ? "无法打开 \(shown)（\(reason)）；请给出一个文件夹或名单。"
          : "\(shown) cannot be opened (\(reason)); name a folder or a roster.")
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    all = isFolder ? try Self.files(in: source, language) : try Self.roster(source, language)
    guard all.isEmpty else { return }
    let shown = source.withoutControls
    throw ProgramExit(
      .usage,
      language == .zh
        ? "\(shown) 里没有要批改的作业。" : "there is nothing to grade in \(shown).")
  }

  /// Keeps one part of them.
  mutating func keep(
    _ shard: GradeCommandShard, _ reports: CheckAnswersReports, _ language: Language
  ) throws {
    guard reports.to ?? .jsonl == .jsonl, reports.out.isEmpty else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "--shard 只写 JSON 行；拼好以后用 xent grade --from 转成其他格式。"
          : "--shard writes JSON lines only; put them together, then xent grade --from makes "
            + "the other forms.")
    }
    all = Array(all[shard.range(of: all.count)])
  }

  // MARK: - Folder

  private static func files(in folder: String, _ language: Language) throws -> [Submission] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      let reason = String(cString: strerror(errno))
      throw ProgramExit(
        .usage,
        language == .zh
          ? "无法列出 \(folder.withoutControls)（\(reason)）。"
          : "\(folder.withoutControls) cannot be listed (\(reason)).")
    }
    let visible = names.filter { !$0.hasPrefix(".") }
    return visible.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      return submission(student: String(name[..<dot]), name: nil, file: name, in: folder)
    }
  }

  private static func submission(
    student: String, name: String?, file: String, in folder: String
  ) -> Submission {
    var submission = Submission(student: student, name: name, file: file)
    let path = file.hasPrefix("/") ? file : folder + "/" + file
    if file.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F) ~= $0.value }) {
      submission.student = student.withoutControls
      submission.file = file.withoutControls
      submission.problems = [.controlCharacters]
    } else if !lies(path, in: folder) {
      submission.problems = [.leadsOut]
    } else {
      submission.path = path
    }
    return submission
  }

  /// Whether a path lies in a folder when all links are followed; one that does not exist is judged
  /// by its steps.
  private static func lies(_ path: String, in folder: String) -> Bool {
    guard let home = real(folder) else { return false }
    guard let file = real(path) else {
      var status = stat()
      let isDeadLink = lstat(path, &status) == 0
      return !isDeadLink && !path.split(separator: "/").contains("..")
    }
    return file.hasPrefix(home == "/" ? home : home + "/")
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  // MARK: - Roster

  private static func roster(_ path: String, _ language: Language) throws -> [Submission] {
    let file = CheckAnswersFile(path)
    let shown = path.withoutControls
    for problem in file.problems {
      let sentence = "\(shown): \(SubmissionProblemText(problem).message[language])"
      guard problem.isNotice else { throw ProgramExit(.usage, sentence) }
      Output.error("xent: \(sentence)")
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    do throws(Roster.MissingColumn) {
      return try Roster(csv: file.text ?? "").entries.map { entry in
        var submission =
          entry.problem == nil
          ? submission(
            student: entry.student, name: entry.name, file: entry.file,
            in: folder.isEmpty ? "/" : folder)
          : Submission(
            student: entry.student, name: entry.name, file: entry.file,
            problems: entry.problem.map { [$0] } ?? [])
        submission.seed = entry.seed
        return submission
      }
    } catch {
      let found = error.found.map(\.withoutControls)
      let list = found.filter { !$0.isEmpty }
      throw ProgramExit(
        .usage,
        language == .zh
          ? "名单 \(shown) 缺少列 student（学号）；第一行有：\(list.joined(separator: "、"))。"
          : "the roster \(shown) lacks the column student; its first line has: "
            + "\(list.joined(separator: ", ")).")
    }
  }
}

/// One of several parts of equal length.
struct GradeCommandShard {
  private let index: Int
  private let count: Int

  /// Reads `3/8`.
  init(_ text: String, _ language: Language) throws {
    let numbers = text.split(separator: "/").compactMap { Int($0) }
    guard numbers.count == 2, (1...10_000).contains(numbers[1]),
      (1...numbers[1]).contains(numbers[0])
    else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "--shard 写成 3/8：八份里的第三份。" : "--shard is written 3/8: the third part of eight.")
    }
    (index, count) = (numbers[0], numbers[1])
  }

  /// The places of the part among so many.
  func range(of total: Int) -> Range<Int> {
    total * (index - 1) / count..<total * index / count
  }
}

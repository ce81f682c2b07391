import Assessment
import Foundation
import InformationTheory

/// The program exercises of the lessons: `programs/ID.json`.
struct ProgramExercises {
  private let folder: String
  private let language: Language

  init(_ lessons: LessonOptions, _ language: Language) throws {
    folder = try lessons.locate(language) + "/programs"
    self.language = language
  }

  /// The names of all.
  var ids: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
      .map { String($0.dropLast(5)) }.sorted()
  }

  /// Reads an exercise.
  func exercise(_ id: String?) throws -> ProgramExercise {
    let ids = ids
    guard let id, ids.contains(id) else { throw ProgramExit(.usage, unknown(id, among: ids)) }
    let path = "\(folder)/\(id).json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ProgramExit(
        .tool,
        language == .zh
          ? "无法读取 \(path)；检查它的权限。" : "\(path) cannot be read; look at its permissions.")
    }
    do throws(ProgramExerciseError) {
      return try ProgramExercise(json: String(decoding: data, as: UTF8.self), id: id)
    } catch {
      let text = ProgramExerciseErrorText(error)
      let place = text.place.map { ":\($0.line):\($0.column)" } ?? ""
      throw ProgramExit(.tool, "\(path)\(place): \(text.message(language))")
    }
  }

  private func unknown(_ id: String?, among ids: [String]) -> String {
    let list = ids.joined(separator: ", ")
    guard !ids.isEmpty else {
      return language == .zh
        ? "课程里没有程序练习（\(folder)）。" : "the lessons have no program exercises (\(folder))."
    }
    guard let id else {
      return language == .zh
        ? "缺少程序练习的名称；可选：\(list)。" : "name the program exercise; there are: \(list)."
    }
    let nearest = nearestName(to: id, among: ids)
    let shown = id.unicodeScalars.count > 60 ? String(id.prefix(59)) + "…" : id
    return language == .zh
      ? "没有程序练习 “\(shown)”\(nearest.map { "，是不是 \($0)？" } ?? "；")可选：\(list)。"
      : "there is no program exercise “\(shown)”\(nearest.map { ", did you mean \($0)?" } ?? ";") "
        + "There are: \(list)."
  }
}

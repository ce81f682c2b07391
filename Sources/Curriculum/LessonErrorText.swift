package import Assessment

/// Why there are no lessons, in words.
package struct LessonErrorText: Sendable {
  private let words: Bilingual

  /// Finds the words for an error.
  package init(_ error: LessonError) {
    words =
      switch error {
      case .noCourse(let folder, let source): Self.noCourse(folder, source)
      case .notFound(let places): Self.notFound(places)
      }
  }

  /// One sentence with a cure.
  package func message(_ language: Language) -> String { words[language] }

  private static func noCourse(_ folder: String, _ source: LessonError.Source) -> Bilingual {
    let name =
      switch source {
      case .option: "--lessons"
      case .environment: "XENT_LESSONS"
      }
    let shown = LessonProblemText.quoted(folder, longest: 1_000)
    return Bilingual(
      zh: "\(name) 指定的\(shown)里没有可读的 course.yaml；请指定含有它的文件夹。",
      en: "\(shown), named by \(name), holds no course.yaml that can be read; "
        + "name the folder that does.")
  }

  private static func notFound(_ places: [String]) -> Bilingual {
    let list = places.map { LessonProblemText.quoted($0, longest: 1_000) }
    return Bilingual(
      zh: "找不到课程，已经找过：\(list.joined(separator: "、"))；请用 --lessons 指定课程文件夹。",
      en: "the lessons were not found in \(list.joined(separator: ", ")); "
        + "name their folder with --lessons.")
  }
}

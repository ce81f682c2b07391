package import Assessment

/// The files of a new section: a page in both languages and an exercise, sound as they are, for an
/// author to write over.
package struct LessonTemplate: Equatable, Sendable {
  /// The number of the section: "6".
  package let section: String
  /// The name of its files, without folder and ending: "06-applications".
  package let file: String
  /// The title of the section.
  package let title: Bilingual

  /// Why there is no template.
  package enum Refusal: Error, Equatable, Sendable {
    /// `course.yaml` has faults; the first one.
    case faults(LessonProblem)
    /// The name is not made of small letters, digits and hyphens.
    case name(String)
    /// The title holds a character that its line in `course.yaml` cannot.
    case title(String)
  }

  /// Makes the template of the section after the last one of a course.
  ///
  /// - Parameters:
  ///   - course: The text of `course.yaml`; nil for a new folder.
  ///   - name: What the files are called behind their number: "applications".
  ///   - title: The title of the section.
  /// - Throws: Why there is none.
  package init(after course: String?, name: String, title: Bilingual) throws(Refusal) {
    guard isStableID(name, prefix: "") else { throw .name(name) }
    for text in [title.zh, title.en] where !Self.fitsQuotes(text) { throw .title(text) }
    var last = 0
    if let course {
      let (sections, problem) = Self.sections(of: course)
      if let problem { throw .faults(problem) }
      last = sections.compactMap { Int($0) }.max() ?? 0
    }
    section = String(last + 1)
    file = (last < 9 ? "0" : "") + "\(section)-\(name)"
    self.title = title
  }

  /// The ids that the section brings.
  package var ids: [String] { ["s\(section).first-page", "s\(section).first-exercise"] }

  /// The files, by their paths in the folder of the lessons, without `course.yaml`.
  package var files: [(path: String, text: String)] {
    [
      ("zh/\(file).md", page(.zh)), ("en/\(file).md", page(.en)),
      ("exercises/\(file).yaml", exercises),
    ]
  }

  /// A `course.yaml` that has this section and no other.
  package var course: String {
    "format_version: \(CourseFile.format)\nversion: \"0.1\"\nsections:\n  \(entry)\n"
  }

  /// A `course.yaml` with this section behind its others; nil where it is written in a way to which
  /// a line cannot simply be added.
  package func added(to course: String) -> String? {
    var lines = course.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    guard let other = lines.last(where: { $0.drop { $0 == " " }.hasPrefix("- ") }) else {
      return nil
    }
    let text = (lines.map { String($0) } + [other.prefix { $0 == " " } + entry])
      .joined(separator: "\n")
    let (sections, problem) = Self.sections(of: text + "\n")
    guard problem == nil, sections == Self.sections(of: course).ids + [section] else { return nil }
    return text + "\n"
  }

  // MARK: - course.yaml

  private var entry: String {
    "- { id: \"\(section)\", file: \(file), title: { zh: \"\(title.zh)\", en: \"\(title.en)\" } }"
  }

  /// The sections of a `course.yaml`, and the first thing that is wrong with it.
  private static func sections(of course: String) -> (ids: [String], problem: LessonProblem?) {
    var problems: [LessonProblem] = []
    let source = SourceText(
      path: CourseFile.path, raw: Array(course.utf8), problems: &problems)
    let file = CourseFile(source)
    return (file.sections.map(\.id), (problems + file.problems).sorted().first)
  }

  private static func fitsQuotes(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" }
  }
}

import Glibc

/// The folder of the lessons.
public struct LessonLibrary: Equatable, Sendable {
  /// Its path.
  package let folder: String

  /// Opens a folder; nothing is read yet.
  public init(folder: String) {
    self.folder = folder
  }

  /// Reads the course. Sound pages are kept, whatever is wrong with others.
  ///
  /// - Parameter section: The only section whose pages are read, so that its first page can be
  ///   shown at once; all of them without it. Other sections then have a title and no pages.
  /// - Returns: The course, and all problems that were met, sorted; the linter looks further.
  public func load(
    only section: String? = nil
  ) -> (course: Course, problems: [LessonProblem]) {
    Self.course(from: LessonSources(folder: folder), only: section)
  }

  /// Reads a course from memory.
  package static func course(
    from sources: LessonSources, only section: String? = nil
  ) -> (course: Course, problems: [LessonProblem]) {
    let reader = CourseReader(sources, only: section)
    return (reader.course, reader.problems.sorted())
  }

  /// Finds the folder of the lessons.
  ///
  /// In this order: the option, `XENT_LESSONS`, beside the program as a build leaves it, and where
  /// an installation puts it. What a person named is not passed over in silence.
  ///
  /// - Parameters:
  ///   - option: The value of `--lessons`.
  ///   - environment: The variables of the process.
  ///   - executable: The path of the program, links resolved.
  /// - Returns: The path of a folder that holds `course.yaml`.
  /// - Throws: Which places hold no course.
  package static func locate(
    option: String?, environment: [String: String], executable: String
  ) throws(LessonError) -> String {
    if let option {
      guard holdsCourse(option) else { throw .noCourse(folder: option, named: .option) }
      return option
    }
    if let named = environment["XENT_LESSONS"], !named.isEmpty {
      guard holdsCourse(named) else { throw .noCourse(folder: named, named: .environment) }
      return named
    }
    let places = places(beside: executable)
    guard let place = places.first(where: holdsCourse) else { throw .notFound(places: places) }
    return place
  }

  /// The path of the running program, links resolved; nil if the system does not tell.
  package static func runningExecutable() -> String? {
    let capacity = 4_096
    let bytes = [CChar](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = max(0, readlink("/proc/self/exe", start, capacity))
    }
    return bytes.isEmpty ? nil : String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func places(beside executable: String) -> [String] {
    let slash = executable.lastIndex(of: "/")
    let folder = slash.map { String(executable[..<$0]) } ?? "."
    return [
      "\(folder)/xent_Curriculum.resources/lessons",
      "\(folder)/xent_Curriculum.bundle/lessons",
      "\(folder)/../share/xent/lessons",
    ]
  }

  private static func holdsCourse(_ folder: String) -> Bool {
    access("\(folder)/\(CourseFile.path)", R_OK) == 0
  }
}

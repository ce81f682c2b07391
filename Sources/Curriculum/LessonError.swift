/// Why there are no lessons to open.
package enum LessonError: Error, Equatable, Sendable {
  /// The folder that was named holds no `course.yaml`.
  case noCourse(folder: String, named: Source)
  /// None of the places that were tried holds the lessons.
  case notFound(places: [String])

  /// Who named a folder.
  package enum Source: Equatable, Sendable {
    /// The option `--lessons`.
    case option
    /// The variable `XENT_LESSONS`.
    case environment
  }
}

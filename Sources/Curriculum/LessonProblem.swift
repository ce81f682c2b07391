/// Something wrong in the lessons, and where. `LessonProblemText` puts it into words.
public struct LessonProblem: Error, Equatable, Sendable {
  /// The file, relative to the folder of the lessons.
  package var file: String
  /// The line, counted from 1.
  package var line: Int
  /// The column, counted in Unicode scalars from 1.
  package var column: Int
  /// What is wrong.
  package var fault: LessonFault

  /// Makes a problem.
  package init(file: String, line: Int, column: Int, fault: LessonFault) {
    self.file = file
    self.line = line
    self.column = column
    self.fault = fault
  }
}

extension LessonProblem: Comparable {
  /// By file, line and column.
  public static func < (a: LessonProblem, b: LessonProblem) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

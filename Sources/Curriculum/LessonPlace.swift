/// A place in a file of the lessons.
struct LessonPlace: Equatable, Sendable {
  /// The file, relative to the folder of the lessons.
  var file: String
  /// The line, counted from 1.
  var line: Int
  /// The column, counted in Unicode scalars from 1.
  var column: Int

  /// A problem at this place.
  func problem(_ fault: LessonFault) -> LessonProblem {
    LessonProblem(file: file, line: line, column: column, fault: fault)
  }
}

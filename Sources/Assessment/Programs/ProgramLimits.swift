/// How much a program may use.
package struct ProgramLimits: Equatable, Sendable {
  /// Seconds for an answer.
  package var answerSeconds: Double
  /// Seconds for the first answer, in which the program starts.
  package var firstAnswerSeconds: Double
  /// Seconds for all.
  package var totalSeconds: Double
  /// Seconds of computing, for each process.
  package var cpuSeconds = 60
  /// Bytes of memory in use at once, by all its processes together.
  ///
  /// Address space says little: at the start, Node reserves 18 times and NumPy 5 times what it
  /// uses; so what is resident is measured, twenty times a second and more.
  package var memoryBytes = 1 << 30
  /// Processes at once.
  package var processes = 32
  /// Bytes printed, on standard output and standard error together.
  package var outputBytes = 16 << 20
  /// Bytes of one line.
  package var lineBytes = 1 << 20
  /// Bytes of a file that it writes.
  package var fileBytes = 256 << 20
  /// Seconds it may take to end when its input has ended.
  package var endSeconds = 1.0

  /// The limits unless others are asked for.
  ///
  /// - Parameter answerSeconds: Seconds for an answer; the first may take three times as long, and
  ///   all together twelve times.
  package init(answerSeconds: Double = 10) {
    self.answerSeconds = answerSeconds
    firstAnswerSeconds = 3 * answerSeconds
    totalSeconds = 12 * answerSeconds
  }
}

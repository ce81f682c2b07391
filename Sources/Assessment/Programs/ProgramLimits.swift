/// How much a program may use.
package struct ProgramLimits: Equatable, Sendable {
  /// Seconds for an answer.
  package var answerSeconds = 10.0
  /// Seconds for the first answer, in which the program starts.
  package var firstAnswerSeconds = 30.0
  /// Seconds for all.
  package var totalSeconds = 120.0
  /// Seconds of computing, for each process.
  package var cpuSeconds = 60
  /// Bytes of memory in use at once, by all its processes together.
  ///
  /// Address space says little: at the start, Node reserves 18 times and NumPy 5 times what it
  /// uses; so what is resident is measured, every twentieth of a second.
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
  package init() {}
}

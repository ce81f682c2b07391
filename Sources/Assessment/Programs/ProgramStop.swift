/// Why there is no answer and will be none.
package enum ProgramStop: Equatable, Sendable {
  /// It ended by itself, with this status.
  case exited(Int32)
  /// A signal ended it that we did not send.
  case killed(Int32)
  /// It closed its standard output and ran on.
  case closedOutput
  /// It closed its standard input, or read no further, before it was asked everything.
  case closedInput
  /// No answer in so many seconds.
  case noAnswer(seconds: Double)
  /// It waits for more input without having answered.
  case waits
  /// The answers came only when its input ended: they had been kept in a buffer.
  case unflushed
  /// The whole took longer than so many seconds.
  case tooLong(seconds: Double)
  /// It computed longer than so many seconds.
  case tooMuchTime(seconds: Double)
  /// It held more than so many bytes of memory.
  case tooMuchMemory(bytes: Int)
  /// It started more than so many processes.
  case tooManyProcesses(Int)
  /// It printed more than so many bytes.
  case tooMuchOutput(bytes: Int)
  /// It printed a line of more than so many bytes.
  case tooLongLine(bytes: Int)
  /// It wrote more than so many bytes into a file.
  case tooLargeFile(bytes: Int)
  /// It printed more after its last answer.
  case extraLine(String)
  /// A signal asked us to end.
  case interrupted(Int32)

  /// The reason in a word, for reports.
  package var id: String {
    switch self {
    case .exited: "exited"
    case .killed: "killed"
    case .closedOutput: "closed-output"
    case .closedInput: "closed-input"
    case .noAnswer: "no-answer"
    case .waits: "waits"
    case .unflushed: "unflushed"
    case .tooLong: "too-long"
    case .tooMuchTime: "cpu-time"
    case .tooMuchMemory: "memory"
    case .tooManyProcesses: "processes"
    case .tooMuchOutput: "output"
    case .tooLongLine: "long-line"
    case .tooLargeFile: "file-size"
    case .extraLine: "extra-line"
    case .interrupted: "interrupted"
    }
  }
}

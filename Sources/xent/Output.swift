import Assessment
import Foundation

/// Standard output and standard error; a closed pipe ends the program quietly, any other output
/// that cannot be written ends it with a sentence.
enum Output {
  /// Prints a line.
  static func print(_ line: String) {
    guard !write(line + "\n", to: STDOUT_FILENO) else { return }
    let reason = String(cString: strerror(errno))
    error(
      (SpeechOptions.named(in: CommandLine.arguments) ?? SpeechOptions.ofLocale) == .zh
        ? "xent: 输出写不进去（\(reason)）；请把它引到有空间、可写的地方。"
        : "xent: the output cannot be written (\(reason)); send it where there is space.")
    exit(ProgramExit.Code.tool.rawValue)
  }

  /// Prints a line to standard error.
  static func error(_ line: String) { _ = write(line + "\n", to: STDERR_FILENO) }

  /// Writes all of it; false, and `errno` says why, if that is impossible.
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
      return true
    }
  }
}

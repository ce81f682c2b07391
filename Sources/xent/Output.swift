import CTerminal
import Foundation

/// Standard output and standard error; a closed pipe ends the program quietly.
enum Output {
  /// Prints a line.
  static func print(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Prints a line to standard error.
  static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
  }
}

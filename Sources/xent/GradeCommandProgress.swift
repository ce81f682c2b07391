import Assessment
import Foundation

/// A bar on the terminal that shows how far the work is; nothing where standard error is no terminal.
struct GradeCommandProgress {
  private let total: Int
  private let language: Language
  private let isShown: Bool
  private var last = 0.0

  init(total: Int, _ language: Language) {
    self.total = total
    self.language = language
    isShown = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Shows how many are done, at most ten times a second.
  mutating func show(_ done: Int) {
    guard isShown, total > 0 else { return }
    let now = ProcessInfo.processInfo.systemUptime
    guard now - last >= 0.1 || done == total else { return }
    last = now
    let filled = 30 * done / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 30 - filled)
    let word = language == .zh ? "批改" : "graded"
    FileHandle.standardError.write(Data("\r\(word) [\(bar)] \(done)/\(total)".utf8))
  }

  /// Takes the bar away.
  func end() {
    guard isShown else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}

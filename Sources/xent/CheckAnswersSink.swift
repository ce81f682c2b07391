import Assessment
import Foundation

/// A file that is put in its place only when it is whole, or standard output.
struct CheckAnswersSink {
  private let descriptor: Int32
  private let path: String
  /// The name it has until it is whole; `nil` where it is written in place.
  private let unfinished: String?
  private let language: Language
  private var pending: [UInt8] = []

  /// Standard output.
  static func standard(_ language: Language) -> CheckAnswersSink {
    CheckAnswersSink(
      descriptor: STDOUT_FILENO, path: language == .zh ? "标准输出" : "standard output",
      unfinished: nil, language: language)
  }

  private init(descriptor: Int32, path: String, unfinished: String?, language: Language) {
    self.descriptor = descriptor
    self.path = path
    self.unfinished = unfinished
    self.language = language
  }

  /// Begins a file.
  init(path: String, _ language: Language) throws {
    self.path = path.withoutControls
    self.language = language
    var status = stat()
    let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    let name = isSpecial ? path : "\(path).part-\(getpid())"
    self.unfinished = isSpecial ? nil : name
    self.finalPath = path
    let flags = O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_TRUNC)
    descriptor = open(name, flags, 0o644)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw ProgramExit(
        .usage,
        language == .zh
          ? "无法写入 \(self.path)（\(reason)）；请换一个文件名。"
          : "\(self.path) cannot be written (\(reason)); name another file.")
    }
  }

  private var finalPath = ""

  /// Adds text; it is written in large pieces.
  mutating func write(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    if pending.count >= 1 << 16 { try flush() }
  }

  /// Writes the rest and puts the file in its place.
  mutating func close() throws {
    try flush()
    guard descriptor != STDOUT_FILENO else { return }
    guard Foundation.close(descriptor) == 0 else { throw failure }
    if let unfinished, rename(unfinished, finalPath) != 0 { throw failure }
  }

  /// Removes a file that is not whole.
  func discard() {
    if let unfinished { unlink(unfinished) }
  }

  private mutating func flush() throws {
    var start = 0
    while start < pending.count {
      let count = pending.withUnsafeBytes { bytes in
        Foundation.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure }
      start += count
    }
    pending.removeAll(keepingCapacity: true)
  }

  private var failure: ProgramExit {
    // Who reads a part of the output and leaves has all that was wanted.
    if errno == EPIPE { return ProgramExit(status: 128 + SIGPIPE) }
    let reason = String(cString: strerror(errno))
    return ProgramExit(
      .tool,
      language == .zh
        ? "\(path) 没有写完整（\(reason)）；请检查磁盘空间。"
        : "\(path) could not be written in full (\(reason)); check the space on the disk.")
  }
}

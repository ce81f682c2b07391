import Assessment
import Foundation

/// A text from a file that somebody else wrote: never more than `limit` bytes of it are read.
///
/// UTF-8, UTF-16 with or without its mark, and GB18030 are read.
struct CheckAnswersFile {
  /// The most bytes that are read.
  static let limit = 4 << 20

  /// The text; `nil` if it cannot be read.
  private(set) var text: String?
  /// What is the matter, or what the learner is told.
  private(set) var problems: [SubmissionProblem] = []

  /// Reads a file, or a pipe that a shell made.
  init(_ path: String, takesPipes: Bool = true) {
    self.init()
    // A pipe that nobody writes to must not hold up the files of others.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (takesPipes ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else {
      problems = [
        errno == ENOENT ? .missing : .unreadable(reason: String(cString: strerror(errno)))
      ]
      return
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || (takesPipes && kind == S_IFIFO) else {
      problems = [.notAFile]
      return
    }
    if kind == S_IFREG, status.st_size > Self.limit {
      problems = [.tooLarge(megabytes: Self.limit >> 20)]
      return
    }
    readAll(descriptor)
  }

  /// Reads what is open.
  init(descriptor: Int32) {
    self.init()
    readAll(descriptor)
  }

  private init() {}

  private mutating func readAll(_ descriptor: Int32) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Self.limit {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        problems = [.unreadable(reason: String(cString: strerror(errno)))]
        return
      }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    guard bytes.count <= Self.limit else {
      problems = [.tooLarge(megabytes: Self.limit >> 20)]
      return
    }
    decode(bytes)
  }

  // MARK: - Encodings

  private mutating func decode(_ bytes: [UInt8]) {
    if let isLittle = Self.isLittleEndianUTF16(bytes) {
      return decodeUTF16(bytes, isLittle: isLittle)
    }
    guard !bytes.contains(0) else {
      problems = [.binary]
      return
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      self.text = text
    } else if let text = Self.fromGB18030(bytes) {
      self.text = text
      problems = [.readAs(encoding: "GB18030")]
    } else {
      problems = [.undecodable(encoding: "UTF-8")]
    }
  }

  /// The order of bytes if this is UTF-16: by its mark, or because every other byte is nearly
  /// always 0, as in text that is mostly ASCII.
  private static func isLittleEndianUTF16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    let start = bytes.prefix(1_000)
    guard start.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let many = start.count * 2 / 5
    if zeros[1] >= many, zeros[0] == 0 { return true }
    if zeros[0] >= many, zeros[1] == 0 { return false }
    return nil
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], isLittle: Bool) {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self),
      !text.unicodeScalars.contains("\0")
    else {
      problems = [.binary]
      return
    }
    self.text = text
    problems = [.readAs(encoding: "UTF-16")]
  }

  private static func fromGB18030(_ bytes: [UInt8]) -> String? {
    let converter = iconv_open("UTF-8", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    // No character of GB18030 takes more than twice as many bytes in UTF-8.
    var target = [CChar](repeating: 0, count: 2 * bytes.count + 4)
    var written = 0
    let isDone = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var (input, inputLeft) = (source.baseAddress, source.count)
        var (output, outputLeft) = (target.baseAddress, target.count)
        let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
        written = target.count - outputLeft
        return result != -1 && inputLeft == 0
      }
    }
    guard isDone else { return nil }
    return String(validating: target[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

import Glibc

/// The files of a course, as bytes, by their paths relative to the folder of the lessons.
///
/// Reading a course from memory and from a folder is the same, so it can be tried without files.
package struct LessonSources: Sendable {
  /// The files that could be read.
  package var files: [String: [UInt8]]
  /// The system's error numbers of those that could not.
  package var failures: [String: Int32]

  /// Makes sources in memory.
  package init(files: [String: [UInt8]], failures: [String: Int32] = [:]) {
    self.files = files
    self.failures = failures
  }

  /// Reads the folder of the lessons: `course.yaml`, what stands beside it, and the files of its
  /// three folders.
  ///
  /// - Parameter folder: The path of the folder.
  package init(folder: String) {
    self.init(files: [:])
    for path in [CourseFile.path, IDLedger.path, MisconceptionReader.path]
      + ReferenceReader.paths
    { read(path, in: folder) }
    for (sub, suffix) in [("zh", ".md"), ("en", ".md"), ("exercises", ".yaml")] {
      for name in Self.names(in: "\(folder)/\(sub)") where name.hasSuffix(suffix) {
        read("\(sub)/\(name)", in: folder)
      }
    }
  }

  private mutating func read(_ path: String, in folder: String) {
    switch Self.bytes(of: "\(folder)/\(path)") {
    case .success(let bytes): files[path] = bytes
    case .failure(let failure) where failure.code == ENOENT: break
    case .failure(let failure): failures[path] = failure.code
    }
  }

  private struct Failure: Error {
    let code: Int32
  }

  /// Reads a file, but no more than one byte over the limit; folders and devices are refused.
  private static func bytes(of path: String) -> Result<[UInt8], Failure> {
    // Without O_NONBLOCK a named pipe would keep us waiting for somebody who writes into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(Failure(code: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Failure(code: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(Failure(code: EISDIR)) }
    let most = SourceText.longest + 1
    let size = min(max(Int(status.st_size), 0), most)
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        count += got
      }
    }
    return code == 0 ? .success(bytes) : .failure(Failure(code: code))
  }

  /// The names in a folder, sorted, without hidden ones; at most a thousand.
  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while names.count < 1_000, let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

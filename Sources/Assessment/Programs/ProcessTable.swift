internal import Glibc

/// A line of the kernel's table of processes, as `/proc/PID/stat` has it.
struct ProcessEntry: Equatable {
  let id: Int32
  let parent: Int32
  let session: Int32
  /// R runs, S sleeps, Z has ended and waits to be noticed.
  let state: UInt8
  /// Clock ticks spent computing.
  let ticks: UInt64
  /// When it began; with the id it names a process for ever.
  let start: UInt64
  /// Pages of memory in use.
  let pages: Int

  /// Reads the entry of a process; nil if there is none.
  init?(_ id: Int32) {
    guard let bytes = smallFile("/proc/\(id)/stat") else { return nil }
    // The name stands in brackets and may hold anything; what follows its last bracket is numbers.
    guard let end = bytes.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = bytes[(end + 1)...].split(separator: UInt8(ascii: " "))
    guard fields.count > 21, let state = fields[0].first else { return nil }
    let number = { (index: Int) in Int64(String(decoding: fields[index], as: UTF8.self)) ?? 0 }
    self.id = id
    self.state = state
    parent = Int32(truncatingIfNeeded: number(1))
    session = Int32(truncatingIfNeeded: number(3))
    ticks = UInt64(max(0, number(11) + number(12)))
    start = UInt64(max(0, number(19)))
    pages = Int(number(21))
  }

  var hasEnded: Bool { state == UInt8(ascii: "Z") || state == UInt8(ascii: "X") }
}

/// All processes there are.
func allProcesses() -> [ProcessEntry] {
  guard let folder = opendir("/proc") else { return [] }
  defer { closedir(folder) }
  var found: [ProcessEntry] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      bytes.prefix { $0 != 0 }.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        ? Int32(String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)) : nil
    }
    if let name, let process = ProcessEntry(name) { found.append(process) }
  }
  return found
}

/// The first bytes of a small file; nil if it cannot be read.
func smallFile(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
  }
  return bytes.isEmpty ? nil : bytes
}

internal import Glibc

/// A process with all that it started, also what was orphaned or went into a session of its own.
///
/// An orphan is handed to the nearest ancestor that adopts. Where the whole program does nothing
/// but run this tree, it adopts, and every child it has belongs to the tree. Elsewhere an orphan is
/// found by its session, or because it was seen before.
struct ProcessTree {
  /// What the tree uses.
  struct Use: Equatable {
    var processes = 0
    var bytes = 0
    var ticks: UInt64 = 0
    /// Whether every process waits for input from a pipe.
    var allWait = false
  }

  let root: Int32
  private let adopts: Bool
  private var known: [Int32: UInt64] = [:]

  init(root: Int32, adopts: Bool) {
    self.root = root
    self.adopts = adopts
  }

  /// The processes of the tree that have not ended.
  mutating func members() -> [ProcessEntry] {
    let all = allProcesses()
    var children: [Int32: [ProcessEntry]] = [:]
    for process in all { children[process.parent, default: []].append(process) }
    var found = all.filter(isRoot)
    if adopts { found += children[getpid()] ?? [] }
    var seen: Set<Int32> = []
    var members: [ProcessEntry] = []
    while let next = found.popLast() {
      guard seen.insert(next.id).inserted else { continue }
      members.append(next)
      found += children[next.id] ?? []
    }
    known = Dictionary(members.map { ($0.id, $0.start) }) { $1 }
    return members.filter { !$0.hasEnded }
  }

  private func isRoot(_ process: ProcessEntry) -> Bool {
    process.id == root || process.session == root || known[process.id] == process.start
  }

  /// What the tree uses now.
  mutating func use() -> Use {
    let members = members()
    let page = sysconf(Int32(_SC_PAGESIZE))
    return Use(
      processes: members.count, bytes: members.reduce(0) { $0 + $1.pages } * page,
      ticks: members.reduce(0) { $0 &+ $1.ticks },
      allWait: !members.isEmpty && members.allSatisfy(Self.waitsForInput))
  }

  private static func waitsForInput(_ process: ProcessEntry) -> Bool {
    guard process.state == UInt8(ascii: "S"), let place = smallFile("/proc/\(process.id)/wchan")
    else { return false }
    return String(decoding: place, as: UTF8.self).hasSuffix("pipe_read")
  }

  /// Ends the tree.
  ///
  /// The group is killed at once, which no fork escapes; those outside it are looked for until
  /// there are none. What cannot be ended in two seconds is given up.
  mutating func end() {
    let deadline = monotonicSeconds() + 2
    repeat {
      kill(-root, SIGKILL)
      let members = members()
      for member in members { kill(member.id, SIGKILL) }
      if members.isEmpty { break }
      usleep(2_000)
    } while monotonicSeconds() < deadline
    // Only now: until its root is taken notice of, no other process can get the number of the group.
    var status: Int32 = 0
    waitpid(root, &status, WNOHANG)
    while adopts && waitpid(-1, &status, WNOHANG) > 0 {}
  }
}

/// Seconds on a clock that never jumps.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

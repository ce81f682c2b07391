internal import Glibc

/// Functions of Linux that the module of the C library leaves out; they are looked up by name.
enum LinuxFunction {
  /// Makes this program adopt the orphans of its children; false where it cannot.
  static func adoptOrphans() -> Bool {
    typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
    let setChildSubreaper: Int32 = 36
    guard let symbol = dlsym(nil, "prctl") else { return false }
    return unsafeBitCast(symbol, to: Control.self)(setChildSubreaper, 1, 0, 0, 0) == 0
  }

  /// Lowers a limit of another process.
  static func limit(_ process: Int32, _ resource: __rlimit_resource, to soft: Int, _ hard: Int) {
    typealias Limit =
      @convention(c) (
        Int32, UInt32, UnsafePointer<rlimit>?, UnsafeMutablePointer<rlimit>?
      ) -> Int32
    guard let symbol = dlsym(nil, "prlimit") else { return }
    let prlimit = unsafeBitCast(symbol, to: Limit.self)
    var old = rlimit()
    guard prlimit(process, resource.rawValue, nil, &old) == 0 else { return }
    var new = rlimit(
      rlim_cur: min(rlim_t(soft), old.rlim_max), rlim_max: min(rlim_t(hard), old.rlim_max))
    _ = prlimit(process, resource.rawValue, &new, nil)
  }

  /// A pipe whose ends no other program inherits; nil if there is none to be had.
  static func pipe() -> (read: Int32, write: Int32)? {
    typealias Pipe = @convention(c) (UnsafeMutablePointer<Int32>, Int32) -> Int32
    var ends: [Int32] = [-1, -1]
    if let symbol = dlsym(nil, "pipe2") {
      guard unsafeBitCast(symbol, to: Pipe.self)(&ends, O_CLOEXEC) == 0 else { return nil }
    } else {
      guard Glibc.pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    return (ends[0], ends[1])
  }
}

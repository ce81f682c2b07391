internal import Glibc

/// Starts a program without a shell, in a session of its own.
struct ProgramLauncher {
  /// A program that runs, and our ends of its pipes.
  struct Started {
    var id: Int32
    var input: Int32
    var output: Int32
    var error: Int32
  }

  let words: [String]
  let limits: ProgramLimits

  func start() throws(ProgramLaunchError) -> Started {
    guard let name = words.first, !name.isEmpty else { throw .nothing }
    guard let pipes = Self.pipes(3) else { throw failure(name, errno) }
    // Ends of ours: what is written to the program, what is read from it.
    let (input, output, error) = (pipes[0], pipes[1], pipes[2])
    var id: Int32 = 0
    let code = spawn(&id, [(input.read, 0), (output.write, 1), (error.write, 2)])
    for end in [input.read, output.write, error.write] { close(end) }
    guard code == 0 else {
      for end in [input.write, output.read, error.read] { close(end) }
      throw failure(name, code)
    }
    limit(id)
    for end in [input.write, output.read, error.read] {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    }
    return Started(id: id, input: input.write, output: output.read, error: error.read)
  }

  private func spawn(_ id: inout Int32, _ ends: [(Int32, Int32)]) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (from, to) in ends { posix_spawn_file_actions_adddup2(&actions, from, to) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // A session of its own has a group of its own, and no terminal to read keys from or to paint.
    let ownSession = 0x80
    let flags = Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF) | ownSession
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    guard let name = arguments.first.flatMap({ $0 }) else { return ENOENT }
    return posix_spawnp(&id, name, &actions, &attributes, &arguments, environ)
  }

  /// Sets the limits that the system keeps by itself, process by process.
  private func limit(_ id: Int32) {
    LinuxFunction.limit(id, RLIMIT_CPU, to: limits.cpuSeconds, limits.cpuSeconds + 1)
    LinuxFunction.limit(id, RLIMIT_FSIZE, to: limits.fileBytes, limits.fileBytes)
    LinuxFunction.limit(id, RLIMIT_CORE, to: 0, 0)
    // For one that takes memory faster than it is measured.
    LinuxFunction.limit(id, RLIMIT_DATA, to: 8 * limits.memoryBytes, 8 * limits.memoryBytes)
  }

  private func failure(_ name: String, _ code: Int32) -> ProgramLaunchError {
    switch code {
    case ENOENT: .notFound(name)
    case EACCES, ENOEXEC: .notExecutable(name)
    default: .system(name, reason: String(cString: strerror(code)))
    }
  }

  private static func pipes(_ count: Int) -> [(read: Int32, write: Int32)]? {
    var made: [(read: Int32, write: Int32)] = []
    for _ in 0..<count {
      guard let pair = LinuxFunction.pipe() else {
        for pair in made { _ = (close(pair.read), close(pair.write)) }
        return nil
      }
      made.append(pair)
    }
    return made
  }
}

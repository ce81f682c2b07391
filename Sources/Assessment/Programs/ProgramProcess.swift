internal import Glibc

/// A program that is being asked: a line in, a line out, within its limits.
///
/// A class because it owns a process and the ends of its pipes.
package final class ProgramProcess {
  /// What came of a question.
  enum Reply: Equatable {
    /// A line, without its end.
    case line(String)
    /// There is no answer.
    case stopped(ProgramStop)
  }

  /// What the program uses is measured often at first, when most of what goes wrong does.
  private var tick: Double { monotonicSeconds() - began < 1 ? 0.01 : 0.05 }
  let limits: ProgramLimits
  var tree: ProcessTree
  var pipes: ProgramPipes
  private let signals: SignalWatch?
  private let began = monotonicSeconds()
  private var hasAnswered = false
  private var nextMeasure = 0.0
  private var isOver = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: Its name and its arguments; no shell reads them.
  ///   - limits: What it may use.
  ///   - isAlone: Whether this whole program does nothing but run that one: then orphans are
  ///     adopted, and signals that ask us to end are taken while it runs.
  /// - Throws: Why it cannot be run.
  package init(
    _ words: [String], limits: ProgramLimits = ProgramLimits(), isAlone: Bool
  ) throws(ProgramLaunchError) {
    self.limits = limits
    let adopts = isAlone && LinuxFunction.adoptOrphans()
    signals = isAlone ? SignalWatch() : nil
    let started = try ProgramLauncher(words: words, limits: limits).start()
    tree = ProcessTree(root: started.id, adopts: adopts)
    pipes = ProgramPipes(
      input: started.input, output: started.output, error: started.error, limits: limits)
  }

  deinit { end() }

  /// The last lines that the program wrote to standard error.
  package var complaints: String { pipes.complaints }

  /// Sends the request with this id and waits for a line.
  func ask(_ line: String, id: Int) -> Reply {
    let seconds = hasAnswered ? limits.answerSeconds : limits.firstAnswerSeconds
    pipes.send(line + "\n")
    let reply = wait(seconds, for: id)
    if case .line = reply { hasAnswered = true }
    return reply
  }

  /// Ends the input, gives the program a moment to end, and ends what is left of it.
  ///
  /// - Returns: What it still printed, whether it had to be ended, and how many processes of its
  ///   own it left.
  func finish() -> (extra: String?, wasEnded: Bool, leftovers: Int) {
    pipes.closeInput()
    let deadline = monotonicSeconds() + limits.endSeconds
    var extra: String?
    while extra == nil, monotonicSeconds() < deadline, !(pipes.hasEnded && status != nil) {
      pipes.exchange(milliseconds: status == nil ? 10 : 0)
      extra = pipes.takeLine(evenUnfinished: pipes.hasEnded)
      if extra?.allSatisfy(\.isWhitespace) == true { extra = nil }
      if status != nil, !pipes.hasEnded, extra == nil { break }
    }
    let others = tree.members().filter { $0.id != tree.root }
    let wasEnded = status == nil
    end()
    return (extra, wasEnded, others.count)
  }

  /// Ends the program and all that it started.
  package func end() {
    guard !isOver else { return }
    isOver = true
    tree.end()
    pipes.closeAll()
    signals?.stop()
  }
}

// MARK: - Waiting

extension ProgramProcess {
  private func wait(_ seconds: Double, for id: Int) -> Reply {
    let asked = monotonicSeconds()
    var watch = StillnessWatch(since: asked)
    while true {
      if let line = pipes.takeLine(evenUnfinished: false) { return .line(line) }
      if let stop = pipes.overflow { return .stopped(stop) }
      if let signal = signals?.take() { return .stopped(.interrupted(signal)) }
      if let stop = endOfProgram() { return stop }
      let now = monotonicSeconds()
      if now - began > limits.totalSeconds {
        return .stopped(.tooLong(seconds: limits.totalSeconds))
      }
      if now - asked > seconds {
        return .stopped(lastWords(for: id, or: .noAnswer(seconds: seconds)))
      }
      if now >= nextMeasure {
        let use = tree.use()
        nextMeasure = monotonicSeconds() + tick
        if let stop = excess(use) { return .stopped(stop) }
        if pipes.isInputTaken, watch.isStill(use, at: now) {
          return .stopped(lastWords(for: id, or: .waits))
        }
      }
      pipes.exchange(milliseconds: Int32(tick * 1_000))
    }
  }

  private func excess(_ use: ProcessTree.Use) -> ProgramStop? {
    if use.processes > limits.processes { return .tooManyProcesses(limits.processes) }
    if use.bytes > limits.memoryBytes { return .tooMuchMemory(bytes: limits.memoryBytes) }
    return nil
  }

  /// What it means that the program has ended, or closed a pipe; nil if it has not.
  private func endOfProgram() -> Reply? {
    guard let status else {
      guard pipes.outputHasEnded || pipes.inputIsRefused else { return nil }
      // One that ends closes its pipes a moment earlier.
      let deadline = monotonicSeconds() + 0.25
      while self.status == nil, monotonicSeconds() < deadline { usleep(2_000) }
      if self.status != nil { return endOfProgram() }
      if pipes.outputHasEnded { return .stopped(.closedOutput) }
      pipes.exchange(milliseconds: 100)
      return pipes.takeLine(evenUnfinished: false).map { .line($0) } ?? .stopped(.closedInput)
    }
    // What it printed before it ended is still in the pipe.
    pipes.exchange(milliseconds: 0)
    if let line = pipes.takeLine(evenUnfinished: true) { return .line(line) }
    return .stopped(status)
  }

  /// How the program ended; nil while it runs. It stays in the table of processes.
  private var status: ProgramStop? {
    var info = siginfo_t()
    guard waitid(P_PID, id_t(tree.root), &info, WEXITED | WNOHANG | WNOWAIT) == 0 else {
      return .exited(0)
    }
    guard info._sifields._sigchld.si_pid != 0 else { return nil }
    let value = info._sifields._sigchld.si_status
    guard info.si_code != CLD_EXITED else { return .exited(value) }
    switch value {
    case SIGXCPU: return .tooMuchTime(seconds: Double(limits.cpuSeconds))
    case SIGXFSZ: return .tooLargeFile(bytes: limits.fileBytes)
    default: return .killed(value)
    }
  }

  /// Ends the input of a program that gives no answer: if the answer comes now, a buffer had it.
  private func lastWords(for id: Int, or stop: ProgramStop) -> ProgramStop {
    pipes.closeInput()
    let deadline = monotonicSeconds() + limits.endSeconds
    while monotonicSeconds() < deadline, !pipes.outputHasEnded {
      pipes.exchange(milliseconds: 20)
      guard let line = pipes.takeLine(evenUnfinished: pipes.outputHasEnded) else { continue }
      return (try? ProgramAnswer(line, id: id)) == nil ? stop : .unflushed
    }
    return stop
  }
}

/// Notices that a program waits for input, and has computed nothing for a second.
private struct StillnessWatch {
  private static let seconds = 1.0
  private var ticks: UInt64?
  private var since: Double

  init(since: Double) { self.since = since }

  mutating func isStill(_ use: ProcessTree.Use, at now: Double) -> Bool {
    guard use.allWait, use.ticks == ticks else {
      ticks = use.ticks
      since = now
      return false
    }
    return now - since > Self.seconds
  }
}

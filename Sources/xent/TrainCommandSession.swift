import Assessment
import Foundation
import Training
import Tutor

/// A run on its way: rows written, the bar drawn, Ctrl-C heeded.
struct TrainCommandSession {
  private var run: TrainingRun
  private let end: Int
  private let every: Int
  private let format: TrainCommand.Format?
  private let language: Language
  private var bar: TrainCommandProgress?
  private var row: TraceRow

  init(
    run: TrainingRun, end: Int, every: Int, format: TrainCommand.Format?, language: Language
  ) {
    var start = run
    start.go(to: 0)
    self.run = start
    self.end = end
    self.every = every
    self.format = format
    self.language = language
    row = TraceRow(start)
    if isatty(STDERR_FILENO) == 1 { bar = TrainCommandProgress(end: end, language: language) }
  }

  /// Makes the run.
  ///
  /// - Throws: The way out after Ctrl-C, or where the run diverged.
  mutating func finish() throws {
    // Ctrl-C waits until the row is written; it is asked for between updates.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    sigaddset(&interrupt, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &interrupt, nil)
    if format == .csv { Output.print(TraceRow.heading) }
    write()
    var wasInterrupted = false
    var chunk = 1
    while run.updates < end, run.divergence == nil, !wasInterrupted {
      chunk = advance(by: chunk)
      wasInterrupted = Self.isPending(SIGINT) || Self.isPending(SIGTERM)
      bar?.draw(run)
    }
    if run.updates % every != 0 { write() }
    bar?.close()
    if format == nil { Output.print(TrainCommandText.summary(run, row)[language]) }
    if let divergence = run.divergence {
      throw ProgramExit(.wrong, TrainCommandText.diverged(divergence)[language])
    }
    if wasInterrupted {
      throw ProgramExit(.interrupted, TrainCommandText.stopped(run.updates)[language])
    }
  }

  /// Makes some updates, to the next row at most, and returns how many to make the next time: as many
  /// as take about a fiftieth of a second.
  private mutating func advance(by chunk: Int) -> Int {
    let next = min(end, (run.updates / every + 1) * every)
    let began = ContinuousClock.now
    let made = run.advance(by: min(chunk, next - run.updates))
    let time = (ContinuousClock.now - began) / .milliseconds(20)
    if run.updates % every == 0, made > 0 { write() }
    return time < 0.5 ? min(chunk * 2, 1 << 20) : time > 2 ? max(1, chunk / 2) : chunk
  }

  private mutating func write() {
    row = TraceRow(run)
    switch format {
    case .csv: Output.print(row.csv)
    case .jsonl: Output.print(row.json)
    case nil: break
    }
  }

  private static func isPending(_ signal: Int32) -> Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return sigismember(&pending, signal) == 1
  }
}

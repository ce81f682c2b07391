import ArgumentParser
import Assessment
import CTerminal
import Foundation
import Training
import Tutor

/// `xent train LINE`: a run without a screen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train without a screen: a progress bar, or the record as CSV or JSON lines.",
    discussion: """
      The line is that of the scene `training`. On a terminal a bar shows loss, accuracy, speed \
      and time left; in a pipe the record goes to standard output. Losses are in nats. Ctrl-C \
      ends the run with what it has reached, and exit code 130.

      Rows of your own come from a CSV file: data=FILE, label= names the column of the classes \
      or gives its number (otherwise the last), header=yes|no, split= is the share set aside to \
      test on (0.2). Columns are standardised.

      EXAMPLES
        xent train data=blobs classes=3 eta=0.1 --updates 2000
        xent train training seed=7 --format csv --every 10 > run.csv
        xent train data=iris.csv label=species eta=0.1 --format jsonl | tail -1
      """)

  /// How the record is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case csv, jsonl }

  @Argument(
    help: ArgumentHelp(
      "Settings of the scene `training`, as `x` in the tutor writes them.", valueName: "line"))
  var line: [String] = ["training"]
  @Option(
    help: ArgumentHelp(
      "Updates to make; otherwise those of the line, else 1000.", valueName: "number"))
  var updates: Int?
  @Option(
    help: ArgumentHelp(
      "Updates between two rows; otherwise so that there are at most 100 rows.",
      valueName: "number"))
  var every: Int?
  @Option(help: "csv or jsonl, to standard output; in a pipe otherwise csv.") var format: Format?
  @OptionGroup var speech: SpeechOptions

  private static let standardUpdates = 1000
  private static let mostUpdates = 100_000_000

  func run() throws {
    let language = speech.resolved
    try check(updates, "--updates", language)
    try check(every, "--every", language)
    let input = try TrainCommandInput(line, language)
    let end = updates ?? (input.updates > 0 ? input.updates : Self.standardUpdates)
    let writes = format ?? (isatty(STDOUT_FILENO) == 1 ? nil : .csv)
    var session = TrainCommandSession(
      run: input.run, end: end, every: every ?? TrainingRun.interval(updates: end, rows: 100),
      format: writes, language: language)
    try session.finish()
  }

  private func check(_ number: Int?, _ name: String, _ language: Language) throws {
    guard let number, !(1...Self.mostUpdates).contains(number) else { return }
    throw ProgramExit(
      .usage,
      language == .zh
        ? "\(name) 不能是 \(number)：要 1 到 \(Self.mostUpdates) 的整数。"
        : "\(name) cannot be \(number): it takes a whole number from 1 to \(Self.mostUpdates).")
  }
}

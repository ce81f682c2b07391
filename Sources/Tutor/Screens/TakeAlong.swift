import Assessment
import Canvas
import Training

/// What a scene may be taken along as.
enum TakeAlong: CaseIterable, Equatable, Sendable {
  /// A line of text that opens the scene again.
  case line
  /// A script that makes the run again with Keras.
  case keras
  /// The same with PyTorch.
  case pytorch
  /// The record of the run.
  case csv
  /// A picture of the screen.
  case svg

  /// The kinds that a scene has: scripts and a record only of a run.
  static func kinds(of scene: ActiveScene) -> [TakeAlong] {
    scene.run == nil ? [.line, .svg] : allCases
  }

  /// The most updates that are made again while the learner waits, and the most rows of a record.
  private static let (mostUpdates, mostRows) = (200_000, 1000)

  /// The new file, or why there is none.
  ///
  /// - Parameters:
  ///   - scene: What is taken along.
  ///   - language: That of a script's comments.
  ///   - picture: Draws the screen.
  /// - Returns: The file to write, or the reason in words.
  func file(
    of scene: ActiveScene, _ language: Language, picture: () -> Frame
  ) -> Result<Effect, SceneRefusal> {
    let line = scene.scene.line
    let name = "xent-\(line.scene)"
    switch self {
    case .line:
      return .success(.write(fileName: "\(name).txt", contents: "xent lab '\(line.text)'\n"))
    case .svg:
      return .success(
        .write(fileName: "\(name).svg", contents: picture().svg(title: "xent \(line.text)")))
    case .keras: return script(of: scene, .keras, "\(name)-keras.py", language)
    case .pytorch: return script(of: scene, .pytorch, "\(name)-pytorch.py", language)
    case .csv: return record(of: scene, "\(name).csv")
    }
  }

  private func script(
    of scene: ActiveScene, _ library: RunScript.Library, _ name: String, _ language: Language
  ) -> Result<Effect, SceneRefusal> {
    guard let (run, updates) = scene.run,
      let script = RunScript(
        run, updates: updates, library: library, line: scene.scene.line.text,
        language: language == .zh ? .zh : .en)
    else { return .failure(SceneRefusal(TakeAlongPhrases.tooManyPoints)) }
    return .success(.write(fileName: name, contents: script.text))
  }

  private func record(of scene: ActiveScene, _ name: String) -> Result<Effect, SceneRefusal> {
    guard let described = scene.run else {
      return .failure(SceneRefusal(TakeAlongPhrases.tooManyPoints))
    }
    var run = described.run
    let updates = described.updates
    guard updates <= Self.mostUpdates else {
      return .failure(SceneRefusal(TakeAlongPhrases.tooLong(Self.mostUpdates)))
    }
    run.go(to: 0)
    let rows = run.trace(
      to: updates, every: TrainingRun.interval(updates: updates, rows: Self.mostRows))
    let text = ([TraceRow.heading] + rows.map(\.csv)).joined(separator: "\n") + "\n"
    return .success(.write(fileName: name, contents: text))
  }
}

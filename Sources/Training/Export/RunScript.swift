import InformationTheory

/// A run as a Python script that makes it again with a public library: the same points, first
/// weights, minibatches and changes by hand, in double precision.
///
///     RunScript(run, updates: 412, library: .pytorch, line: "training seed=7 updates=412")?.text
///
/// Points and weights are written out, each number with the digits that read back to it; the order of
/// the rows comes from a copy of our generator of whole numbers, so that the script can go on. It
/// prints how far its losses are from ours.
public struct RunScript: Equatable, Sendable {
  /// Whose layers, losses and optimizers the script uses.
  public enum Library: String, CaseIterable, Sendable {
    /// Keras 3 on TensorFlow.
    case keras
    /// PyTorch 2.
    case pytorch
  }

  /// The language of the script's comments.
  public enum Language: Sendable {
    /// Chinese.
    case zh
    /// English.
    case en
  }

  /// What the run starts from.
  let setup: TrainingRun.Setup
  /// What is changed on the way.
  let events: [TrainingRun.Event]
  /// How many updates the script makes.
  let updates: Int
  let library: Library
  let line: String
  let words: ScriptWords
  /// Our losses of the first minibatches.
  let losses: [Double]

  /// How many losses are compared, and the fewest updates of a script.
  public static let comparedUpdates = 100
  /// A script holds no more numbers than this.
  public static let mostNumbers = 1_000_000

  /// Describes the script of a run; `nil` if the points are too many to be written out.
  ///
  /// - Parameters:
  ///   - run: Its setup and events count, not how far it is.
  ///   - updates: How many updates the script makes, at least 100; fewer if the run diverges before.
  ///   - library: What it is written for.
  ///   - line: What it calls the run.
  ///   - language: That of its comments.
  public init?(
    _ run: TrainingRun, updates: Int, library: Library, line: String, language: Language = .en
  ) {
    guard run.setup.data.features.count <= Self.mostNumbers else { return nil }
    setup = run.setup
    events = run.events
    self.library = library
    self.line = line
    words = ScriptWords(language, library)
    var again = TrainingRun(run.setup)
    again.schedule(run.events)
    var losses: [Double] = []
    while losses.count < Self.comparedUpdates, let report = again.step() {
      losses.append(report.lossInNats)
    }
    self.losses = losses
    self.updates =
      losses.count < Self.comparedUpdates ? losses.count : max(updates, Self.comparedUpdates)
  }

  /// The script.
  public var text: String {
    let body =
      switch library {
      case .keras: kerasText
      case .pytorch: pytorchText
      }
    return heading + body + closing
  }

  private var heading: String {
    let name = String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 0x20 }))
    return """
      # xent: \(name)
      \(comment(words.heading))
      \(comment(words.install))

      """
  }

  private var closing: String {
    """

    \(comment(words.ours(losses.count)))
    XENT = [
    \(wrapped(losses.map(\.python)))
    ]
    compared = list(zip(losses, XENT))
    worst = max((abs(a - b) / max(abs(b), 1e-300) for a, b in compared), default=0.0)
    print(f"\(words.difference)")

    """
  }

  // MARK: - What both libraries share

  /// Whether anything of a kind is changed on the way.
  func changes(_ isKind: (TrainingRun.Change) -> Bool) -> Bool {
    events.contains { $0.update <= updates && isKind($0.change) }
  }

  var usesWeights: Bool {
    !setup.objective.classWeights.isEmpty
      || changes { if case .classWeights = $0 { true } else { false } }
  }

  var usesDecay: Bool {
    setup.objective.l2 != 0 || changes { if case .l2 = $0 { true } else { false } }
  }

  var changesRate: Bool {
    changes { if case .learningRate = $0 { true } else { false } }
  }

  var changesMomentum: Bool {
    changes { if case .momentum = $0 { true } else { false } }
  }

  var changesRows: Bool {
    changes { change in
      switch change {
      case .batchSize, .point: true
      case .learningRate, .parameter, .momentum, .l2, .classWeights: false
      }
    }
  }

  var isOneLogit: Bool { setup.model.form == .oneLogit }

  /// Lines of a comment.
  func comment(_ text: String) -> String {
    text.split(separator: "\n").map { "# \($0)" }.joined(separator: "\n")
  }

  /// Words in lines of at most 96 columns.
  func wrapped(_ words: [String]) -> String {
    var lines: [String] = []
    var line = "   "
    for word in words {
      if line.count + word.count + 2 > 96 {
        lines.append(line)
        line = "   "
      }
      line += " \(word),"
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

extension Double {
  /// The shortest decimal that reads back to the same number.
  var python: String { description }
}

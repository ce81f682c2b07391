import ArgumentParser

/// Whose record is kept, and whether.
struct RecordOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Keep the record of this learner.", valueName: "name"))
  var learner: String = "default"
  @Flag(help: "Keep nothing.") var ephemeral = false
}

import Training

/// A run that was kept to be compared with: its curve, and the line that leads to it.
struct KeptRun: Equatable, Sendable {
  /// Its losses.
  var curve: [LossCurve.Point]
  /// Its state line.
  var line: String
}

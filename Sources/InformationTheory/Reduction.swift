/// How the losses of several samples become one number.
public enum Reduction: String, CaseIterable, Sendable {
  /// Their mean, which is what frameworks report.
  case mean
  /// Their sum. It has the same minimiser; a step of the same size along it is as many times
  /// larger as there are samples.
  case sum
}

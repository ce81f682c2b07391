import Glibc

/// What a workload came to, with the keys that all peers print.
struct Measurement {
  var workload: String
  /// Updates a second, from slowest to fastest.
  var rates: [Double]
  var firstStepSeconds: Double
  /// When the first update was made and when the target was reached, in seconds since 1970.
  var firstWall: Double
  var targetWall: Double
  var targetSteps: Int
  var trainSeconds: Double
  var accuracy: Double
  var loss: Double

  /// One line. Times from the start of the process need it in `START`, in seconds since 1970.
  var json: String {
    let start = getenv("START").map { atof($0) } ?? 0
    let fields = [
      ("peer", "\"xent\""), ("version", "\"swift-6.3\""), ("workload", "\"\(workload)\""),
      ("threads", "1"), ("steps_per_s", "\(rates[rates.count / 2])"),
      ("best", "\(rates[rates.count - 1])"), ("worst", "\(rates[0])"),
      ("chunks", "\(rates.count)"), ("first_step_s", "\(firstStepSeconds)"),
      ("process_to_first_step_s", start > 0 ? "\(firstWall - start)" : "null"),
      ("process_to_target_s", start > 0 ? "\(targetWall - start)" : "null"),
      ("target_steps", "\(targetSteps)"), ("train_to_target_s", "\(trainSeconds)"),
      ("quality", "{\"accuracy\": \(accuracy), \"loss\": \(loss)}"),
    ]
    return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }
}

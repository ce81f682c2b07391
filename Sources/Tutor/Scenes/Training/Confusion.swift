import Training

/// How often each class is taken for each: a row for every label, a column for every answer.
struct Confusion: Equatable, Sendable {
  /// Among the training points.
  var training: [[Int]]
  /// Among the test points; `nil` if there are none.
  var test: [[Int]]?

  /// Counts what the model of a run answers now.
  init(of run: TrainingRun) {
    let data = run.data
    training = run.model.confusion(on: data, rows: data.trainingRows)
    test = data.testCount > 0 ? run.model.confusion(on: data, rows: data.testRows) : nil
  }
}

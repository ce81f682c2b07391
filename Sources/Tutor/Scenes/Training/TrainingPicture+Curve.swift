import Assessment
import Canvas
import InformationTheory
import Training

// The curve: losses or accuracies along the run.
extension TrainingPicture {
  func drawCurve(into frame: inout Frame, in rect: Rect) {
    let rect = rect.intersection(frame.rect)
    guard rect.width >= 8, rect.height >= 3 else { return }
    let chart = chart
    chart.draw(into: &frame, in: rect)
    setCursor(.curve, column: rect.column - 1, row: rect.row, in: rect, &frame)
    // The mouse reads the curve where it is pressed: only the inner part of the chart counts.
    let columns = chart.columns(in: rect, look: look)
    guard !columns.isEmpty else { return frame.mark("curve", rect) }
    frame.mark(
      "curve",
      Rect(
        column: columns.lowerBound, row: rect.row, width: columns.count, height: rect.height))
  }

  private var chart: LineChart {
    let points = scene.curve.points(upTo: scene.run.updates) + [scene.now]
    let series = series(points)
    let references = scene.plot == .accuracy ? accuracyLevels : lossLevels
    let name = scene.plot == .accuracy ? TrainingPhrases.accuracyAxis : TrainingPhrases.lossAxis
    let unit = scene.plot == .accuracy ? "" : " (\(TrainingPhrases.unit(base)[language]))"
    return LineChart(
      series: series,
      x: LineChart.Axis(
        TrainingPhrases.updateAxis[language], range: 0...Double(scene.longestShown)),
      y: LineChart.Axis(
        name[language] + unit, range: range(of: series, references),
        isLogarithmic: scene.plot == .logarithmic),
      references: references, readout: readout)
  }

  /// The training curve, and the test curve where there is one.
  private func series(_ points: [LossCurve.Point]) -> [LineChart.Series] {
    let training = points.map { LineChart.Point(Double($0.update), height($0.training)) }
    let test = points.compactMap { point in
      point.test.map { LineChart.Point(Double(point.update), height($0)) }
    }
    let series = [
      LineChart.Series(
        training, role: .bar, label: TrainingPhrases.training[language], letter: "*")
    ]
    let kept = keptSeries
    guard !test.isEmpty else { return kept + series }
    return kept + series + [
      LineChart.Series(
        test, role: .third, label: TrainingPhrases.test[language], stroke: .dotted, letter: "o")
    ]
  }

  /// The run that was kept, on the test points where there are some.
  private var keptSeries: [LineChart.Series] {
    guard let kept = scene.kept else { return [] }
    let points = kept.curve.map { point in
      LineChart.Point(Double(point.update), height(point.test ?? point.training))
    }
    let hasTest = kept.curve.contains { $0.test != nil }
    let name = hasTest ? TrainingPhrases.keptTest : TrainingPhrases.keptTraining
    return [
      LineChart.Series(
        points, role: .p, label: look.plain(name[language]), stroke: .solid, letter: "k")
    ]
  }

  /// What the curve shows of a measurement.
  private func height(_ evaluation: Evaluation) -> Double {
    scene.plot == .accuracy ? evaluation.accuracy : evaluation.lossInNats * base.perNat
  }

  /// What guessing costs, and the floor of the test loss where it is known.
  private var lossLevels: [LineChart.Reference] {
    let guessing = LineChart.Reference(
      scene.data.labelEntropy * base.perNat, label: look.plain(TrainingPhrases.guessing[language]))
    guard let floor = scene.data.conditionalEntropy else { return [guessing] }
    return [
      guessing,
      LineChart.Reference(floor * base.perNat, label: look.plain(TrainingPhrases.floor[language])),
    ]
  }

  /// What naming the commonest class every time gets right.
  private var accuracyLevels: [LineChart.Reference] {
    let most = scene.data.counts(in: scene.data.trainingRows).max() ?? 0
    let share = Double(most) / Double(scene.data.trainingCount)
    return [LineChart.Reference(share, label: look.plain(TrainingPhrases.commonest[language]))]
  }

  /// The ends of the axis: a logarithmic one shows what there is.
  private func range(
    of series: [LineChart.Series], _ references: [LineChart.Reference]
  ) -> ClosedRange<Double>? {
    switch scene.plot {
    case .loss: 0...top(of: series, references)
    case .logarithmic: nil
    case .accuracy: 0...1
    }
  }

  /// The end of the loss axis: everything fits, and the number is round.
  private func top(of series: [LineChart.Series], _ references: [LineChart.Reference]) -> Double {
    let values = series.flatMap { $0.points.map(\.y) } + references.map(\.y)
    let greatest = values.filter { $0.isFinite && $0 < 1e290 }.max() ?? 1
    if greatest <= 0.1 { return max(greatest, 1e-9) * 1.05 }
    return greatest < 2 ? (greatest * 10 + 0.5).rounded(.up) / 10 : (greatest * 1.05).rounded(.up)
  }

  private var readout: LineChart.Readout? {
    guard scene.cursor != nil || focus == .curve else { return nil }
    let point = scene.readPoint
    let text = { (evaluation: Evaluation) in
      scene.plot == .accuracy
        ? evaluation.accuracy.probabilityText : loss(evaluation.lossInNats)
    }
    let label = "\(point.update): \(text(point.training))"
    return LineChart.Readout(
      x: Double(point.update), label: point.test.map { "\(label) / \(text($0))" } ?? label)
  }
}

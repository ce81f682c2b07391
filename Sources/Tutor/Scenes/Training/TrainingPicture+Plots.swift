import Assessment
import Canvas
import InformationTheory
import Training

// The decision map and the loss curve.
extension TrainingPicture {
  func drawMap(into frame: inout Frame, in rect: Rect) {
    let rect = rect.intersection(frame.rect)
    guard rect.width >= 8, rect.height >= 4 else { return }
    let area = rect.inset(bottom: 1)
    let picture = HeatMap(
      scene.map.values, columns: DecisionMap.side, marks: boundary(in: area.size) + letters)
    picture.draw(into: &frame, in: area)
    let letter = TrainingElement.letters[scene.mapClass]
    picture.drawScale(
      into: &frame, in: rect.line(rect.height - 1),
      low: value("q(\(letter))", .map, role: .q) + "0", high: "1")
    setCursor(.map, column: rect.column, row: rect.endRow - 1, in: rect, &frame)
    frame.mark("map", rect)
  }

  /// Dots where the class that wins changes from one cell to the next.
  private func boundary(in size: Size) -> [HeatMap.Mark] {
    guard look.drawsUnicode, look.colors == .xterm256 else { return [] }
    let winner = { (column: Int, row: Int) in
      scene.map.winner(
        x: (Double(column) + 0.5) / Double(size.width),
        y: (Double(row) + 0.5) / Double(size.height))
    }
    var marks: [HeatMap.Mark] = []
    for row in 0..<size.height {
      for column in 0..<size.width {
        let here = winner(column, row)
        let isEdge =
          column + 1 < size.width && winner(column + 1, row) != here
          || row + 1 < size.height && winner(column, row + 1) != here
        guard isEdge else { continue }
        marks.append(
          HeatMap.Mark(
            x: (Double(column) + 0.5) / Double(size.width),
            y: 1 - (Double(row) + 0.5) / Double(size.height), letter: "·"))
      }
    }
    return marks
  }

  /// The training points, those of the minibatch in capitals and on top.
  private var letters: [HeatMap.Mark] {
    let chosen = Set(scene.minibatch.samples.map(\.row))
    let data = scene.data
    let rows = data.trainingRows.filter { !chosen.contains($0) } + chosen.sorted()
    return rows.map { row in
      let point = Array(data.point(row))
      let letter = TrainingElement.letters[data.labels[row]]
      let isChosen = chosen.contains(row)
      let y = point.count > 1 ? scene.map.share(point[1]) : (data.labels[row] == 0 ? 0.3 : 0.7)
      return HeatMap.Mark(
        x: scene.map.share(point[0]), y: y,
        letter: isChosen ? Character(letter.uppercased()) : letter, isBold: isChosen)
    }
  }

  // MARK: - Curve

  func drawCurve(into frame: inout Frame, in rect: Rect) {
    let rect = rect.intersection(frame.rect)
    guard rect.width >= 8, rect.height >= 3 else { return }
    let chart = chart
    chart.draw(into: &frame, in: rect)
    setCursor(.curve, column: rect.column - 1, row: rect.row, in: rect, &frame)
    // The mouse reads the curve where it is pressed: only the inner part of the chart counts.
    let columns = (rect.column..<rect.endColumn).filter {
      chart.x(atColumn: $0, in: rect, look: look) != nil
    }
    guard let first = columns.first else { return frame.mark("curve", rect) }
    frame.mark(
      "curve",
      Rect(column: first, row: rect.row, width: columns.count, height: rect.height))
  }

  /// The losses along the run, with what guessing costs, and with the floor where it is known.
  private var chart: LineChart {
    let points = scene.curve.points(upTo: scene.run.updates) + [scene.now]
    let axis = "\(TrainingPhrases.lossAxis[language]) (\(TrainingPhrases.unit(base)[language]))"
    var series = [
      LineChart.Series(
        points.map { LineChart.Point(Double($0.update), $0.training.lossInNats * base.perNat) },
        role: .bar, label: TrainingPhrases.training[language], letter: "*")
    ]
    var references = [
      LineChart.Reference(
        scene.data.labelEntropy * base.perNat, label: look.plain(TrainingPhrases.guessing[language])
      )
    ]
    if scene.now.test != nil {
      let test = points.compactMap { point in
        point.test.map { LineChart.Point(Double(point.update), $0.lossInNats * base.perNat) }
      }
      series.append(
        LineChart.Series(
          test, role: .third, label: TrainingPhrases.test[language], stroke: .dotted, letter: "o"))
    }
    if let floor = scene.data.conditionalEntropy {
      references.append(
        LineChart.Reference(floor * base.perNat, label: look.plain(TrainingPhrases.floor[language]))
      )
    }
    return LineChart(
      series: series,
      x: LineChart.Axis(
        TrainingPhrases.updateAxis[language], range: 0...Double(scene.longestShown)),
      y: LineChart.Axis(axis, range: 0...top(of: series, references)), references: references,
      readout: readout)
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
    let label = "\(point.update): \(loss(point.training.lossInNats))"
    return LineChart.Readout(
      x: Double(point.update),
      label: point.test.map { "\(label) / \(loss($0.lossInNats))" } ?? label)
  }
}

import Assessment
import Canvas
import InformationTheory
import Training

// The decision map.
extension TrainingPicture {
  func drawMap(into frame: inout Frame, in rect: Rect) {
    let rect = rect.intersection(frame.rect)
    guard rect.width >= 8, rect.height >= 4 else { return }
    let area = rect.inset(bottom: 1)
    let picture = HeatMap(
      scene.map.values, columns: DecisionMap.side,
      marks: boundary(in: area.size) + letters + crosshair)
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

  /// The cursor, where it is being used.
  private var crosshair: [HeatMap.Mark] {
    let isUsed: Bool
    switch (focus, scene.lastChange?.kind) {
    case (.map?, _), (.place?, _), (_, .place?): isUsed = true
    default: isUsed = false
    }
    guard isUsed else { return [] }
    let y = scene.settings.isPlane ? scene.map.share(scene.place.x2) : 0.5
    return [HeatMap.Mark(x: scene.map.share(scene.place.x1), y: y, letter: "+", isBold: true)]
  }

  /// The training points, those of the minibatch in capitals and on top.
  private var letters: [HeatMap.Mark] {
    let chosen = Set(scene.minibatch.samples.map(\.row))
    let data = scene.data
    let rows = data.trainingRows.filter { !chosen.contains($0) } + chosen.sorted()
    return rows.map { row in
      let point = scene.location(ofRow: row)
      let letter = TrainingElement.letters[data.labels[row]]
      let isChosen = chosen.contains(row)
      let y = point.count > 1 ? scene.map.share(point[1]) : (data.labels[row] == 0 ? 0.3 : 0.7)
      return HeatMap.Mark(
        x: scene.map.share(point[0]), y: y,
        letter: isChosen ? Character(letter.uppercased()) : letter, isBold: isChosen)
    }
  }
}

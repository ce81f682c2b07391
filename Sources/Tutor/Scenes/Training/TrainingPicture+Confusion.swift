import Assessment
import Canvas
import Training

// How often each class is taken for each.
extension TrainingPicture {
  /// The rows of one table: title, names, classes.
  var confusionRows: Int { scene.classCount + 2 }

  /// The test points where there are some, and below, where there is room, the training points.
  func drawConfusion(into frame: inout Frame, in rect: Rect) {
    var rect = rect
    var tables = [(TrainingPhrases.confusionTraining, scene.confusion.training)]
    if let test = scene.confusion.test {
      tables.insert((TrainingPhrases.confusionTest, test), at: 0)
    }
    for (title, counts) in tables where rect.height >= confusionRows {
      draw(counts, title[language], into: &frame, in: rect)
      rect = rect.inset(top: confusionRows + 1)
    }
    guard scene.view == .confusion else { return }
    let rows = min(numberRows(width: rect.width), rect.height)
    drawNumbers(into: &frame, in: rect.inset(top: rect.height - rows))
  }

  private func draw(
    _ counts: [[Int]], _ title: String, into frame: inout Frame, in rect: Rect
  ) {
    put(title, column: rect.column, row: rect.row, role: .strong, in: rect.line(0), &frame)
    let letters = scene.letters.map(String.init)
    let columns =
      [Table.Column("", minimum: 3)]
      + letters.map {
        Table.Column(
          StyledText(look.plain(TrainingPhrases.taken($0)[language])), alignment: .right, minimum: 7
        )
      } + [
        Table.Column(
          StyledText(look.plain(TrainingPhrases.recall[language])), alignment: .right, minimum: 7)
      ]
    let cells = counts.enumerated().map { label, row -> [Cell] in
      let sum = row.reduce(0, +)
      let share = sum == 0 ? "–" : (Double(row[label]) / Double(sum)).probabilityText
      let numbers = row.enumerated().map { taken, count -> Cell in
        (StyledText("\(count)", style: look.style(taken == label ? .right : .text)), nil)
      }
      return [(StyledText(" \(letters[label])", style: look.style(.strong)), nil)] + numbers
        + [(StyledText(look.plain(share)), nil)]
    }
    draw(cells, columns, into: &frame, in: rect.inset(top: 1))
  }
}

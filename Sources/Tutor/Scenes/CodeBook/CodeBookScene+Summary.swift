import Assessment
import Canvas
import InformationTheory

extension CodeBookScene {
  /// The state as sentences and a table, for plain text and for reading aloud.
  package func summary(_ context: SceneContext) -> [String] {
    guard let numbers = CodeBookNumbers(self) else { return [] }
    let language = context.language
    let breaker = LineBreaker(width: 78, look: context.look)
    let wrap = { (text: Bilingual) in
      breaker.lines(of: StyledText(context.look.plain(text[language]))).map(\.plainText)
    }
    var lines = wrap(
      CodeBookPhrases.summary(
        entropy: numbers[.entropy].quantityText, kl: numbers[.kl].quantityText,
        cross: numbers[.crossEntropy].quantityText,
        reverse: numbers[.crossEntropyReverse].quantityText,
        holds: numbers.printedSumHolds))
    lines += [""] + table(numbers, context) + [""]
    lines += wrap(
      CodeBookPhrases.codesSummary(
        own: numbers[.huffmanOwn].quantityText, huffman: numbers[.huffman].quantityText,
        shannon: numbers.shannon == nil ? nil : numbers[.shannon].quantityText))
    if let mean = numbers.mean {
      lines += wrap(
        CodeBookPhrases.drawn(
          draws.count, total: draws.count, mean: mean.quantityText,
          goal: numbers[.crossEntropy].quantityText))
    }
    return lines
  }

  private func table(_ numbers: CodeBookNumbers, _ context: SceneContext) -> [String] {
    let titles = CodeBookPhrases.tableTitles(context.language)
    let table = Table(
      columns: titles.enumerated().map { index, title in
        Table.Column(
          StyledText(context.look.plain(title)),
          alignment: index == 0 || index > 4 ? .left : .right)
      },
      rows: (0..<count).map { index in
        [
          labels.name(index, in: context.language), p.values[index].probabilityText,
          q.values[index].probabilityText, numbers[.length, index].quantityText,
          numbers[.cost, index].quantityText, numbers.huffman.words[index],
          numbers.shannon?.words[index] ?? "–",
        ].map { StyledText(context.look.plain($0)) }
      })
    var frame = Frame(size: Size(width: 78, height: count + 1), look: context.look)
    table.draw(into: &frame, in: frame.rect)
    return frame.lines()
  }
}

extension CodeBookNumbers {
  /// Whether the printed H(p) and KL add up to the printed H(p, q).
  var printedSumHolds: Bool {
    DistributionsScene.printedSumHolds(
      [self[.entropy], self[.kl]], whole: self[.crossEntropy], places: 4)
  }
}

import Assessment
import InformationTheory

// What the fields say, and the table of places from right to wrong.
extension PenaltyScene {
  /// What a field is set to.
  func setting(of element: PenaltyElement) -> Bilingual {
    switch element {
    case .q: return Bilingual(zh: place.q.shortPlace, en: place.q.shortPlace)
    case .margin:
      let text = numbers.margin.shortPlace
      return Bilingual(zh: text, en: text)
    case .z: return Bilingual(zh: place.z.shortPlace, en: place.z.shortPlace)
    case .y: return PenaltyPhrases.answer(isYes)
    case .view: return PenaltyPhrases.name(view)
    case .value, .slope, .row, .chart: return Bilingual(zh: "", en: "")
    }
  }

  /// The headings of the table beside the place.
  func referenceHeadings(_ base: LogBase) -> [String] {
    switch view {
    case .probability: losses.flatMap { ["\($0.letter)", "\($0.letter)′"] }
    case .margin: losses.map { String($0.letter) }
    case .sigmoid: losses.map { "\($0.letter)′" }
    }
  }

  /// The numbers of a row of the table, in the order of its headings.
  func referenceValues(_ index: Int, _ base: LogBase) -> [Double] {
    let numbers = numbers(at: index)
    return losses.flatMap { loss -> [Double] in
      let scale = loss == .crossEntropy ? base.perNat : 1
      let (value, slope) = (numbers.value(loss) * scale, numbers.slope(loss) * scale)
      switch view {
      case .probability: return [value, slope]
      case .margin: return [value]
      case .sigmoid: return [slope]
      }
    }
  }

  /// The place of a row of the table.
  func referenceText(_ index: Int) -> String {
    view == .margin
      ? numbers(at: index).margin.shortest.replacing("-", with: "−")
      : references[index].q.shortest
  }
}

import Assessment

// The state in sentences.
extension PenaltyPhrases {
  static func summary(
    _ view: PenaltyView, answer: Bilingual, place: String
  ) -> Bilingual {
    let name = name(view)
    return Bilingual(
      zh: "错误的代价，按\(name.zh)比较。正确答案 y = \(answer.zh)；\(place)。",
      en: "What an error costs, compared by \(name.en). The right answer is y = \(answer.en);"
        + " \(place).")
  }

  static let tableLoss = Bilingual(zh: "损失函数", en: "loss function")
  static let places = Bilingual(zh: "从判对到判错：", en: "From right to wrong:")
}

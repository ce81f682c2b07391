import InformationTheory

/// Says what ten chips laid on the options of a question cost, and why the right one is right.
struct LaidText {
  let chips: Chips
  let right: Int
  let exercise: Exercise

  init(_ chips: Chips, right: Int, of exercise: Exercise) {
    self.chips = chips
    self.right = right
    self.exercise = exercise
  }

  /// The cost in bits, beside that of guessing evenly, and the reason.
  var words: Bilingual {
    let cost = chips.cost(of: right)
    let even = surprisal(of: 1 / Double(max(chips.counts.count, 1)), in: .bits)
    let count = chips.counts[right]
    let because = reason
    let price = cost.isInfinite ? "∞" : cost.decimal(places: 2)
    return Bilingual(
      zh: "正确的一项上有 \(count) 枚，代价 −log₂(\(count)/10) = \(price) 比特（平均分配是 "
        + "\(even.decimal(places: 2))）。\(comment(cost, even).zh)\(because.zh)",
      en: "\(count) of ten on the right one: that costs −log₂(\(count)/10) = \(price) bits (spread "
        + "evenly: \(even.decimal(places: 2))). \(comment(cost, even).en)\(because.en)")
  }

  private func comment(_ cost: Double, _ even: Double) -> Bilingual {
    if cost.isInfinite {
      return Bilingual(
        zh: "一枚也没有留给它，代价就没有上限；拿不准时，每项至少留一枚。",
        en: "With none on it the price has no ceiling; when unsure, leave a chip everywhere. ")
    }
    if cost > even + 1e-9 {
      return Bilingual(zh: "比平均分配还贵。", en: "That is dearer than spreading evenly. ")
    }
    return Bilingual(zh: "", en: "")
  }

  /// Why the right option is right; before it, what is wrong with the one that was favoured.
  private var reason: Bilingual {
    guard case .choice(let question) = exercise.kind, question.options.indices.contains(right)
    else { return Bilingual(zh: "", en: "") }
    let answer = question.options[right]
    guard let favoured = chips.counts.indices.first(where: { chips.favours($0) }),
      favoured != right, question.options.indices.contains(favoured)
    else { return answer.because }
    let other = question.options[favoured].because
    return Bilingual(zh: other.zh + answer.because.zh, en: other.en + " " + answer.because.en)
  }
}

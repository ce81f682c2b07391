import Assessment

/// What the learner is putting together as an answer.
enum ExerciseAnswer: Equatable, Sendable {
  /// A number or an expression, typed.
  case typed(TextField)
  /// Chips on the options.
  case chips(Chips)
  /// The items in the learner's order, as their indices.
  case order([Int])

  /// An answer as it was left, or as it begins.
  init(to exercise: Exercise, draft: String) {
    switch exercise.kind {
    case .numeric, .vector, .formula, .goal: self = .typed(TextField(draft))
    case .choice(let question):
      let count = question.options.count
      self = .chips(
        Chips(draft, options: count, isFinished: false) ?? Chips(options: count))
    case .order(let question):
      let numbers = draft.split(separator: ",").compactMap { Int($0) }.map { $0 - 1 }
      let isOrder = numbers.sorted() == Array(question.items.indices)
      self = .order(isOrder ? numbers : question.shown)
    }
  }

  /// The answer as it is judged and kept.
  var text: String {
    switch self {
    case .typed(let field): field.text
    case .chips(let chips): chips.text
    case .order(let order): order.map { String($0 + 1) }.joined(separator: ",")
    }
  }

  /// How many rows there are to choose from.
  var rows: Int {
    switch self {
    case .typed: 0
    case .chips(let chips): chips.counts.count
    case .order(let order): order.count
    }
  }

  /// Lays so many chips on a row, or takes them away, as far as there are any; `false` if this is
  /// not answered with chips.
  mutating func lay(_ count: Int, on row: Int) -> Bool {
    guard case .chips(var chips) = self else { return false }
    for _ in 0..<abs(count) {
      if count > 0 { chips.lay(on: row) } else { chips.take(from: row) }
    }
    self = .chips(chips)
    return true
  }

  /// Moves the item of a row up or down and says where it is now.
  mutating func move(_ row: Int, by places: Int) -> Int {
    guard case .order(var order) = self, order.indices.contains(row),
      order.indices.contains(row + places)
    else { return row }
    order.swapAt(row, row + places)
    self = .order(order)
    return row + places
  }
}

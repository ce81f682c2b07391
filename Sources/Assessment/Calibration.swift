import InformationTheory

/// A first answer to a question with options: the chips that were laid, and what was right.
package struct Prediction: Equatable, Sendable {
  /// The id of the exercise.
  package var exercise: String
  /// The chips on each option.
  package var chips: Chips
  /// The index of the right option.
  package var right: Int

  /// Notes an answer.
  package init(exercise: String, chips: Chips, right: Int) {
    self.exercise = exercise
    self.chips = chips
    self.right = right
  }

  /// What the answer cost, in bits: −log₂ of the share of the chips on the right option.
  package var costInBits: Double { chips.cost(of: right) }
  /// What the same chips on each of the K options would have cost, in bits: log₂ K.
  package var uniformCostInBits: Double {
    LogBase.bits.logarithm(of: Double(chips.counts.count))
  }
}

/// How well a learner's chips keep what they promise, over all questions answered with chips.
///
/// Only the first answer to each question counts: who has been told the answer predicts no more.
package struct Calibration: Equatable, Sendable {
  /// The options that had one number of chips, and how many of them were right.
  package struct Bin: Equatable, Sendable {
    /// The number of chips.
    package var chips: Int
    /// On how many options so many chips lay.
    package var count: Int
    /// How many of those options were right.
    package var right: Int

    /// The share of them that were right; `nil` where there are none.
    package var share: Double? { count == 0 ? nil : Double(right) / Double(count) }
    /// The share that the chips promised.
    package var promise: Double { Double(chips) / Double(Chips.total) }
  }

  /// The first answers, in the order in which they were given.
  package let predictions: [Prediction]
  /// How many first answers cannot be read against the questions as they are now.
  package let setAside: Int
  /// One bin for each number of chips, from none to ten. Each option of each question is in one.
  package let bins: [Bin]

  /// Gathers answers.
  package init(_ predictions: [Prediction], setAside: Int = 0) {
    self.predictions = predictions
    self.setAside = setAside
    var bins = (0...Chips.total).map { Bin(chips: $0, count: 0, right: 0) }
    for prediction in predictions {
      for (option, chips) in prediction.chips.counts.enumerated() {
        bins[chips].count += 1
        if option == prediction.right { bins[chips].right += 1 }
      }
    }
    self.bins = bins
  }

  /// Takes the first answer to each question with options out of a record.
  ///
  /// An answer that was given to another version of a question counts only if it is judged today as
  /// it was judged then; otherwise the options may have been others, and it is set aside.
  ///
  /// - Parameters:
  ///   - attempts: All attempts, in the order in which they were made.
  ///   - exercises: The exercises as they are now.
  package init(of attempts: [Attempt], to exercises: [Exercise]) {
    var questions: [String: ChoiceQuestion] = [:]
    for exercise in exercises {
      if case .choice(let question) = exercise.kind { questions[exercise.id] = question }
    }
    var predictions: [Prediction] = []
    var setAside = 0
    for attempt in attempts {
      guard let question = questions.removeValue(forKey: attempt.exercise) else { continue }
      if case .laid(let chips, let right) = question.check(attempt.answer),
        question.check(attempt.answer).word == attempt.verdict
      {
        predictions.append(Prediction(exercise: attempt.exercise, chips: chips, right: right))
      } else {
        setAside += 1
      }
    }
    self.init(predictions, setAside: setAside)
  }
}

// MARK: - Means

extension Calibration {
  /// The learner's own cross-entropy in bits a question; ∞ if no chip lay on a right option once.
  package var crossEntropyInBits: Double? { Self.mean(predictions.map(\.costInBits)) }

  /// The mean over the answers that left at least one chip on the right option, in bits.
  package var finiteCrossEntropyInBits: Double? {
    Self.mean(predictions.map(\.costInBits).filter(\.isFinite))
  }

  /// How many answers left no chip on the right option.
  package var infiniteCount: Int { predictions.count { $0.costInBits.isInfinite } }

  /// What equal chips on all options would have cost, in bits a question: the mean of log₂ K.
  package var uniformInBits: Double? { Self.mean(predictions.map(\.uniformCostInBits)) }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

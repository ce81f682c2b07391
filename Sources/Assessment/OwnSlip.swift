/// A way to get a wrong number that belongs to one question.
package struct OwnSlip: Equatable, Sendable {
  /// The wrong number, in the unit asked.
  package var answer: Expression
  /// What the slip is, why it gives another number, and what to try; never the right answer.
  package var because: Bilingual

  /// States a slip.
  package init(answer: Expression, because: Bilingual) {
    self.answer = answer
    self.because = because
  }
}

extension NumericQuestion {
  /// The index of the own slip that gives an answer, the nearest if there are several.
  ///
  /// A slip matches within half a unit of the last digit typed, and never wider than the tolerance;
  /// fewer than three digits match only what they write in full: 4 is the slip 4 and not 4.16.
  func ownSlip(for answer: Answer, tolerance: Double) -> Int? {
    let standard = tolerance > 0 ? tolerance : Tolerance.standard(for: answer.value)
    let width = min(answer.precision?.halfUnit ?? standard, standard)
    var nearest: (index: Int, distance: Double)?
    for (index, slip) in ownSlips.enumerated() {
      guard let value = try? slip.answer.value(), answer.value.isWithin(width, of: value) else {
        continue
      }
      let distance = answer.value == value ? 0 : abs(answer.value - value)
      if let precision = answer.precision, precision.significantDigits < 3, distance > 1e-9 {
        continue
      }
      if distance < nearest?.distance ?? .infinity { nearest = (index, distance) }
    }
    return nearest?.index
  }

  /// Whether an answer has all the digits that the right value has, so that it is not the digits
  /// that are missing: a whole number where the right value is one.
  func isInFull(_ answer: Answer, right: Double) -> Bool {
    guard let precision = answer.precision, precision.holds(right) else { return false }
    if answer.value == answer.value.rounded() { return true }
    return !ownSlips.contains {
      (try? $0.answer.value())?.isWithin(precision.halfUnit, of: answer.value) == true
    }
  }
}

import Assessment
import Testing

struct ReviewTests {
  /// The intervals of the published algorithm for perfect answers: 1, 6, then times the easiness.
  @Test func intervalsGrowWithRightAnswers() {
    var review = Review()
    #expect(review.dueDay == nil)
    var intervals: [Int] = []
    for _ in 0..<4 {
      review.answer(quality: 5, on: review.dueDay ?? 100)
      intervals.append(review.interval)
    }
    #expect(intervals == [1, 6, 17, 48])
    review.answer(quality: 1, on: 200)
    #expect(review.dueDay == 201)
    #expect(review.streak == 0)
  }

  @Test func easinessNeverFallsBelowItsFloor() {
    var review = Review()
    for day in 0..<50 { review.answer(quality: 0, on: day) }
    #expect(review.easiness == 1.3)
    #expect(Review.quality(of: .right, attempt: 1) == 5)
    #expect(Review.quality(of: .wrong, attempt: 1) == 1)
  }

  @Test func slipsAreCounted() {
    let attempts = ["A01", "A06+A07", "A01", "A01|A03", "own.1", nil].map {
      Attempt(exercise: "s2.x", answer: "1", verdict: .wrong, diagnosis: $0, lessonVersion: "1")
    }
    let counts = Attempt.slipCounts(in: attempts).map { "\($0.slip.rawValue) \($0.count)" }
    #expect(counts == ["A01 2", "A06 1", "A07 1"])
  }
}

/// An answer that was checked, as reports give it.
package struct CheckedItem: Equatable, Sendable {
  /// What came of an answer; the raw values stand in reports.
  package enum Status: String, CaseIterable, Sendable {
    /// Right.
    case right
    /// Wrong.
    case wrong
    /// Not an answer.
    case invalid
    /// Nothing was typed.
    case unanswered
    /// The exercise itself is broken; the learner is not at fault.
    case error
  }

  /// The id of the exercise.
  package var exercise: String
  /// The seed of the variant.
  package var seed: UInt64
  /// The line of the file; `nil` if the answer is not there.
  package var line: Int?
  /// What was typed.
  package var answer: String
  /// What came of it.
  package var status: Status
  /// The id of the diagnosis of a wrong answer.
  package var diagnosis: String?
  /// What the learner is told.
  package var message: String
  /// What chips laid on options cost, in bits; ∞ with none on the right one.
  package var costInBits: Double?
  /// Where an answer that cannot be read goes wrong, in Unicode scalars.
  package var place: Range<Int>?

  /// The id, with the seed where there is one: `s2.ce-weather@7`.
  package var name: String { seed == 0 ? exercise : "\(exercise)@\(seed)" }

  /// One point for what is right.
  package var score: Int { status == .right ? 1 : 0 }
}

/// What came of the answers of one learner.
package struct CheckedSubmission: Equatable, Sendable {
  /// A problem in words, as reports carry it.
  package struct Told: Equatable, Sendable {
    /// The word of the problem.
    package var word: String
    /// The line that it is about.
    package var line: Int?
    /// The sentence.
    package var message: String
    /// Whether nothing is amiss.
    package var isNotice: Bool
  }

  /// Who answered.
  package var student: String
  /// The name of who answered, if a roster gives it.
  package var name: String?
  /// The file with the answers.
  package var file: String
  /// What came of each answer.
  package var items: [CheckedItem]
  /// What is the matter with the file.
  package var problems: [Told]
  /// The version of the lessons.
  package var lessonVersion: String

  /// How many answers ended so.
  package func count(_ status: CheckedItem.Status) -> Int {
    items.reduce(0) { $0 + ($1.status == status ? 1 : 0) }
  }

  /// The points.
  package var score: Int { count(.right) }

  /// Whether something is the matter with the file.
  package var isFaulty: Bool { problems.contains { !$0.isNotice } }
}

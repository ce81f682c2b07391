/// An answer that was checked, as it is kept; the time is added where it is stored.
public struct Attempt: Equatable, Sendable {
  /// The id of the exercise.
  package var exercise: String
  /// The seed of the variant; 0 for an exercise without variants.
  package var seed: UInt64
  /// What was typed, untouched.
  package var answer: String
  /// What checking found.
  package var verdict: Verdict.Word
  /// The id of the diagnosis, if there was one.
  package var diagnosis: String?
  /// The version of the lessons.
  package var lessonVersion: String

  /// Records an answer.
  package init(
    exercise: String, seed: UInt64 = 0, answer: String, verdict: Verdict.Word,
    diagnosis: String? = nil, lessonVersion: String
  ) {
    self.exercise = exercise
    self.seed = seed
    self.answer = answer
    self.verdict = verdict
    self.diagnosis = diagnosis
    self.lessonVersion = lessonVersion
  }

  /// Records a verdict; the seed is that of the exercise unless told otherwise.
  package init(
    _ exercise: Exercise, seed: UInt64? = nil, answer: String, verdict: Verdict,
    lessonVersion: String
  ) {
    self.init(
      exercise: exercise.id, seed: seed ?? exercise.seed, answer: answer, verdict: verdict.word,
      diagnosis: verdict.diagnosisID, lessonVersion: lessonVersion)
  }
}

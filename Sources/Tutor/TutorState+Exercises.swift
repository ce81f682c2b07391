import Assessment
import Curriculum

// Opening exercises and their scenes.
extension TutorState {
  mutating func openExercise(_ id: String) -> [Effect] {
    guard let exercise = course.exercise(id) else { return say(PagePhrases.noExercise) }
    if case .goal = exercise.kind { return openScene(of: id) }
    let origin = pageID
    putAway()
    var exerciseScreen =
      answers[id]
      ?? ExerciseScreen(
        exercise, page: origin, draft: memory.drafts[id] ?? "",
        attempts: memory.attemptCounts?[id] ?? 0, isSolved: memory.solved.contains(id))
    if !exerciseScreen.isSolved { exerciseScreen.startTyping() }
    screen = .exercise(exerciseScreen)
    return recallEffects()
  }

  /// Opens the exercise of the page that comes next: the first that is not solved.
  mutating func openExercise(after id: String?) -> [Effect] {
    let all = course.page(pageID)?.exercises ?? []
    let index = id.flatMap { all.firstIndex(of: $0) } ?? -1
    let order = all.dropFirst(index + 1) + all.prefix(max(0, index + 1))
    guard let next = order.first(where: { !memory.solved.contains($0) }) ?? order.first else {
      return say(noExercise)
    }
    return openExercise(next)
  }

  /// What is said where the page has no exercise.
  private var noExercise: Bilingual {
    let later = course.pages.drop { $0.id != pageID }.first { !$0.exercises.isEmpty }
    return later.map { PagePhrases.noExercise(next: $0.number) } ?? PagePhrases.noExercise
  }

  /// Opens the scene of an exercise, as it was left.
  mutating func openScene(of id: String) -> [Effect] {
    guard let exercise = course.exercise(id), let line = exercise.scene,
      let scene = try? ActiveScene(line)
    else { return say(ExercisePhrases.noScene) }
    putAway()
    screen = .page(shelf[id] ?? PageScreen(page: nil, scene: scene, excursion: exercise))
    return []
  }
}

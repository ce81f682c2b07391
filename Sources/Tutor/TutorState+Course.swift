import Assessment
import Canvas
import Curriculum

extension TutorState {
  /// Takes the course as it is now: what is open stays where it is, with the new words.
  mutating func take(_ course: Course) {
    self.course = course
    if case .page(let page) = screen { screen = .page(page.renewed(from: course)) }
    if case .exercise(let exercise) = screen { screen = .exercise(exercise.renewed(from: course)) }
    shelf = shelf.mapValues { $0.renewed(from: course) }
    answers = answers.filter { course.exercise($0.key) == $0.value.exercise }
  }
}

extension ExerciseScreen {
  /// The same exercise as the course has it now, with what was put together so far.
  fileprivate func renewed(from course: Course) -> ExerciseScreen {
    guard let fresh = course.exercise(exercise.id), fresh != exercise else { return self }
    return ExerciseScreen(
      fresh, page: page, draft: answer.text, attempts: attempts, isSolved: isSolved)
  }
}

extension PageScreen {
  /// The same place in the page as the course has it now. What was set up in the scene is kept,
  /// unless the page begins with another state.
  fileprivate func renewed(from course: Course) -> PageScreen {
    guard let page, let fresh = course.page(page.id), fresh != page else { return self }
    let keepsScene = fresh.scene == page.scene
    let newScene = keepsScene ? scene : fresh.scene.flatMap { try? ActiveScene($0) }
    var result = PageScreen(
      page: fresh, scene: newScene, stepsDone: stepsDone, excursion: excursion)
    result.isGoalReached = isGoalReached
    result.scroll = scroll
    result.rows = rows
    if result.parts.contains(where: { $0.name == part }) { result.part = part }
    guard keepsScene else { return result }
    result.field = field
    result.isFieldFresh = isFieldFresh
    result.history = history
    return result
  }
}

import Assessment
import Benchmark
import Canvas
import Curriculum
import Tutor

/// The lessons of this repository.
private let folder: String = {
  let here = #filePath.split(separator: "/").dropLast(3)
  return "/" + here.joined(separator: "/") + "/lessons"
}()

/// The course of this repository.
private let course = LessonLibrary(folder: folder).load().course

/// Pages that are dear to draw, by number, with what they show.
private let pages = [
  ("2.1.3", "distributions"), ("3.2.3", "assembly-line"), ("5.8", "training"),
]

/// Registers the benchmarks of the screen, of checking and of the linter.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuUser], warmupIterations: 20, maxDuration: .seconds(2),
    maxIterations: 20_000)
  views()
  answers()
  lessons()
}

/// The tutor on a page of 120×36, with the focus on the scene.
private func tutor(at page: String) -> TutorState {
  var state = TutorState(course, at: page)
  _ = state.update(.resized(Size(width: 120, height: 36)))
  _ = state.update(.key(Key(.tab)))
  return state
}

private func views() {
  for (page, scene) in pages {
    Benchmark("view of page \(page), \(scene)") { benchmark in
      let state = tutor(at: page)
      for _ in benchmark.scaledIterations {
        blackHole(state.view(in: Size(width: 120, height: 36)))
      }
    }
    Benchmark("edit and view of page \(page), \(scene)") { benchmark in
      var state = tutor(at: page)
      var isUp = false
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        isUp.toggle()
        blackHole(state.update(.key(Key(isUp ? .right : .left))))
        blackHole(state.view(in: Size(width: 120, height: 36)))
      }
    }
  }
}

private func answers() {
  guard let exercise = course.exercises.first(where: { $0.check("-1") == .wrong(nil) }) else {
    return
  }
  let typed = [
    ("a number", "0.8869"), ("an expression", "0.7*ln(1/0.5) + 0.2 ln 5 - log(0.8)/2"),
    ("10,000 brackets", String(repeating: "(", count: 10_000)),
  ]
  for (name, text) in typed {
    Benchmark("check \(name)") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(exercise.check(text)) }
    }
  }
}

private func lessons() {
  Benchmark("lint the whole course", configuration: .init(maxDuration: .seconds(10))) { _ in
    blackHole(LessonLinter(catalog: .standard).problems(in: folder))
  }
}

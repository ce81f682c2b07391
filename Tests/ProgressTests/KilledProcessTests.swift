import Assessment
import Foundation
import Progress
import Testing

/// Programs that are killed or run side by side, as children of the test.
@Suite(.serialized) struct KilledProcessTests {
  @Test func everyAcknowledgedAnswerSurvivesTheKill() async throws {
    let folder = try TemporaryFolder()
    let path = folder.record
    var acknowledged = 0
    for round in 0..<24 {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, round = round as Int] in
        try answerUntilKilled(path: path, round: round)
      }
      let record = try LearnerRecord.open(path: path)
      #expect(record.notice == nil)
      let kept = Set(try record.attempts().map(\.attempt.answer))
      let acknowledgements = try acknowledgements(path: path)
      #expect(kept.isSuperset(of: acknowledgements))
      #expect(kept.count <= acknowledgements.count + round + 1)
      acknowledged = acknowledgements.count
    }
    #expect(acknowledged > 24)
  }

  @Test func programsWriteSideBySide() async throws {
    let folder = try TemporaryFolder()
    let path = folder.record
    async let first: Void = answer(path: path, name: "first")
    async let second: Void = answer(path: path, name: "second")
    async let third: Void = answer(path: path, name: "third")
    _ = await (first, second, third)
    let record = try LearnerRecord.open(path: path)
    let attempts = try record.attempts().map(\.attempt)
    #expect(attempts.count == 300)
    #expect(Set(attempts.map(\.answer)).count == 300)
    #expect(folder.files.filter { $0.contains("broken") }.isEmpty)
  }

  private func answer(path: String, name: String) async {
    await #expect(processExitsWith: .success) { [path = path as String, name = name as String] in
      let record = try LearnerRecord.open(path: path)
      for index in 0..<100 {
        try record.save(attempt("\(name) \(index)"), at: .now)
        try record.save(Place(page: name, line: "\(index)"))
      }
    }
  }
}

private func attempt(_ answer: String) -> Attempt {
  Attempt(exercise: "e", answer: answer, verdict: .wrong, lessonVersion: "0.1")
}

/// Answers as fast as it can and notes every answer that was acknowledged; ends by a kill -9.
private func answerUntilKilled(path: String, round: Int) throws {
  let delay = UInt32(1_000 + 1_700 * round)
  let record = try LearnerRecord.open(path: path)
  Thread.detachNewThread {
    usleep(delay)
    kill(getpid(), SIGKILL)
  }
  let acknowledgements = open(path + ".acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
  for index in 0... {
    let answer = "\(round).\(index)"
    try record.save(attempt(answer), at: .now)
    try record.save(draft: answer, of: "e")
    let line = Array((answer + "\n").utf8)
    guard write(acknowledgements, line, line.count) == line.count else { exit(1) }
  }
}

private func acknowledgements(path: String) throws -> Set<String> {
  guard let data = FileManager.default.contents(atPath: path + ".acknowledged") else { return [] }
  return Set(String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init))
}

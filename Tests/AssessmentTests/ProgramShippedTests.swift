import Foundation
import Testing

@testable import Assessment

struct ProgramShippedTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../lessons/programs")

  static let ids = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
    .map { String($0.dropLast(5)) }.sorted()

  @Test func thereAreAtLeastSix() { #expect(Self.ids.count >= 6) }

  @Test(arguments: ids)
  func isSound(_ id: String) throws {
    let file = Self.folder.appendingPathComponent("\(id).json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let exercise = try ProgramExercise(json: text, id: id)
    try exercise.prove()
    // The first case is an ordinary one; a cruel one says what goes wrong there.
    #expect(exercise.cases.first?.trap == nil)
    #expect(exercise.cases.count { $0.trap != nil } >= 4)
  }
}

import Testing

@testable import Tutor

/// The scene against what the frameworks gave when its programs were run.
struct TapeProgramRunTests {
  private func scene(_ text: String) throws -> TapeScene { try TapeScene(StateLine(text)) }

  @Test(arguments: TapeProgramRun.all.indices)
  func theProgramIsTheOneThatWasRun(index: Int) throws {
    let real = TapeProgramRun.all[index]
    let run = try scene(real.state).run
    #expect(run.lines.map(\.text).joined(separator: "\n") == real.program)
    if let printed = real.printed { #expect(run.printedText == printed) }
  }

  @Test(arguments: TapeProgramRun.all.indices)
  func itFailsWhereItFailedAndWithTheSameWords(index: Int) throws {
    let real = TapeProgramRun.all[index]
    var run = try scene(real.state).run
    run.go(to: run.lastStop)
    guard let message = real.failure else {
      // The run was stopped here; what comes later was not seen.
      #expect(run.place.updates >= real.passes.count)
      return
    }
    let failure = try #require(run.failure)
    #expect(TapePhrases.message(failure) == message.message)
    #expect(run.place.line == message.line)
  }

  /// With the document's rate PyTorch refused q at the 37th pass, at (1.0006, −0.00056).
  @Test func probabilitiesAreRefusedAtTheSamePass() throws {
    var run = try scene("tape program=direct framework=pytorch").run
    run.go(to: run.lastStop)
    #expect(run.failure == .notProbabilities)
    #expect(run.place.updates == 36)
    #expect(abs(run.now[0] - 1.0006) < 5e-5 && abs(run.now[1] + 5.6086e-4) < 1e-6)
  }

  @Test(arguments: TapeProgramRun.all.indices)
  func everyPassHasItsNumbers(index: Int) throws {
    let real = TapeProgramRun.all[index]
    var run = try scene(real.state).run
    for (pass, expected) in real.passes.enumerated() {
      run.go(to: TapePlace(line: run.lines.count, updates: pass + 1))
      let gradients = zip(run.graph.entries, run.gradients).flatMap { entry, gradient in
        entry.operation == .variable ? gradient ?? [] : []
      }
      // The frameworks compute in float32, the scene in float64.
      let pairs =
        [(run.loss, expected.loss)] + zip(gradients, expected.gradients)
        + zip(run.now, expected.parameters)
      #expect(pairs.count == 5)
      for (ours, theirs) in pairs { #expect(abs(ours - theirs) < 1e-6, "pass \(pass)") }
    }
  }
}

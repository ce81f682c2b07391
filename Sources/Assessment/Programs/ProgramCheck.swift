internal import InformationTheory

/// Checks a program against an exercise: one request after the other, in their order.
package struct ProgramCheck: Sendable {
  private let exercise: ProgramExercise
  private let rightValues: [Argument]

  /// Computes the right values.
  ///
  /// - Throws: Why one cannot be computed; then the exercise is at fault.
  package init(_ exercise: ProgramExercise) throws(ProgramExerciseError) {
    self.exercise = exercise
    var values: [Argument] = []
    for (index, example) in exercise.cases.enumerated() {
      do throws(ComputationError) {
        values.append(try example.computation.evaluate())
      } catch {
        throw .computation(index, error)
      }
    }
    rightValues = values
  }

  /// Runs a program and asks it everything.
  ///
  /// - Parameters:
  ///   - words: The program with its arguments.
  ///   - limits: What it may use.
  ///   - isAlone: Whether this whole program does nothing but run that one.
  /// - Returns: What became of every case.
  /// - Throws: Why the program cannot be run.
  package func run(
    _ words: [String], limits: ProgramLimits = ProgramLimits(), isAlone: Bool
  ) throws(ProgramLaunchError) -> ProgramReport {
    let began = monotonicSeconds()
    let program = try ProgramProcess(words, limits: limits, isAlone: isAlone)
    defer { program.end() }
    var report = ProgramReport(
      exercise: exercise, command: words,
      entries: zip(exercise.cases, rightValues).map {
        .init(example: $0, right: $1, answer: nil, outcome: .notAsked)
      })
    let isWhole = ask(program, &report)
    finish(program, &report, isWhole: isWhole)
    report.complaints = program.complaints
    report.seconds = monotonicSeconds() - began
    return report
  }

  /// Asks everything; false if the program could not be asked to the end.
  private func ask(_ program: ProgramProcess, _ report: inout ProgramReport) -> Bool {
    for index in report.entries.indices {
      let entry = report.entries[index]
      switch program.ask(entry.example.request(id: index + 1), id: index + 1) {
      case .stopped(let stop):
        report.entries[index].outcome = .wrong(.stopped(stop))
        return false
      case .line(let line):
        do throws(ProgramLineFault) {
          let answer = try ProgramAnswer(line, id: index + 1)
          if case .value(let value) = answer { report.entries[index].answer = value }
          let fault = exercise.fault(in: answer, to: entry.example, right: entry.right)
          report.entries[index].outcome = fault.map { .wrong($0) } ?? .right
        } catch {
          report.entries[index].outcome = .wrong(.line(error))
          return false
        }
      }
    }
    return true
  }

  private func finish(
    _ program: ProgramProcess, _ report: inout ProgramReport, isWhole: Bool
  ) {
    guard isWhole else {
      program.end()
      return
    }
    let end = program.finish()
    if let line = end.extra, let last = report.entries.indices.last {
      report.entries[last].outcome = .wrong(.stopped(.extraLine(line)))
    }
    if end.wasEnded, end.extra == nil { report.remarks.append(.ended) }
    if end.leftovers > 0 { report.remarks.append(.leftovers(end.leftovers)) }
  }
}

import Foundation
import Testing
import Training

/// Scripts, run by the libraries they are for, where those are installed.
///
/// `XENT_PYTORCH_PYTHON` and `XENT_KERAS_PYTHON` may name the interpreters that have them.
struct ExportScriptTests {
  @Test(
    .enabled(if: PythonLibrary.pytorch.isInstalled, "PyTorch is not installed, not run"),
    arguments: ExportScriptRuns.all)
  func pytorchMakesTheSameRun(named: ExportScriptRuns.Named) throws {
    let worst = try PythonLibrary.pytorch.difference(of: named.run, .pytorch)
    #expect(worst < 1e-5, "\(named.name)")
  }

  @Test(
    .enabled(if: PythonLibrary.keras.isInstalled, "Keras is not installed, not run"),
    arguments: ExportScriptRuns.all)
  func kerasMakesTheSameRun(named: ExportScriptRuns.Named) throws {
    let worst = try PythonLibrary.keras.difference(of: named.run, .keras)
    #expect(worst < 1e-5, "\(named.name)")
  }
}

/// A library of Python that may be installed.
struct PythonLibrary: Sendable {
  let python: String
  let isInstalled: Bool

  static let pytorch = PythonLibrary("XENT_PYTORCH_PYTHON", imports: "torch")
  static let keras = PythonLibrary("XENT_KERAS_PYTHON", imports: "keras, tensorflow")

  private init(_ variable: String, imports modules: String) {
    python = ProcessInfo.processInfo.environment[variable] ?? "python3"
    isInstalled = (try? Self.run(python, ["-c", "import \(modules)"])) != nil
  }

  /// Runs the script of a run and reads how far its losses are from ours.
  func difference(of run: TrainingRun, _ library: RunScript.Library) throws -> Double {
    let script = try #require(RunScript(run, updates: 100, library: library, line: "a test"))
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("xent-\(UUID().uuidString).py")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(script.text.utf8).write(to: file)
    let lines = try Self.run(python, [file.path]).split(separator: "\n")
    let last = try #require(lines.last)
    #expect(last.contains("first 100 updates"))
    return try #require(last.split(separator: " ").last.flatMap { Double($0) })
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: data, as: UTF8.self)
  }

  private struct Failure: Error {}
}

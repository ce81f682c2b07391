import Foundation

/// Runs the built program without a terminal and collects what it says.
struct XentCommand {
  /// What a run left behind.
  struct Result {
    var output: String
    var error: String
    var status: Int32

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Where the build put the program: beside the test bundle.
  static var program: URL? {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates =
      [bundle.appendingPathComponent("xent")]
      + Bundle.allBundles.map {
        $0.bundleURL.deletingLastPathComponent().appendingPathComponent("xent")
      }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Runs the program with these arguments.
  ///
  /// - Parameters:
  ///   - arguments: What stands after its name.
  ///   - input: Standard input.
  ///   - environment: Variables on top of a plain UTF-8 environment without a home.
  ///   - outputFile: Where its output goes, if it is not to be collected.
  /// - Returns: Its output and its exit code.
  /// - Throws: What the system says when it cannot be run.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    outputFile: String? = nil
  ) throws -> Result {
    try run(arguments, input: input, environment: environment, outputFile: outputFile)
  }

  /// Runs the program with a list of arguments.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    outputFile: String? = nil
  ) throws -> Result {
    guard let program else { throw Missing() }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8", "TERM": "dumb"].merging(environment) { $1 }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("xent-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(
      forWritingTo: outputFile.map { URL(fileURLWithPath: $0) } ?? files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// The program was not built.
  struct Missing: Error {}
}

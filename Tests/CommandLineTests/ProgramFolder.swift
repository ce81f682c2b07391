import Foundation

/// A folder with programs to be checked, removed with the test.
///
/// A class because the folder goes when the last one who holds it does.
final class ProgramFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("xent-programs-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a program and returns the command that runs it.
  func write(_ text: String, to name: String = "program.sh", with interpreter: String = "/bin/sh")
    throws -> [String]
  {
    let file = "\(path)/\(name)"
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    return [interpreter, file]
  }

  /// Checks a program written in the language of the shell.
  func check(_ text: String, _ options: String..., exercise: String = "entropy") throws
    -> XentCommand.Result
  {
    let command = try write(text)
    return try XentCommand.run(
      ["check", exercise, "--lang", "en", "--time", "0.7"] + options + ["--"] + command)
  }

  /// How many processes have the word among their arguments.
  static func processes(with word: String) -> Int {
    let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return ids.filter { id in
      guard Int(id) != nil, let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline")
      else { return false }
      return String(decoding: line, as: UTF8.self).contains(word)
    }.count
  }
}

/// Programs in Python, where Python is installed.
enum Python {
  /// Where it is; nil where it is not.
  static let path: String? =
    ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
    ?? found

  private static var found: String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/python3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

extension XentCommand {
  /// Where the program is.
  static var path: String { program?.path ?? "xent" }
}

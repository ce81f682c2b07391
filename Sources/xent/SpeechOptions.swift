import ArgumentParser
import Assessment
import Foundation

/// `--lang`, and what is spoken without it.
struct SpeechOptions: ParsableArguments {
  @Option(help: "zh or en; otherwise what was saved, else the locale.") var lang: Language?

  /// The language of sentences on the command line.
  var resolved: Language { lang ?? Self.ofLocale ?? .en }

  /// The language that a command line names, where it could not be parsed.
  static func named(in arguments: [String]) -> Language? {
    for (index, word) in arguments.enumerated().reversed() {
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst(7))) }
      if word == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
    }
    return nil
  }

  /// The language of the locale; `nil` where it names none, as C and POSIX do.
  static var ofLocale: Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { continue }
      if value.hasPrefix("zh") { return .zh }
      if value == "C" || value == "POSIX" || value.hasPrefix("C.") { return nil }
      return .en
    }
    return nil
  }
}

extension Language: ExpressibleByArgument {}

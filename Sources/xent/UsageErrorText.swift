import ArgumentParser
import Assessment
import InformationTheory

/// What the argument parser found wrong, as one sentence with a cure in the learner's language.
///
/// The parser tells its errors in English sentences only; those that are known are taken apart
/// here, and any other is passed on as it is.
struct UsageErrorText {
  /// The sentence.
  let message: Bilingual

  /// Explains what the parser said.
  ///
  /// - Parameters:
  ///   - said: Its sentence: "Unknown option '--foo'".
  ///   - command: The command that was meant: "xent lessons show".
  ///   - commands: The names of the commands that stand below it.
  init(_ said: String, command: String, commands: [String] = []) {
    let parts = Self.quoted(in: said)
    let fault = Self.fault(said, parts, commands)
    let help = "\(command) --help"
    message = Bilingual(
      zh: fault.zh + (fault.zh.hasSuffix("？") ? "" : "；") + "用法见 \(help)。",
      en: fault.en + (fault.en.hasSuffix("?") ? " " : "; ") + "\(help) shows how it is used.")
  }

  private static func fault(
    _ said: String, _ parts: [String], _ commands: [String]
  ) -> Bilingual {
    let (first, rest) = (parts.first ?? "", parts.dropFirst())
    if said.hasPrefix("Unknown option") {
      let (zh, en) = didYouMean(rest.first)
      return Bilingual(zh: "没有选项 \(first)\(zh)", en: "there is no option \(first)\(en)")
    }
    if said.hasPrefix("Missing value for") {
      return Bilingual(zh: "\(first) 后面缺少值", en: "\(first) lacks its value")
    }
    if said.hasPrefix("Missing expected argument") {
      return Bilingual(zh: "缺少 \(first)", en: "\(first) is missing")
    }
    if said.hasPrefix("Unexpected argument") || said.contains("unexpected arguments:") {
      let (zh, en) = didYouMean(nearestName(to: first, among: commands))
      // What follows a mistyped command belongs to it.
      let all = (en.isEmpty ? parts : [first]).map { "“\($0)”" }
      let verb = all.count == 1 ? "is" : "are"
      return Bilingual(
        zh: "多出了\(all.joined(separator: "、"))\(zh)",
        en: "\(all.joined(separator: ", ")) \(verb) not expected here\(en)")
    }
    if said.hasPrefix("The value"), parts.count > 1 {
      return invalid(first, name: parts[1], allowed: Array(parts.dropFirst(2)))
    }
    if said.hasPrefix("The option"), said.contains("does not take any value") {
      return Bilingual(zh: "\(first) 后面不带值", en: "\(first) takes no value")
    }
    if said.hasPrefix("Invalid option") {
      let name = said.split(separator: " ").last.map { String($0) } ?? ""
      return Bilingual(zh: "没有选项 \(name)", en: "there is no option \(name)")
    }
    let line = said.split(separator: "\n").first.map { String($0) } ?? said
    let sentence = line.last == "." ? String(line.dropLast()) : line
    return Bilingual(zh: "用法不对：\(sentence)", en: sentence)
  }

  private static func invalid(_ value: String, name: String, allowed: [String]) -> Bilingual {
    guard !allowed.isEmpty else {
      return Bilingual(zh: "\(name) 不能是“\(value)”", en: "\(name) cannot be “\(value)”")
    }
    return Bilingual(
      zh: "\(name) 不能是“\(value)”，可选 \(allowed.joined(separator: "、"))",
      en: "\(name) cannot be “\(value)” but is one of \(allowed.joined(separator: ", "))")
  }

  private static func didYouMean(_ name: String?) -> (zh: String, en: String) {
    name.map { ("，是不是 \($0)？", ", did you mean \($0)?") } ?? ("", "")
  }

  /// The pieces in quotation marks, without what commands a terminal.
  private static func quoted(in text: String) -> [String] {
    let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 && $0 + 1 < pieces.count }.map { index in
      let clean = pieces[index].unicodeScalars.filter {
        $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
      }
      let word = String(String.UnicodeScalarView(clean))
      return word.count > 60 ? word.prefix(59) + "…" : word
    }
  }
}

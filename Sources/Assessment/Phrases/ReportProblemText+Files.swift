extension SubmissionProblemText {
  /// Sentences about a file as a whole.
  var file: Bilingual {
    switch problem {
    case .readAs(let encoding):
      Bilingual(
        zh: "文件是 \(encoding) 编码，已按此读入；UTF-8 更稳妥。",
        en: "The file is \(encoding) and was read as such; UTF-8 is safer.")
    case .undecodable(let encoding):
      Bilingual(
        zh: "文件不是 \(encoding)，也不是 GB18030 或 UTF-16；请存为 UTF-8。",
        en: "The file is not \(encoding), nor GB18030 or UTF-16; save it as UTF-8.")
    case .tooLarge(let megabytes):
      Bilingual(
        zh: "文件超过 \(megabytes) MB，不像是答案，没有读。",
        en: "The file is larger than \(megabytes) MB, too large for answers, and was not read.")
    case .binary:
      Bilingual(
        zh: "文件不是文本；请交纯文本文件。", en: "The file is not text; hand in a plain text file.")
    case .unreadable(let reason):
      Bilingual(zh: "文件无法读取（\(reason)）。", en: "The file cannot be read (\(reason)).")
    case .missing: Bilingual(zh: "没有这个文件。", en: "There is no such file.")
    case .notAFile:
      Bilingual(zh: "这不是文件；请把答案直接放在这里。", en: "This is not a file; put the answers here.")
    case .leadsOut:
      Bilingual(
        zh: "文件在文件夹之外，没有读；请把文件本身放进来，不要用链接。",
        en: "The file lies outside the folder and was not read; put the file itself there, no link."
      )
    case .controlCharacters:
      Bilingual(
        zh: "文件名里有控制字符，没有读；请改名。",
        en: "The name has control characters, so the file was not read; rename it.")
    default: Bilingual(zh: "", en: "")
    }
  }
}

/// Says why a program cannot be run.
package struct ProgramLaunchErrorText: Sendable {
  private let words: Bilingual

  /// Explains an error.
  package init(_ error: ProgramLaunchError) {
    words =
      switch error {
      case .nothing:
        Bilingual(
          zh: "--program 后面没有命令；例如 --program 'python3 loss.py'。",
          en: "--program has no command; write it as in --program 'python3 loss.py'.")
      case .openQuote(let quote):
        Bilingual(zh: "命令里的 \(quote) 没有配对。", en: "a \(quote) in the command is not closed.")
      case .shell(let sign):
        Bilingual(
          zh: "命令不经过 shell 运行，\(sign) 没有作用；写进一个脚本，或者加上引号当作普通文字。",
          en: "no shell runs the command, so \(sign) means nothing there; put it into a script, or "
            + "between quotation marks if it is a plain character.")
      case .notFound(let name): Self.notFound(name)
      case .notExecutable(let name):
        Bilingual(
          zh: "\(name.showable(200)) 不是可以运行的程序；写上解释器，例如 'python3 loss.py'，或者用 chmod +x。",
          en:
            "\(name.showable(200)) cannot be run; name its interpreter, as in 'python3 loss.py', or "
            + "use chmod +x.")
      case .system(let name, let reason):
        Bilingual(
          zh: "无法运行 \(name.showable(200))：\(reason)。",
          en: "\(name.showable(200)) cannot be run: \(reason).")
      }
  }

  /// One sentence with a cure.
  package func message(_ language: Language) -> String { words[language] }

  private static func notFound(_ name: String) -> Bilingual {
    let shown = name.showable(200)
    return name.contains("/")
      ? Bilingual(zh: "没有文件 \(shown)；检查路径。", en: "there is no file \(shown); look at the path.")
      : Bilingual(
        zh: "没有程序 \(shown)；当前文件夹里的程序写作 ./\(shown)，脚本前面写上解释器，例如 'python3 loss.py'。",
        en: "there is no program \(shown); one in this folder is written ./\(shown), and a script "
          + "after its interpreter, as in 'python3 loss.py'.")
  }
}

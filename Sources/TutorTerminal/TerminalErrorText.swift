package import Assessment

/// The words for what `TerminalError` and `TerminalNotice` report.
package enum TerminalErrorText {
  /// What is wrong, and what to do about it.
  package static func text(for error: TerminalError) -> Bilingual {
    switch error {
    case .noTerminal:
      Bilingual(
        zh: "没有可用的终端。请在终端里直接运行 xent，或用 xent lessons show 以纯文本阅读课文。",
        en: "There is no terminal to draw on. Run xent directly in one, or read a lesson as plain "
          + "text with: xent lessons show")
    case .cannotAddressCursor(let name):
      Bilingual(
        zh: "终端 “\(name)”（环境变量 TERM）不能移动光标。请换用其他终端，"
          + "或用 xent lessons show 以纯文本阅读课文。",
        en: "The terminal \"\(name)\" (TERM) cannot move its cursor. Use another terminal, or read "
          + "a lesson as plain text with: xent lessons show")
    case .unknownTerminal(let name):
      Bilingual(
        zh: "系统不认识终端 “\(name)”。请设置 TERM=xterm-256color 再试，或安装 ncurses-term。",
        en: "The system does not know the terminal \"\(name)\". Set TERM=xterm-256color and try "
          + "again, or install ncurses-term.")
    case .cannotTake:
      Bilingual(
        zh: "无法接管终端：程序在后台运行，或终端已关闭。请在前台重新运行。",
        en: "The terminal cannot be taken over: the program runs in the background, or the "
          + "terminal was closed. Run it in the foreground.")
    case .noMemory:
      Bilingual(
        zh: "内存不足，或打开的文件太多。请关闭一些程序再试。",
        en: "There is not enough memory, or there are too many open files. Close some programs "
          + "and try again.")
    case .cannotWatch(let folder, let reason):
      Bilingual(
        zh: "无法监视文件夹 \(folder)（\(reason)）。请去掉 --watch，改动后重新运行。",
        en: "The folder \(folder) cannot be watched (\(reason)). Leave --watch out and run again "
          + "after a change.")
    }
  }

  /// What the learner should know.
  package static func text(for notice: TerminalNotice) -> Bilingual {
    switch notice {
    case .unknownTerminal(let name):
      Bilingual(
        zh: "系统不认识终端 “\(name)”，按 xterm-256color 处理；安装 ncurses-term 可消除此提示。",
        en: "The system does not know the terminal \"\(name)\"; it is treated as xterm-256color. "
          + "Installing ncurses-term may help.")
    case .notUTF8:
      Bilingual(
        zh: "当前区域设置不是 UTF-8，图形改用 ASCII；设置 LANG=C.UTF-8 可恢复。",
        en: "The locale is not UTF-8, so drawings use ASCII; LANG=C.UTF-8 brings them back.")
    case .console:
      Bilingual(
        zh: "Linux 控制台的字体没有盲文点阵和汉字，图形改用 ASCII；在图形界面的终端里可正常显示。",
        en:
          "The fonts of the Linux console lack braille and Han characters, so drawings use ASCII; "
          + "a terminal window shows more.")
    }
  }
}

import Glibc

extension LessonProblemText {
  static func words(_ fault: FileFault) -> Words {
    switch fault {
    case .missing:
      Words(
        zh: "找不到这个文件。", "补上文件，或在 course.yaml 里改正文件名。",
        en: "the file is not there.", "write it, or correct its name in course.yaml.")
    case .unreadable(let code):
      Words(
        zh: "文件无法读取（\(reason(code))）。", "检查它是不是普通文件，以及有没有读取权限。",
        en: "the file cannot be read (\(reason(code))).",
        "see that it is an ordinary file and that you may read it.")
    case .tooLong(let limit):
      Words(
        zh: "文件超过 \(limit) 字节。", "分成几个文件，每节一个。",
        en: "the file is longer than \(limit) bytes.", "split it: one file for each section.")
    case .notUTF8:
      Words(
        zh: "这里的字节不是 UTF-8。", "用编辑器另存为 UTF-8 编码。",
        en: "the bytes here are not UTF-8.", "save the file as UTF-8.")
    case .forbiddenCharacter(let value, let reason):
      forbidden(value, reason)
    case .notInCourse:
      Words(
        zh: "course.yaml 里没有哪一节用到这个文件。", "在 course.yaml 里加上这一节，或删去文件。",
        en: "no section of course.yaml uses this file.",
        "add the section to course.yaml, or remove the file.")
    }
  }

  private static func forbidden(_ value: UInt32, _ reason: FileFault.Reason) -> Words {
    let digits = String(value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch reason {
    case .control:
      return Words(
        zh: "控制字符 \(name) 会操纵终端。", "删去它。",
        en: "the control character \(name) commands terminals.", "remove it.")
    case .invisible:
      return Words(
        zh: "字符 \(name) 看不见，或会改变文字方向。", "删去它。",
        en: "\(name) cannot be seen or turns the direction of writing.", "remove it.")
    case .privateUse:
      return Words(
        zh: "字符 \(name) 属于私用区，各处显示不同。", "换成普通字符。",
        en: "\(name) is a private-use character and looks different everywhere.",
        "use an ordinary character.")
    case .unsureWidth:
      return Words(
        zh: "字符 \(name) 的宽度因终端而异，会弄乱版面。", "换成文字或简单的符号。",
        en: "\(name) has a different width on every terminal and breaks the layout.",
        "use words or a plain symbol.")
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES: "EACCES"
    case EISDIR: "EISDIR"
    case ELOOP: "ELOOP"
    case EIO: "EIO"
    default: "errno \(code)"
    }
  }
}

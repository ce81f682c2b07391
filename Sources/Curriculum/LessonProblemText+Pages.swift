import Assessment
import Canvas

extension LessonProblemText {
  static func words(_ fault: PageFault) -> Words {
    switch fault {
    case .missingAttributes:
      return Words(
        zh: "标题后面没有 id 和编号。", "写成 ## 熵 {#s2.entropy number=2.1}。",
        en: "the title has no id and number.", "write ## Entropy {#s2.entropy number=2.1}.")
    case .badAttributes(let found):
      return Words(
        zh: "标题的花括号读不懂：\(quoted(found))。", "写成 {#s2.entropy number=2.1}，放在行末。",
        en: "the braces of the title cannot be read: \(quoted(found)).",
        "write {#s2.entropy number=2.1} at the end of the line.")
    case .unknownAttribute(let name, let nearest, let known):
      let hint = suggestion(nearest, known)
      return Words(
        zh: "标题没有叫\(quoted(name))的属性。", hint.zh,
        en: "a title has no attribute \(quoted(name)).", hint.en)
    case .badID(let id, let prefix):
      return badID(id, prefix)
    case .duplicateID(let id, let file, let line):
      return Words(
        zh: "\(quoted(id))已经在 \(file):\(line) 用过。", "换一个 id；用过的 id 不再改动。",
        en: "\(quoted(id)) is taken at \(file):\(line).",
        "choose another; ids in use never change.")
    case .vanishedID(let id, let nearest):
      let hint = nearest.map { quoted($0) }
      return Words(
        zh: "课程里没有\(quoted(id))了。",
        (hint.map { "若是改成了\($0)，请改回来：" } ?? "请补上：") + "学习者的记录认得它。",
        en: "\(quoted(id)) is gone from the lessons.",
        (hint.map { "if \($0) is its new name, take the old one back: " } ?? "bring it back: ")
          + "learners’ records know it.")
    case .unrecordedID(let id):
      return Words(
        zh: "ids.txt 里没有\(quoted(id))。", "在 ids.txt 里加上一行 \(id)；从此它不再改动。",
        en: "ids.txt does not have \(quoted(id)).",
        "add the line \(id) to ids.txt; from then on it never changes.")
    case .badNumber(let number, let section):
      return badNumber(number, section)
    case .duplicateNumber(let number, let file, let line):
      return Words(
        zh: "编号 \(number) 已经在 \(file):\(line) 用过。", "换一个编号。",
        en: "the number \(number) is taken at \(file):\(line).", "choose another.")
    case .missingAim, .emptyNotes, .doesNotFit:
      return contents(fault)
    }
  }

  static func badID(_ id: String, _ prefix: String) -> Words {
    let example = "\(prefix)cross-entropy"
    return id.isEmpty
      ? Words(
        zh: "没有 id。", "加上 #\(example) 这样的 id。", en: "there is no id.",
        "add one like #\(example).")
      : Words(
        zh: "\(quoted(id))不能用作 id 或文件名。", "用小写字母、数字和连字符，例如 \(example)。",
        en: "\(quoted(id)) cannot be an id or the name of a file.",
        "use small letters, digits and hyphens, like \(example).")
  }

  private static func badNumber(_ number: String?, _ section: String) -> Words {
    guard let number else {
      return Words(
        zh: "没有编号。", "加上 number=\(section).1 这样的编号。",
        en: "there is no number.", "add one like number=\(section).1.")
    }
    return Words(
      zh: "编号\(quoted(number))不以本节的 \(section) 开头。", "写成 number=\(section).1 这样。",
      en: "the number \(quoted(number)) does not begin with its section, \(section).",
      "write one like number=\(section).1.")
  }

  private static func contents(_ fault: PageFault) -> Words {
    switch fault {
    case .doesNotFit(let language, let size):
      Words(
        zh: "\(name(language).zh)的这一页放不进 \(size.width)×\(size.height) 的终端。", "删短，或分成两页。",
        en: "in \(name(language).en) the page does not fit \(size.width)×\(size.height).",
        "shorten it, or make two pages of it.")
    case .emptyNotes:
      Words(
        zh: "讲稿是空的。", "写上内容，或删去。",
        en: "the notes are empty.", "write them, or remove them.")
    default:
      Words(
        zh: "页的第一段不是目标。", "写成 *目标：* 加一句话。",
        en: "the page does not begin with its aim.", "write *Aim:* and one sentence.")
    }
  }
}

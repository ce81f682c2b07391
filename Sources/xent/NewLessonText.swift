import Assessment
import Curriculum

/// What `xent lessons new` says.
struct NewLessonText {
  /// The sentence.
  let message: Bilingual

  /// Explains why there is no template.
  init(_ refusal: LessonTemplate.Refusal, folder: String) {
    message =
      switch refusal {
      case .faults(let problem):
        Bilingual(
          zh: "先改正 course.yaml：\(LessonProblemText(problem).line(.zh))",
          en: "correct course.yaml first: \(LessonProblemText(problem).line(.en))")
      case .name(let name):
        Bilingual(
          zh: "“\(Self.shown(name))”不能用作文件名；请用小写字母、数字和连字符，例如 --name applications。",
          en:
            "“\(Self.shown(name))” cannot be the name of a file; use small letters, digits and hyphens, "
            + "such as --name applications.")
      case .title:
        Bilingual(
          zh: "标题不能是空的，也不能含有直引号、反斜杠或控制字符；请改写。",
          en: "a title is not empty and holds no straight quotes, backslashes or control "
            + "characters; reword it.")
      }
  }

  static func cannotAdd(_ path: String) -> Bilingual {
    let path = shown(path)
    return Bilingual(
      zh: "无法在 \(path) 末尾加上一节；请把 sections 移到文件最后，再试一次。",
      en: "a section cannot be added at the end of \(path); move “sections” to the end of the "
        + "file and try again.")
  }

  static func taken(_ path: String) -> Bilingual {
    let path = shown(path)
    return Bilingual(
      zh: "\(path) 已经存在，没有改动；请用 --name 换一个名字。",
      en: "\(path) is there already and was left alone; choose another name with --name.")
  }

  static func refused(_ path: String, reason: String) -> Bilingual {
    let path = shown(path)
    return Bilingual(
      zh: "无法读写 \(path)（\(reason)）；请检查文件夹和权限。",
      en: "\(path) cannot be read or written (\(reason)); look at the folder and its permissions.")
  }

  static func next(folder: String, section: String) -> Bilingual {
    let folder = shown(folder)
    return Bilingual(
      zh:
        "打开：xent --lessons \(folder) --section \(section)；检查：xent lessons lint --lessons \(folder)",
      en: "Open it with xent --lessons \(folder) --section \(section); "
        + "check it with xent lessons lint --lessons \(folder)")
  }

  /// A path without what commands a terminal.
  static func shown(_ path: String) -> String {
    let scalars = path.unicodeScalars.map { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

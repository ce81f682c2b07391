import Assessment

extension LessonProblemText {
  static func words(_ fault: ExerciseFault) -> Words {
    switch fault {
    case .badID(let id, let prefix):
      return badID(id, prefix)
    case .duplicateID(let id, let file, let line):
      return words(PageFault.duplicateID(id, file: file, line: line))
    case .unknownPage(let page, let nearest):
      return words(MarkupFault.brokenLink(page, nearest: nearest))
    case .unknownKind(let kind, let nearest, let known):
      let hint = suggestion(nearest, known)
      return Words(
        zh: "没有\(quoted(kind))这种练习。", hint.zh,
        en: "there is no exercise of the kind \(quoted(kind)).", hint.en)
    case .unknownBase(let base, let nearest, let known):
      let hint = suggestion(nearest, known)
      return Words(
        zh: "没有\(quoted(base))这个单位。", hint.zh,
        en: "there is no base \(quoted(base)).", hint.en)
    case .counts(let key, let zh, let en):
      return Words(
        zh: "\(key)：中文 \(zh) 条，英文 \(en) 条。", "两种语言写同样多。",
        en: "\(key): \(zh) in Chinese, \(en) in English.", "write as many in both languages.")
    case .unsound(let problem):
      let text = AuthorProblemText(problem)
      return Words(
        zh: ended(text.message(.zh), "。"), ended(text.help(.zh), "。"),
        en: ended(text.message(.en), "."), ended(text.help(.en), "."))
    }
  }
}

import Assessment

extension LessonProblemText {
  static func words(_ fault: TranslationFault) -> Words {
    switch fault {
    case .missingPage(let id, let language):
      Words(
        zh: "页\(quoted(id))没有\(name(language).zh)。", "在 \(language.rawValue) 文件夹的同名文件里写这一页。",
        en: "the page \(quoted(id)) is missing in \(name(language).en).",
        "write it in the file of the same name in \(language.rawValue).")
    case .order(let id):
      Words(
        zh: "页\(quoted(id))的次序与中文不同。", "两种语言用同样的次序。",
        en: "the page \(quoted(id)) stands elsewhere than in Chinese.",
        "keep the same order in both languages.")
    case .number(let number, let other):
      Words(
        zh: "编号是 \(number)，中文是 \(other)。", "两种语言用同一个编号。",
        en: "the number is \(number); in Chinese it is \(other).",
        "use the same in both languages.")
    case .scene(let scene, let other):
      Words(
        zh: "场景是\(quoted(scene))，中文是\(quoted(other))。", "两种语言用同一个场景。",
        en: "the scene is \(quoted(scene)); in Chinese it is \(quoted(other)).",
        "use the same in both languages.")
    case .stepCount(let count, let other):
      Words(
        zh: "这里有 \(count) 步，中文有 \(other) 步。", "两种语言写同样的步骤。",
        en: "there are \(count) steps; in Chinese there are \(other).",
        "write the same steps in both languages.")
    case .step(let goal, let other):
      Words(
        zh: "条件是\(quoted(goal))，中文是\(quoted(other))。", "两种语言用同一个条件。",
        en: "the condition is \(quoted(goal)); in Chinese it is \(quoted(other)).",
        "use the same in both languages.")
    case .formula, .computed, .pauses, .notes:
      contents(fault)
    }
  }

  private static func contents(_ fault: TranslationFault) -> Words {
    switch fault {
    case .formula(let ours, let theirs):
      difference(Bilingual(zh: "公式", en: "formula"), ours, theirs)
    case .computed(let ours, let theirs):
      difference(Bilingual(zh: "待计算的数", en: "computed number"), ours, theirs)
    case .pauses(let count, let other):
      Words(
        zh: "这里有 \(count) 处停顿，中文有 \(other) 处。", "在同样的地方写 <!-- pause -->。",
        en: "there are \(count) pauses; in Chinese there are \(other).",
        "write <!-- pause --> in the same places.")
    default:
      Words(
        zh: "只有一种语言有讲稿。", "两种语言都写 > notes:。",
        en: "only one language has notes.", "write > notes: in both.")
    }
  }

  /// Something that only one side has, or that differs.
  private static func difference(_ what: Bilingual, _ ours: String?, _ theirs: String?) -> Words {
    let help = Bilingual(
      zh: "两种语言用同样的\(what.zh)（\\text{} 里的文字除外）。",
      en: "use the same in both languages, but for words in \\text{}.")
    switch (ours, theirs) {
    case (let ours?, let theirs?):
      return Words(
        zh: "\(what.zh)是\(quoted(ours))，中文是\(quoted(theirs))。", help.zh,
        en: "the \(what.en) is \(quoted(ours)); in Chinese it is \(quoted(theirs)).", help.en)
    case (let ours?, nil):
      return Words(
        zh: "中文没有\(what.zh)\(quoted(ours))。", help.zh,
        en: "the Chinese page lacks the \(what.en) \(quoted(ours)).", help.en)
    default:
      return Words(
        zh: "英文没有中文里的\(what.zh)\(quoted(theirs ?? ""))。", help.zh,
        en: "the \(what.en) \(quoted(theirs ?? "")) of the Chinese page is missing here.", help.en)
    }
  }
}

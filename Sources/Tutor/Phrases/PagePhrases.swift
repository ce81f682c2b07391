import Assessment
import InformationTheory

/// The words around a page.
enum PagePhrases {
  static let aim = Bilingual(zh: "目标：", en: "Aim: ")
  static let allStepsDone = Bilingual(
    zh: "本页的步骤都做完了。PgDn 翻到下一页。", en: "All steps of this page are done. PgDn goes on.")
  static let lab = Bilingual(zh: "实验台", en: "Lab")
  static let exercise = Bilingual(zh: "练习", en: "Exercise")
  static let exerciseOpen = Bilingual(zh: "e 作答", en: "e answer")
  static let exerciseSolved = Bilingual(zh: "已答对", en: "solved")
  static let noExercise = Bilingual(zh: "本页没有练习。", en: "This page has no exercise.")
  static let firstPage = Bilingual(zh: "这是第一页。", en: "This is the first page.")
  static let lastPage = Bilingual(
    zh: "这是最后一页。g 打开目录。", en: "This is the last page. g opens the contents.")
  static let inputMethod = Bilingual(
    zh: "输入法在中文状态，按 Shift 切换。",
    en: "The input method is on: press Shift to switch it off.")
  static let noUse = Bilingual(
    zh: "这个键在这里没有用处；按 ? 查看可用的键。", en: "That key has no use here; ? lists the keys.")
  static let noSamples = Bilingual(
    zh: "a 在平均与求和之间切换，这里没有一批样本可以取平均。",
    en: "a switches between mean and sum; there is no batch of samples to average here.")
  static let nothingToUndo = Bilingual(zh: "没有可以撤销的改动。", en: "There is nothing to undo.")
  static let nothingToRedo = Bilingual(zh: "没有可以重做的改动。", en: "There is nothing to redo.")
  static let nowhereBack = Bilingual(zh: "前面没有看过的页。", en: "There is no page to go back to.")
  static let nowhereForward = Bilingual(
    zh: "后面没有看过的页。", en: "There is no page to go forward to.")
  static let fixedValue = Bilingual(
    zh: "这里不能改；按 Tab 移到可以改的一列。", en: "This cannot be changed; Tab moves to what can.")
  static let typeHint = Bilingual(
    zh: "输入 0.25、1/3 或 ln 2；Enter 确认，Esc 取消。",
    en: "Type 0.25, 1/3 or ln 2; Enter takes it, Esc leaves it.")
  static let more = Bilingual(zh: "↓ 还有", en: "↓ more")
  static let linkKeys = [
    KeyHint.pair(.up, .down, Bilingual(zh: "选链接", en: "choose a link")),
    KeyHint(cap: "Enter", label: Bilingual(zh: "前往", en: "go there")), .of(.nextPart),
  ]
  static let answerKey = KeyHint(cap: "Enter", label: Bilingual(zh: "作答", en: "answer"))
  static let noPresets = Bilingual(zh: "这个场景没有预设。", en: "This scene has no presets.")
  static let noScene = Bilingual(zh: "本页没有场景。", en: "This page has no scene.")

  /// What is said where the unit was changed and nothing on the screen follows it.
  static func otherBase(_ base: LogBase) -> Bilingual {
    let name = BasePhrases.name(base)
    return Bilingual(
      zh: "单位改为\(name.zh)；这一屏的数字各有自己的单位，不跟着变。",
      en: "The unit is now \(name.en); the numbers on this screen keep units of their own.")
  }

  /// A formula read aloud.
  static func inWords(_ words: String) -> Bilingual {
    Bilingual(zh: "（读作：\(words)）", en: "(read: \(words))")
  }

  /// Where the next exercise is, for a page that has none.
  static func noExercise(next number: String) -> Bilingual {
    Bilingual(
      zh: "本页没有练习；下一道在 \(number)，按 PgDn 翻过去。",
      en: "This page has no exercise; the next one is on \(number): PgDn goes on.")
  }

  static func wrote(_ name: String) -> Bilingual {
    Bilingual(zh: "已写入新文件 \(name)。", en: "Written to the new file \(name).")
  }
}

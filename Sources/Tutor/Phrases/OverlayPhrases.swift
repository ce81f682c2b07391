import Assessment

/// The words of what is laid over a screen.
enum OverlayPhrases {
  static let explainTitle = Bilingual(zh: "这一屏上的每一项", en: "Everything on this screen")
  static let warmUp = Bilingual(
    zh: "份额、对数、期望、斜率和 logit 在第 0 章“热身”里有五道小题：按 g，选第 0 章。",
    en: "Shares, logarithms, expected values, slopes and logits are in chapter 0, with five short "
      + "questions: press g and choose it.")
  static let keysTitle = Bilingual(zh: "按键", en: "Keys")
  static let why = Bilingual(zh: "为什么", en: "why")
  static let whyTitle = Bilingual(zh: "为什么是这个数？", en: "Why this number?")
  static let presetsTitle = Bilingual(zh: "预设", en: "Presets")
  static let given = Bilingual(zh: "现在的值", en: "as it stands")
  static let convention = Bilingual(
    zh: "按约定：0·log 0 = 0", en: "by convention: 0·log 0 = 0")
  static let scrollKeys = Bilingual(zh: "↑↓ 滚动   Esc 关闭", en: "↑↓ scroll   Esc close")
  static let whyKeys = Bilingual(
    zh: "↑↓ 选择   Enter 追问   Esc 退回", en: "↑↓ choose   Enter ask again   Esc back")
  static let presetKeys = Bilingual(
    zh: "↑↓ 选择   Enter 或数字打开   Esc 关闭", en: "↑↓ choose   Enter or digit opens   Esc close")
  static let quitTitle = Bilingual(zh: "离开 xent？", en: "Leave xent?")
  static let quitRunning = Bilingual(
    zh: "训练还在运行。", en: "A training run is still going.")
  static let quitDraft = Bilingual(
    zh: "有一个答案还没有检查；草稿会保留。",
    en: "An answer has not been checked yet; the draft is kept.")
  static let quitKeys = Bilingual(
    zh: "Enter 或 Q 离开   Esc 留下", en: "Enter or Q leave   Esc stay")
  static let tooSmall = Bilingual(zh: "窗口太小", en: "The window is too small")
  static let keepsState = Bilingual(
    zh: "放大窗口即可继续。Q 离开。", en: "Make it larger to go on. Q leaves.")

  static func needs(_ now: String, _ wanted: String) -> Bilingual {
    Bilingual(zh: "现在 \(now)，需要 \(wanted)", en: "now \(now), needs \(wanted)")
  }
}

import Assessment

/// What is said about taking a scene along.
enum TakeAlongPhrases {
  static let title = Bilingual(zh: "带走当前状态", en: "Take this state along")
  static let keys = Bilingual(
    zh: "↑↓ 选择   Enter 或数字存成新文件   Esc 关闭",
    en: "↑↓ choose   Enter or digit writes a new file   Esc close")

  static func name(_ kind: TakeAlong) -> Bilingual {
    switch kind {
    case .line: Bilingual(zh: "一行文字：以后用 xent lab 重新打开", en: "one line, for xent lab")
    case .keras:
      Bilingual(zh: "Keras 脚本：重做这次训练", en: "Keras: a script that makes the same run")
    case .pytorch:
      Bilingual(zh: "PyTorch 脚本：重做这次训练", en: "PyTorch: a script that makes the same run")
    case .csv: Bilingual(zh: "CSV：训练记录", en: "CSV: the record of the run")
    case .svg: Bilingual(zh: "SVG：屏幕图片", en: "SVG: a picture of the screen")
    }
  }

  static let tooManyPoints = Bilingual(
    zh: "数据太多，写进脚本太长；请减少点数。",
    en: "There are too many points to write out; take fewer.")

  static func tooLong(_ updates: Int) -> Bilingual {
    Bilingual(
      zh: "超过 \(updates) 次更新的记录要重算太久；请用 x 存下这一行，再运行 xent train。",
      en: "A record of more than \(updates) updates takes too long here; take the line along and"
        + " run xent train.")
  }
}

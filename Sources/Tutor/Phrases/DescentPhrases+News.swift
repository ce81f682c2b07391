import Assessment

// What just happened, in one line.
extension DescentPhrases {
  static func begin(
    loss: String, slope: String, parameter: DescentParameter, isVelocity: Bool
  ) -> Bilingual {
    let name = parameter.rawValue
    return Bilingual(
      zh: "损失 \(loss)，\(name) 的斜率 \(slope)：按 . 走一步 −η × \(isVelocity ? "速度" : "斜率")，空格键运行",
      en: "loss \(loss), slope in \(name) \(slope): . steps by −η × "
        + (isVelocity ? "velocity, Space runs" : "slope, Space runs"))
  }

  /// One update: slope × η = step, in numbers.
  static func stepped(
    _ update: Int, _ parameter: DescentParameter, from before: String, to after: String,
    pull: String, isVelocity: Bool, rate: String, step: String, loss: (String, String), rose: Bool
  ) -> Bilingual {
    let name = parameter.rawValue
    let zh = isVelocity ? "速度" : "斜率"
    let en = isVelocity ? "velocity" : "slope"
    return Bilingual(
      zh: "\(zh) \(pull) × η \(rate) = \(step)：\(name) \(before) → \(after)，L \(loss.0) → \(loss.1)"
        + (rose ? "，升了" : ""),
      en: "\(en) \(pull) × η \(rate) = \(step): \(name) \(before) → \(after),"
        + " L \(loss.0) → \(loss.1)" + (rose ? ", up" : ""))
  }

  static func updated(
    _ first: Int, _ last: Int, loss: (String, String), rose: Bool
  ) -> Bilingual {
    Bilingual(
      zh: "第 \(first)–\(last) 次更新：L \(loss.0) → \(loss.1)" + (rose ? "，升了" : ""),
      en: "updates \(first)–\(last): L \(loss.0) → \(loss.1)" + (rose ? ", up" : ""))
  }

  static func back(_ update: Int, loss: String) -> Bilingual {
    Bilingual(
      zh: "退回到第 \(update) 次更新之后：L = \(loss)", en: "back to after update \(update): L = \(loss)")
  }

  static func rewound(loss: String) -> Bilingual {
    Bilingual(zh: "回到起点：L = \(loss)", en: "back at the start: L = \(loss)")
  }

  static func run(_ isRunning: Bool, _ update: Int) -> Bilingual {
    isRunning
      ? Bilingual(zh: "开始运行；空格键暂停", en: "running; Space pauses")
      : Bilingual(zh: "停在第 \(update) 次更新之后", en: "paused after update \(update)")
  }

  static func option(_ name: Bilingual, _ value: Bilingual) -> Bilingual {
    Bilingual(zh: "\(name.zh)：\(value.zh)", en: "\(name.en): \(value.en)")
  }

  /// A setting was changed and the path made anew.
  static func remade(
    _ name: Bilingual, from before: String, _ value: Bilingual, updates: Int,
    loss: (String, String)
  ) -> Bilingual {
    Bilingual(
      zh: "\(name.zh) → \(value.zh)："
        + (updates > 0 ? "从起点重走 \(updates) 步，" : "") + "L \(loss.0) → \(loss.1)",
      en: "\(name.en) \(before) → \(value.en): "
        + (updates > 0 ? "the path made anew, " : "") + "L \(loss.0) → \(loss.1)")
  }
}

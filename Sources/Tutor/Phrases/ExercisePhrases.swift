import Assessment

/// The words of an exercise.
enum ExercisePhrases {
  static let title = Bilingual(zh: "练习", en: "Exercise")
  static let answer = Bilingual(zh: "答案", en: "Answer")
  static let solved = Bilingual(zh: "已答对", en: "solved")
  static let hint = Bilingual(zh: "提示", en: "Hint")
  static let solution = Bilingual(zh: "解答", en: "Solution")
  static let chipsLeft = Bilingual(zh: "手里还有", en: "chips left")
  static let seeScene = Bilingual(zh: "看场景", en: "see it")
  static let lay = Bilingual(zh: "取、放筹码", en: "take, lay a chip")
  static let move = Bilingual(zh: "移动", en: "move")
  static let rows = Bilingual(zh: "选择", en: "choose")
  static let next = Bilingual(zh: "另一题", en: "another")
  static let check = Bilingual(zh: "检查", en: "check")
  static let aboutChips = Bilingual(
    zh: "把十枚筹码放到选项上，越有把握放得越多：正确的一项上有 n 枚，代价是 −log₂ n/10 比特；"
      + "一枚不放，代价无穷大。",
    en: "Lay ten chips on the options, more where you are surer: n chips on the right one cost "
      + "−log₂ n/10 bits, none cost infinity.")
  static let aboutOrder = Bilingual(
    zh: "用 Shift-↑ 和 Shift-↓ 把各项排成正确的顺序，Enter 检查。",
    en: "Bring the items into their order with Shift-↑ and Shift-↓; Enter checks.")
  static let noScene = Bilingual(
    zh: "这道练习没有场景。", en: "This exercise has no scene.")
  static let sceneAfterAnswer = Bilingual(
    zh: "先预测，再看场景。", en: "Predict first, then look.")
  static let goesBack = Bilingual(zh: "（Esc 回到本页）", en: "(Esc goes back to the page)")
  static let clipped = Bilingual(
    zh: "粘贴的内容太长，只留下前 \(TextField.capacity) 个字符；Ctrl-U 清空。",
    en: "That was too long; the first \(TextField.capacity) characters were kept. Ctrl-U clears.")
  static let noMoreHints = Bilingual(zh: "没有更多提示了。", en: "There are no more hints.")
  static let solutionAfterAttempt = Bilingual(
    zh: "先答一次，再看解答。需要时按 h 看提示。",
    en: "Answer once first, then look at the solution. h gives a hint.")
  static let empty = Bilingual(
    zh: "还没有输入答案。可以写数，也可以写算式，例如 0.887、1/3、-ln(0.8)。",
    en: "Nothing is typed yet. Type a number or an expression: 0.887, 1/3, -ln(0.8).")
  static let about = Bilingual(
    zh: "答案可以是小数（请给三位小数）、分数或算式：0.887、1/3、-ln(0.8)、2^-3、25%；"
      + "可以带单位：0.887 纳特、1.28 比特。读法先显示出来，再判断对错；读不懂的不算一次作答。",
    en: "An answer is a decimal (give three places), a fraction or an expression: 0.887, 1/3, "
      + "-ln(0.8), 2^-3, 25%; it may carry a unit: 0.887 nats, 1.28 bits. How it was read is shown "
      + "before it is judged; what cannot be read costs no attempt.")
  static let typeKeys = [
    KeyHint(cap: "Enter", label: Bilingual(zh: "检查", en: "check")),
    KeyHint(cap: "Esc", label: Bilingual(zh: "收起（保留草稿）", en: "close, keep the draft")),
    KeyHint(cap: "PgDn", label: Bilingual(zh: "下一页", en: "next page")),
  ]
  static let typeNote = Bilingual(
    zh: "提示与解答：先按 Esc，再按 h 或 s。", en: "Hints and solution: Esc, then h or s.")

  static func attempts(_ count: Int) -> Bilingual {
    Bilingual(
      zh: "已答 \(count) 次", en: count == 1 ? "1 attempt" : "\(count) attempts")
  }
}

package import Assessment

/// Which key asks for what: the one table from which keys are read and help is written.
package struct KeyMap: Sendable {
  /// A command with its keys and its words.
  package struct Binding: Sendable {
    package var command: Command
    package var keys: [Key]
    /// How the keys are written in the key row: `← →`, `Enter`, `w`.
    package var cap: String
    /// One or two words for the key row.
    package var label: Bilingual
    /// A sentence for the help.
    package var help: Bilingual
  }

  package let bindings: [Binding]
  private let commands: [Key: Command]

  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    var commands: [Key: Command] = [:]
    for binding in bindings {
      for key in binding.keys {
        precondition(
          commands[key] == nil, "\(key) means both \(binding.command) and another command.")
        commands[key] = binding.command
      }
    }
    self.commands = commands
  }

  /// What the key asks for where no field is open; keys of an input method count as their own.
  package func command(for key: Key) -> Command? { commands[key.withoutInputMethod] }

  /// The binding of a command.
  package subscript(command: Command) -> Binding? {
    bindings.first { $0.command == command }
  }
}

extension KeyMap.Binding {
  fileprivate init(
    _ command: Command, _ keys: [Key], _ cap: String, zh: (String, String), en: (String, String)
  ) {
    self.command = command
    self.keys = keys
    self.cap = cap
    label = Bilingual(zh: zh.0, en: en.0)
    help = Bilingual(zh: zh.1, en: en.1)
  }
}

extension KeyMap {
  private static func letters(_ characters: Unicode.Scalar...) -> [Key] {
    characters.map { Key(.character($0)) }
  }

  private static func control(_ letter: Unicode.Scalar) -> [Key] {
    [Key(.character(letter), .control)]
  }

  /// The keys of the program.
  package static let standard = KeyMap(moving + changing + running + learning + program)

  private static let moving: [Binding] = [
    Binding(
      .nextPage, [Key(.pageDown)], "PgDn", zh: ("下一页", "翻到下一页"), en: ("next", "next page")),
    Binding(
      .previousPage, [Key(.pageUp)], "PgUp", zh: ("上一页", "翻到上一页"), en: ("back", "page back")),
    Binding(
      .nextPart, [Key(.tab)], "Tab", zh: ("下一处", "到本页的下一部分"),
      en: ("part", "next part of the page")),
    Binding(
      .previousPart, [Key(.tab, .shift)], "Shift-Tab", zh: ("上一处", "到本页的上一部分"),
      en: ("part back", "previous part of the page")),
    Binding(
      .up, [Key(.up)], "↑", zh: ("上", "上移一行；正文向上滚动"), en: ("up", "up a row; text scrolls")),
    Binding(
      .down, [Key(.down)], "↓", zh: ("下", "下移一行；正文向下滚动"),
      en: ("down", "down a row; text scrolls")),
    Binding(
      .first, [Key(.home)], "Home", zh: ("最前", "到第一行；正文回到开头"),
      en: ("first", "to the first row; text to its beginning")),
    Binding(
      .last, [Key(.end)], "End", zh: ("最后", "到最后一行；正文到结尾"),
      en: ("last", "to the last row; text to its end")),
    Binding(
      .moveUp, [Key(.up, .shift)], "Shift-↑", zh: ("上移", "把这一项上移"),
      en: ("item up", "the item one place up")),
    Binding(
      .moveDown, [Key(.down, .shift)], "Shift-↓", zh: ("下移", "把这一项下移"),
      en: ("item down", "the item one place down")),
    Binding(
      .focusP, letters("p"), "p", zh: ("p 列", "到 p 列"), en: ("p", "to the column of p")),
    Binding(
      .focusQ, letters("q"), "q", zh: ("q 列", "到 q 列"), en: ("q", "to the column of q")),
    Binding(
      .contents, letters("g"), "g", zh: ("目录", "打开目录"), en: ("contents", "open the contents")),
    Binding(
      .search, letters("/"), "/", zh: ("查找", "按标题、正文或拼音首字母查找"),
      en: ("search", "search titles and text, or pinyin initials")),
    Binding(
      .back, letters("<"), "<", zh: ("回看", "回到刚才看过的一页"),
      en: ("came from", "back to where you came from")),
    Binding(
      .forward, letters(">"), ">", zh: ("前看", "再往前"), en: ("forward", "forward again")),
    Binding(
      .close, [Key(.escape)], "Esc", zh: ("关闭", "关闭，退回一层"), en: ("close", "close, back a level")),
  ]

  private static let changing: [Binding] = [
    Binding(
      .more, [Key(.right)], "→", zh: ("增", "加 0.01；选项换下一个"),
      en: ("more", "0.01 more; an option's next setting")),
    Binding(
      .less, [Key(.left)], "←", zh: ("减", "减 0.01；选项换上一个"),
      en: ("less", "0.01 less; an option's previous setting")),
    Binding(
      .muchMore, [Key(.right, .shift)] + letters("+"), "Shift-→ +", zh: ("大增", "加 0.1"),
      en: ("0.1 more", "0.1 more")),
    Binding(
      .muchLess, [Key(.left, .shift)] + letters("-"), "Shift-← -", zh: ("大减", "减 0.1"),
      en: ("0.1 less", "0.1 less")),
    Binding(
      .open, [Key(.enter)], "Enter", zh: ("输入", "输入数值；在算出的数上问“为什么”"),
      en: ("type", "type a value; on a computed number, ask why")),
    Binding(
      .fix, letters("f"), "f", zh: ("固定", "固定这个值，调整别的值时不动它"),
      en: ("fix", "fix this value: rescaling leaves it alone")),
    Binding(
      .swap, letters("w"), "w", zh: ("对换", "对换 p 与 q"), en: ("swap", "swap p and q")),
    Binding(
      .oneHot, letters("o"), "o", zh: ("独热", "全部概率放在这一项"),
      en: ("one-hot", "all mass on this outcome")),
    Binding(
      .uniform, letters("="), "=", zh: ("均匀", "各项相等"), en: ("uniform", "the same for each")),
    Binding(
      .normalize, letters("n"), "n", zh: ("归一", "除以总和"),
      en: ("normalise", "divide by the sum")),
    Binding(
      .presets, letters("m"), "m", zh: ("预设", "本场景的预设"),
      en: ("presets", "presets of this scene")),
    Binding(.undo, letters("u"), "u", zh: ("撤销", "撤销"), en: ("undo", "undo")),
    Binding(.redo, letters("U"), "U", zh: ("重做", "重做"), en: ("redo", "redo")),
  ]

  private static let running: [Binding] = [
    Binding(
      .run, letters(" "), "Space", zh: ("运行", "运行或暂停"), en: ("run", "run or pause")),
    Binding(.update, letters("."), ".", zh: ("一步", "更新一次"), en: ("update", "one update")),
    Binding(.epoch, letters(":"), ":", zh: ("一轮", "走完一轮"), en: ("epoch", "one epoch")),
    Binding(
      .stepBack, letters(","), ",", zh: ("退一步", "退回一步"),
      en: ("back", "one update back")),
    Binding(.slower, letters("["), "[", zh: ("慢", "慢一些"), en: ("slower", "slower")),
    Binding(.faster, letters("]"), "]", zh: ("快", "快一些"), en: ("faster", "faster")),
    Binding(
      .rewind, letters("r"), "r", zh: ("重来", "回到同一个起点"),
      en: ("rewind", "rewind to the same start")),
    Binding(
      .newSeed, letters("R"), "R", zh: ("换种子", "换一个随机种子"), en: ("new seed", "a new seed")),
    Binding(
      .nextView, letters("v"), "v", zh: ("视图", "换一种视图"), en: ("view", "next view")),
    Binding(
      .nextData, letters("d"), "d", zh: ("数据", "换一组数据"), en: ("data", "next data set")),
    Binding(
      .reduction, letters("a"), "a", zh: ("平均/求和", "对各个样本取平均，或求和"),
      en: ("mean/sum", "the mean over the samples, or their sum")),
    Binding(
      .keepRun, letters("c"), "c", zh: ("留作对照", "留下这次训练，与下一次对照"),
      en: ("compare", "keep this run to compare the next one with")),
    Binding(
      .insertPoint, letters("i"), "i", zh: ("加点", "在光标处加一个样本"),
      en: ("insert", "insert a point at the cursor")),
  ]

  private static let learning: [Binding] = [
    Binding(
      .explain, letters("?"), "?", zh: ("解释", "逐项解释这一屏"),
      en: ("explain", "explain every element of this screen")),
    Binding(
      .exercise, letters("e"), "e", zh: ("练习", "做练习"), en: ("exercise", "to the exercise")),
    Binding(.hint, letters("h"), "h", zh: ("提示", "下一条提示"), en: ("hint", "next hint")),
    Binding(
      .solution, letters("s"), "s", zh: ("解答", "答过之后看解答"),
      en: ("solution", "the solution, after an attempt")),
  ]

  private static let program: [Binding] = [
    Binding(
      .language, letters("l"), "l", zh: ("English", "换成英文"), en: ("中文", "switch to Chinese")),
    Binding(
      .base, letters("b"), "b", zh: ("单位", "纳特或比特"), en: ("base", "nats or bits")),
    Binding(
      .theme, letters("t"), "t", zh: ("主题", "深色或浅色背景"),
      en: ("theme", "dark or light background")),
    Binding(
      .takeAlong, letters("x"), "x", zh: ("带走", "把当前状态存成一个新文件"),
      en: ("take along", "write this state to a new file")),
    Binding(
      .redraw, control("l"), "Ctrl-L", zh: ("重画", "重画屏幕"), en: ("redraw", "redraw")),
    Binding(
      .suspend, control("z"), "Ctrl-Z", zh: ("挂起", "暂回命令行，fg 回来"),
      en: ("suspend", "to the shell; fg returns")),
    Binding(
      .quit, letters("Q") + control("c"), "Q", zh: ("离开", "离开（Ctrl-C 也行）"),
      en: ("leave", "leave (so does Ctrl-C)")),
  ]
}

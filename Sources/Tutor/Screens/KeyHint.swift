import Assessment

/// One entry of the key row: how the key is written and what it does, from the key map.
struct KeyHint: Equatable, Sendable {
  var cap: String
  var label: Bilingual

  /// The name under which the mouse finds the entry.
  var element: String { Self.prefix + cap }

  /// The label where only ASCII can be shown: the other language by its code.
  func asciiLabel(_ language: Language) -> String {
    label[language] == "中文" ? Language.zh.rawValue : label[language]
  }

  /// The key that a click on an entry presses: of two keys the one that was hit.
  ///
  /// - Parameters:
  ///   - element: The name of what was hit.
  ///   - column: In which of its columns, from 0.
  /// - Returns: The key; `nil` if it is no entry of the key row.
  static func key(at element: String, column: Int) -> Key? {
    guard element.hasPrefix(prefix) else { return nil }
    let cap = element.dropFirst(prefix.count)
    let bindings = KeyMap.standard.bindings
    if let binding = bindings.first(where: { $0.cap == cap }) { return binding.keys.first }
    for first in bindings where cap.hasPrefix(first.cap) {
      let rest = cap.dropFirst(first.cap.count).drop { $0 == " " }
      guard let second = bindings.first(where: { $0.cap == rest }) else { continue }
      return (column < first.cap.count ? first : second).keys.first
    }
    return nil
  }

  private static let prefix = "key."

  /// The entry of one command.
  static func of(_ command: Command) -> KeyHint {
    guard let binding = KeyMap.standard[command] else {
      preconditionFailure("No key is bound to \(command).")
    }
    return KeyHint(cap: binding.cap, label: binding.label)
  }

  /// The entry of two commands that belong together, with their common label.
  static func pair(_ first: Command, _ second: Command, _ label: Bilingual) -> KeyHint {
    KeyHint(cap: of(first).cap + of(second).cap, label: label)
  }
}

extension KeyHint {
  static let scroll = Bilingual(zh: "滚动", en: "scroll")
  private static let rows = Bilingual(zh: "行", en: "row")
  private static let change = Bilingual(zh: "改", en: "change")
  private static let column = Bilingual(zh: "列", en: "column")
  private static let speed = Bilingual(zh: "速度", en: "speed")

  /// What works everywhere.
  static let general: [KeyHint] = [
    .of(.explain), .of(.contents), .of(.search), .of(.language), .of(.base), .of(.nextPage),
    .of(.quit),
  ]

  /// What works in the lab.
  static let alone: [KeyHint] = [
    .of(.nextPart), .of(.explain), .of(.presets), .of(.undo), .of(.language), .of(.base),
    .of(.quit),
  ]

  /// What works while a field is open.
  static let typing: [KeyHint] = [
    KeyHint(cap: "Enter", label: Bilingual(zh: "确认", en: "take it")),
    KeyHint(cap: "Tab", label: Bilingual(zh: "确认并前移", en: "take it, move on")),
    KeyHint(cap: "Esc", label: Bilingual(zh: "放弃", en: "leave it")),
  ]

  /// The keys of a scene, the most useful first.
  static func of(_ scene: ActiveScene) -> [KeyHint] {
    switch scene {
    case .guess: guess
    case .codeBook: codeBook
    case .penalty: penalty
    case .distributions: distributions
    case .assemblyLine: boxes
    case .tape: tape
    case .descent: descent
    case .training: training
    }
  }

  private static let common: [KeyHint] = [
    .of(.nextPart), .of(.explain), .of(.undo), .of(.nextPage), .of(.presets),
  ]
  private static let lay = Bilingual(zh: "取、放筹码", en: "take, lay a chip")
  private static let reveal = Bilingual(zh: "揭晓", en: "reveal")
  private static let one = Bilingual(zh: "抽一个", en: "draw one")
  private static let hundred = Bilingual(zh: "抽一百个", en: "draw 100")

  private static let next = Bilingual(zh: "下一步", en: "next")
  private static let whole = Bilingual(zh: "走完", en: "to the end")

  private static let check = Bilingual(zh: "差分核对", en: "check")
  private static let line = Bilingual(zh: "一行", en: "line")
  private static let framework = Bilingual(zh: "换框架", en: "framework")
  private static let program = Bilingual(zh: "换程序", en: "program")

  private static let boxes: [KeyHint] =
    [
      KeyHint(cap: of(.update).cap, label: next), .of(.stepBack),
      KeyHint(cap: of(.epoch).cap, label: whole), .of(.run), .of(.rewind), .of(.reduction),
      KeyHint(cap: of(.nextView).cap, label: check),
    ] + common + [.pair(.up, .down, rows), .pair(.less, .more, change), .of(.open)]

  private static let tape: [KeyHint] =
    [
      KeyHint(cap: of(.update).cap, label: line), .of(.stepBack),
      KeyHint(cap: of(.epoch).cap, label: whole),
      KeyHint(cap: of(.nextView).cap, label: framework),
      KeyHint(cap: of(.nextData).cap, label: program), .of(.run), .of(.rewind),
    ] + common + [.pair(.up, .down, rows), .pair(.less, .more, change), .of(.open)]

  private static let guess: [KeyHint] =
    [
      .pair(.up, .down, rows), .pair(.less, .more, lay),
      KeyHint(cap: of(.update).cap, label: reveal), .of(.uniform), .of(.stepBack),
    ] + common + [.of(.rewind), .of(.newSeed), .of(.nextData)]

  private static let codeBook: [KeyHint] =
    [
      .pair(.up, .down, rows), .pair(.less, .more, change),
      KeyHint(cap: of(.update).cap, label: one), KeyHint(cap: of(.epoch).cap, label: hundred),
      .of(.nextView),
    ] + common + [.of(.swap), .of(.oneHot), .of(.rewind)]

  private static let penalty: [KeyHint] =
    [
      .pair(.up, .down, rows), .pair(.less, .more, change), .of(.open), .of(.nextView),
      .of(.nextData),
    ] + common

  /// The keys of the scene `distributions`.
  private static let distributions: [KeyHint] = [
    .pair(.up, .down, rows), .pair(.less, .more, change), .of(.open), .of(.nextPart), .of(.explain),
    .of(.undo), .of(.nextPage), .pair(.focusP, .focusQ, column), .of(.nextView), .of(.presets),
    .of(.swap), .of(.oneHot), .of(.uniform), .of(.fix),
  ]

  /// The keys of the scene `training`.
  private static let training: [KeyHint] = [
    .of(.run), .of(.update), .of(.stepBack), .of(.rewind), .of(.nextPart), .of(.nextView),
    .of(.explain), .of(.nextPage), .of(.keepRun), .of(.insertPoint), .of(.epoch),
    .pair(.slower, .faster, speed), .of(.newSeed), .of(.nextData), .pair(.less, .more, change),
    .of(.presets),
  ]

  /// The keys of the scene `descent`.
  private static let descent: [KeyHint] = [
    .of(.run), .of(.update), .of(.stepBack), .of(.rewind), .of(.nextPart), .of(.nextView),
    .of(.explain), .of(.nextPage), .of(.epoch), .pair(.slower, .faster, speed), .of(.newSeed),
    .of(.nextData), .pair(.less, .more, change), .of(.presets),
  ]
}

import Assessment

// The state as one line: text, passage, laid, chips.
extension GuessScene {
  private static let keys = ["text", "passage", "laid", "chips"]

  package init(_ line: StateLine) throws(StateLineError) {
    try Self.checkKeys(of: line)
    let reader = DistributionsLineReader(line: line)
    text = try reader.choice("text") ?? .alice
    let count = text.corpus.passages.count
    passageIndex = (try reader.integer("passage", from: 1, to: count) ?? 1) - 1
    if let words = line["laid"] {
      let turns = words.split(separator: ",", omittingEmptySubsequences: false)
      guard turns.count <= target.count else {
        throw reader.bad("laid", .sameCount(as: "passage", count: target.count))
      }
      for word in turns {
        guard let chips = GuessChips(word), chips.hand == 0 else {
          throw reader.bad("laid", .listOf(Self.examples), value: String(word))
        }
        laid.append(chips)
      }
    }
    guard let word = line["chips"] else { return }
    guard let chips = GuessChips(word), !isOver || chips == GuessChips() else {
      throw reader.bad("chips", .oneOf(["0000000", "3210000", "4111111"]))
    }
    self.chips = chips
  }

  /// What chips look like in a line: a digit for each choice, `x` for ten.
  private static let examples = ["4111111", "x000000"]

  private static func checkKeys(of line: StateLine) throws(StateLineError) {
    var seen: Set<String> = []
    for setting in line.settings {
      if let update = setting.update {
        throw .malformed(
          word: "@\(update):\(setting.key)=\(setting.value)", column: setting.column)
      }
      guard keys.contains(setting.key) else {
        throw .unknownKey(key: setting.key, column: setting.column, known: keys)
      }
      guard seen.insert(setting.key).inserted else {
        throw .duplicate(key: setting.key, column: setting.column)
      }
    }
  }

  package var line: StateLine {
    var line = StateLine(scene: "guess")
    if text != .alice { line.append("text", text.rawValue) }
    if passageIndex > 0 { line.append("passage", String(passageIndex + 1)) }
    if !laid.isEmpty { line.append("laid", laid.map(\.text).joined(separator: ",")) }
    if chips != GuessChips() { line.append("chips", chips.text) }
    return line
  }
}

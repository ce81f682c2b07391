import Assessment
import InformationTheory

// The state as one line: p, q, labels, view, fixed, seed, draws.
extension CodeBookScene {
  private static let keys = ["p", "q", "labels", "view", "fixed", "seed", "draws"]

  package init(_ line: StateLine) throws(StateLineError) {
    try Self.checkKeys(of: line)
    let reader = DistributionsLineReader(line: line)
    let givenP = try reader.shares("p", isFree: false)
    let givenQ = try reader.shares("q", isFree: false)
    if let count = (givenP ?? givenQ)?.count, count != self.count {
      let even = DistributionsScene.uniform(count)
      (p.values, q.values) = (even, even)
    }
    if let givenP { p.values = givenP }
    if let givenQ { q.values = givenQ }
    guard p.values.count == q.values.count else {
      throw reader.bad("q", .sameCount(as: "p", count: p.values.count))
    }
    labels = try reader.labels(count: count) ?? Self.standardLabels(for: count)
    view = try reader.choice("view") ?? .areas
    for (side, index) in try reader.fixed(count: count) { self[side].fixed.insert(index) }
    let seed = try reader.integer("seed", from: Self.seeds.lowerBound, to: Self.seeds.upperBound)
    draws = WordDraws(seed: seed ?? Self.standardSeed)
    draws.draw(try reader.integer("draws", from: 0, to: WordDraws.most) ?? 0, from: p.values)
  }

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
    var line = StateLine(scene: "code-book")
    line.append("p", p.values.map(\.shortest).joined(separator: ","))
    line.append("q", q.values.map(\.shortest).joined(separator: ","))
    if labels != Self.standardLabels(for: count) { line.append("labels", labels.text) }
    if view != .areas { line.append("view", view.rawValue) }
    let fixed = Side.allCases.flatMap { side in
      self[side].fixed.sorted().map { CodeBookElement.value(side, $0).name }
    }
    if !fixed.isEmpty { line.append("fixed", fixed.joined(separator: ",")) }
    if draws.seed != Self.standardSeed { line.append("seed", String(draws.seed)) }
    if draws.count > 0 { line.append("draws", String(draws.count)) }
    return line
  }
}

import Assessment
import InformationTheory

// The state as one line: p, q, labels, columns, view, free, fixed, eta, updates.
extension DistributionsScene {
  private static let keys = [
    "p", "q", "labels", "columns", "view", "free", "fixed", "eta", "updates",
  ]

  package init(_ line: StateLine) throws(StateLineError) {
    try Self.checkKeys(of: line)
    let reader = DistributionsLineReader(line: line)
    isFree = try reader.word("free", of: ["0", "1"]) == "1"
    let givenP = try reader.shares("p", isFree: isFree)
    let givenQ = try reader.shares("q", isFree: isFree)
    if let count = (givenP ?? givenQ)?.count {
      let isStandard = count == self.count
      p = Shares(values: givenP ?? (isStandard ? p.values : Self.uniform(count)))
      q = Shares(values: givenQ ?? (isStandard ? q.values : Self.uniform(count)))
    }
    guard p.values.count == q.values.count else {
      throw reader.bad("q", .sameCount(as: "p", count: p.values.count))
    }
    labels = try reader.labels(count: count) ?? .standard(for: count)
    columns = try reader.choice("columns", listed: true) ?? .ce
    view = try reader.choice("view") ?? .table
    for (side, index) in try reader.fixed(count: count) { self[side].fixed.insert(index) }
    descent.learningRate =
      try reader.number("eta", from: 0.001, to: 100) ?? LogitDescent.standardRate
    let updates = try reader.integer("updates", from: 0, to: LogitDescent.longest) ?? 0
    for _ in 0..<updates {
      guard let next = descent.step(from: q.values, towards: p.values) else { break }
      q.values = next
    }
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

  static func uniform(_ count: Int) -> [Double] {
    Array(repeating: Shares.clean(1 / Double(count)), count: count)
  }

  package var line: StateLine {
    var line = StateLine(scene: "distributions")
    line.append("p", Self.text(of: p.values))
    line.append("q", Self.text(of: descent.path.first ?? q.values))
    if labels != .standard(for: count) { line.append("labels", labels.text) }
    if columns != .ce { line.append("columns", columns.rawValue) }
    if view != .table { line.append("view", view.rawValue) }
    if isFree { line.append("free", "1") }
    let fixed = Side.allCases.flatMap { side in
      self[side].fixed.sorted().map { DistributionsElement.value(side, $0).name }
    }
    if !fixed.isEmpty { line.append("fixed", fixed.joined(separator: ",")) }
    if descent.learningRate != LogitDescent.standardRate {
      line.append("eta", descent.learningRate.shortest)
    }
    if descent.updates > 0 { line.append("updates", String(descent.updates)) }
    return line
  }

  private static func text(of values: [Double]) -> String {
    values.map(\.shortest).joined(separator: ",")
  }
}

import Assessment
import Canvas
import InformationTheory

// H(p) + KL(p‖q) = H(p, q), as bars on one scale.
extension DistributionsPicture {
  /// The numbers that the balance shows.
  var mainTotals: [DistributionsTotal] { [.entropy, .kl, .crossEntropy] }

  /// The rows the balance takes: one for each number, or one that says why there are none.
  var balanceHeight: Int {
    guard numbers != nil else { return 1 }
    guard scene.showsQ else { return scene.totals.isEmpty ? 0 : 2 }
    return scene.totals.count(where: mainTotals.contains)
  }

  func name(_ total: DistributionsTotal) -> String {
    switch total {
    case .entropy: "H(p)"
    case .kl: "KL(p‖q)"
    case .crossEntropy: "H(p,q)"
    case .klReverse: "KL(q‖p)"
    case .js: "JS"
    case .perplexity: DistributionsPhrases.perplexity[language]
    }
  }

  func drawBalance(into frame: inout Frame, in rect: Rect) {
    guard let numbers else { return drawProblem(into: &frame, in: rect) }
    let (labels, digits) = (11, 9)
    let start = rect.column + labels
    let room = max(0, rect.width - labels - digits - 4)
    let totals = scene.totals.filter(mainTotals.contains)
    // A bar group keeps two columns free on either side for labels and numbers.
    balance(totals, numbers).draw(
      into: &frame,
      in: Rect(column: start - 2, row: rect.row, width: room + 4, height: totals.count)
        .intersection(rect))
    for (line, total) in totals.enumerated() {
      let row = rect.row + line
      if focus == .total(total) {
        pen.put("▸", column: rect.column + 1, row: row, role: .highlight, in: rect, &frame)
      }
      pen.put(name(total), column: rect.column + 2, row: row, in: rect, &frame)
      putNumber(
        approximately(total, numbers) + numbers[total].quantityText, .total(total),
        before: start + room + digits, row: row, width: digits - 2, in: rect, &frame)
    }
    guard !scene.showsQ else { return }
    let most = base.logarithm(of: Double(scene.count)).quantityText
    pen.put(
      "≤ \(base.symbol) \(scene.count) = \(most)", column: start, row: rect.row + 1,
      role: .secondary, in: rect, &frame)
  }

  /// The bars; where H(p, q) is infinite they leave the scale.
  private func balance(
    _ totals: [DistributionsTotal], _ numbers: DistributionsNumbers
  ) -> BarGroup {
    let most = base.logarithm(of: Double(scene.count))
    let entropy = BarGroup.Part(numbers.entropy, role: .p)
    let kl = BarGroup.Part(max(numbers.kl, 0), role: .third)
    let rows = totals.map { total in
      let parts = total == .entropy ? [entropy] : total == .kl ? [kl] : [entropy, kl]
      return BarGroup.Row(
        label: "", start: total == .kl ? numbers.entropy : 0, parts: parts, number: "")
    }
    guard scene.showsQ else { return BarGroup(rows, total: most) }
    return BarGroup(rows, total: numbers.kl.isFinite ? nil : most * 1.5)
  }

  /// ≈ where the printed H(p) and KL do not add up to the printed H(p, q).
  private func approximately(_ total: DistributionsTotal, _ numbers: DistributionsNumbers) -> String
  {
    let holds = DistributionsScene.printedSumHolds(
      [numbers.entropy, numbers.kl], whole: numbers.crossEntropy, places: 4)
    return total == .crossEntropy && scene.showsQ && !holds ? "≈" : ""
  }

  private func drawProblem(into frame: inout Frame, in rect: Rect) {
    guard let side = Side.allCases.first(where: { !scene[$0].sumsToOne }) else { return }
    let text = DistributionsPhrases.noEntropies(side, sum: scene[side].sum)[language]
    pen.put(text, column: rect.column + 2, row: rect.row, role: .wrong, in: rect, &frame)
  }
}

/// Two distributions over the same outcomes: p, what is true, and q, what a model believes; with
/// everything that is computed from them.
package struct DistributionsScene: Equatable, Sendable {
  /// The truth.
  var p = Shares(values: [0.7, 0.2, 0.1])
  /// The model.
  var q = Shares(values: [0.5, 0.3, 0.2])
  /// What the outcomes are called.
  var labels = OutcomeLabels.standard(for: 3)
  /// How much of the table is shown.
  var columns = DistributionsColumns.ce
  /// What is shown beside the values.
  var view = DistributionsView.table
  /// Whether sums may differ from 1.
  var isFree = false
  /// The steps that were taken from q towards p.
  var descent = LogitDescent()
  /// Whether the descent runs by itself.
  var isRunning = false
  /// How many steps a second a running descent takes.
  var speed = 5.0
  /// What was done last; not part of the state line.
  var lastChange: DistributionsChange?

  /// How many outcomes a scene has.
  static let outcomes = 2...26
  /// The speeds that a run can have, in steps a second.
  static let speeds = [1.0, 2, 5, 10, 20, 50]

  /// The weather of 100 days and its forecast.
  package init() {}

  /// The number of outcomes.
  var count: Int { p.values.count }

  /// Whether q is on the screen.
  var showsQ: Bool { columns >= .ce || view != .table }

  /// The view that is drawn: the triangle needs three outcomes.
  var drawnView: DistributionsView { view == .simplex && count != 3 ? .sweep : view }

  /// One of the two distributions.
  subscript(side: Side) -> Shares {
    get { side == .p ? p : q }
    set {
      switch side {
      case .p: p = newValue
      case .q: q = newValue
      }
    }
  }
}

extension DistributionsScene: Scene {
  package var parts: [ScenePart] {
    var parts = [part("p", { .value(.p, $0) })]
    if showsQ { parts.append(part("q", { .value(.q, $0) })) }
    if drawnView == .table {
      parts += cells.map { cell in part(cell.rawValue, { .cell(cell, $0) }) }
    }
    let totals = totals
    if !totals.isEmpty { parts.append(ScenePart("totals", rows: totals.map(\.rawValue))) }
    parts.append(ScenePart("options", rows: options.map(\.rawValue)))
    return parts
  }

  package var pace: Pace { isRunning && view == .descent ? .perSecond(speed) : .idle }

  private func part(_ name: String, _ element: (Int) -> DistributionsElement) -> ScenePart {
    ScenePart(name, rows: (0..<count).map { element($0).name })
  }

  /// The computed columns of the table, from left to right.
  var cells: [DistributionsCell] {
    switch columns {
    case .surprisal: [.surprisal]
    case .entropy, .ce: [.surprisal, .term]
    case .kl: [.surprisal, .term, .klTerm]
    case .grad: [.surprisal, .term, .klTerm, .partial, .slope, .logit]
    }
  }

  /// The numbers of the whole that are shown, from top to bottom; none while a sum is not 1.
  var totals: [DistributionsTotal] {
    guard p.sumsToOne, !showsQ || q.sumsToOne else { return [] }
    switch columns {
    case .surprisal where !showsQ: return []
    case .entropy where !showsQ: return [.entropy]
    case .surprisal, .entropy, .ce: return [.entropy, .kl, .crossEntropy]
    case .kl, .grad: return DistributionsTotal.allCases
    }
  }

  /// The options that mean something in this view.
  var options: [DistributionsOption] {
    DistributionsOption.allCases.filter { $0 != .eta || view == .descent }
  }
}

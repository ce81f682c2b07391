import Assessment
import Canvas
import Curriculum
import InformationTheory

/// What the learner has done, and how well the chips keep what they promise.
package struct ProgressScreen: Equatable, Sendable {
  /// The two views, of which a small window shows one.
  enum Part: Equatable, Sendable {
    /// What is done, and the learner's own cross-entropy.
    case work
    /// The calibration.
    case chips
  }

  private(set) var part = Part.work
  private var choices: [Part: RowChoice] = [:]

  init() {}

  /// The numbers of a part that can be asked about, from top to bottom.
  static func rows(of part: Part, _ text: ProgressText) -> [ProgressElement] {
    switch part {
    case .work:
      if text.attempts == nil { return [] }
      if text.calibration.predictions.isEmpty { return text.firstQuestion == nil ? [] : [.begin] }
      return text.calibration.infiniteCount > 0 && text.calibration.finiteCrossEntropyInBits != nil
        ? [.own, .finite, .uniform] : [.own, .uniform]
    case .chips: return text.calibration.bins.map { .bin($0.chips) }
    }
  }

  /// The number that has the focus.
  func focus(_ text: ProgressText) -> ProgressElement? {
    let rows = Self.rows(of: part, text)
    return (choices[part] ?? RowChoice()).index(among: rows.map { _ in true }).map { rows[$0] }
  }

  /// Takes what reaches the screen.
  mutating func update(_ input: ScreenInput, _ context: ScreenContext) -> [Request] {
    let text = ProgressText(context)
    switch input {
    case .command(let command): return perform(command, text)
    case .touch(let name, _, _, let isDrag):
      guard !isDrag, let element = ProgressElement(name) else { return [] }
      for part in [Part.work, .chips] {
        guard let row = Self.rows(of: part, text).firstIndex(of: element) else { continue }
        self.part = part
        choices[part] = RowChoice(row)
      }
      return open(text)
    case .wheel(let direction, _): return perform(direction, text)
    case .key, .beginning, .paste: return []
    }
  }

  private mutating func perform(_ command: Command, _ text: ProgressText) -> [Request] {
    switch command {
    case .nextPart, .previousPart: part = part == .work ? .chips : .work
    case .open: return open(text)
    case .close: return [.goBack]
    default:
      let rows = Self.rows(of: part, text).map { _ in true }
      var choice = choices[part] ?? RowChoice()
      guard choice.perform(command, among: rows, page: rows.count) else {
        return [.notice(PagePhrases.noUse)]
      }
      choices[part] = choice
    }
    return []
  }

  /// Asks why the number with the focus is what it is.
  private func open(_ text: ProgressText) -> [Request] {
    switch focus(text) {
    case nil: return [.notice(PagePhrases.noUse)]
    case .begin: return text.firstQuestion.map { [.go(.page($0.id))] } ?? []
    case let element?:
      guard let derivation = text.derivation(of: element) else {
        return [.notice(ProgressPhrases.noOptions)]
      }
      return [.overlay(.why(WhyPanel(derivation)))]
    }
  }
}

/// A number on the screen of progress.
enum ProgressElement: Hashable, Sendable {
  /// Where the first question with chips is.
  case begin
  /// The learner's own cross-entropy.
  case own
  /// The mean over the answers that cost less than ∞.
  case finite
  /// What equal chips would have cost.
  case uniform
  /// How often options with so many chips were right.
  case bin(Int)

  /// The name under which the mouse finds it.
  var name: String {
    switch self {
    case .begin: "begin"
    case .own: "own"
    case .finite: "finite"
    case .uniform: "uniform"
    case .bin(let chips): "bin.\(chips)"
    }
  }

  /// The element of a name.
  init?(_ name: String) {
    switch name {
    case "begin": self = .begin
    case "own": self = .own
    case "finite": self = .finite
    case "uniform": self = .uniform
    default:
      guard name.hasPrefix("bin."), let chips = Int(name.dropFirst("bin.".count)) else {
        return nil
      }
      self = .bin(chips)
    }
  }
}

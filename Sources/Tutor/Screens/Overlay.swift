package import Assessment
import Canvas
package import InformationTheory

/// What lies over a screen until it is closed.
package enum Overlay: Equatable, Sendable {
  /// Every element of the screen, explained, and the keys; scrolled by so many rows.
  case explain(scroll: Int)
  /// Why a number is what it is.
  case why(WhyPanel)
  /// The presets of the scene, one of them chosen.
  case presets(chosen: Int)
  /// What the scene may be taken along as, one of the kinds chosen.
  case takeAlong(chosen: Int)
  /// Whether to leave.
  case quit(reason: Bilingual)
  /// Which language to speak; asked once where nothing tells.
  case chooseLanguage
}

/// A derivation, opened level by level.
package struct WhyPanel: Equatable, Sendable {
  /// From the number that was asked about down to the part that is open now.
  package private(set) var levels: [Derivation]
  /// The part that is chosen on each level.
  package private(set) var chosen: [Int]

  package init(_ derivation: Derivation) {
    levels = [derivation]
    chosen = [0]
  }

  /// What is shown now.
  package var current: Derivation { levels[levels.count - 1] }
  /// Which of its parts is chosen.
  package var choice: Int { chosen[chosen.count - 1] }

  /// Chooses the part above or below.
  package mutating func move(by rows: Int) {
    let last = max(0, current.parts.count - 1)
    chosen[chosen.count - 1] = min(max(choice + rows, 0), last)
  }

  /// Asks why the chosen part is what it is; nothing for what was given.
  package mutating func descend() {
    guard choice < current.parts.count else { return }
    let part = current.parts[choice]
    guard !part.parts.isEmpty else { return }
    levels.append(part)
    chosen.append(0)
  }

  /// Back one level; `false` on the first.
  package mutating func ascend() -> Bool {
    guard levels.count > 1 else { return false }
    levels.removeLast()
    chosen.removeLast()
    return true
  }
}

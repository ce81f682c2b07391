package import InformationTheory

/// A unit of information as it is typed and shown.
package struct LogUnit: Equatable, Sendable {
  /// The base of the logarithm behind the unit.
  package var base: LogBase

  /// The unit of a base.
  package init(_ base: LogBase) {
    self.base = base
  }

  /// Reads the word for a unit, in lower case, in either language.
  package init?(word: String) {
    switch word {
    case "nat", "nats", "纳特", "奈特": base = .nats
    case "bit", "bits", "比特", "位": base = .bits
    case "hartley", "hartleys", "哈特利", "哈特莱", "dit", "dits", "ban", "bans": base = .hartleys
    default: return nil
    }
  }

  /// The word for the unit.
  package var name: Bilingual {
    switch base {
    case .nats: Bilingual(zh: "纳特", en: "nats")
    case .bits: Bilingual(zh: "比特", en: "bits")
    case .hartleys: Bilingual(zh: "哈特利", en: "hartleys")
    }
  }

  /// How many nats one unit is.
  package var nats: Double {
    switch base {
    case .nats: 1
    case .bits: 0.6931471805599453
    case .hartleys: 2.302585092994046
    }
  }
}

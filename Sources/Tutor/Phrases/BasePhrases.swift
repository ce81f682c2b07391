import Assessment
import InformationTheory

/// The names of the units of information.
enum BasePhrases {
  static func name(_ base: LogBase) -> Bilingual {
    switch base {
    case .nats: Bilingual(zh: "纳特", en: "nats")
    case .bits: Bilingual(zh: "比特", en: "bits")
    case .hartleys: Bilingual(zh: "哈特利", en: "hartleys")
    }
  }
}

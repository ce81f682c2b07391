extension ComputationErrorText {
  static func differentCounts(
    _ name: String, _ count: Int, _ other: String, _ otherCount: Int
  ) -> Bilingual {
    Bilingual(
      zh: "\(name) 和 \(other) 的长度不同（\(count) 和 \(otherCount)）：两者要对应同样的结果。",
      en: "\(name) and \(other) have different lengths (\(count) and \(otherCount)): "
        + "give both the same outcomes.")
  }

  static func raggedRows(_ name: String, _ row: Int, _ expected: Int, _ found: Int) -> Bilingual {
    Bilingual(
      zh: "\(name) 的第 \(row + 1) 行有 \(found) 项，第 1 行有 \(expected) 项：各行要一样长。",
      en: "\(name): row \(row + 1) has \(found) entries and row 1 has \(expected); "
        + "all rows must have the same length.")
  }

  static func notFinite(_ name: String, _ index: Int?) -> Bilingual {
    guard let index else {
      return Bilingual(zh: "\(name) 不是有限的数。", en: "\(name) is not a finite number.")
    }
    return Bilingual(
      zh: "\(name) 的第 \(index + 1) 项不是有限的数。",
      en: "\(name): entry \(index + 1) is not a finite number.")
  }

  /// The beginning of a sentence about a value: `y: entry 2 is 1.5`.
  static func entry(_ index: Int?, of name: String, _ value: Double) -> Bilingual {
    let shown = value.isNaN ? "nan" : value.asGiven
    guard let index else { return Bilingual(zh: "\(name) 是 \(shown)", en: "\(name) is \(shown)") }
    return Bilingual(
      zh: "\(name) 的第 \(index + 1) 项是 \(shown)", en: "\(name): entry \(index + 1) is \(shown)")
  }

  /// The end of a sentence about a value that is out of range.
  static func range(_ lowest: Double, _ highest: Double, isOpen: Bool) -> Bilingual {
    switch (lowest.isFinite, highest.isFinite) {
    case (true, true):
      Bilingual(
        zh: "，必须在 \(lowest.asGiven) 和 \(highest.asGiven) 之间" + (isOpen ? "，不含两端。" : "。"),
        en: "; it must lie between \(lowest.asGiven) and \(highest.asGiven)"
          + (isOpen ? ", both excluded." : "."))
    case (true, false):
      Bilingual(
        zh: isOpen ? "，必须大于 \(lowest.asGiven)。" : "，不能小于 \(lowest.asGiven)。",
        en: isOpen
          ? "; it must be greater than \(lowest.asGiven)."
          : "; it must be at least \(lowest.asGiven).")
    case (false, true):
      Bilingual(
        zh: isOpen ? "，必须小于 \(highest.asGiven)。" : "，不能大于 \(highest.asGiven)。",
        en: isOpen
          ? "; it must be less than \(highest.asGiven)."
          : "; it must be at most \(highest.asGiven).")
    case (false, false): Bilingual(zh: "，不在范围内。", en: "; it is out of range.")
    }
  }
}

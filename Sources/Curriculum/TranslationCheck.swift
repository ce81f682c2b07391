import Assessment

/// Compares Chinese and English of a section, page by page.
struct TranslationCheck {
  /// What was found to differ.
  private(set) var problems: [LessonProblem] = []

  /// Compares the pages of a section.
  init(_ section: CourseReader.SectionDraft) {
    let english = Dictionary(section.en.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let chinese = Dictionary(section.zh.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for page in section.zh where english[page.id] == nil {
      report(page.place, .missingPage(page.id, .en))
    }
    for page in section.en where chinese[page.id] == nil {
      report(page.place, .missingPage(page.id, .zh))
    }
    order(section.zh.filter { english[$0.id] != nil }, section.en.filter { chinese[$0.id] != nil })
    for page in section.en {
      if let other = chinese[page.id] { compare(page, with: other) }
    }
  }

  /// Compares a text outside of pages with its translation: its formulas and computed numbers.
  static func differences(zh: TextCheck, en: TextCheck) -> [LessonProblem] {
    let formulas = difference(unique(en.formulas), unique(zh.formulas), key: normalized)
    let numbers = difference(en.numbers, zh.numbers, key: \.written)
    return [
      formulas.map { (en.place, TranslationFault.formula($0?.value, other: $1?.value)) },
      numbers.map { (en.place, .computed($0?.value.written, other: $1?.value.written)) },
    ].compactMap { $0.map { $0.0.problem(.translation($0.1)) } }
  }

  private mutating func report(_ place: LessonPlace, _ fault: TranslationFault) {
    problems.append(place.problem(.translation(fault)))
  }

  /// Reports the first page that stands elsewhere.
  private mutating func order(_ chinese: [PageDraft], _ english: [PageDraft]) {
    for (zh, en) in zip(chinese, english) where zh.id != en.id {
      return report(en.place, .order(en.id))
    }
  }

  /// Problems are reported in the English file; the Chinese one is named by the words.
  private mutating func compare(_ en: PageDraft, with zh: PageDraft) {
    if en.number != zh.number { report(en.place, .number(en.number, other: zh.number)) }
    if en.scene?.value != zh.scene?.value {
      report(
        en.scene?.place ?? en.place,
        .scene(en.scene?.value ?? "none", other: zh.scene?.value ?? "none"))
    }
    steps(en, zh)
    let ways: [([PageDraft.Placed<String>], [PageDraft.Placed<String>])] = [
      (Self.unique(en.formulas), Self.unique(zh.formulas)), (en.displayed, zh.displayed),
    ]
    for (ours, theirs) in ways {
      if let difference = Self.difference(ours, theirs, key: Self.normalized) {
        report(
          difference.0?.place ?? en.place,
          .formula(difference.0?.value, other: difference.1?.value))
      }
    }
    if let difference = Self.difference(en.numbers, zh.numbers, key: \.written) {
      report(
        difference.0?.place ?? en.place,
        .computed(difference.0?.value.written, other: difference.1?.value.written))
    }
    if en.pauses != zh.pauses { report(en.place, .pauses(en.pauses, other: zh.pauses)) }
    if en.text.notes.isEmpty != zh.text.notes.isEmpty { report(en.place, .notes) }
  }

  private mutating func steps(_ en: PageDraft, _ zh: PageDraft) {
    guard en.steps.count == zh.steps.count else {
      return report(
        en.steps.first?.place ?? en.place, .stepCount(en.steps.count, other: zh.steps.count))
    }
    for (ours, theirs) in zip(en.steps, zh.steps) where ours.goal != theirs.goal {
      report(ours.place, .step(ours.goal, other: theirs.goal))
    }
  }

  /// The first of the entries that have no equal on the other side, one from each side.
  private static func difference<Value>(
    _ ours: [PageDraft.Placed<Value>], _ theirs: [PageDraft.Placed<Value>],
    key: (Value) -> String
  ) -> (PageDraft.Placed<Value>?, PageDraft.Placed<Value>?)? {
    let (a, b) = (ours.map { key($0.value) }, theirs.map { key($0.value) })
    let only = first(of: ours, keys: a, notIn: b)
    let other = first(of: theirs, keys: b, notIn: a)
    return only == nil && other == nil ? nil : (only, other)
  }

  private static func first<Value>(
    of entries: [PageDraft.Placed<Value>], keys: [String], notIn others: [String]
  ) -> PageDraft.Placed<Value>? {
    var left: [String: Int] = [:]
    for key in others { left[key, default: 0] += 1 }
    for (entry, key) in zip(entries, keys) {
      guard let count = left[key], count > 0 else { return entry }
      left[key] = count - 1
    }
    return nil
  }

  /// Each formula once: how often a text names `q` is a matter of its language.
  private static func unique(_ formulas: [PageDraft.Placed<String>]) -> [PageDraft.Placed<String>] {
    var seen: Set<String> = []
    return formulas.filter { seen.insert(normalized($0.value)).inserted }
  }

  /// A formula without blanks and without the words in `\text{}`.
  private static func normalized(_ tex: String) -> String {
    var result = ""
    var rest = tex[...]
    while let character = rest.first {
      if rest.hasPrefix("\\text{") {
        rest = rest.dropFirst(6).drop { $0 != "}" }.dropFirst()
        result += "\\text{}"
      } else {
        if !character.isWhitespace { result.append(character) }
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

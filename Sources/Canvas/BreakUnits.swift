/// A styled text as a flat list of what line breaking looks at, with the spacing of mixed Chinese
/// and Latin text put in.
struct BreakUnits {
  /// One scalar that is shown, with the scalars that combine with it following as units.
  struct Unit {
    /// The scalar.
    var scalar: Unicode.Scalar
    /// The columns it takes.
    var columns: Int
    /// How it behaves at the end of a line.
    var kind: BreakClass
    /// The run it came from.
    var run: Int
    /// Whether it is a blank that vanishes at either end of a line.
    var isSoft: Bool
    /// Whether a line may begin here.
    var mayStartLine = false
  }

  private(set) var units: [Unit] = []
  /// Whether there is punctuation that may hang in the margin.
  private(set) var canHang = false

  private let styles: [Style]
  private let isAtomic: [Bool]

  init(_ text: StyledText, look: Look) {
    styles = text.runs.map(\.style)
    isAtomic = text.runs.map(\.isAtomic)
    for (index, run) in text.runs.enumerated() {
      append(run, index: index, look: look)
    }
    for index in units.indices.dropFirst() {
      units[index].mayStartLine = mayBreak(before: index)
    }
  }

  private mutating func append(_ run: StyledText.Run, index: Int, look: Look) {
    units.reserveCapacity(units.count + run.text.utf8.count)
    guard look.glyphs == .ascii, run.text.utf8.contains(where: { $0 >= 0x80 }) else {
      for scalar in run.text.unicodeScalars { append(scalar, as: scalar, run, index, look) }
      return
    }
    // What a sign is spelled with breaks like the sign.
    let scalars = Array(run.text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let left = place > 0 ? scalars[place - 1] : nil
      let right = place + 1 < scalars.count ? scalars[place + 1] : nil
      let words = look.spelling(of: scalar, after: left, before: right) ?? String(scalar)
      for letter in words.unicodeScalars { append(letter, as: scalar, run, index, look) }
    }
  }

  private mutating func append(
    _ scalar: Unicode.Scalar, as original: Unicode.Scalar, _ run: StyledText.Run, _ index: Int,
    _ look: Look
  ) {
    var kind: BreakClass
    var columns = 0
    switch look.glyph(for: scalar) {
    case .dropped: return
    case .mark: kind = .mark
    case .shown(_, let width):
      columns = width
      kind = BreakClass(original, columns: width)
    }
    if run.isAtomic, kind != .mark { kind = .word }
    if kind == .newline { columns = 0 }
    canHang = canHang || kind == .hanging
    let unit = Unit(
      scalar: scalar, columns: columns, kind: kind, run: index,
      isSoft: kind == .space && !run.isAtomic)
    space(before: unit, look: look)
    units.append(unit)
  }

  /// Puts one blank between Han and Latin, and gives “ and ” next to Han the room they have in
  /// Chinese print where the terminal gives them a single column.
  private mutating func space(before unit: Unit, look: Look) {
    guard let last = units.last(where: { $0.kind != .mark }) else { return }
    let kind: BreakClass
    switch (last.kind, unit.kind) {
    case (.ideograph, .word), (.ideograph, .hyphen):
      guard isAtomic[unit.run] || BreakUnits.isWordlike(unit.scalar) else { return }
      kind = .space
    case (.word, .ideograph), (.close, .ideograph), (.hyphen, .ideograph):
      if last.scalar == "”" && !look.ambiguousIsWide {
        kind = .wideClose
      } else {
        guard last.kind == .word && last.run != unit.run || BreakUnits.isWordlike(last.scalar)
        else { return }
        kind = .space
      }
    case (.ideograph, .open) where unit.scalar == "“" && !look.ambiguousIsWide:
      kind = .wideOpen
    default: return
    }
    // Of two styles the plain one, so that no underline reaches beyond its words.
    let runs = [last.run, unit.run]
    let run =
      runs.first { styles[$0] == .plain && !isAtomic[$0] } ?? runs.first { styles[$0] == .plain }
      ?? last.run
    units.append(Unit(scalar: " ", columns: 1, kind: kind, run: run, isSoft: true))
  }

  private static func isWordlike(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "%−√∑∂∇∞".unicodeScalars.contains(scalar)
  }

  private func mayBreak(before index: Int) -> Bool {
    let left = units[index - 1]
    let right = units[index]
    if left.run == right.run, isAtomic[right.run], !left.isSoft, !right.isSoft { return false }
    if left.kind == .hyphen, right.kind == .word, index >= 2, units[index - 2].kind == .word {
      return left.run == right.run && right.scalar.properties.isAlphabetic
        && units[index - 2].scalar.properties.isAlphabetic
    }
    // ".5" after a blank is a number, not the end of a sentence.
    if left.kind == .space, right.kind == .close, index + 1 < units.count,
      right.scalar == ".", units[index + 1].scalar.properties.numericType != nil
    {
      return true
    }
    return BreakClass.allowsBreak(between: left.kind, and: right.kind)
  }
}

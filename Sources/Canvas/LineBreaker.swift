/// Breaks styled text into lines, Chinese and English alike.
///
/// Between Han characters a line may end anywhere but before closing and after opening punctuation;
/// Latin words, formulas, `……` and `——` stay whole. Two columns at the right are kept free in text
/// with full-width punctuation, so that one such mark may hang there. The last line has at least
/// two characters. Between Han and Latin one blank is shown, and none at the ends of lines.
package struct LineBreaker {
  private let width: Int
  private let look: Look

  /// Narrower columns have no room to spare for hanging punctuation.
  private static let narrowestWithMargin = 16

  /// Creates a breaker for lines of at most `width` columns, the hanging mark included.
  package init(width: Int, look: Look) {
    self.width = max(width, 1)
    self.look = look
  }

  /// Returns the lines of a text; none for an empty one. Newlines in the text end a line.
  ///
  /// No text is lost but for the blanks at the ends of lines. A line is wider than asked only if
  /// not even one character fits.
  package func lines(of text: StyledText) -> [StyledText] {
    let units = BreakUnits(text, look: look)
    let measure =
      units.canHang && width >= LineBreaker.narrowestWithMargin ? width - 2 : width
    var lines: [StyledText] = []
    var start = units.units.startIndex
    while start < units.units.endIndex {
      let end = units.units[start...].firstIndex { $0.kind == .newline } ?? units.units.endIndex
      let paragraph = Paragraph(units: units.units, width: width, measure: measure)
      for range in paragraph.lines(in: start..<end) {
        lines.append(line(units.units[range], of: text))
      }
      start = end + 1
      if end < units.units.endIndex, start == units.units.endIndex { lines.append(StyledText()) }
    }
    return lines
  }

  private func line(_ units: ArraySlice<BreakUnits.Unit>, of text: StyledText) -> StyledText {
    var line = StyledText()
    var piece = String.UnicodeScalarView()
    var run = units.first?.run ?? 0
    func flush() {
      guard !piece.isEmpty else { return }
      let source = text.runs[run]
      line.append(
        StyledText.Run(String(piece), style: source.style, isAtomic: source.isAtomic))
      piece = String.UnicodeScalarView()
    }
    for unit in units {
      if unit.run != run {
        flush()
        run = unit.run
      }
      piece.append(unit.scalar)
    }
    flush()
    return line
  }
}

/// The lines of one paragraph as ranges of units.
private struct Paragraph {
  let units: [BreakUnits.Unit]
  let width: Int
  let measure: Int

  func lines(in range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [range] }
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = endOfLine(from: start, limit: range.upperBound)
      lines.append(start..<end)
      start = end
      while start < range.upperBound, units[start].isSoft { start += 1 }
    }
    avoidWidow(&lines)
    return lines.map { trimmed($0) }
  }

  /// Returns where the line that begins at `start` ends.
  private func endOfLine(from start: Int, limit: Int) -> Int {
    var columns = 0
    var best: Int?
    var index = start
    while index < limit {
      let unit = units[index]
      if index > start, unit.mayStartLine { best = index }
      if columns + unit.columns > measure, !unit.isSoft, unit.columns > 0 {
        if unit.kind == .hanging, columns <= measure, columns + unit.columns <= width {
          // It hangs, unless what follows must not begin a line either.
          var next = index + 1
          while next < limit, units[next].isSoft { next += 1 }
          if next >= limit || units[next].mayStartLine { return index + 1 }
        }
        return best ?? emergencyBreak(from: start, before: index)
      }
      columns += unit.columns
      index += 1
    }
    return limit
  }

  /// Returns a place inside a word that is too long for the line.
  private func emergencyBreak(from start: Int, before index: Int) -> Int {
    var place = index
    while place > start + 1 {
      if !units[place].kind.isForbiddenAtStart, !units[place - 1].kind.isForbiddenAtEnd {
        return place
      }
      place -= 1
    }
    place = max(index, start + 1)
    while place < units.count, units[place].kind == .mark { place += 1 }
    return place
  }

  /// Moves a word down if the last line is a single character.
  private func avoidWidow(_ lines: inout [Range<Int>]) {
    guard lines.count >= 2 else { return }
    let last = lines[lines.count - 1]
    let before = lines[lines.count - 2]
    guard characters(in: last) < 2 else { return }
    var place = last.lowerBound - 1
    while place > before.lowerBound {
      if units[place].mayStartLine, columns(in: place..<last.upperBound) <= measure,
        characters(in: place..<last.upperBound) >= 2
      {
        lines[lines.count - 2] = before.lowerBound..<place
        lines[lines.count - 1] = place..<last.upperBound
        return
      }
      place -= 1
    }
  }

  private func characters(in range: Range<Int>) -> Int {
    units[range].count { !$0.isSoft && !$0.kind.isForbiddenAtStart }
  }

  private func columns(in range: Range<Int>) -> Int {
    units[trimmed(range)].reduce(0) { $0 + $1.columns }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, units[end - 1].isSoft { end -= 1 }
    return range.lowerBound..<end
  }
}

extension StyledText {
  /// Returns the text on lines of at most `width` columns, the later ones further in; a line ends
  /// at a blank where there is one, and nothing but that blank is lost.
  func continued(width: Int, look: Look) -> [StyledText] {
    guard displayWidth(in: look) > width else { return [self] }
    let glyphs = runs.flatMap { run in
      run.text.map {
        (text: String($0), style: run.style, width: look.displayWidth(of: String($0)))
      }
    }
    let leading = glyphs.prefix { $0.text == " " }.count
    let indent = [leading + 4, leading].first { $0 <= width / 2 } ?? 0
    var lines: [StyledText] = []
    var start = 0
    while start < glyphs.count {
      let margin = start == 0 ? 0 : indent
      var end = start
      var columns = margin
      while end < glyphs.count, end == start || columns + glyphs[end].width <= width {
        columns += glyphs[end].width
        end += 1
      }
      // Not at the blanks a line begins with.
      let first = start == 0 ? leading : start
      if end < glyphs.count, end > first,
        let blank = glyphs[first...end].lastIndex(where: { $0.text == " " }), blank > first
      {
        end = blank
      }
      var line = StyledText(String(repeating: " ", count: margin))
      for glyph in glyphs[start..<end] {
        line.append(glyph.text, style: glyph.style)
      }
      lines.append(
        StyledText(line.runs.map { Run($0.text, style: $0.style, isAtomic: true) }))
      start = end
      while start < glyphs.count, glyphs[start].text == " " { start += 1 }
    }
    return lines
  }
}

extension StyledText {
  /// Returns the text if it fits, else its beginning with an ellipsis.
  package func truncated(to width: Int, look: Look) -> StyledText {
    guard displayWidth(in: look) > width else { return self }
    let ellipsis = look.drawsUnicode ? "…" : width > 2 ? ".." : "."
    var room = width - look.displayWidth(of: ellipsis)
    guard room >= 0 else { return StyledText() }
    var result = StyledText()
    for run in runs {
      var piece = String.UnicodeScalarView()
      var isCut = false
      for scalar in look.spelled(run.text).unicodeScalars {
        if case .shown(_, let columns) = look.glyph(for: scalar) {
          isCut = columns > room
          if isCut { break }
          room -= columns
        }
        piece.append(scalar)
      }
      result.append(String(piece), style: run.style, isAtomic: run.isAtomic)
      if isCut { break }
    }
    result.append(ellipsis, style: result.runs.last?.style ?? .plain)
    return result
  }
}

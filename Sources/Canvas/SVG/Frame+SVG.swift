extension Frame {
  /// Returns the frame as a picture in SVG, true to the cells.
  ///
  /// Every word stands at the column of its cells whatever the font, wide glyphs in the middle of
  /// their two cells; blocks, braille dots, rules and tall fences are drawn as shapes, so that no
  /// font leaves gaps in them. Equal frames give equal text.
  ///
  /// - Parameter title: What the picture shows, for those who do not see it.
  /// - Returns: A complete document.
  package func svg(title: String = "") -> String {
    var picture = SVGPicture(look: look)
    for row in 0..<size.height {
      picture.add(row: row, Array(cells[row * size.width..<(row + 1) * size.width]))
    }
    return picture.document(size: size, title: title)
  }
}

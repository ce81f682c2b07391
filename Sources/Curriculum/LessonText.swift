/// Texts of a course that stand outside of pages: prompts and hints of exercises.
package enum LessonText {
  /// Reads running text with the marks of a page: formulas, computed numbers, stress, links.
  ///
  /// Whatever cannot be read is shown as it was written; the linter reports it.
  ///
  /// - Parameter text: The text; its lines are joined.
  /// - Returns: The pieces.
  package static func inlines(of text: String) -> [Inline] {
    var problems: [LessonProblem] = []
    let source = SourceText(path: "", raw: Array(text.utf8), problems: &problems)
    guard source.bytes.count <= LessonOutline.longestParagraph else {
      return [.text(source.string(0..<source.bytes.count))]
    }
    var reader = MarkdownReader(source, MarkedText(paragraphOf: source))
    return joined(reader.read().map(\.block)) ?? [.text(text)]
  }

  /// The running text of paragraphs; nothing if there are other blocks.
  static func joined(_ blocks: [Block]) -> [Inline]? {
    var line: [Inline] = []
    for block in blocks {
      guard case .paragraph(let inlines) = block else { return nil }
      if !line.isEmpty { line.append(.lineBreak) }
      line += inlines
    }
    return line
  }
}

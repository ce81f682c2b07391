/// What a piece of the screen means; `Look` turns it into colours and attributes.
package enum Role: String, CaseIterable, Hashable, Sendable {
  /// Body text, in the terminal's own colours.
  case text
  /// The title row.
  case title
  /// Text of less weight: units, hints, labels of axes.
  case secondary
  /// The truth p.
  case p
  /// The model q.
  case q
  /// A third series beside p and q.
  case third
  /// Links and marks that lead somewhere.
  case accent
  /// A right answer, a falling loss, a step done.
  case right
  /// A wrong answer, a rising loss.
  case wrong
  /// The one thing to look at now.
  case highlight
  /// The element that keys act on.
  case focus
  /// A key in the key row.
  case keyName
  /// A bar that stands for neither p nor q.
  case bar
  /// Frames, axes and rules.
  case rule
  /// Words stressed in running text.
  case emphasis
  /// Words stressed strongly in running text.
  case strong
  /// Code and what is typed literally.
  case code
  /// Mathematics in running text.
  case math
}

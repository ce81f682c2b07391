/// What can be wrong in the lessons, as facts.
package enum LessonFault: Equatable, Sendable {
  /// In the file itself, before its meaning.
  case file(FileFault)
  /// In the grammar of YAML, or in its keys and values.
  case yaml(YAMLFault)
  /// In the marks of a page.
  case markup(MarkupFault)
  /// In what a page must have.
  case page(PageFault)
  /// In a formula or a computed number.
  case maths(MathsFault)
  /// In the scene or the steps.
  case scene(SceneFault)
  /// Chinese and English say different things.
  case translation(TranslationFault)
  /// In an exercise.
  case exercise(ExerciseFault)
  /// In the glossary, the map of the document or the reading map.
  case reference(ReferenceFault)
}

package import Assessment
package import Canvas
package import Curriculum
import InformationTheory

/// A page as plain text, for pipes, simple terminals and reading aloud: the state of its scene is
/// told in sentences, then in tables.
package struct PlainPage {
  /// The lines of the page.
  package let lines: [String]

  /// A page with its scene in the state the lesson gives it, or in another.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - course: Where its exercises are found.
  ///   - language: The language to read it in.
  ///   - look: What may be printed.
  ///   - scene: The state of the scene; the lesson's own if `nil`.
  package init(
    _ page: Page, course: Course, language: Language,
    look: Look = Look(colors: .mono), scene: ActiveScene? = nil
  ) {
    let context = ScreenContext(
      settings: Settings(language: language), look: look, size: Size(width: 80, height: 24))
    let text = page[language]
    let breaker = LineBreaker(width: 78, look: look)
    let wrap = { (words: String) in breaker.lines(of: StyledText(words)).map(\.plainText) }
    var lines = ["\(page.number)  \(page.title[language])", ""]
    if !text.aim.isEmpty { lines += wrap(PagePhrases.aim[language] + text.aim) + [""] }
    lines += TextLayout(width: 78, context: context, speaksFormulas: true)
      .lines(of: text.blocks).map(\.plainText)
    for (index, step) in text.stepTexts.enumerated() {
      lines += (index == 0 ? [""] : []) + wrap("\(index + 1). \(step)")
    }
    if let active = scene ?? page.scene.flatMap({ try? ActiveScene($0) }) {
      lines += [""] + Self.lines(of: active, context)
    }
    for id in page.exercises {
      guard let exercise = course.exercise(id) else { continue }
      let head = PagePhrases.exercise[language] + " " + id + "  "
      lines +=
        [""]
        + wrap(
          head
            + TextLayout(width: 78, context: context).text(of: exercise.prompt[language]).plainText)
    }
    self.lines = lines.map { look.spelled($0).withoutTrailingBlanks } + [""]
  }

  /// A scene alone as plain text.
  package static func lines(of scene: ActiveScene, _ context: ScreenContext) -> [String] {
    scene.scene.summary(
      SceneContext(
        look: context.look, language: context.language, base: context.settings.base)
    ).map { context.look.spelled($0).withoutTrailingBlanks }
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

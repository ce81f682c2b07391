package import Assessment
package import Canvas
package import Curriculum

/// A screen of the appendix as plain text, for pipes, simple terminals and reading aloud.
package struct PlainAppendix {
  /// The lines.
  package let lines: [String]

  /// A screen of the appendix.
  ///
  /// - Parameters:
  ///   - appendix: Which one.
  ///   - course: What it is about.
  ///   - memory: What the learner has done, for the screen of progress.
  ///   - language: The language to read it in.
  ///   - look: What may be printed.
  package init(
    _ appendix: Appendix, course: Course, memory: Memory, language: Language,
    look: Look = Look(colors: .mono)
  ) {
    let context = ScreenContext(
      settings: Settings(language: language), look: look, size: Size(width: 80, height: 24),
      course: course, memory: memory)
    let body: [StyledText] =
      switch appendix {
      case .glossary: Self.glossary(context)
      case .document: Self.document(context)
      case .reading: Self.reading(context)
      case .progress: ProgressText(context).plainLines
      }
    let breaker = LineBreaker(width: 78, look: look)
    let title = StyledText(AppendixPhrases.title(appendix)[language])
    let all = [title, StyledText()] + body
    lines =
      all.flatMap { $0.isEmpty ? [StyledText()] : breaker.lines(of: $0) }
      .map { look.spelled($0.plainText) }
  }

  private static func glossary(_ context: ScreenContext) -> [StyledText] {
    let entries = GlossaryFilter("").entries(of: context.course.glossary, context.language)
    guard !entries.isEmpty else {
      return [StyledText(AppendixPhrases.noGlossary[context.language])]
    }
    return entries.flatMap { entry in
      GlossaryText(entry, context).lines(78).filter { !$0.isEmpty } + [StyledText()]
    }
  }

  private static func document(_ context: ScreenContext) -> [StyledText] {
    let language = context.language
    guard !context.course.document.isEmpty else {
      return [StyledText(AppendixPhrases.noDocument[language])]
    }
    return context.course.document.flatMap { heading -> [StyledText] in
      let pages = heading.pages.compactMap { context.course.page($0) }
      let details = DocumentScreen.details(heading, context).filter { !$0.isEmpty }
      let places =
        pages.isEmpty
        ? [StyledText(AppendixPhrases.notYet[language])]
        : pages.map { AppendixPhrases.line(to: $0, context) }
      return details + places + [StyledText()]
    }
  }

  private static func reading(_ context: ScreenContext) -> [StyledText] {
    let language = context.language
    guard !context.course.readings.isEmpty || !context.course.books.isEmpty else {
      return [StyledText(AppendixPhrases.noReading[language])]
    }
    let readings = context.course.readings.flatMap { reading -> [StyledText] in
      let places = reading.places.map { place in
        let book = context.course.books.first { $0.id == place.book }?.title[language] ?? place.book
        return StyledText("  \(place.number)  \(place.title[language]) (\(book))")
      }
      return [StyledText(AppendixPhrases.title(of: reading, context.course)[language])] + places
        + [StyledText()]
    }
    let books = context.course.books.flatMap {
      ReadingScreen.details($0, context) + [StyledText()]
    }
    return readings + books
  }
}

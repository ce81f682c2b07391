import Assessment
import Canvas
import Curriculum

/// What a glossary says of a term.
struct GlossaryText {
  private let entry: GlossaryEntry
  private let context: ScreenContext

  init(_ entry: GlossaryEntry, _ context: ScreenContext) {
    self.entry = entry
    self.context = context
  }

  /// The term in both languages, its other names, its meaning, and the page that treats it.
  func lines(_ width: Int) -> [StyledText] {
    let look = context.look
    let language = context.language
    let other: Language = language == .zh ? .en : .zh
    var lines = [
      StyledText(entry.term[language], style: look.style(.title)),
      StyledText(entry.term[other])
        + StyledText(
          entry.pinyin.isEmpty ? "" : "  \(entry.pinyin)", style: look.style(.secondary)),
    ]
    let aliases = [language, other].flatMap { entry.aliases[$0] ?? [] }
    if !aliases.isEmpty {
      let separator = language == .zh ? "、" : ", "
      lines.append(
        StyledText(AppendixPhrases.alsoCalled[language], style: look.style(.secondary))
          + StyledText(aliases.joined(separator: separator)))
    }
    let layout = TextLayout(width: width, context: context)
    lines += [StyledText(), layout.text(of: entry.meaning[language]), StyledText()]
    if let page = entry.page.flatMap({ context.course.page($0) }) {
      lines.append(AppendixPhrases.line(to: page, context))
    }
    return lines
  }
}

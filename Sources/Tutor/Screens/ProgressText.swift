import Assessment
import Canvas
import Curriculum
import InformationTheory

/// What there is to say of a learner's progress, in numbers and words.
struct ProgressText {
  private let context: ScreenContext
  /// What is done of each section.
  let sections: [(section: Section, progress: SectionProgress)]
  /// What is done of all.
  let total: SectionProgress
  /// All answers; `nil` until the record was read.
  let attempts: [Attempt]?
  /// The first answers to questions with chips.
  let calibration: Calibration

  private var language: Language { context.language }

  init(_ context: ScreenContext) {
    self.context = context
    sections = context.course.sections.filter { !$0.pages.isEmpty }.map {
      ($0, SectionProgress($0.pages, context.memory))
    }
    total = SectionProgress(context.course.pages, context.memory)
    attempts = context.memory.attempts
    calibration = Calibration(of: attempts ?? [], to: context.course.exercises)
  }

  /// The first page with a question that is answered with chips, preferably one not yet answered.
  var firstQuestion: Page? {
    let questions = context.course.exercises.filter {
      if case .choice = $0.kind { true } else { false }
    }
    let open = questions.first { !context.memory.solved.contains($0.id) } ?? questions.first
    return open.flatMap { context.course.page($0.page) }
  }

  /// A number with its unit, as `1.2788 bits a question`.
  func bits(_ value: Double?) -> String {
    guard let value else { return "" }
    let number = context.look.drawsUnicode || value.isFinite ? value.shown : "inf"
    return ProgressPhrases.bitsAQuestion(number)[language]
  }

  /// What is said under the learner's cross-entropy and the uniform one.
  var remarks: [StyledText] {
    guard attempts != nil else { return [StyledText(ProgressPhrases.unread[language])] }
    guard !calibration.predictions.isEmpty else {
      return [StyledText(ProgressPhrases.begin(firstQuestion)[language])] + setAside
    }
    var lines: [StyledText] = []
    if calibration.infiniteCount > 0 {
      lines.append(
        StyledText(
          ProgressPhrases.infinite(
            calibration.infiniteCount, of: calibration.predictions.count,
            oneChip: LogBase.bits.logarithm(of: Double(Chips.total)).decimal(places: 2))[language]))
    }
    return lines + setAside
  }

  private var setAside: [StyledText] {
    calibration.setAside == 0
      ? [] : [StyledText(ProgressPhrases.setAside(calibration.setAside)[language])]
  }

  /// Whether the chips promise too much or too little.
  var verdict: String { ProgressPhrases.verdict(calibration.confidence)[language] }

  /// Why a number is what it is.
  func derivation(of element: ProgressElement) -> Derivation? {
    let own = ProgressPhrases.ownSymbol[language]
    return switch element {
    case .begin: nil
    case .own: calibration.crossEntropyDerivation(own, labels: labels)
    case .finite: calibration.crossEntropyDerivation(own, labels: labels, isFinite: true)
    case .uniform:
      calibration.uniformDerivation(ProgressPhrases.uniformSymbol[language], labels: labels)
    case .bin(let chips):
      calibration.shareDerivation(
        ofChips: chips,
        names: (
          ProgressPhrases.rightSymbol[language], ProgressPhrases.allSymbol[language]
        ))
    }
  }

  /// The questions by the numbers of their pages; a second one of a page counts on.
  private var labels: [String] {
    var seen: [String: Int] = [:]
    return calibration.predictions.map { prediction in
      let page = context.course.exercise(prediction.exercise)?.page ?? ""
      let number = context.course.page(page)?.number ?? prediction.exercise
      seen[number, default: 0] += 1
      return seen[number] == 1 ? number : "\(number)/\(seen[number] ?? 0)"
    }
  }

  /// All of it, as lines to be read one after the other.
  var plainLines: [StyledText] {
    let colon = ProgressPhrases.colon[language]
    var lines = sections.map { section, progress in
      "\(section.id)  \(section.title[language])\(colon)"
        + ProgressPhrases.done(progress)[language]
    }
    lines.append(ProgressPhrases.all[language] + colon + ProgressPhrases.done(total)[language])
    lines.append("")
    if !calibration.predictions.isEmpty {
      lines.append(ProgressPhrases.ownTitle(calibration.predictions.count)[language])
      for element in ProgressScreen.rows(of: .work, self) {
        lines.append("  " + costName(element)[language] + colon + bits(cost(element)))
      }
      for bin in calibration.bins where bin.count > 0 {
        lines.append("  " + ProgressPhrases.sentence(bin)[language])
      }
      lines.append(verdict)
    }
    return lines.map { StyledText($0) } + remarks
  }

  /// What a mean cost is called.
  func costName(_ element: ProgressElement) -> Bilingual {
    switch element {
    case .own: ProgressPhrases.you
    case .finite: ProgressPhrases.others
    case .uniform: ProgressPhrases.uniform
    case .begin, .bin: Bilingual(zh: "", en: "")
    }
  }

  /// A mean cost, in bits a question.
  func cost(_ element: ProgressElement) -> Double? {
    switch element {
    case .own: calibration.crossEntropyInBits
    case .finite: calibration.finiteCrossEntropyInBits
    case .uniform: calibration.uniformInBits
    case .begin, .bin: nil
    }
  }
}

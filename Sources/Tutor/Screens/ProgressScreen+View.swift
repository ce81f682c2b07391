import Assessment
import Canvas
import Curriculum
import InformationTheory

extension ProgressScreen {
  /// Draws what is done and the calibration, side by side where there is room.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome) {
    let text = ProgressText(context)
    let size = context.size
    let area = Rect(
      column: 1, row: 2, width: max(size.width - 2, 0), height: max(size.height - 4, 0))
    let picture = ProgressPicture(text: text, context: context, focus: focus(text))
    if size.width >= PageLayout.wideFrom, size.height >= PageLayout.tallFrom {
      let half = area.width * 11 / 20
      picture.drawWork(
        into: &frame,
        in: Rect(column: 1, row: area.row, width: half - 2, height: area.height))
      picture.drawChips(
        into: &frame,
        in: Rect(
          column: half + 3, row: area.row, width: area.width - half - 2, height: area.height))
    } else {
      switch part {
      case .work: picture.drawWork(into: &frame, in: area)
      case .chips: picture.drawChips(into: &frame, in: area)
      }
    }
    chrome.drawNews("", into: &frame, row: size.height - 2, context)
    chrome.drawKeys(
      [
        .of(.nextPart), .pair(.up, .down, ContentsPhrases.choose),
        KeyHint(cap: "Enter", label: OverlayPhrases.why), .of(.explain), .of(.close),
        .of(.contents), .of(.search), .of(.language), .of(.quit),
      ], into: &frame, context)
  }
}

/// The two halves of the screen of progress.
struct ProgressPicture {
  let text: ProgressText
  let context: ScreenContext
  let focus: ProgressElement?

  private var look: Look { context.look }
  private var language: Language { context.language }

  // MARK: - What is done

  /// Draws what is done section by section, and the learner's own cross-entropy.
  func drawWork(into frame: inout Frame, in rect: Rect) {
    let table = sectionTable
    table.draw(into: &frame, in: rect)
    let top = table.rows.count + 2
    var row = rect.row + top
    let calibration = text.calibration
    if !calibration.predictions.isEmpty {
      let title = ProgressPhrases.ownTitle(calibration.predictions.count)[language]
      let style = look.style(.title)
      for line in wrap(StyledText(title, style: style), rect.width) {
        frame.put(line, at: Position(column: rect.column, row: row), in: rect)
        row += 1
      }
      drawCosts(into: &frame, in: rect, row: &row)
      row += 1
    } else if text.attempts != nil, text.firstQuestion != nil {
      frame.mark(
        ProgressElement.begin.name,
        Rect(column: rect.column, row: row, width: rect.width, height: 3))
    }
    let isBeginning = focus == .begin
    if isBeginning { frame.cursor = Position(column: rect.column, row: row) }
    for (index, line) in text.remarks.flatMap({ wrap($0, rect.width - 2) }).enumerated() {
      let head = isBeginning ? (index == 0 ? pointer(.begin) : StyledText("  ")) : StyledText()
      frame.put(head + line, at: Position(column: rect.column, row: row), in: rect)
      row += 1
    }
  }

  private var sectionTable: Table {
    let titles = [
      ProgressPhrases.section, ProgressPhrases.pages, ProgressPhrases.exercises,
      ProgressPhrases.attempts,
    ].map { StyledText($0[language], style: look.style(.secondary)) }
    let columns = titles.enumerated().map { index, title in
      Table.Column(title, alignment: index == 0 ? .left : .right)
    }
    var rows = text.sections.map { section, progress in
      cells("\(section.id)  \(section.title[language])", progress)
    }
    rows.append(
      cells(ProgressPhrases.all[language], text.total).map { $0.adding(look.style(.strong)) })
    return Table(columns: columns, rows: rows, gap: 2)
  }

  private func cells(_ title: String, _ progress: SectionProgress) -> [StyledText] {
    [
      StyledText(title), StyledText("\(progress.pagesDone)/\(progress.pages)"),
      StyledText("\(progress.solved)/\(progress.exercises)"),
      StyledText(progress.attempts.map { "\($0)" } ?? "…"),
    ]
  }

  /// The learner's mean cost and the uniform one, as bars on one scale.
  private func drawCosts(into frame: inout Frame, in rect: Rect, row: inout Int) {
    let shown = ProgressScreen.rows(of: .work, text).map {
      ($0, text.costName($0), text.cost($0))
    }
    let finite = shown.compactMap(\.2).filter(\.isFinite)
    let scale = max(finite.max() ?? 1, 1e-9)
    let labelWidth = shown.map { look.displayWidth(of: $0.1[language]) }.max() ?? 0
    let numberWidth = shown.map { look.displayWidth(of: text.bits($0.2)) }.max() ?? 0
    for (element, label, value) in shown {
      let place = Rect(column: rect.column, row: row, width: rect.width, height: 1)
      let padding = String(
        repeating: " ", count: labelWidth - look.displayWidth(of: label[language]) + 2)
      var line = pointer(element) + StyledText(label[language] + padding)
      line.append(text.bits(value), style: style(element))
      frame.put(line, at: place.origin, in: place)
      let column = place.column + 2 + labelWidth + 2 + numberWidth + 2
      let room = max(place.endColumn - column, 0)
      let bar = Bar(value: value ?? 0, of: scale, role: element == .uniform ? .bar : .q)
      frame.put(
        bar.text(width: room, look: look), at: Position(column: column, row: row), in: place)
      frame.mark(element.name, place)
      if focus == element { frame.cursor = place.origin }
      row += 1
    }
  }

  // MARK: - Calibration

  /// Draws how often options with each number of chips were right, beside what the chips promised.
  func drawChips(into frame: inout Frame, in rect: Rect) {
    var row = rect.row
    let title = StyledText(
      ProgressPhrases.calibrationTitle[language], style: look.style(.title))
    for line in wrap(title, rect.width) {
      frame.put(line, at: Position(column: rect.column, row: row), in: rect)
      row += 1
    }
    let heads = [ProgressPhrases.chips, ProgressPhrases.wasRight, ProgressPhrases.share]
    let columns = [2, 9, 21]
    let secondary = look.style(.secondary)
    for (head, column) in zip(heads, columns) {
      let position = Position(column: rect.column + column, row: row)
      frame.put(head[language], at: position, style: secondary, in: rect)
    }
    let bars = Rect(
      column: rect.column + 29, row: row, width: max(min(rect.width - 31, 40), 1), height: 1)
    frame.put("0", at: bars.origin, style: secondary, in: rect)
    frame.put("1", at: Position(column: bars.endColumn, row: row), style: secondary, in: rect)
    for bin in text.calibration.bins {
      row += 1
      draw(bin, into: &frame, row: row, rect, bars: bars)
    }
    row += 2
    for line in wrap(StyledText(text.verdict), rect.width) {
      frame.put(line, at: Position(column: rect.column, row: row), in: rect)
      row += 1
    }
  }

  private func draw(
    _ bin: Calibration.Bin, into frame: inout Frame, row: Int, _ rect: Rect, bars: Rect
  ) {
    let element = ProgressElement.bin(bin.chips)
    let place = Rect(column: rect.column, row: row, width: rect.width, height: 1)
    let chips = (bin.chips < 10 ? " " : "") + "\(bin.chips)"
    frame.put(pointer(element) + StyledText(chips), at: place.origin, in: place)
    let put = { (frame: inout Frame, text: String, column: Int) in
      _ = frame.put(
        text, at: Position(column: rect.column + column, row: row), style: style(element), in: place
      )
    }
    if let share = bin.share {
      put(&frame, ProgressPhrases.of(bin.right, bin.count)[language], 9)
      put(&frame, share.decimal(places: 2), 21)
      let bar = Bar(value: share, of: 1, role: .q).text(width: bars.width, look: look)
      frame.put(bar, at: Position(column: bars.column, row: row), in: place)
    } else {
      put(&frame, look.drawsUnicode ? "–" : "-", 9)
    }
    let promise = min(Int((bin.promise * Double(bars.width)).rounded()), bars.width)
    frame.put(
      look.drawsUnicode ? "◆" : "|", at: Position(column: bars.column + promise, row: row),
      style: look.style(.highlight), in: place)
    frame.mark(element.name, place)
    if focus == element { frame.cursor = place.origin }
  }

  // MARK: - Pieces

  private func pointer(_ element: ProgressElement) -> StyledText {
    guard element == focus else { return StyledText("  ") }
    return StyledText(look.drawsUnicode ? "▸ " : "> ", style: look.style(.highlight))
  }

  private func style(_ element: ProgressElement) -> Style {
    element == focus ? look.style(.focus) : .plain
  }

  private func wrap(_ text: StyledText, _ width: Int) -> [StyledText] {
    LineBreaker(width: max(width, 1), look: look).lines(of: text)
  }
}

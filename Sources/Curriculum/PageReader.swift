import Assessment

/// Reads one page of one file.
struct PageReader {
  /// The page.
  private(set) var draft: PageDraft
  /// What was found wrong.
  private(set) var problems: [LessonProblem] = []

  /// Conditions that were read before: each stands in both languages.
  private(set) var conditions: [String: Condition]

  private let source: SourceText

  /// Makes a reader of a page of a section.
  init(
    _ source: SourceText, section: String, title: Int, conditions: [String: Condition] = [:]
  ) {
    self.source = source
    self.conditions = conditions
    draft = PageDraft(place: source.place(of: source.lineStarts[title]))
    var reader = TitleReader(source, line: title, section: section)
    reader.read()
    (draft.id, draft.number, draft.title) = (reader.id, reader.number, reader.title)
    problems = reader.problems
  }

  /// Reads the lines below the title.
  mutating func read(_ body: Range<Int>, kinds: [LessonOutline.Line]) {
    let marked = MarkedText(source, lines: body, kinds: kinds)
    var reader = MarkdownReader(source, marked)
    var isFirst = true
    for placed in reader.read() {
      switch placed.block {
      case .code(let language, let text)
      where language.hasPrefix("scene") || language == "steps":
        fence(language, text, at: placed.offset)
      case .quote(let blocks):
        if let notes = Self.notes(blocks) {
          draft.text.notes += notes
        } else {
          draft.text.blocks.append(placed.block)
        }
      case .paragraph(let line) where isFirst:
        isFirst = false
        if let aim = Self.aim(line) {
          draft.text.aim = aim
        } else {
          report(placed.offset, .page(.missingAim))
          draft.text.blocks.append(placed.block)
        }
      default: draft.text.blocks.append(placed.block)
      }
    }
    if isFirst { problems.append(draft.place.problem(.page(.missingAim))) }
    if !draft.saysScene { problems.append(draft.place.problem(.scene(.missing))) }
    if draft.scene == nil, let step = draft.steps.first {
      problems.append(step.place.problem(.scene(.stepsWithoutScene)))
    }
    collect(reader)
  }

  /// Takes over what the linter will look at.
  private mutating func collect(_ reader: MarkdownReader) {
    problems += reader.problems
    draft.formulas += reader.formulas.map {
      .init(value: $0.tex, place: source.place(of: $0.offset))
    }
    draft.displayed += reader.displayed.map {
      .init(value: $0.tex, place: source.place(of: $0.offset))
    }
    draft.numbers += reader.numbers.map {
      .init(value: $0.number, place: source.place(of: $0.offset))
    }
    draft.links += reader.links.map { .init(value: $0.page, place: source.place(of: $0.offset)) }
  }

  private mutating func report(_ offset: Int, _ fault: LessonFault) {
    problems.append(source.problem(at: offset, fault))
  }

  // MARK: - Aim and notes

  /// The sentence after *Aim:* or *目标：*.
  private static func aim(_ line: [Inline]) -> String? {
    guard case .emphasis(let label)? = line.first else { return nil }
    let word = Inline.plainText(label)
    guard ["Aim:", "目标：", "目标:"].contains(word) else { return nil }
    let sentence = Inline.plainText(Array(line.dropFirst())).drop { $0 == " " }
    return sentence.isEmpty ? nil : String(sentence)
  }

  /// The blocks of a quotation that begins with `notes:`, without that word.
  private static func notes(_ blocks: [Block]) -> [Block]? {
    guard case .paragraph(var line)? = blocks.first, case .text(let text)? = line.first else {
      return nil
    }
    for label in ["notes:", "notes："] where text.hasPrefix(label) {
      let rest = text.dropFirst(label.count).drop { $0 == " " }
      line[0] = .text(String(rest))
      if rest.isEmpty { line.removeFirst() }
      return (line.isEmpty ? [] : [.paragraph(line)]) + blocks.dropFirst()
    }
    return nil
  }

  // MARK: - Scene and steps

  private mutating func fence(_ info: String, _ text: String, at offset: Int) {
    let words = info.split(separator: " ")
    if info == "steps" {
      guard draft.steps.isEmpty else { return report(offset, .scene(.second("steps"))) }
      steps(text, at: offset)
    } else if words.first == "scene" {
      guard !draft.saysScene else { return report(offset, .scene(.second("scene"))) }
      draft.saysScene = true
      guard words.count == 2 else { return report(offset, .scene(.unnamed)) }
      scene(String(words[1]), text, at: offset)
    } else {
      draft.text.blocks.append(.code(language: info, text: text))
    }
  }

  private mutating func scene(_ name: String, _ text: String, at offset: Int) {
    var yaml = YAMLReader(path: source.path, linesBefore: source.lineIndex(of: offset) + 1)
    defer { problems += yaml.problems }
    var line = name
    if let node = yaml.parse(text), let pairs = yaml.pairs(node, of: "scene") {
      for pair in pairs {
        guard let value = SceneValue(pair.value) else {
          yaml.report(pair.value, .scene(.unwritable(key: pair.key)))
          continue
        }
        line += " \(pair.key)=\(value.text)"
        draft.settings[pair.key] = yaml.place(of: pair.node)
      }
    }
    guard name != "none" else { return }
    draft.scene = .init(value: line, place: source.place(of: offset))
  }

  private mutating func steps(_ text: String, at offset: Int) {
    var yaml = YAMLReader(path: source.path, linesBefore: source.lineIndex(of: offset) + 1)
    defer { problems += yaml.problems }
    guard let node = yaml.parse(text), let entries = yaml.list(node, of: "steps") else { return }
    for entry in entries {
      guard let values = yaml.mapping(entry, of: "steps", required: ["do", "until"]),
        let wordsNode = values["do"], let words = yaml.text(wordsNode, of: "do"),
        let goalNode = values["until"], let goal = yaml.text(goalNode, of: "until")
      else { continue }
      let place = yaml.place(of: goalNode)
      var condition = conditions[goal]
      do throws(ConditionError) {
        if condition == nil { condition = try Condition(goal) }
        conditions[goal] = condition
      } catch {
        var at = place
        at.column += error.range.lowerBound
        problems.append(at.problem(.scene(.condition(error))))
      }
      let plain = check(words, beside: goal, at: yaml.place(of: wordsNode))
      draft.steps.append(.init(text: plain, condition: condition, goal: goal, place: place))
    }
  }

  /// Numbers of a step may be typed if its condition holds them, too.
  /// Returns the words without marks.
  private mutating func check(
    _ words: String, beside goal: String, at place: LessonPlace
  ) -> String {
    var found = TextCheck(words, at: place)
    found.run()
    problems += found.problems.filter {
      guard case .markup(.typedDecimal(let text)) = $0.fault else { return true }
      return !goal.contains(text)
    }
    draft.formulas += found.formulas
    draft.numbers += found.numbers
    draft.links += found.links
    return found.plain.isEmpty ? words : found.plain
  }
}

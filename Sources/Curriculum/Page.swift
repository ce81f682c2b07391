package import Assessment

/// One idea: a text in both languages, something to touch, steps that are done by doing.
package struct Page: Equatable, Sendable {
  /// What links, exercises and the learner's record call it: "s2.entropy". It never changes.
  package var id: String
  /// What people call it: "2.1".
  package var number: String
  /// The title.
  package var title: Bilingual
  /// The state line of its scene; `nil` where a scene would not help.
  package var scene: String?
  /// The Chinese text.
  package var zh: PageText
  /// The English text.
  package var en: PageText
  /// What the learner does here, in order; the instructions are in the texts.
  package var steps: [Step]
  /// The ids of its exercises.
  package var exercises: [String]

  /// Makes a page.
  package init(
    id: String, number: String, title: Bilingual, scene: String? = nil, zh: PageText,
    en: PageText, steps: [Step] = [], exercises: [String] = []
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.scene = scene
    self.zh = zh
    self.en = en
    self.steps = steps
    self.exercises = exercises
  }

  /// The text in a language.
  package subscript(language: Language) -> PageText {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// What a page says in one language.
package struct PageText: Equatable, Sendable {
  /// What the page is for, in one sentence, as plain text.
  package var aim: String
  /// The text.
  package var blocks: [Block]
  /// Notes for the presenter; the learner does not see them.
  package var notes: [Block]
  /// One instruction for each step, as plain text.
  package var stepTexts: [String]

  /// Makes a text; an empty one by default.
  package init(
    aim: String = "", blocks: [Block] = [], notes: [Block] = [], stepTexts: [String] = []
  ) {
    self.aim = aim
    self.blocks = blocks
    self.notes = notes
    self.stepTexts = stepTexts
  }
}

/// Something to do in the scene.
package struct Step: Equatable, Sendable {
  /// When it is done, as a condition on what the scene measures.
  package var condition: Condition

  /// Makes a step.
  package init(condition: Condition) {
    self.condition = condition
  }
}

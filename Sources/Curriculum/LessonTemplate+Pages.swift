import Assessment

extension LessonTemplate {
  /// The page in a language.
  func page(_ language: Language) -> String {
    let words = Words(language)
    return """
      ---
      section: "\(section)"
      ---

      ## \(words.title) {#s\(section).first-page number=\(section).1}

      *\(words.aim)

      \(words.text)

      ```math
      H(p, q) = -\\sum_{x} p(x) \\log q(x)
      ```

      ```scene distributions
      p: [0.7, 0.3]
      q: [0.5, 0.5]
      columns: [ce]
      ```

      ```steps
      - do: \(words.step)
        until: cross_entropy < 0.62
      ```

      > notes: \(words.notes)

      """
  }

  /// One exercise.
  var exercises: String {
    """
    format_version: 1
    exercises:
      - id: s\(section).first-exercise
        page: s\(section).first-page
        kind: numeric
        function: cross_entropy
        inputs: { p: [0.7, 0.3], q: [0.4, 0.6] }
        prompt:
          zh: "p = (0.7, 0.3)，q = (0.4, 0.6)。H(p, q) 是多少纳特？"
          en: "With p = (0.7, 0.3) and q = (0.4, 0.6), what is H(p, q), in nats?"
        hints:
          zh: [谁当权重？]
          en: [Which of the two does the weighting?]

    """
  }

  /// What differs between the languages.
  private struct Words {
    let title: String
    let aim: String
    let text: String
    let step: String
    let notes: String

    init(_ language: Language) {
      switch language {
      case .zh:
        title = "第一页"
        aim = "目标：* 用一句话写明学习者在这里会发现什么。"
        text =
          "正文写在这里。行内公式写成 $`H(p, q)`$；由别的数得出的数让程序计算，"
          + "例如 {{ cross_entropy(p=[0.7,0.3], q=[0.5,0.5]) : 4 }}。"
        step = "把 q 的第一项调高，直到 H(p,q) 小于 0.62。"
        notes = "给讲课人的话写在这里，学习者看不到。"
      case .en:
        title = "First page"
        aim = "Aim:* Say in one sentence what the learner will find out here."
        text =
          "Write the page here. A formula is written $`H(p, q)`$; a number that follows from others"
          + " is computed,\nas {{ cross_entropy(p=[0.7,0.3], q=[0.5,0.5]) : 4 }} is."
        step = "Raise the first entry of q until H(p,q) is below 0.62."
        notes = "Words for whoever teaches stand here; learners do not see them."
      }
    }
  }
}

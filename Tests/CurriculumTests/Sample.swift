import Assessment
import Canvas
import Curriculum

/// Lessons in memory: one sound page in both languages, and ways to change it.
struct Sample {
  var files: [String: String] = [
    "course.yaml": """
    format_version: 1
    version: "0.1"
    sections:
      - { id: "2", file: 02-core, title: { zh: 核心概念, en: Core concepts } }
    """,
    "zh/02-core.md": page("*目标：* 看看。", "雨出现的次数。"),
    "en/02-core.md": page("*Aim:* Look.", "How often it rains."),
    "exercises/02-core.yaml": exercise,
  ]

  static func page(_ aim: String, _ text: String) -> String {
    """
    ---
    section: "2"
    ---

    ## Weather {#s2.weather number=2.1}

    \(aim)

    \(text)

    ```scene distributions
    p: [0.70, 0.2, 0.1]
    q: [0.5, 0.3, 0.2]
    columns: ce
    ```

    """
  }

  static let exercise = """
    format_version: 1
    exercises:
      - id: s2.ce-weather
        page: s2.weather
        kind: numeric
        function: cross_entropy
        inputs: { p: [0.7, 0.2, 0.1], q: [0.5, 0.3, 0.2] }
        labels: { zh: [晴, 阴, 雨], en: [sunny, cloudy, rain] }
        prompt: { zh: 交叉熵是多少？, en: How large is the cross-entropy? }
        hints: { zh: [先取对数。], en: [Take logarithms first.] }

    """

  /// The sources.
  var sources: LessonSources {
    LessonSources(files: files.mapValues { Array($0.utf8) })
  }

  /// What the linter says, in English.
  var lint: [String] { lint(in: .en) }

  func lint(in language: Language) -> [String] {
    LessonLinter(catalog: .sample).problems(in: sources).map {
      LessonProblemText($0).line(language)
    }
  }

  /// The first page when this text stands below the aim, in both languages.
  static func page(below text: String) -> Page? {
    Sample(both: text).page
  }

  /// A sample whose page says this in both languages.
  init(both text: String) {
    files["zh/02-core.md"] = Self.page("*目标：* 看看。", text)
    files["en/02-core.md"] = Self.page("*Aim:* Look.", text)
  }

  init() {}

  /// The first page.
  var page: Page? { LessonLibrary.course(from: sources).course.pages.first }
}

extension SceneCatalog {
  /// Scenes that know little.
  static let sample = SceneCatalog(
    names: ["distributions", "training"],
    parse: { line in
      line.contains("columns=wrong")
        ? StateLineRefusal(
          key: "columns", words: Bilingual(zh: "columns 不对。", en: "columns is wrong."))
        : nil
    },
    measure: { _ in ["q.1": 0.5, "cross_entropy": 0.8869] },
    fits: { page, language, _ in !page[language].aim.contains("!") })
}

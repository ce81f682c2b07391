import Testing

@testable import Curriculum

/// The quick reader must give what the library gives, or give up.
struct PlainYAMLTests {
  private static let exercise = """
    format_version: 1
    exercises:
      - id: s2.ce-weather
        kind: numeric
        inputs: { p: [0.7, 0.2, 0.1], q: [0.5, -0.3, 1e-7] }
        labels: { zh: [晴, 阴, 雨], en: [sunny, cloudy, rain] }
        scene: distributions p=0.7,0.2,0.1 q=1/2,0.3,0.2   

        prompt:
          zh: "交叉熵 H(p,q) 是多少：纳特？"
          en: 'How large, in nats: 2\\ # 3?'
        hints:
          zh:
            - "先取对数。"
          en:
            - Take logarithms [first], & "then" add * all of them.
      - id: s2.other
    """

  @Test func whatLessonsAreMadeOfIsPlain() throws {
    for text in [
      Self.exercise, Self.exercise + "\n", "- do: Halve q of rain to 0.1.\n  until: q.3 <= 0.105\n",
      "- do: 在 p 列选中“晴”，按 o：现在每天只要一比特。\n  until: p.1 > 0.999\n",
      "p: [0.7, 0.2, 0.1]\ncolumns: [surprisal, ce]\nview: sweep", "section: \"2\"\n",
    ] {
      let plain = PlainYAML.parse(text)
      #expect(plain != nil)
      #expect(plain == (try YAMLReader.tree(of: text)))
    }
  }

  /// What is not plain is read three times as slowly, and a learner waits for it.
  @Test(arguments: [
    "exercises/00-warm-up", "exercises/02-core-concepts", "exercises/04-mathematics", "glossary",
    "document", "reading",
  ])
  func shippedFilesArePlain(name: String) throws {
    let folder =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/") + "/lessons"
    let bytes = try #require(LessonSources(folder: folder).files["\(name).yaml"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(try PlainYAML.parse(text) == YAMLReader.tree(of: text))
  }

  @Test(arguments: ["a: -ln(0.4) - 0.1\n", "a: -(0.5 ln 0.5)\n", "a: -1\n", "- -x\n"])
  func expressionMayBeginWithAMinusSign(text: String) throws {
    #expect(try PlainYAML.parse(text) == YAMLReader.tree(of: text))
  }

  /// Every text that can be had from a sound one by one change of one place.
  @Test func whatIsReadIsWhatTheLibraryReads() {
    let marks = [
      ":", ": ", " ", "  ", "\n", "\n ", "- ", "-", "#", " #", "[", "]", "{", "}", ",", "\"", "'",
      "\\",
      "&a", "*", "|", ">", "?", "!", "%", "@", "`", "~", "晴", "\u{FFFD}", "---\n", "\t", "a: ",
    ]
    let characters = Array(Self.exercise)
    var read = 0
    for place in characters.indices {
      for mark in marks + [nil] {
        var changed = characters
        if let mark {
          changed.insert(contentsOf: mark, at: place)
        } else {
          changed.remove(at: place)
        }
        let text = String(changed)
        guard let plain = PlainYAML.parse(text) else { continue }
        read += 1
        let library = try? YAMLReader.tree(of: text)
        if plain != library { Issue.record("\(text)\n\(plain)\n\(String(describing: library))") }
      }
    }
    #expect(read > 3_000)
  }
}

import Canvas
import Assessment
import Curriculum
import InformationTheory

@testable import Tutor

/// A course of two pages and one exercise, for tests of the screens.
enum SmallCourse {
  static let weather = Page(
    id: "s2.cross-entropy", number: "2.1", title: Bilingual(zh: "交叉熵", en: "Cross-entropy"),
    scene: "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2 labels=weather columns=ce",
    zh: PageText(
      aim: "推动 q，看 H(p,q) 怎样变。",
      blocks: [.paragraph([.text("交叉熵衡量用 q 的编码去编码来自 p 的结果要付多少。")])],
      stepTexts: ["把晴的 q 调高，直到 H(p,q) 小于 0.85。", "按 w 对换 p 与 q。"]),
    en: PageText(
      aim: "Push q around and watch H(p,q).",
      blocks: [.paragraph([.text("Cross-entropy is what it costs to code p with the code of q.")])],
      stepTexts: ["Raise q of sunny until H(p,q) is below 0.85.", "Swap p and q with w."]),
    steps: steps, exercises: ["s2.ce-weather"])

  static let plain = Page(
    id: "s2.end", number: "2.2", title: Bilingual(zh: "小结", en: "Summary"),
    zh: PageText(aim: "记住一句话。", blocks: [.paragraph([.text("固定 p，q = p 时最小。")])]),
    en: PageText(
      aim: "Keep one sentence.", blocks: [.paragraph([.text("For fixed p it is least at q = p.")])]),
    exercises: ["s2.swap", "s2.near", "s2.order"])

  static let exercise = Exercise(
    id: "s2.ce-weather", section: "2", page: "s2.cross-entropy",
    prompt: Bilingual(zh: "求 H(p,q)，用纳特。", en: "Compute H(p,q) in nats."),
    hints: [
      Bilingual(zh: "三项相加。", en: "Add three terms."),
      Bilingual(zh: "每项是 −p ln q。", en: "Each term is −p ln q."),
    ],
    kind: .numeric(
      NumericQuestion(
        computation: Computation(
          "cross_entropy", ["p": .vector([0.7, 0.2, 0.1]), "q": .vector([0.5, 0.3, 0.2])]),
        labels: [
          Bilingual(zh: "晴", en: "sunny"), Bilingual(zh: "阴", en: "cloudy"),
          Bilingual(zh: "雨", en: "rain"),
        ])))

  static let course = Course(
    version: "test",
    sections: [
      Section(id: "2", title: Bilingual(zh: "核心概念", en: "Core concepts"), pages: [weather, plain])
    ], exercises: [exercise, choice, goal, order])

  static let choice = Exercise(
    id: "s2.swap", section: "2", page: "s2.end",
    prompt: Bilingual(zh: "对换后怎样？", en: "What becomes of it when swapped?"),
    scene: "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2",
    kind: .choice(
      ChoiceQuestion(
        options: [("变大", "It grows"), ("变小", "It shrinks")].map {
          .init(
            text: Bilingual(zh: $0.0, en: $0.1), because: Bilingual(zh: "看。", en: "Look."))
        }, right: 0, isPrediction: true)))

  static let goal = Exercise(
    id: "s2.near", section: "2", page: "s2.end",
    prompt: Bilingual(zh: "让 H(p,q) 小于 0.88。", en: "Bring H(p,q) below 0.88."),
    scene: "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2",
    kind: .goal(
      GoalQuestion(condition: (try? Condition("cross_entropy < 0.88")) ?? steps[0].condition)))

  static let order = Exercise(
    id: "s2.order", section: "2", page: "s2.end",
    prompt: Bilingual(zh: "排好。", en: "Put in order."),
    kind: .order(
      OrderQuestion(items: ["log", "minus", "times p"].map { Bilingual(zh: $0, en: $0) })))

  private static var steps: [Step] {
    ["cross_entropy < 0.85", "q.1 == 0.7"].compactMap { text in
      (try? Condition(text)).map { Step(condition: $0) }
    }
  }
}

extension TutorState {
  /// Sends keys by name: `Right`, `S-Right`, `PgDn`, `Home`, `End`, `Esc`, `Tab`, `Enter`, `C-c`, or text.
  @discardableResult
  mutating func press(_ keys: String...) -> [Effect] {
    keys.flatMap { name -> [Effect] in
      switch name {
      case "Up": return update(.key(Key(.up)))
      case "Down": return update(.key(Key(.down)))
      case "Left": return update(.key(Key(.left)))
      case "Right": return update(.key(Key(.right)))
      case "S-Down": return update(.key(Key(.down, .shift)))
      case "S-Right": return update(.key(Key(.right, .shift)))
      case "S-Left": return update(.key(Key(.left, .shift)))
      case "S-Tab": return update(.key(Key(.tab, .shift)))
      case "PgDn": return update(.key(Key(.pageDown)))
      case "PgUp": return update(.key(Key(.pageUp)))
      case "Home": return update(.key(Key(.home)))
      case "End": return update(.key(Key(.end)))
      case "Esc": return update(.key(Key(.escape)))
      case "Tab": return update(.key(Key(.tab)))
      case "Enter": return update(.key(Key(.enter)))
      case "BSpace": return update(.key(Key(.backspace)))
      case "C-c": return update(.key(Key(.character("c"), .control)))
      default: return name.unicodeScalars.flatMap { update(.key(.character($0))) }
      }
    }
  }

  /// The element of the page that has the focus.
  var focus: String? {
    if case .page(let page) = screen { page.focus } else { nil }
  }

  /// The lines of the screen.
  func lines(_ width: Int = 80, _ height: Int = 24) -> [String] {
    var copy = self
    _ = copy.update(.resized(.init(width: width, height: height)))
    return copy.view(in: .init(width: width, height: height)).lines()
  }
}

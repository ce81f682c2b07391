import Assessment

extension LessonProblemText {
  static func words(_ fault: SceneFault) -> Words {
    switch fault {
    case .missing, .second, .unnamed, .unwritable, .stepsWithoutScene:
      return fence(fault)
    case .unknown(let name, let nearest, let known):
      let hint = suggestion(nearest, known + ["none"])
      return Words(
        zh: "没有叫\(quoted(name))的场景。", hint.zh,
        en: "there is no scene \(quoted(name)).", hint.en)
    case .refused(let words):
      return Words(
        zh: "场景不接受这些设置：\(words.zh)", "改正设置；用 xent lab 可以试一行状态。",
        en: "the scene refuses its settings: \(words.en)",
        "mend them; xent lab tries out a state line.")
    case .condition(let error):
      let text = ConditionErrorText(error)
      return Words(
        zh: "条件读不懂：\(text.message(.zh))", "写成 cross_entropy < 0.85 and q.1 > 0.5 这样。",
        en: "the condition cannot be read: \(text.message(.en))",
        "write it like cross_entropy < 0.85 and q.1 > 0.5.")
    case .unknownMeasurement(let name, let nearest, let known):
      let hint = suggestion(nearest, known)
      return Words(
        zh: "这个场景不测量\(quoted(name))。", hint.zh,
        en: "this scene does not measure \(quoted(name)).", hint.en)
    case .stepAlreadyDone(let goal):
      return Words(
        zh: "场景一开始就满足\(quoted(goal))，无事可做。", "改条件，或改场景的初始状态。",
        en: "\(quoted(goal)) is met before anything is done.",
        "change the condition, or the state in which the scene begins.")
    }
  }

  private static func fence(_ fault: SceneFault) -> Words {
    switch fault {
    case .second(let what):
      Words(
        zh: "一页只能有一个 \(what) 块。", "合并，或分成两页。",
        en: "a page has only one block of \(what).", "join them, or make two pages.")
    case .unnamed:
      Words(
        zh: "没有写明是哪个场景。", "写成 ```scene distributions，名字之后不写别的。",
        en: "the block does not say which scene.",
        "write ```scene distributions, and nothing after the name.")
    case .unwritable(let key):
      Words(
        zh: "\(quoted(key))的值写不进状态行。", "用数、没有空格的词，或它们的列表。",
        en: "the value of \(quoted(key)) cannot stand in a state line.",
        "use numbers, words without blanks, or lists of them.")
    case .stepsWithoutScene:
      Words(
        zh: "有步骤，却没有场景。", "加上场景，或删去步骤。",
        en: "there are steps but no scene.", "add a scene, or remove the steps.")
    default:
      Words(
        zh: "这一页没有说明用哪个场景。", "加上 ```scene distributions；不需要场景时写 ```scene none。",
        en: "the page does not say which scene it has.",
        "add ```scene distributions, or ```scene none where none would help.")
    }
  }
}

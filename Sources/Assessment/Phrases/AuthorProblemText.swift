internal import InformationTheory

/// Says what is wrong with an exercise, to its author.
package struct AuthorProblemText: Sendable {
  private let problem: AuthorProblem

  /// Explains a problem.
  package init(_ problem: AuthorProblem) {
    self.problem = problem
  }

  /// What is the matter.
  package func message(_ language: Language) -> String { what[language] }

  /// What to do about it.
  package func help(_ language: Language) -> String { cure[language] }

  private var what: Bilingual {
    switch problem {
    case .noRightValue(let error):
      Bilingual(
        zh: "算不出正确答案：" + QuestionErrorText(error).message(.zh),
        en: "no right value: " + QuestionErrorText(error).message(.en))
    case .tolerance(let value):
      Bilingual(
        zh: "容差必须大于 0，这里是 \(value.asGiven)",
        en: "the tolerance must be positive, and is \(value.asGiven)")
    case .solutionFails(let value):
      Bilingual(
        zh: "正确答案 \(value.asGiven) 自己通不过", en: "the right value \(value.asGiven) is not accepted")
    case .blankIsJudged:
      Bilingual(zh: "空白答案被当作答案批改了", en: "a blank answer is judged")
    case .refusesWithinTolerance(let value):
      Bilingual(
        zh: "容差之内的 \(value.asGiven) 被判错", en: "\(value.asGiven) is within the tolerance and refused"
      )
    case .acceptsOutsideTolerance(let value):
      Bilingual(
        zh: "容差之外的 \(value.asGiven) 被判对",
        en: "\(value.asGiven) is outside the tolerance and accepted")
    case .slipTooClose(let slip, let value, let right, let tolerance):
      Bilingual(
        zh:
          "错法 \(slip.rawValue) 得到 \(value.shown)，与正确答案 \(right.shown) 相差不到容差 \(tolerance.shown) 的两倍",
        en: "slip \(slip.rawValue) gives \(value.shown), within twice the tolerance "
          + "\(tolerance.shown) of the right value \(right.shown)")
    case .slipNotFound(let slip, let value):
      Bilingual(
        zh: "错法 \(slip.rawValue) 得到 \(value.shown)，却诊断不出来",
        en: "slip \(slip.rawValue) gives \(value.shown) and is not diagnosed")
    case .noSlipValue(let number, let problem):
      Bilingual(
        zh: "第 \(number) 个 slips 没有值：" + AnswerProblemText(problem).message(.zh),
        en: "number \(number) of slips has no value: " + AnswerProblemText(problem).message(.en))
    case .ownSlipTooClose(let number, let value, let right, let tolerance):
      Bilingual(
        zh: "第 \(number) 个 slips 得到 \(value.shown)，与正确答案 \(right.shown) 相差不到容差 "
          + "\(tolerance.shown) 的两倍",
        en: "number \(number) of slips gives \(value.shown), within twice the tolerance "
          + "\(tolerance.shown) of the right value \(right.shown)")
    case .ownSlipNotFound(let number, let value):
      Bilingual(
        zh: "第 \(number) 个 slips 得到 \(value.shown)，却诊断不出来",
        en: "number \(number) of slips gives \(value.shown) and is not diagnosed")
    case .noVariant(let seed):
      Bilingual(
        zh: "种子 \(seed)：抽不出一组能分清对错的数",
        en: "seed \(seed): no draw tells the right answer from the slips")
    case .labels(let count, let outcomes):
      Bilingual(
        zh: "有 \(count) 个标签，却有 \(outcomes) 个结果", en: "\(count) labels for \(outcomes) outcomes")
    case .optionsWithoutOneRight(let count):
      Bilingual(
        zh: "有 \(count) 个选项，应至少两个，并且恰好一个标 right: true",
        en: "\(count) options, and not at least two with exactly one that is right")
    case .equalOptions: Bilingual(zh: "有两个选项写得一样", en: "two options say the same")
    case .ownAnswerRefused:
      Bilingual(zh: "这道题自己的答案通不过", en: "the right answer itself is not accepted")
    case .shownInOrder:
      Bilingual(zh: "各项一开始就排好了", en: "the items are shown in their right order")
    case .tooFewItems(let count):
      Bilingual(zh: "只有 \(count) 项，排序至少要三项", en: "\(count) items are too few to order")
    }
  }

  private var cure: Bilingual {
    switch problem {
    case .noRightValue(.expression): Bilingual(zh: "改正 answer", en: "correct the answer")
    case .noRightValue: Bilingual(zh: "改正 function 和 inputs", en: "correct function and inputs")
    case .tolerance:
      Bilingual(zh: "写一个正数，或去掉 tolerance", en: "give a positive number, or leave tolerance out")
    case .slipTooClose, .slipNotFound:
      Bilingual(zh: "换一组 p 和 q，让错法得出不同的数", en: "choose other p and q, so that the slip shows")
    case .noSlipValue: Bilingual(zh: "改正 answer", en: "correct its answer")
    case .ownSlipTooClose, .ownSlipNotFound:
      Bilingual(zh: "换一组数，或去掉这一个", en: "choose other numbers, or leave this one out")
    case .noVariant: Bilingual(zh: "放宽 draw 的范围或 where", en: "widen the ranges of draw, or where")
    case .labels: Bilingual(zh: "每个结果写一个标签", en: "give one label for each outcome")
    case .optionsWithoutOneRight:
      Bilingual(zh: "给正确的一项写 right: true", en: "write right: true at the right one")
    case .equalOptions: Bilingual(zh: "改写其中一个", en: "reword one of them")
    case .tooFewItems, .shownInOrder: Bilingual(zh: "再加几项", en: "add items")
    case .ownAnswerRefused: Bilingual(zh: "检查 right 和选项", en: "look at right and the options")
    case .solutionFails, .blankIsJudged, .refusesWithinTolerance, .acceptsOutsideTolerance:
      Bilingual(zh: "改一改 tolerance", en: "change the tolerance")
    }
  }
}

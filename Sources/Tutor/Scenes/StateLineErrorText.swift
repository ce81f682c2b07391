package import Assessment
import InformationTheory

/// Turns what is wrong with a state line into words: what, where, and what to do.
package struct StateLineErrorText: Equatable, Sendable {
  /// What is wrong.
  package let error: StateLineError
  /// Whether the words begin with the place in the line.
  package let namesPlace: Bool

  /// The words for an error; without its place where the line was put together from a lesson.
  package init(_ error: StateLineError, namesPlace: Bool = true) {
    self.error = error
    self.namesPlace = namesPlace
  }

  /// One or two sentences in both languages.
  package var text: Bilingual {
    switch error {
    case .empty:
      Bilingual(
        zh: "状态行是空的；请以场景的名称开头，例如 distributions p=0.7,0.3 q=0.5,0.5。",
        en: "The state line is empty; begin with the name of a scene, as in"
          + " distributions p=0.7,0.3 q=0.5,0.5.")
    case .tooLong(let limit):
      Bilingual(
        zh: "状态行超过 \(limit) 个字节；请缩短，场景只有 2 到 26 种结果。",
        en:
          "The state line is longer than \(limit) bytes; shorten it, a scene has 2 to 26 outcomes.")
    case .malformed(let word, let column):
      Bilingual(
        zh: "\(place(column).zh)“\(Self.short(word))”不是“名称=值”；例如 q=0.5,0.3,0.2，值里不能有空格。",
        en: "\(place(column).en)“\(Self.short(word))” is not key=value; write for example"
          + " q=0.5,0.3,0.2, without blanks in the value.")
    case .unknownScene(let name, let known):
      unknown(name, among: known, at: 0, zh: "场景", en: "scene")
    case .unknownKey(let key, let column, let known):
      unknown(key, among: known, at: column, zh: "设置", en: "setting")
    case .duplicate(let key, let column):
      Bilingual(
        zh: "\(place(column).zh)\(key) 写了两次；请去掉一个。",
        en: "\(place(column).en)\(key) stands twice; remove one of them.")
    case .badValue(let key, let value, let column, let expected):
      badValue(key, value, column, expected)
    }
  }

  private func place(_ column: Int) -> Bilingual {
    column > 0 && namesPlace
      ? Bilingual(zh: "第 \(column) 个字符处：", en: "At character \(column): ")
      : Bilingual(zh: "", en: "")
  }

  private func unknown(
    _ name: String, among known: [String], at column: Int, zh: String, en: String
  ) -> Bilingual {
    let place = place(column)
    let shown = Self.short(name)
    let list = Bilingual(
      zh: known.joined(separator: "、"), en: known.joined(separator: ", "))
    guard let near = nearestName(to: name, among: known) else {
      return Bilingual(
        zh: "\(place.zh)没有名为“\(shown)”的\(zh)；有 \(list.zh)。",
        en: "\(place.en)There is no \(en) “\(shown)”; there are \(list.en).")
    }
    return Bilingual(
      zh: "\(place.zh)没有名为“\(shown)”的\(zh)；是不是 \(near)？",
      en: "\(place.en)There is no \(en) “\(shown)”; did you mean \(near)?")
  }

  private func badValue(
    _ key: String, _ value: String, _ column: Int, _ expected: StateLineError.Expected
  ) -> Bilingual {
    let place = place(column)
    let need = need(expected, value: value)
    let shown = Self.short(value)
    if case .sumOfOne = expected {
      return Bilingual(
        zh: "\(place.zh)\(key) \(need.zh)", en: "\(place.en)\(key) \(need.en)")
    }
    return Bilingual(
      zh: "\(place.zh)\(key) 不能是“\(shown)”：\(need.zh)",
      en: "\(place.en)\(key) cannot be “\(shown)”: \(need.en)")
  }

  private func need(_ expected: StateLineError.Expected, value: String) -> Bilingual {
    switch expected {
    case .number(let least, let most):
      Bilingual(
        zh: "要 \(least.shortest) 到 \(most.shortest) 的数，例如 0.25 或 1/3。",
        en: "it takes a number from \(least.shortest) to \(most.shortest), such as 0.25 or 1/3.")
    case .integer(let least, let most):
      Bilingual(
        zh: "要 \(least) 到 \(most) 的整数。",
        en: "it takes a whole number from \(least) to \(most).")
    case .oneOf(let words): choice(words, value: value, isList: false)
    case .listOf(let words): choice(words, value: value, isList: true)
    case .distribution(let outcomes):
      Bilingual(
        zh:
          "要 \(outcomes.lowerBound) 到 \(outcomes.upperBound) 个不小于 0、和为 1 的数，用逗号隔开，例如 0.7,0.2,0.1。",
        en: "it takes \(outcomes.lowerBound) to \(outcomes.upperBound) numbers, none negative, that"
          + " sum to 1, with commas between them, such as 0.7,0.2,0.1.")
    case .sameCount(let other, let count):
      Bilingual(
        zh: "要与 \(other) 一样有 \(count) 项，用逗号隔开，没有空项。",
        en: "it takes \(count) entries as \(other) has, with commas between them and none empty.")
    case .layers(let most, let widest):
      Bilingual(
        zh: "要 linear，或 1 到 \(most) 个隐藏层的神经元个数（各 1 到 \(widest)），用逗号隔开，例如 8 或 4,4。",
        en: "it takes linear, or the neurons of 1 to \(most) hidden layers, 1 to \(widest) each,"
          + " with commas between them, such as 8 or 4,4.")
    case .point(let count, let classes):
      Bilingual(
        zh: "要 \(count) 个坐标和一个类（\(classes.joined(separator: "、"))），用逗号隔开，例如"
          + " \(Self.pointExample(count))。",
        en: "it takes \(count == 1 ? "a coordinate" : "\(count) coordinates") and a class"
          + " (\(classes.joined(separator: ", "))), with commas, such as"
          + " \(Self.pointExample(count)).")
    case .sumOfOne(let found):
      Bilingual(
        zh: "的和是 \(found.shortest)，不是 1；请改成和为 1，或者加上 free=1，再按 n 除以总和。",
        en: "sums to \(found.shortest), not 1; make the sum 1, or add free=1 and divide by the sum"
          + " with n.")
    }
  }

  private static func pointExample(_ coordinates: Int) -> String {
    coordinates == 1 ? "0.5,b" : "0.5,-1,b"
  }

  private func choice(_ words: [String], value: String, isList: Bool) -> Bilingual {
    let zh = words.joined(separator: "、")
    let en = words.joined(separator: ", ")
    let near = nearestName(to: value, among: words).map {
      Bilingual(zh: "是不是 \($0)？", en: "did you mean \($0)?")
    }
    let list =
      isList
      ? Bilingual(zh: "要用逗号隔开的 \(zh)。", en: "it takes a list of \(en), with commas.")
      : Bilingual(zh: "要 \(zh) 之一。", en: "it takes one of \(en).")
    return near ?? list
  }

  /// A long word is cut, and nothing of it reaches the terminal as a control character.
  private static func short(_ text: String) -> String {
    let clean = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    let word = String(String.UnicodeScalarView(clean))
    return word.count > 40 ? word.prefix(39) + "…" : word
  }
}

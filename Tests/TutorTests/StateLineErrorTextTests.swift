import Assessment
import Testing

@testable import Tutor

struct StateLineErrorTextTests {
  private func text(_ line: String) -> Bilingual? {
    do {
      _ = try DistributionsScene(StateLine(line))
      return nil
    } catch {
      return StateLineErrorText(error).text
    }
  }

  @Test(
    arguments: [
      (
        "",
        Bilingual(
          zh: "状态行是空的；请以场景的名称开头，例如 distributions p=0.7,0.3 q=0.5,0.5。",
          en: "The state line is empty; begin with the name of a scene, as in"
            + " distributions p=0.7,0.3 q=0.5,0.5.")
      ),
      (
        "distributions q",
        Bilingual(
          zh: "第 15 个字符处：“q”不是“名称=值”；例如 q=0.5,0.3,0.2，值里不能有空格。",
          en:
            "At character 15: “q” is not key=value; write for example q=0.5,0.3,0.2, without blanks"
            + " in the value.")
      ),
      (
        "distributions colums=ce",
        Bilingual(
          zh: "第 15 个字符处：没有名为“colums”的设置；是不是 columns？",
          en: "At character 15: There is no setting “colums”; did you mean columns?")
      ),
      (
        "distributions zzzzzz=1",
        Bilingual(
          zh: "第 15 个字符处：没有名为“zzzzzz”的设置；有 p、q、labels、columns、view、free、fixed、eta、updates。",
          en:
            "At character 15: There is no setting “zzzzzz”; there are p, q, labels, columns, view,"
            + " free, fixed, eta, updates.")
      ),
      (
        "distributions p=1,0 p=0,1",
        Bilingual(
          zh: "第 21 个字符处：p 写了两次；请去掉一个。",
          en: "At character 21: p stands twice; remove one of them.")
      ),
      (
        "distributions p=0.7,0.2,0.2",
        Bilingual(
          zh: "第 17 个字符处：p 的和是 1.1，不是 1；请改成和为 1，或者加上 free=1，再按 n 除以总和。",
          en:
            "At character 17: p sums to 1.1, not 1; make the sum 1, or add free=1 and divide by the"
            + " sum with n.")
      ),
      (
        "distributions q=0.5,x,0.2",
        Bilingual(
          zh: "第 21 个字符处：q 不能是“x”：要 0 到 1 的数，例如 0.25 或 1/3。",
          en:
            "At character 21: q cannot be “x”: it takes a number from 0 to 1, such as 0.25 or 1/3.")
      ),
      (
        "distributions q=1",
        Bilingual(
          zh: "第 17 个字符处：q 不能是“1”：要 2 到 26 个不小于 0、和为 1 的数，用逗号隔开，例如 0.7,0.2,0.1。",
          en:
            "At character 17: q cannot be “1”: it takes 2 to 26 numbers, none negative, that sum to"
            + " 1, with commas between them, such as 0.7,0.2,0.1.")
      ),
      (
        "distributions p=0.5,0.5 q=0.5,0.3,0.2",
        Bilingual(
          zh: "第 27 个字符处：q 不能是“0.5,0.3,0.2”：要与 p 一样有 2 项，用逗号隔开，没有空项。",
          en: "At character 27: q cannot be “0.5,0.3,0.2”: it takes 2 entries as p has, with commas"
            + " between them and none empty.")
      ),
      (
        "distributions view=tabel",
        Bilingual(
          zh: "第 20 个字符处：view 不能是“tabel”：是不是 table？",
          en: "At character 20: view cannot be “tabel”: did you mean table?")
      ),
      (
        "distributions free=maybe",
        Bilingual(
          zh: "第 20 个字符处：free 不能是“maybe”：要 0、1 之一。",
          en: "At character 20: free cannot be “maybe”: it takes one of 0, 1.")
      ),
      (
        "distributions updates=-1",
        Bilingual(
          zh: "第 23 个字符处：updates 不能是“-1”：要 0 到 2000 的整数。",
          en: "At character 23: updates cannot be “-1”: it takes a whole number from 0 to 2000.")
      ),
      (
        "distributions p=0.5,0.5 fixed=banana",
        Bilingual(
          zh: "第 31 个字符处：fixed 不能是“banana”：要用逗号隔开的 p.1、p.2、q.1、q.2。",
          en:
            "At character 31: fixed cannot be “banana”: it takes a list of p.1, p.2, q.1, q.2, with"
            + " commas.")
      ),
    ] as [(String, Bilingual)])
  func aBadLineIsExplained(_ line: String, _ expected: Bilingual) {
    #expect(text(line) == expected)
  }

  @Test func anUnknownSceneSuggestsTheNearest() {
    let known = ["distributions", "training"]
    #expect(
      StateLineErrorText(.unknownScene(name: "distribution", known: known)).text
        == Bilingual(
          zh: "没有名为“distribution”的场景；是不是 distributions？",
          en: "There is no scene “distribution”; did you mean distributions?"))
    #expect(
      StateLineErrorText(.unknownScene(name: "xyz", known: known)).text.en
        == "There is no scene “xyz”; there are distributions, training.")
  }

  @Test func longAndHostileWordsAreTamed() {
    let word = "\u{1B}[31m" + String(repeating: "x", count: 100)
    let text = StateLineErrorText(.malformed(word: word, column: 3)).text
    #expect(!text.en.unicodeScalars.contains("\u{1B}"))
    #expect(text.en.count < 160)
    #expect(
      StateLineErrorText(.tooLong(limit: 20_000)).text.en
        == "The state line is longer than 20000 bytes; shorten it, a scene has 2 to 26 outcomes.")
  }
}

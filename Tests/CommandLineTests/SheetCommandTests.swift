import Testing

struct SheetCommandTests {
  @Test func aSheetFilledInFromItsKeyIsRight() throws {
    let blank = try XentCommand.run("sheet", "4", "--to", "answers", "--lang", "en")
    #expect(blank.status == 0)
    let ids = blank.lines.filter { $0.hasSuffix(" = ") }.map { String($0.dropLast(3)) }
    #expect(ids.count >= 4)
    let unanswered = try XentCommand.run("check", "-", "--lang", "en", input: blank.output)
    #expect(unanswered.status == 1)
    #expect(unanswered.output.contains("0 of \(ids.count) right, \(ids.count) unanswered."))
    let key = try XentCommand.run("sheet", "4", "--key", "--to", "text", "--lang", "en")
    for id in ids { #expect(key.output.contains("[\(id)]")) }
  }

  @Test func theNumbersOfAnOrderAreThoseOfTheSheet() throws {
    for line in try XentCommand.run("sheet", "2", "--key", "--to", "text", "--lang", "en").lines {
      guard line.contains("least-surprising-first"), let answer = line.split(separator: " ").last
      else { continue }
      let result = try XentCommand.run(
        "check", "-", input: "s2.least-surprising-first = \(answer)\n")
      #expect(result.status == 0)
    }
  }

  @Test func formulasAreTeXInMarkdownAndOneLineInText() throws {
    let markdown = try XentCommand.run("sheet", "s4.one-term-nats", "--key", "--lang", "zh")
    #expect(markdown.output.hasPrefix("# 答案\n"))
    #expect(markdown.output.contains("$`"))
    let text = try XentCommand.run("sheet", "s4.one-term-nats", "--key", "--to", "text")
    #expect(text.output.contains("H(p, q) = −(0 ln 0.15 + 1 ln 0.6 + 0 ln 0.25)"))
  }

  @Test func theSeedIsCarriedIntoTheAnswersFile() throws {
    let blank = try XentCommand.run("sheet", "s4.one-term-bits", "--to", "answers", "--seed", "7")
    #expect(blank.lines.last == "s4.one-term-bits@7 = ")
  }

  @Test func suggestsTheNearestExercise() throws {
    let result = try XentCommand.run("sheet", "s4.one-term-bit", "--lang", "en")
    #expect(result.status == 2)
    #expect(result.error.contains("did you mean s4.one-term-bits?"))
  }
}

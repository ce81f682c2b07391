@testable import Assessment
import Testing

struct ReportAnswersTests {
  @Test(arguments: [
    "s2.kl = 0.0851", "s2.kl: 0.0851", "s2.kl=0.0851 # done", "\u{FEFF}s2.kl = 0.0851\r\n",
    "ｓ２．ｋｌ　＝　0.0851", "- S2.KL = 0.0851", "# mine\n\n s2.kl：0.0851  ",
    #"{"id":"s2.kl","answer":0.0851}"#, #"{"id":"s2.kl","answer":"0.0851","seed":null}"#,
  ])
  func readsAnAnswerHoweverItIsWritten(_ text: String) {
    let file = AnswersFile(text)
    #expect(file.problems == [])
    #expect(file.entries.map(\.id) == ["s2.kl"])
    #expect(file.entries.map(\.answer) == ["0.0851"])
    #expect(file.entries.map(\.seed) == [nil])
  }

  @Test(arguments: [
    "s2.kl@７ = 1", "s2.kl @ 7: 1", #"{"id":"s2.kl","seed":7,"answer":"1"}"#,
    #"{"id":"s2.kl","seed":"7","answer":1}"#,
  ])
  func carriesTheSeed(_ text: String) {
    #expect(AnswersFile(text).entries.map(\.seed) == [7])
  }

  @Test func saysWhatIsTheMatterLineByLine() {
    let file = AnswersFile("hello\ns2.kl@x = 1\n= 3\ns2.kl = 1\n")
    #expect(
      file.problems == [
        .notAnAnswer(line: 1, text: "hello"), .notASeed(line: 2, text: "x"),
        .notAnAnswer(line: 3, text: "= 3"),
      ])
    #expect(file.entries.map(\.line) == [4])
    #expect(AnswersFile("# nothing\n").problems == [.noAnswers])
    #expect(AnswersFile("{\"id\":3}\n").problems == [.notJSON(line: 1)])
  }

  @Test func tellsFourThingsApart() {
    let checked = ReportClass.checked(
      """
      s2.cross_entropy = 0.8869
      s2.kl = 0.0851 bits
      s2.broken = 1
      s1.choice = ７，２，１
      s1.order =
      """)
    #expect(checked.items.map(\.status) == [.right, .wrong, .error, .right, .unanswered])
    #expect(checked.score == 2)
    #expect(!checked.isFaulty)
    let invalid = ReportClass.checked("s2.kl = In 2")
    #expect(invalid.items.map(\.status) == [.invalid])
    #expect(invalid.items[0].place == 0..<2)
    #expect(ReportClass.checked("s1.choice = 0,5,5").items[0].costInBits == .infinity)
  }

  @Test func anOrderIsGivenByTheNumbersThatAreShown() {
    // Shown are the items 2, 1, 3 of the right order.
    #expect(ReportClass.checked("s1.order = 2,1,3").items[0].status == .right)
    #expect(ReportClass.checked("s1.order = 1,2,3").items[0].status == .wrong)
  }

  @Test func unknownAndRepeatedAnswersAreToldAndTheRestIsChecked() {
    let text = "s2.kk = 1\ns2.kl = 1\ns2.kl = 0.0851\ns2.cross_entropy@3 = 0.8869\n"
    let checked = ReportClass.checker(seed: 4).check(text, of: "", file: "f")
    #expect(checked.problems.map(\.word) == ["unknown_exercise", "repeated"])
    #expect(
      checked.problems[0].message == "Line 1: there is no exercise “s2.kk”; did you mean s2.kl?")
    // What does not vary is the same for every seed.
    #expect(checked.items.map(\.status) == [.right, .right])
    #expect(checked.isFaulty)
  }

  @Test func whatIsMissingOfAnAssignmentIsUnanswered() {
    let checker = ReportClass.checker(assigned: ["s2.kl", "s2.cross_entropy"])
    let checked = checker.check("s2.cross_entropy = 0.8869", of: "", file: "f")
    #expect(checked.items.map(\.status) == [.unanswered, .right])
    #expect(checker.check(nil, of: "", file: "f").items.count == 2)
  }

  @Test(arguments: [
    "", "\0", "=", ":", "@", "{", "{\"", "{\"id\":\"\\ud800\"}", "\u{FEFF}\u{FEFF}=", "#", "@=@",
    "{\"id\":\"a\",\"answer\":[1,[2]]}", String(repeating: "{\"a\":", count: 1_000),
    String(repeating: "[", count: 100_000), "s2.kl = " + String(repeating: "(", count: 5_000),
  ])
  func nothingCrashesIt(_ text: String) {
    let checked = ReportClass.checked(text)
    #expect(checked.score == 0)
    for format in ReportFormat.allCases {
      #expect(!ReportClass.report(format, [checked]).contains("\0"))
    }
  }
}

import Testing

@testable import Assessment

struct ProgramCommandWordsTests {
  @Test(arguments: [
    ("python3 loss.py", ["python3", "loss.py"]),
    ("  ./a   'b c'\t\"d 'e' \\\" f\" ", ["./a", "b c", "d 'e' \" f"]),
    (#"a\ b '\' "" x''y"#, ["a b", "\\", "", "xy"]),
    ("sh -c 'echo $x | y'", ["sh", "-c", "echo $x | y"]),
  ])
  func takesACommandApart(_ command: String, _ words: [String]) throws {
    #expect(try CommandWords(command).words == words)
  }

  @Test(arguments: [
    ("", ProgramLaunchError.nothing), ("  ", .nothing), ("'' a", .nothing),
    ("a 'b", .openQuote("'")), ("a \"b", .openQuote("\"")), ("a | b", .shell("|")),
    ("a > b", .shell(">")), ("cd x && y", .shell("&")), ("a $HOME", .shell("$")),
  ])
  func refusesWhatOnlyAShellUnderstands(_ command: String, _ error: ProgramLaunchError) {
    #expect(throws: error) { try CommandWords(command) }
  }

  @Test func tellsTheCureInBothLanguages() {
    let text = ProgramLaunchErrorText(.shell("|"))
    #expect(
      text.message(.en)
        == "no shell runs the command, so | means nothing there; put it into a script, or between "
        + "quotation marks if it is a plain character.")
    #expect(text.message(.zh) == "命令不经过 shell 运行，| 没有作用；写进一个脚本，或者加上引号当作普通文字。")
  }
}

import Testing

/// What a user gets for words that the program does not take.
struct UsageErrorTests {
  @Test(arguments: [
    (
      ["--sektion", "2"],
      "there is no option --sektion, did you mean --section? xent --help shows how it is used.",
      "没有选项 --sektion，是不是 --section？用法见 xent --help。"
    ),
    (
      ["lessons", "show"], "<page> is missing; xent lessons show --help shows how it is used.",
      "缺少 <page>；用法见 xent lessons show --help。"
    ),
    (
      ["lesons"],
      "“lesons” is not expected here, did you mean lessons? "
        + "xent --help shows how it is used.", "多出了“lesons”，是不是 lessons？用法见 xent --help。"
    ),
    (
      ["lessons", "lint", "a", "b"],
      "“a”, “b” are not expected here; xent lessons lint --help shows how it is used.",
      "多出了“a”、“b”；用法见 xent lessons lint --help。"
    ),
    (
      ["lessons", "list", "--lessons"],
      "--lessons <folder> lacks its value; xent lessons list --help shows how it is used.",
      "--lessons <folder> 后面缺少值；用法见 xent lessons list --help。"
    ),
    (
      ["--fps", "-5"],
      "--fps <fps> cannot be “-5” but is one of 1–120; xent --help shows how it is used.",
      "--fps <fps> 不能是“-5”，可选 1–120；用法见 xent --help。"
    ),
    (
      ["comput", "entropy"],
      "“comput” is not expected here, did you mean compute? xent --help shows how it is used.",
      "多出了“comput”，是不是 compute？用法见 xent --help。"
    ),
  ])
  func oneSentenceInTheLanguageNamesTheCure(words: [String], en: String, zh: String) throws {
    for (language, sentence) in [("en", en), ("zh", zh)] {
      let result = try XentCommand.run(["--lang=\(language)"] + words)
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.error == "xent: \(sentence)\n", "\(result.error)")
    }
  }

  @Test func languageThatIsNoneIsTold() throws {
    let result = try XentCommand.run("lessons", "list", "--lang", "fr\u{1B}[2J")
    #expect(result.status == 2)
    #expect(
      result.error
        == "xent: --lang <lang> cannot be “fr[2J” but is one of zh, en; "
        + "xent lessons list --help shows how it is used.\n")
  }

  @Test func anUnknownSectionIsToldBesideThoseThatThereAre() throws {
    let result = try XentCommand.run("--section", "4.9", "--lang", "en")
    #expect(result.status == 2)
    #expect(result.error.hasPrefix("xent: there is no section “4.9”; there are: 0.1, "))
    #expect(result.error.hasSuffix(", progress; xent lessons list names every page.\n"))
    #expect(!result.error.contains("1.1.2"))
  }

  @Test func outputThatCannotBeWrittenIsAnError() throws {
    let result = try XentCommand.run(
      "compute", "entropy", "--p", "0.5,0.5", "--lang", "en", outputFile: "/dev/full")
    #expect(result.status == 3)
    #expect(
      result.error
        == "xent: the output cannot be written (No space left on device); "
        + "send it where there is space.\n")
  }
}

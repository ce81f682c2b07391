import Foundation
import Testing

/// Programs that do everything a program must not do, in the language of the shell.
@Suite(.serialized)
struct ProgramHostileTests {
  @Test(arguments: [
    ("read -r a; while :; do :; done", "No answer in 2.1 s"),
    ("trap '' INT TERM HUP; read -r a; sleep 60", "No answer in 2.1 s"),
    ("read -r a; read -r b", "waits for more input"),
    ("while :; do echo y; done", "The line is not JSON (at character 1): y"),
    ("read -r a; tr '\\0' x </dev/zero", "It printed a line of more than 1 MiB and was ended."),
    ("read -r a; while :; do echo y >&2; done", "No answer in 2.1 s"),
    ("read -r a; exec >&-; sleep 60", "The program closed its standard output and ran on."),
    ("exec <&-; sleep 60", "The program closed its standard input"),
    ("read -r a; exit 3", "The program failed with exit code 3."),
    ("exit 0", "The program ended before it answered (exit code 0)."),
    ("read -r a; kill -SEGV $$", "The program crashed with signal 11"),
    ("read -r a; echo hello; cat >/dev/null", "The line is not JSON (at character 1): hello"),
    ("read -r a; echo; cat >/dev/null", "The line is empty."),
    ("read -r a; echo '{\"id\":2,\"value\":1}'; cat >/dev/null", "The id of the answer is 2"),
    ("read -r a; echo '{\"id\":1}'; cat >/dev/null", "The answer has no value"),
    ("read -r a; echo '[1]'; cat >/dev/null", "The line is no JSON object"),
    (
      "read -r a; printf '\\033[2J\\033]0;x\\007\\n'; cat >/dev/null",
      "(at character 1): ?[2J?]0;x?"
    ),
    ("read -r a; printf '{\"id\":1,\"value\":1}'; cat >/dev/null", "kept in a buffer"),
  ])
  func getsAClearVerdict(_ script: String, _ sentence: String) throws {
    let result = try ProgramFolder().check(script)
    #expect(result.status == 1)
    #expect(result.error.isEmpty)
    #expect(result.output.contains(sentence), "\(result.output)")
    #expect(result.output.contains("0 of 8 cases are right."))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func leavesNoProcessBehind() throws {
    let mark = "86399.\(UInt32.random(in: 0..<1_000_000))"
    let scripts = [
      "sleep \(mark) & read -r a; exit 3",
      "setsid sh -c 'setsid sleep \(mark) & sleep \(mark)' >/dev/null 2>&1 & read -r a; exit 3",
      "trap '' INT TERM HUP; (trap '' HUP; setsid sleep \(mark) </dev/null >/dev/null 2>&1 &) ; "
        + "read -r a; sleep \(mark)",
    ]
    for script in scripts {
      let result = try ProgramFolder().check(script)
      #expect(result.status == 1)
      #expect(ProgramFolder.processes(with: mark) == 0)
    }
  }

  @Test func endsForksWithoutEnd() throws {
    let mark = "xent-fork-\(UInt32.random(in: 0..<1_000_000))"
    // Each process starts two, at most eleven deep, so that a failure cannot bring the machine down.
    let script = """
      if [ "${2:-11}" -gt 0 ]; then
        n=$((${2:-11} - 1))
        /bin/sh "$0" \(mark) $n & /bin/sh "$0" \(mark) $n &
      fi
      sleep 60
      """
    let result = try ProgramFolder().check(script)
    #expect(result.status == 1)
    #expect(result.output.contains("It ran more than 32 processes at once and was ended."))
    #expect(ProgramFolder.processes(with: mark) == 0)
  }

  @Test func endsWhatTakesTooMuchMemory() throws {
    guard let python = Python.path else { return }
    let folder = try ProgramFolder()
    let text = "x = []\nwhile True: x.append(bytearray(20_000_000))\n"
    let command = try folder.write(text, to: "memory.py", with: python)
    let result = try XentCommand.run(["check", "entropy", "--lang", "en", "--"] + command)
    #expect(result.status == 1)
    #expect(result.output.contains("It held more than 1 GiB of memory and was ended."))
  }

  @Test func endsWhatWritesTooLargeAFile() throws {
    let result = try ProgramFolder().check(
      "read -r a; exec 3>&1; exec head -c 300000000 /dev/zero >\"$0.out\"")
    #expect(result.status == 1)
    #expect(result.output.contains("It wrote a file of more than 256 MiB and was ended."))
  }

  @Test func remarksWhatDoesNotEnd() throws {
    let answers = """
      while read -r line; do
        id=$(echo "$line" | sed 's/.*"id":\\([0-9]*\\).*/\\1/')
        echo "{\\"id\\":$id,\\"value\\":0}"
      done

      """
    let idle = try ProgramFolder().check(answers + "sleep 60")
    #expect(idle.output.contains("Note: it did not end when its input ended, and was ended."))
    #expect(idle.output.contains("3 of 8 cases are right."))
    let left = try ProgramFolder().check(answers + "sleep 60 >/dev/null 2>&1 & exit 0")
    #expect(left.output.contains("Note: it left 1 processes behind, which were ended."))
    let more = try ProgramFolder().check("\(XentCommand.path) compute --jsonl; echo bye")
    #expect(more.output.contains("It printed more after the last answer: bye"))
    #expect(more.output.contains("7 of 8 cases are right."))
  }
}

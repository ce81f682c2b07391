import InformationTheory
import Testing

@testable import Assessment

struct ProgramJSONTextTests {
  @Test func readsWhatOthersWrite() throws {
    let text = #" {"id": 3, "value": [[1, -0.5e1], ["inf", NaN]], "b": [true, null, "é\n"]} "#
    let members = try #require(try JSONText(text).members)
    #expect(members["id"] == .number(3))
    #expect(members["b"] == .list([.flag(true), .null, .string("é\n")]))
    let rows = try #require(members["value"]?.argument)
    guard case .matrix(let numbers) = rows else {
      Issue.record("rows are expected")
      return
    }
    #expect(numbers[0] == [1, -5])
    #expect(numbers[1][0] == .infinity)
    #expect(numbers[1][1].isNaN)
  }

  @Test(arguments: [
    ("", JSONTextError.Fault.ended, 1), ("{\"id\":1", .ended, 8), ("[1,]", .unexpected("]"), 4),
    ("loading", .unexpected("l"), 1), ("01", .badNumber, 1), ("1.", .badNumber, 1),
    ("1 2", .trailing, 3), ("\"a\tb\"", .badString, 3), ("{\"a\":1,\"a\":2}", .duplicate("a"), 8),
    ("+1", .unexpected("+"), 1), (".5", .unexpected("."), 1), ("'a'", .unexpected("'"), 1),
  ])
  func saysWhereATextIsNotJSON(_ text: String, _ fault: JSONTextError.Fault, _ column: Int) {
    #expect(throws: JSONTextError(fault: fault, line: 1, column: column)) { try JSONText(text) }
  }

  @Test func countsLines() {
    #expect(throws: JSONTextError(fault: .unexpected("x"), line: 3, column: 2)) {
      try JSONText("[1,\n2,\n x]")
    }
  }

  @Test func refusesDepthThatCouldOverflowTheStack() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONTextError(fault: .tooDeep, line: 1, column: 65)) { try JSONText(text) }
  }

  @Test func writesWhatItReads() throws {
    let value = JSONText.object([
      "a": .list([.number(0.1), .number(-.infinity)]), "b": .string("\"\\\u{1B}[2J\n—"),
    ])
    #expect(value.text == #"{"a":[0.1,"-inf"],"b":"\"\\\u001b[2J\n—"}"#)
    #expect(try JSONText(value.text).members?["b"] == value.members?["b"])
  }

}

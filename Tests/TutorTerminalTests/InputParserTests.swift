import Canvas
import Testing
import Tutor

@testable import TutorTerminal

struct InputParserTests {
  struct Case: CustomTestStringConvertible {
    var bytes: String
    var inputs: [Input]

    init(_ bytes: String, _ inputs: Input...) {
      self.bytes = bytes
      self.inputs = inputs
    }

    var testDescription: String { bytes.debugDescription }
  }

  private static func key(_ code: Key.Code, _ modifiers: Key.Modifiers = []) -> Input {
    .key(Key(code, modifiers))
  }

  private static func mouse(
    _ action: Mouse.Action, _ button: Int, _ column: Int, _ row: Int,
    _ modifiers: Key.Modifiers = []
  ) -> Input {
    .mouse(
      Mouse(
        action, button: button, at: Position(column: column, row: row), modifiers: modifiers))
  }

  static let keys: [Case] = [
    Case("a", key(.character("a"))),
    Case("Q?", key(.character("Q")), key(.character("?"))),
    Case("\r\n", key(.enter), key(.enter)),
    Case("\t\u{1B}[Z", key(.tab), key(.tab, .shift)),
    Case("\u{7F}\u{08}", key(.backspace), key(.backspace)),
    Case("\u{03}\u{1A}", key(.character("c"), .control), key(.character("z"), .control)),
    Case("\u{00}\u{1C}", key(.character(" "), .control), key(.character("\\"), .control)),
    Case("\u{1B}x", key(.character("x"), .alt)),
    Case("\u{1B}中", key(.character("中"), .alt)),
    Case("\u{1B}\r", key(.enter, .alt)),
    Case(
      "中，ｑé", key(.character("中")), key(.character("，")), key(.character("ｑ")), key(.character("é"))
    ),
    Case("\u{1B}[A\u{1B}OA", key(.up), key(.up)),
    Case("\u{1B}[B\u{1B}[C\u{1B}[D", key(.down), key(.right), key(.left)),
    Case("\u{1B}[1;5C\u{1B}[1;2D", key(.right, .control), key(.left, .shift)),
    Case("\u{1B}[1;3A\u{1B}[1;6B", key(.up, .alt), key(.down, [.control, .shift])),
    Case("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", key(.home), key(.home), key(.home), key(.home)),
    Case("\u{1B}[F\u{1B}[4~\u{1B}[8~", key(.end), key(.end), key(.end)),
    Case("\u{1B}[5~\u{1B}[6~\u{1B}[6;5~", key(.pageUp), key(.pageDown), key(.pageDown, .control)),
    Case("\u{1B}[2~\u{1B}[3~", key(.insert), key(.delete)),
    Case("\u{1B}OP\u{1B}[11~\u{1B}[[A", key(.function(1)), key(.function(1)), key(.function(1))),
    Case(
      "\u{1B}[15~\u{1B}[24~\u{1B}[1;2R", key(.function(5)), key(.function(12)),
      key(.function(3), .shift)),
    Case(
      "\u{1B}[a\u{1B}Oc\u{1B}[5^", key(.up, .shift), key(.right, .control), key(.pageUp, .control)),
    Case("\u{1B}OM\u{1B}Ok\u{1B}Or", key(.enter), key(.character("+")), key(.character("2"))),
    Case("\u{1B}[99;5u\u{1B}[97;2u", key(.character("c"), .control), key(.character("A"))),
    Case("\u{1B}[13u\u{1B}[27u\u{1B}[9;2u", key(.enter), key(.escape), key(.tab, .shift)),
    Case("\u{1B}[97:65;2:1u\u{1B}[27;5;99~", key(.character("A")), key(.character("c"), .control)),
    Case("\u{1B}\u{1B}[A", key(.escape), key(.up)),
  ]

  static let reports: [Case] = [
    Case("\u{1B}[<0;10;5M\u{1B}[<0;10;5m", mouse(.press, 1, 9, 4), mouse(.release, 1, 9, 4)),
    Case("\u{1B}[<2;1;1M\u{1B}[<1;300;200M", mouse(.press, 3, 0, 0), mouse(.press, 2, 299, 199)),
    Case("\u{1B}[<64;3;4M\u{1B}[<65;3;4M", mouse(.wheelUp, 0, 2, 3), mouse(.wheelDown, 0, 2, 3)),
    Case("\u{1B}[<66;3;4M\u{1B}[<67;3;4M", mouse(.wheelLeft, 0, 2, 3), mouse(.wheelRight, 0, 2, 3)),
    Case("\u{1B}[<20;2;2M", mouse(.press, 1, 1, 1, [.control, .shift])),
    Case("\u{1B}[<35;5;5M\u{1B}[<128;5;5M\u{1B}[<0;0;0M"),
    Case("\u{1B}[M !!\u{1B}[M#!!", mouse(.press, 1, 0, 0), mouse(.release, 1, 0, 0)),
    Case("\u{1B}[2;3R", .cursorReport(row: 2, column: 3)),
    Case("\u{1B}[0n", .statusReport), Case("\u{1B}[3n", .statusReport),
    Case(
      "\u{1B}[200~ab\r\nc\td\u{1B}[31m\u{07}\u{1B}[201~x", .paste("ab\nc\td[31m"),
      key(.character("x"))),
    Case("\u{1B}[200~\u{1B}[201\u{1B}[201~", .paste("[201")),
    Case("\u{1B}[200~交叉熵\u{9B}5m\u{1B}[201~", .paste("交叉熵5m")),
  ]

  static let swallowed = [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[?2026;2$y", "\u{1B}[1n",
    "\u{1B}]10;rgb:ffff/ffff/ffff\u{07}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1+r544e\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?1;2;3;4;5$p", "\u{1B}[99999999999999999999~", "\u{1B}[201~",
    "\u{1B}[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28;29;30;31A",
  ]

  @Test(arguments: keys + reports)
  func everySplitMeansTheSame(_ example: Case) {
    let bytes = Array(example.bytes.utf8)
    for split in 0...bytes.count {
      var parser = InputParser()
      let inputs = parser.feed(bytes[..<split]) + parser.feed(bytes[split...])
      #expect(inputs == example.inputs)
      #expect(parser.waits == nil)
    }
    var parser = InputParser()
    #expect(bytes.flatMap { parser.feed([$0]) } == example.inputs)
  }

  @Test(arguments: swallowed)
  func whatWeDoNotKnowIsSwallowedWhole(_ sequence: String) {
    var parser = InputParser()
    #expect(sequence.utf8.flatMap { parser.feed([$0]) } == [])
    #expect(parser.waits == nil)
    #expect(parser.feed("a".utf8) == [.key(.character("a"))])
  }

  @Test func escapeAloneIsAKeyWhenNothingFollows() {
    var parser = InputParser()
    #expect(parser.feed([0x1B]) == [])
    #expect(parser.waits == .escape)
    #expect(parser.expire() == [.key(Key(.escape))])
    #expect(parser.waits == nil)
    #expect(parser.expire() == [])
  }

  @Test func anUnfinishedSequenceIsDropped() {
    for bytes in ["\u{1B}[1;", "\u{1B}]0;title", "\u{1B}[M!", "\u{1B}[["] {
      var parser = InputParser()
      #expect(parser.feed(bytes.utf8) == [])
      #expect(parser.waits == .sequence)
      #expect(parser.expire() == [])
      #expect(parser.feed("a".utf8) == [.key(.character("a"))])
    }
  }

  @Test func anUnfinishedPasteIsDeliveredInTime() {
    var parser = InputParser()
    #expect(parser.feed("\u{1B}[200~half".utf8) == [])
    #expect(parser.waits == .paste)
    #expect(parser.expire() == [.paste("half")])
    #expect(parser.feed("a".utf8) == [.key(.character("a"))])
  }

  @Test func aHugePasteIsBounded() throws {
    var parser = InputParser()
    #expect(parser.feed("\u{1B}[200~".utf8) == [])
    let part = Array(String(repeating: "交叉熵", count: 1000).utf8)
    for _ in 0..<117 { #expect(parser.feed(part) == []) }
    let inputs = parser.feed("\u{1B}[201~".utf8)
    guard case .paste(let text) = try #require(inputs.first) else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count <= PasteCollector.limit)
    #expect(text.utf8.count > PasteCollector.limit - 8)
    #expect(!text.contains("\u{FFFD}"))
  }

  @Test func damagedTextBecomesReplacementCharacters() {
    let replacement = Input.key(.character("\u{FFFD}"))
    var parser = InputParser()
    #expect(parser.feed([0xFF]) == [replacement])
    #expect(parser.feed([0xE4, 0xB8, 0x61]) == [replacement, .key(.character("a"))])
    #expect(parser.feed([0xC0, 0x80]) == [replacement, replacement])
    #expect(parser.feed([0xED, 0xA0, 0x80]).count == 3)
    #expect(parser.feed([0xE4, 0x1B]) == [replacement])
    #expect(parser.expire() == [.key(Key(.escape))])
    #expect(parser.feed([0xE4]) == [])
    #expect(parser.expire() == [replacement])
    #expect(parser.feed([0xC2, 0x9B]) == [])
  }

  @Test func motionsCollapseToTheLast() {
    var parser = InputParser()
    let motions = (1...600).map { "\u{1B}[<32;\($0);7M" }.joined()
    let inputs = parser.feed(("\u{1B}[<0;1;7M" + motions + "\u{1B}[<0;600;7m").utf8)
    #expect(
      inputs == [
        Self.mouse(.press, 1, 0, 6), Self.mouse(.drag, 1, 599, 6), Self.mouse(.release, 1, 599, 6),
      ])
  }

  @Test func randomBytesNeverTrap() {
    var generator = SplitMix(seed: 1)
    let telling: [UInt8] = Array("\u{1B}[]O<M0123456789;:~u?P_$\\\u{07}中".utf8)
    var parser = InputParser()
    for round in 0..<200_000 {
      let byte =
        generator.next() % 4 == 0
        ? UInt8(truncatingIfNeeded: generator.next())
        : telling[Int(generator.next() % UInt64(telling.count))]
      _ = parser.feed([byte])
      if round % 97 == 0 { _ = parser.expire() }
    }
    _ = parser.expire()
    #expect(parser.waits == nil)
  }
}

import Glibc
import Testing

@testable import Canvas

struct DisplayWidthTests {
  private typealias WidthFunction = @convention(c) (Int32) -> Int32

  /// Why a scalar may count differently here than in glibc.
  private enum Reason: String {
    case control = "nothing is shown for a control character; glibc has no width for it"
    case format = "format characters never reach a frame"
    case unassigned = "not a character in Unicode 14.0, which glibc 2.36 knows: replaced"
  }

  private static func reason(for scalar: UInt32, ours: WidthTable.Kind) -> Reason? {
    switch ours {
    case .unassigned: scalar < 0xA0 ? .control : .unassigned
    case .format: .format
    default: nil
    }
  }

  @Test func everyScalarIsAsWideAsInTheCLibrary() throws {
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    let symbol = try #require(dlsym(dlopen(nil, RTLD_NOW), "wcwidth"))
    let width = unsafeBitCast(symbol, to: WidthFunction.self)
    var differing: [String] = []
    for value in UInt32(0)..<0x110000 where Unicode.Scalar(value) != nil {
      let kind = WidthTable.kind(of: value)
      let theirs = width(Int32(bitPattern: value))
      let ours: Int32 =
        switch kind {
        case .combining, .format: 0
        case .narrow, .ambiguous, .privateUse: 1
        case .wide: 2
        case .unassigned: -1
        }
      if ours != theirs, Self.reason(for: value, ours: kind) == nil {
        differing.append("\(String(value, radix: 16)) \(kind) \(theirs)")
      }
    }
    #expect(differing.isEmpty)
  }

  @Test func tableIsTotalAndOrdered() {
    let scalars = WidthTable.starts.map { $0 >> 3 }
    #expect(scalars.first == 0)
    #expect(zip(scalars, scalars.dropFirst()).allSatisfy { $0 < $1 })
    #expect(WidthTable.kind(of: 0x10FFFF) == .unassigned)
    #expect(WidthTable.kind(of: .max) == .unassigned)
  }

  @Test(arguments: [
    ("entropy", 7), ("交叉熵", 6), ("，。「」《》～", 14), ("ｑ（ｘ）", 8), ("か゛", 4), ("ｶﾞ", 2), ("𝑥", 1),
    ("α∑∂∞≤√→", 7), ("─│█▀■●", 6), ("“”…—·", 5), ("⣿", 1), ("x\u{302}", 1),
    ("한\u{1112}\u{1161}", 4),
    ("a\u{200B}\u{FEFF}\u{202E}b", 2), ("\u{1B}[1m", 4), ("\u{378}\u{E000}", 2), ("", 0),
  ])
  func widthOfText(text: String, columns: Int) {
    #expect(Look().displayWidth(of: text) == columns)
  }

  @Test func ambiguousCharactersAreWideWhereTheTerminalSaysSo() {
    let look = Look(ambiguousIsWide: true)
    #expect(look.displayWidth(of: "α∑─█“”…") == 14)
    #expect(look.displayWidth(of: "ab中⣿") == 5)
    #expect(!look.drawsUnicode)
  }

  @Test func whatIsCountedIsWhatIsDrawn() {
    for look in [Look(), Look(glyphs: .ascii), Look(ambiguousIsWide: true)] {
      for value in UInt32(0x80)..<0x3400 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        var frame = Frame(size: Size(width: 24, height: 2), look: look)
        let text = "x\(String(scalar))y"
        #expect(frame.put(text, at: Position(column: 0, row: 0)) == look.displayWidth(of: text))
      }
    }
  }
}

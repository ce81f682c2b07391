import Testing

@testable import TutorTerminal

struct FrameWriterTests {
  @Test func aFrameGoesOutInOneWrite() {
    var writer = FrameWriter()
    writer.begin(Array("frame".utf8))
    var writes: [[UInt8]] = []
    let count = writer.advance { bytes in
      writes.append(Array(bytes))
      return bytes.count
    }
    #expect(count == 5)
    #expect(writes == [Array("frame".utf8)])
    #expect(writer.isDrained)
  }

  @Test func whatDoesNotFitGoesOutLater() {
    var writer = FrameWriter()
    writer.begin(Array("frame".utf8))
    var sent: [UInt8] = []
    for room in [2, 0, 1, 9] {
      let count = writer.advance { bytes in
        sent += bytes.prefix(room)
        return min(room, bytes.count)
      }
      #expect(count == min(room, 2))
    }
    #expect(sent == Array("frame".utf8))
    #expect(writer.isDrained)
  }

  @Test func aTerminalThatIsGoneIsNoticed() {
    var writer = FrameWriter()
    writer.begin([1])
    #expect(writer.advance { _ in -1 } == nil)
  }

  @Test func nothingIsWrittenWhenNothingIsPending() {
    var writer = FrameWriter()
    let count = writer.advance { _ in
      Issue.record("wrote")
      return -1
    }
    #expect(count == 0)
  }
}

import Testing

@testable import TutorTerminal

struct FrameWriterTests {
  @Test func aFrameGoesOutInOneWrite() {
    var writer = FrameWriter()
    writer.begin(Array("frame".utf8))
    var writes: [[UInt8]] = []
    let isThere = writer.advance { bytes in
      writes.append(Array(bytes))
      return bytes.count
    }
    #expect(isThere)
    #expect(writes == [Array("frame".utf8)])
    #expect(writer.isDrained)
  }

  @Test func whatDoesNotFitGoesOutLater() {
    var writer = FrameWriter()
    writer.begin(Array("frame".utf8))
    var sent: [UInt8] = []
    for room in [2, 0, 1, 9] {
      let isThere = writer.advance { bytes in
        sent += bytes.prefix(room)
        return min(room, bytes.count)
      }
      #expect(isThere)
    }
    #expect(sent == Array("frame".utf8))
    #expect(writer.isDrained)
  }

  @Test func aTerminalThatIsGoneIsNoticed() {
    var writer = FrameWriter()
    writer.begin([1])
    #expect(!writer.advance { _ in -1 })
  }

  @Test func nothingIsWrittenWhenNothingIsPending() {
    var writer = FrameWriter()
    let isThere = writer.advance { _ in
      Issue.record("wrote")
      return -1
    }
    #expect(isThere)
  }
}

import Testing

@testable import TutorTerminal

struct LinkTests {
  private let millisecond: Int64 = 1_000_000

  @Test func aFastTerminalHasNoLimit() {
    var link = Link()
    #expect(link.wrote(9_000, all: true, at: 0) == 0)
    #expect(link.budget(at: 0) == nil)
    // A frame larger than the kernel holds, read at once.
    #expect(link.wrote(4_000, all: false, at: 0) == 0)
    #expect(link.wrote(9_000, all: true, at: millisecond) == 0)
    #expect(link.budget(at: 0) == nil)
    #expect(link.transfer(1_000, at: 0) == 0)
  }

  @Test func aSlowTerminalIsMeasured() throws {
    var link = Link()
    #expect(link.wrote(12_000, all: false, at: 0) == 0)
    #expect(link.wrote(4_000, all: false, at: 200 * millisecond) == 0)
    let pause = link.wrote(4_000, all: true, at: 400 * millisecond)
    // The kernel holds 12 KB, at 20 KB a second.
    #expect(pause == 600 * millisecond)
    #expect(link.budget(at: 400 * millisecond) == 1_700)
    #expect(link.transfer(1_700, at: 400 * millisecond) == 100 * millisecond)
    // It is tried again, but slowly.
    let later = try #require(link.bytesPerSecond(at: 20_400 * millisecond))
    #expect(later > 18_000)
    #expect(later < 19_000)
    link.rest(at: 21_000 * millisecond)
    link.resume(at: 22_000 * millisecond)
    #expect(link.budget(at: 22_000 * millisecond) != nil)
    link.rest(at: 23_000 * millisecond)
    link.resume(at: 40_000 * millisecond)
    #expect(link.budget(at: 40_000 * millisecond) == nil)
  }

  @Test func aTerminalThatStallsIsNotSlow() {
    var link = Link()
    #expect(link.wrote(12_000, all: false, at: 0) == 0)
    #expect(link.wrote(100, all: false, at: 5_000 * millisecond) == 0)
    #expect(link.wrote(8_000, all: true, at: 5_001 * millisecond) == 0)
    #expect(link.budget(at: 5_001 * millisecond) == nil)
    #expect(link.wrote(12_000, all: false, at: 6_000 * millisecond) == 0)
    #expect(link.wrote(8_000, all: true, at: 9_000 * millisecond) == 0)
    #expect(link.budget(at: 9_000 * millisecond) == nil)
  }

  @Test func theNetworkHasALimitFromTheStart() {
    let link = Link(limit: 90_000)
    #expect(link.budget(at: 0) == 9_000)
    #expect(link.transfer(9_000, at: 0) == 100 * millisecond)
  }
}

import Testing

@testable import Training

struct SampledRowsTests {
  @Test(arguments: [0, 1, 7, 8, 9, 16, 17, 100, 1000]) func rowsCoverTheWholeRun(last: Int) throws {
    var rows = SampledRows(width: 2, capacity: 8)
    for update in 0...last where rows.isDue(at: update) {
      rows.append([Double(update), -Double(update)])
    }
    #expect(rows.count <= 8)
    for row in 0..<rows.count {
      #expect(rows.value(row, 0) == Double(row * rows.stride))
      #expect(rows.value(row, 1) == -Double(row * rows.stride))
    }
    let end = try #require(rows.last(atOrBefore: last))
    #expect(end.update <= last && last - end.update < rows.stride)
  }

  @Test func truncatedRowsAreDueAgain() {
    var rows = SampledRows(width: 1, capacity: 8)
    for update in 0...5 where rows.isDue(at: update) { rows.append([Double(update)]) }
    rows.truncate(after: 2)
    #expect(rows.count == 3)
    #expect(rows.isDue(at: 3))
    #expect(rows.last(atOrBefore: 5)?.update == 2)
    #expect(rows.last(atOrBefore: -1) == nil)
  }
}

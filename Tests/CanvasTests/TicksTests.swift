import Testing

@testable import Canvas

struct TicksTests {
  @Test(arguments: [
    (0.0, 1.0, 5, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    (0.0, 50.0, 5, ["0", "10", "20", "30", "40", "50"]),
    (-0.3, 0.3, 6, ["-0.3", "-0.2", "-0.1", "0", "0.1", "0.2", "0.3"]),
    (0.0, 7e-6, 4, ["0", "2e-6", "4e-6", "6e-6"]),
    (0.0, 4e7, 4, ["0", "1e7", "2e7", "3e7", "4e7"]),
    (99_980.0, 100_020.0, 4, ["99980", "99990", "100000", "100010", "100020"]),
    (1.0, 1.0, 4, []), (1.0, 0.0, 4, []), (0.0, 1.0, 0, []), (0.0, .infinity, 4, []),
  ])
  func linearMarksAreEasyToRead(low: Double, high: Double, count: Int, labels: [String]) {
    let ticks = Ticks(from: low, to: high, atMost: count).ticks
    #expect(ticks.map(\.label) == labels)
    for tick in ticks { #expect(Double(tick.label) == tick.value) }
  }

  @Test(arguments: [
    (0.01, 1.0, 6, ["0.01", "0.1", "1"]), (0.1, 1.0, 6, ["0.1", "0.2", "0.5", "1"]),
    (1e-8, 1.0, 3, ["1e-8", "1e-5", "0.01"]), (0.0, 1.0, 5, []), (-1.0, 1.0, 5, []),
  ])
  func logarithmicMarksArePowersOfTen(low: Double, high: Double, count: Int, labels: [String]) {
    let ticks = Ticks(logarithmicFrom: low, to: high, atMost: count).ticks
    #expect(ticks.map(\.label) == labels)
  }
}

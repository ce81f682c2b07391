import InformationTheory
import Testing

struct DecimalTests {
  @Test(arguments: [
    (0.886939, 4, "0.8869"), (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (0.125, 2, "0.12"),
    (0.375, 2, "0.38"), (1.005, 2, "1.00"), (-0.25, 1, "-0.2"), (-0.00001, 4, "0.0000"),
    (-0.0, 4, "0.0000"), (-0.00005001, 4, "-0.0001"), (0.1, 20, "0.10000000000000000555"),
    (1e22, 1, "10000000000000000000000.0"), (.infinity, 3, "inf"), (-.infinity, 3, "-inf"),
    (.nan, 3, "nan"), (999.99996, 4, "1000.0000"),
  ])
  func decimalsAreCorrectlyRounded(_ value: Double, _ places: Int, _ text: String) {
    #expect(value.decimal(places: places) == text)
  }

  @Test func theLargestNumberHasAllItsDigits() {
    let text = Double.greatestFiniteMagnitude.decimal(places: 2)
    #expect(text.count == 312)
    #expect((-Double.greatestFiniteMagnitude).decimal(places: 2) == "-" + text)
  }

  @Test(arguments: [
    (0.7, "0.7"), (1.0, "1"), (-3.0, "-3"), (1e-7, "1e-07"), (0.1 + 0.2, "0.30000000000000004"),
    (0.0, "0"), (-0.0, "0"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
    (1.0 / 3, "0.3333333333333333"), (1e22, "1e+22"), (.leastNonzeroMagnitude, "5e-324"),
  ])
  func shortestReadsBack(_ value: Double, _ text: String) {
    #expect(value.shortest == text)
    if !value.isNaN { #expect(Double(value.shortest) == value) }
  }
}

import Testing

@testable import InformationTheory

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

  @Test(arguments: 0...11) func theQuickWayAndTheLibraryAgree(places: Int) {
    var different: [Double] = []
    var word: UInt64 = 0x9E37_79B9_7F4A_7C15
    for count in 0..<1_000 {
      // Knuth, The Art of Computer Programming, volume 2, 3.3.4: a linear congruential generator.
      word = word &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let unit = Double(word >> 11) * 0x1p-53
      // All sizes, numbers with few digits, and numbers in the middle between two roundings.
      let values = [
        unit, unit * 1e6, unit * 1e15, unit * 1e-5, unit * 1e-300, Double(word >> 50) / 1e4,
        Double(word >> 54) / 64, Double(count) + 0.5, Double(bitPattern: word),
      ]
      for value in values + values.map(-) where !value.isNaN {
        if value.decimal(places: places) != value.longDecimal(places: places) {
          different.append(value)
        }
      }
    }
    #expect(different.isEmpty)
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

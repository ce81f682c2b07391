import Testing

@testable import InformationTheory

struct SeededGeneratorTests {
  @Test func splitMixGivesThePublishedNumbers() {
    var mixer = SplitMix64(state: 1_234_567)
    let numbers = (0..<5).map { _ in mixer.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func xoshiroGivesTheNumbersOfItsReferenceImplementation() {
    var generator = SeededGenerator(state: (1, 2, 3, 4))
    let numbers = (0..<10).map { _ in generator.next() }
    #expect(
      numbers == [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
        10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ])
  }

  @Test func seedsAndStreamsDiffer() {
    var numbers: Set<UInt64> = []
    for seed in UInt64(0)..<50 {
      var plain = SeededGenerator(seed: seed)
      numbers.insert(plain.next())
      for stream in UInt64(0)..<20 {
        var generator = SeededGenerator(seed: seed, stream: stream)
        numbers.insert(generator.next())
      }
    }
    #expect(numbers.count == 50 * 21)
  }

  @Test(arguments: [1, 2, 3, 6, 7, 1000]) func boundedNumbersAreEven(bound: Int) {
    var generator = SeededGenerator(seed: 3)
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<(200 * bound) { counts[generator.next(below: bound)] += 1 }
    // 200 expected; 5 standard deviations of a Poisson count are about 71.
    #expect(counts.allSatisfy { abs($0 - 200) < 75 })
  }

  @Test func normalDeviatesHaveMeanZeroAndVarianceOne() {
    var generator = SeededGenerator(seed: 11)
    var sum = 0.0
    var squares = 0.0
    var products = 0.0
    let count = 20_000
    for _ in 0..<count {
      let pair = generator.normalPair()
      sum += pair.x + pair.y
      squares += pair.x * pair.x + pair.y * pair.y
      products += pair.x * pair.y
    }
    // Standard errors: 0.005, 0.007, 0.007; five of them are allowed.
    #expect(abs(sum / Double(2 * count)) < 0.025)
    #expect(abs(squares / Double(2 * count) - 1) < 0.035)
    #expect(abs(products / Double(count)) < 0.035)
  }

  @Test func shufflingKeepsAllItems() {
    var generator = SeededGenerator(seed: 5)
    var items = Array(0..<100)
    generator.shuffle(&items)
    #expect(items != Array(0..<100))
    #expect(items.sorted() == Array(0..<100))
  }
}

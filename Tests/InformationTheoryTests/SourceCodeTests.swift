import InformationTheory
import Testing

struct SourceCodeTests {
  @Test func averageLengthIsWithinABitOfTheEntropy() throws {
    var generator = SplitMix(state: 5)
    for count in [2, 3, 10, 100] {
      let p = try Distribution(
        normalizing: (0..<count).map { _ in Double.random(in: 0.001...1, using: &generator) })
      let bits = entropy(of: p, in: .bits)
      let huffman = SourceCode.huffman(for: p)
      let shannon = try #require(SourceCode.shannon(for: p))
      #expect(huffman.kraftSum == 1)
      #expect(shannon.kraftSum <= 1)
      #expect(bits <= huffman.averageLength(under: p) + 1e-12)
      #expect(huffman.averageLength(under: p) <= shannon.averageLength(under: p) + 1e-12)
      #expect(shannon.averageLength(under: p) < bits + 1)
    }
  }

  @Test func noWordBeginsAnother() throws {
    let p = try Distribution([0.4, 0.2, 0.2, 0.1, 0.05, 0.05])
    for code in [SourceCode.huffman(for: p), try #require(SourceCode.shannon(for: p))] {
      let words = code.words
      #expect(words.map(\.count) == code.lengths)
      for (i, word) in words.enumerated() {
        for (j, other) in words.enumerated() where i != j { #expect(!other.hasPrefix(word)) }
      }
    }
  }

  @Test func wordsOfTheWeather() throws {
    let weather = try Distribution([0.7, 0.2, 0.1])
    #expect(SourceCode.huffman(for: weather).words == ["0", "10", "11"])
  }

  @Test func edgesOfTheCodeBook() throws {
    #expect(SourceCode.huffman(for: .oneHot(index: 0, of: 1)).lengths == [1])
    #expect(SourceCode.huffman(for: .oneHot(index: 0, of: 2)).lengths == [1, 1])
    #expect(SourceCode.shannon(for: .oneHot(index: 0, of: 2)) == nil)
    #expect(SourceCode.shannon(for: .oneHot(index: 0, of: 1))?.lengths == [0])
    // Fibonacci weights make the deepest tree.
    let weights = [1.0, 1, 2, 3, 5, 8, 13, 21]
    let deep = SourceCode.huffman(for: try Distribution(normalizing: weights))
    #expect(deep.lengths == [7, 7, 6, 5, 4, 3, 2, 1])
    // A code built for the wrong distribution costs the divergence, if all words are whole bits.
    let p = try Distribution([0.125, 0.125, 0.25, 0.5])
    let q = try Distribution([0.5, 0.25, 0.125, 0.125])
    let cost = SourceCode.huffman(for: q).averageLength(under: p)
    #expect(cost == crossEntropy(of: p, relativeTo: q, in: .bits))
  }
}

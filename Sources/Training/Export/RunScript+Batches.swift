// Which rows each update sees, by the same whole numbers as in `Minibatches` and `SeededGenerator`.
extension RunScript {
  /// The minibatches; without our generator if all rows are always taken at once.
  var batchesText: String {
    let count = setup.data.trainingCount
    let shuffles = setup.batchSize < count || changesRows
    guard shuffles else {
      return """
        \(comment(words.allRows))
        ALL_ROWS = list(range(\(count)))

        """
    }
    return """
      \(comment(words.generator))
      \(Self.generatorText)

      class Minibatches:
          def __init__(self, count, size, seed):
              self.count, self.size, self.seed = count, size, seed
              self.epoch, self.left = 0, []

          def next(self):
              if not self.left:
                  if self.size < self.count:
                      self.left = shuffled(self.count, self.seed, self.epoch)
                  else:
                      self.left = list(range(self.count))
              batch, self.left = self.left[:self.size], self.left[self.size:]
              if not self.left:
                  self.epoch += 1
              return batch
      \(addRowText)

      minibatches = Minibatches(\(count), \(setup.batchSize), seed=\(setup.seed))

      """
  }

  /// How the loop gets the rows of an update.
  var nextRows: String {
    setup.batchSize < setup.data.trainingCount || changesRows ? "minibatches.next()" : "ALL_ROWS"
  }

  private var addRowText: String {
    guard changes({ if case .point = $0 { true } else { false } }) else { return "" }
    return """

          def add_row(self):  # \(words.newEpoch)
              if self.left:
                  self.epoch, self.left = self.epoch + 1, []
              self.count += 1

      """
  }

  private static let generatorText = """
    MASK = 2**64 - 1


    def split_mix(state):
        while True:
            state = (state + 0x9E3779B97F4A7C15) & MASK
            word = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
            word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & MASK
            yield word ^ (word >> 31)


    def random_words(seed):
        mixer = split_mix(seed)
        a, b, c, d = next(mixer), next(mixer), next(mixer), next(mixer)
        while True:
            word = (b * 5) & MASK
            word = (word << 7 | word >> 57) & MASK
            yield (word * 9) & MASK
            shifted = (b << 17) & MASK
            c ^= a
            d ^= b
            b ^= c
            a ^= d
            c ^= shifted
            d = (d << 45 | d >> 19) & MASK


    def below(bound, words):
        product = next(words) * bound
        while (product & MASK) < 2**64 % bound:
            product = next(words) * bound
        return product >> 64


    def shuffled(count, seed, epoch):
        words = random_words(seed ^ next(split_mix(epoch + 1)))
        rows = list(range(count))
        for last in range(count - 1, 0, -1):
            other = below(last + 1, words)
            rows[last], rows[other] = rows[other], rows[last]
        return rows

    """
}

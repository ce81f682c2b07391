import InformationTheory

/// Everything that is computed from p and q, in bits.
struct CodeBookNumbers: Equatable {
  let p: Distribution
  let q: Distribution
  /// Huffman's code for q, the book in use.
  let huffman: SourceCode
  /// Shannon's code for q; `nil` if a word has probability 0 in q.
  let shannon: SourceCode?
  /// Huffman's code for p, the book one would make oneself.
  let huffmanOwn: SourceCode
  /// The mean length of the words drawn; `nil` if there are none.
  let mean: Double?

  init?(_ scene: CodeBookScene) {
    guard let p = try? Distribution(scene.p.values), let q = try? Distribution(scene.q.values)
    else { return nil }
    self.p = p
    self.q = q
    huffman = .huffman(for: q)
    shannon = .shannon(for: q)
    huffmanOwn = .huffman(for: p)
    mean = scene.draws.mean(of: q.probabilities.map { surprisal(of: $0, in: .bits) })
  }

  /// A number of the whole; nan where there is none.
  subscript(total: CodeBookTotal) -> Double {
    switch total {
    case .entropy: entropy(of: p, in: .bits)
    case .kl: klDivergence(from: p, to: q, in: .bits)
    case .crossEntropy: crossEntropy(of: p, relativeTo: q, in: .bits)
    case .klReverse: klDivergence(from: q, to: p, in: .bits)
    case .crossEntropyReverse: crossEntropy(of: q, relativeTo: p, in: .bits)
    case .mean: mean ?? .nan
    case .huffman: huffman.averageLength(under: p)
    case .shannon: shannon?.averageLength(under: p) ?? .nan
    case .huffmanOwn: huffmanOwn.averageLength(under: p)
    }
  }

  /// A number of one word.
  subscript(cell: CodeBookCell, index: Int) -> Double {
    let length = surprisal(of: q[index], in: .bits)
    return switch cell {
    case .length: length
    case .cost: p[index] == 0 ? 0 : p[index] * length
    }
  }

  /// How long the own book would make a word, in bits.
  func ownLength(_ index: Int) -> Double { surprisal(of: p[index], in: .bits) }
}

extension CodeBookScene {
  /// How many bits the width of the picture stands for: the longest word in sight, at least two.
  var picturedBits: Double {
    let lengths = p.values.indices.filter { p.values[$0] > 0 }.flatMap { index in
      [p.values[index], q.values[index]].map { surprisal(of: $0, in: .bits) }
    }
    return min(max((lengths.filter(\.isFinite).max() ?? 0).rounded(.up), 2), 16)
  }
}

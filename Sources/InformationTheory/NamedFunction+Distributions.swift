extension NamedFunction {
  /// Functions of one or two distributions.
  static let distributions: [NamedFunction] = [
    surprisal, entropy, crossEntropy, kl,
    ofPAndQ("js", "(KL(p, m) + KL(q, m)) / 2, m = (p + q) / 2", Derivation.jsDivergence) {
      jsDivergence($0, $1, in: $2)
    },
    ofPAndQ("js_distance", "√js(p, q)", Derivation.jsDistance) { jsDistance($0, $1, in: $2) },
    NamedFunction(
      "perplexity", "exp(-Σ p ln p)", inputs: [.p],
      derive: { (reader, labels) throws(ComputationError) in
        .perplexity(of: try reader.distribution("p"), labels: labels)
      },
      evaluate: { (reader) throws(ComputationError) in
        .number(InformationTheory.perplexity(of: try reader.distribution("p")))
      }),
    NamedFunction(
      "cross_perplexity", "exp(-Σ p ln q)", inputs: [.p, .q],
      derive: { (reader, labels) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .crossPerplexity(of: p, relativeTo: q, labels: labels)
      },
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .number(crossPerplexity(of: p, relativeTo: q))
      }),
    NamedFunction(
      "cross_entropy_terms", "-p log q of every outcome", inputs: [.p, .q], options: [.base],
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        let base = try reader.base()
        return .vector(
          zip(p.probabilities, q.probabilities).map { crossEntropyTerm(p: $0, q: $1, in: base) })
      }),
    NamedFunction(
      "smoothed_labels", "p (1 - ε) + ε / K", inputs: [.p], options: [.labelSmoothing],
      evaluate: { (reader) throws(ComputationError) in
        .vector(try reader.smoothed("p").probabilities)
      }),
  ]

  private static let surprisal = NamedFunction(
    "surprisal", "-log q of one probability", inputs: [.init("q", .number)], options: [.base],
    derive: { (reader, _) throws(ComputationError) in
      .surprisal(of: .given("q", try reader.share("q")), base: try reader.base())
    },
    evaluate: { (reader) throws(ComputationError) in
      .number(InformationTheory.surprisal(of: try reader.share("q"), in: try reader.base()))
    })

  private static let entropy = NamedFunction(
    "entropy", "-Σ p log p", inputs: [.p], options: [.base],
    derive: { (reader, labels) throws(ComputationError) in
      .entropy(p: try reader.distribution("p"), labels: labels, base: try reader.base())
    },
    evaluate: { (reader) throws(ComputationError) in
      .number(InformationTheory.entropy(of: try reader.distribution("p"), in: try reader.base()))
    })

  private static let crossEntropy = NamedFunction(
    "cross_entropy", "-Σ p log q", inputs: [.p, .q],
    options: [.base, .labelSmoothing, .convention, .precision],
    derive: { (reader, labels) throws(ComputationError) in
      guard try reader.framework() == nil else { return nil }
      let (p, q) = try reader.pAndQ()
      guard try reader.smoothed("p") == p else { return nil }
      return .crossEntropy(p: p, q: q, labels: labels, base: try reader.base())
    },
    evaluate: { (reader) throws(ComputationError) in
      let base = try reader.base()
      guard let framework = try reader.framework() else {
        let (_, q) = try reader.pAndQ()
        let p = try reader.smoothed("p")
        return .number(InformationTheory.crossEntropy(of: p, relativeTo: q, in: base))
      }
      let (p, q) = try reader.anyPAndQ()
      let smoothing = try reader.labelSmoothing()
      return try reader.number { () throws(ConventionError) in
        base.perNat
          * (try framework.crossEntropy(of: p, relativeTo: q, labelSmoothing: smoothing))
      }
    })

  private static let kl = NamedFunction(
    "kl", "Σ p log (p / q)", inputs: [.p, .q], options: [.base, .convention, .precision],
    derive: { (reader, labels) throws(ComputationError) in
      guard try reader.framework() == nil else { return nil }
      let (p, q) = try reader.pAndQ()
      return .klDivergence(p: p, q: q, labels: labels, base: try reader.base())
    },
    evaluate: { (reader) throws(ComputationError) in
      let base = try reader.base()
      guard let framework = try reader.framework() else {
        let (p, q) = try reader.pAndQ()
        return .number(klDivergence(from: p, to: q, in: base))
      }
      let (p, q) = try reader.anyPAndQ()
      return try reader.number { () throws(ConventionError) in
        base.perNat * (try framework.klDivergence(from: p, to: q))
      }
    })

  /// A function of two distributions that has a unit.
  private static func ofPAndQ(
    _ name: String, _ definition: String,
    _ derive: @escaping @Sendable (Distribution, Distribution, [String], LogBase) -> Derivation,
    _ evaluate: @escaping @Sendable (Distribution, Distribution, LogBase) -> Double
  ) -> NamedFunction {
    NamedFunction(
      name, definition, inputs: [.p, .q], options: [.base],
      derive: { (reader, labels) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return derive(p, q, labels, try reader.base())
      },
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .number(evaluate(p, q, try reader.base()))
      })
  }
}

extension ArgumentReader {
  /// ε of label smoothing; 0 unless said.
  func labelSmoothing() throws(ComputationError) -> Double {
    try optionalNumber("labelSmoothing", in: 0...1) ?? 0
  }

  /// An input that is a distribution, smoothed as the options say.
  fileprivate func smoothed(_ name: String) throws(ComputationError) -> Distribution {
    let share = try labelSmoothing()
    let distribution = try distribution(name)
    return share == 0 ? distribution : distribution.smoothed(by: share)
  }

  /// An input that is one number from 0 to 1.
  fileprivate func share(_ name: String) throws(ComputationError) -> Double {
    let value = try number(name)
    guard (0...1).contains(value) else {
      throw .outOfRange(name, index: nil, value: value, lowest: 0, highest: 1, isOpen: false)
    }
    return value
  }
}

extension NamedFunction {
  /// Functions of one or two distributions.
  static let distributions: [NamedFunction] = [
    NamedFunction(
      "entropy", "-Σ p log p", inputs: [.p], options: [.base],
      derive: { (reader, labels) throws(ComputationError) in
        .entropy(p: try reader.distribution("p"), labels: labels, base: try reader.base())
      },
      evaluate: { (reader) throws(ComputationError) in
        .number(InformationTheory.entropy(of: try reader.distribution("p"), in: try reader.base()))
      }),
    NamedFunction(
      "cross_entropy", "-Σ p log q", inputs: [.p, .q], options: [.base],
      derive: { (reader, labels) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .crossEntropy(p: p, q: q, labels: labels, base: try reader.base())
      },
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .number(crossEntropy(of: p, relativeTo: q, in: try reader.base()))
      }),
    NamedFunction(
      "kl", "Σ p log (p / q)", inputs: [.p, .q], options: [.base],
      derive: { (reader, labels) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .klDivergence(p: p, q: q, labels: labels, base: try reader.base())
      },
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .number(klDivergence(from: p, to: q, in: try reader.base()))
      }),
    NamedFunction(
      "js", "(KL(p, m) + KL(q, m)) / 2, m = (p + q) / 2", inputs: [.p, .q], options: [.base],
      derive: { (reader, labels) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .jsDivergence(p: p, q: q, labels: labels, base: try reader.base())
      },
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .number(jsDivergence(p, q, in: try reader.base()))
      }),
    NamedFunction(
      "js_distance", "√js(p, q)", inputs: [.p, .q], options: [.base],
      derive: { (reader, labels) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .jsDistance(p: p, q: q, labels: labels, base: try reader.base())
      },
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .number(jsDistance(p, q, in: try reader.base()))
      }),
    NamedFunction(
      "perplexity", "exp(-Σ p ln p)", inputs: [.p],
      derive: { (reader, labels) throws(ComputationError) in
        .perplexity(of: try reader.distribution("p"), labels: labels)
      },
      evaluate: { (reader) throws(ComputationError) in
        .number(perplexity(of: try reader.distribution("p")))
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
  ]
}

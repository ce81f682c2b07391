package import InformationTheory

/// Says why a list of numbers is not a distribution.
package struct DistributionErrorText: Sendable {
  private let error: DistributionError
  private let name: String
  private let offersNormalize: Bool

  /// Explains an error.
  ///
  /// `name` is what the list is called, such as `p`; `offersNormalize` adds that `--normalize`
  /// divides by the sum, which is the cure on the command line.
  package init(_ error: DistributionError, of name: String, offersNormalize: Bool = true) {
    self.error = error
    self.name = name
    self.offersNormalize = offersNormalize
  }

  /// What is the matter and what to do about it.
  package func message(_ language: Language) -> String { bilingual[language] }

  private var bilingual: Bilingual {
    switch error {
    case .empty:
      Bilingual(
        zh: "\(name) 是空的：至少要有一个概率，例如 0.7,0.3。",
        en: "\(name) is empty: give at least one probability, such as 0.7,0.3.")
    case .notFinite(let index):
      Bilingual(
        zh: "\(name) 的第 \(index + 1) 项不是有限的数。",
        en: "\(name): entry \(index + 1) is not a finite number.")
    case .negative(let index, let value):
      Bilingual(
        zh: "\(name) 的第 \(index + 1) 项是 \(value.asGiven)：概率不能是负的。",
        en: "\(name): entry \(index + 1) is \(value.asGiven); a probability is at least 0.")
    case .sum(let sum): text(ofSum: sum)
    }
  }

  private func text(ofSum sum: Double) -> Bilingual {
    guard sum != 0 else {
      return Bilingual(
        zh: "\(name) 的各项全是 0：至少要有一项大于 0。",
        en: "\(name): all entries are 0; at least one must be positive.")
    }
    guard sum.isFinite else {
      return Bilingual(
        zh: "\(name) 的各项太大，加不起来。", en: "\(name): the entries are too large to be added.")
    }
    let total = Self.rounded(sum)
    return Bilingual(
      zh: "\(name) 的各项之和是 \(total)，不是 1" + (offersNormalize ? "；加上 --normalize 就除以总和。" : "。"),
      en: "\(name): the entries sum to \(total), not 1"
        + (offersNormalize ? "; --normalize divides by the sum." : "."))
  }

  /// The sum without the rounding of binary fractions: 1.1, not 1.1000000000000001.
  private static func rounded(_ sum: Double) -> String {
    guard sum >= 1e-5, sum < 1e9 else { return sum.shortest }
    var text = sum.decimal(places: 6)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

extension Double {
  /// The shortest decimal, with a true minus sign.
  var asGiven: String { (self < 0 ? "−" : "") + abs(self).shortest }
}

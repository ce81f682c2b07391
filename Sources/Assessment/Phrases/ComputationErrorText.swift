package import InformationTheory

/// Says why a computation could not be done.
package struct ComputationErrorText: Sendable {
  private let error: ComputationError
  private let offersNormalize: Bool

  /// Explains an error; `offersNormalize` names the option `--normalize` as a cure.
  package init(_ error: ComputationError, offersNormalize: Bool = true) {
    self.error = error
    self.offersNormalize = offersNormalize
  }

  /// What is the matter and what to do about it.
  package func message(_ language: Language) -> String {
    switch error {
    case .unknownFunction(let name, let nearest, let known):
      Self.unknownFunction(name, nearest, known, language)
    case .missingInput(let name, let function, let expected):
      Self.missingInput(name, function, expected)[language]
    case .unknownInput(let name, let function, let nearest, let known):
      Self.unknownInput(name, function, nearest, known, language)
    case .unknownOption(let name, let function, let nearest, let known):
      Self.unknownOption(name, function, nearest, known, language)
    case .unknownWord(let word, let option, let nearest, let known):
      Self.unknownWord(word, option, nearest, known, language)
    case .wrongKind(let name, let expected, let found):
      Self.wrongKind(name, expected, found)[language]
    case .empty(let name):
      Bilingual(zh: "\(name) 是空的：至少要有一项。", en: "\(name) is empty: give at least one entry.")[
        language]
    case .notADistribution(let name, let error):
      DistributionErrorText(error, of: name, offersNormalize: offersNormalize).message(language)
    case .differentCounts(let name, let count, let other, let otherCount):
      Self.differentCounts(name, count, other, otherCount)[language]
    case .raggedRows(let name, let row, let expected, let found):
      Self.raggedRows(name, row, expected, found)[language]
    case .outOfRange(let name, let index, let value, let lowest, let highest, let isOpen):
      Self.entry(index, of: name, value)[language]
        + Self.range(lowest, highest, isOpen: isOpen)[language]
    case .notWhole(let name, let index, let value):
      Self.entry(index, of: name, value)[language]
        + Bilingual(zh: "，必须是整数。", en: "; it must be a whole number.")[language]
    case .notFinite(let name, let index): Self.notFinite(name, index)[language]
    }
  }
}

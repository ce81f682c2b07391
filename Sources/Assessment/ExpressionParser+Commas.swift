extension ExpressionParser {
  /// What the comma that comes next was meant to be: a decimal point, a group of digits, a list.
  var commaProblem: AnswerProblem {
    guard let comma = next else { return AnswerProblem(.severalValues, at: 0..<0) }
    var groups: [AnswerToken] = []
    if let first = token(before: comma), first.isDigits { groups.append(first) }
    var end = comma
    var at = index
    while let next = token(at: at + 1), token(at: at)?.kind == .comma, next.isNumber,
      next.range.lowerBound == token(at: at)?.range.upperBound
    {
      groups.append(next)
      end = next
      at += 2
      if !next.isDigits { break }
    }
    let start = groups.first?.range.lowerBound ?? comma.range.lowerBound
    let range = min(start, comma.range.lowerBound)..<end.range.upperBound
    let kind = Self.commaKind(groups: groups.map(\.text))
    return AnswerProblem(kind, at: kind == .severalValues ? comma.range : range)
  }

  private static func commaKind(groups: [String]) -> AnswerProblem.Kind {
    guard let first = groups.first, groups.count > 1 else { return .severalValues }
    let wholes = groups.dropFirst().map { $0.prefix { $0 != "." } }
    let grouped = first.count <= 3 && first != "0" && wholes.allSatisfy { $0.count == 3 }
    let hasPoint = groups.last?.contains(".") ?? false
    if grouped, groups.count > 2 || hasPoint { return .groupedDigits(cure: groups.joined()) }
    guard groups.count == 2, !hasPoint else { return .severalValues }
    let decimal = groups.joined(separator: ".")
    if grouped { return .ambiguousComma(decimal: decimal, grouped: groups.joined()) }
    return .decimalComma(cure: decimal)
  }

  private func token(at index: Int) -> AnswerToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private func token(before comma: AnswerToken) -> AnswerToken? {
    token(at: index - 1).flatMap { $0.range.upperBound == comma.range.lowerBound ? $0 : nil }
  }
}

extension AnswerToken {
  /// Whether the token is a number.
  fileprivate var isNumber: Bool {
    if case .number = kind { true } else { false }
  }

  /// Whether the token is a number without point or power of ten.
  fileprivate var isDigits: Bool { isNumber && text.allSatisfy(\.isNumber) }
}

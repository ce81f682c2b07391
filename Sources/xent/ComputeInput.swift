import Assessment
import InformationTheory

/// Reads lists of expressions from the command line.
struct ComputeInput {
  let language: Language

  /// The argument that an option's text stands for.
  func argument(_ text: String, as kind: Argument.Kind, of name: String) throws -> Argument {
    switch kind {
    case .text: return .text(text)
    case .flag: return .flag(text == "true" || text == "yes" || text == "1")
    case .number: return .number(try number(text, of: name))
    case .vector where text.allSatisfy({ $0 == " " }): return .vector([])
    case .vector:
      return .vector(
        try text.split(separator: ",", omittingEmptySubsequences: false).map {
          try number($0, of: name)
        })
    case .matrix:
      return .matrix(
        try text.split(separator: ";", omittingEmptySubsequences: false).map { row in
          try row.split(separator: ",", omittingEmptySubsequences: false).map {
            try number($0, of: name)
          }
        })
    }
  }

  private func number(_ text: some StringProtocol, of name: String) throws -> Double {
    if let value = Double(text) { return value }
    do throws(AnswerProblem) {
      return try Expression(String(text)).value()
    } catch {
      let words = AnswerProblemText(error).message(language)
      let place =
        language == .zh ? "--\(name) 中的 “\(text)”：" : "in --\(name), “\(text)”: "
      throw ProgramExit(.usage, place + words)
    }
  }
}

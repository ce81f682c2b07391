import InformationTheory

extension NumberPlaceholder {
  /// The number as it would be written in a lesson, arguments in alphabetical order.
  var written: String {
    let arguments =
      computation.inputs.sorted { $0.key < $1.key }
      + computation.options.sorted { $0.key < $1.key }
    let list = arguments.map { "\($0.key)=\(Self.written($0.value))" }.joined(separator: ", ")
    return "{{ \(computation.function)(\(list)) : \(places) }}"
  }

  private static func written(_ argument: Argument) -> String {
    switch argument {
    case .number(let number): number.shortest
    case .vector(let numbers): "[\(numbers.map(\.shortest).joined(separator: ","))]"
    case .matrix(let rows):
      "[\(rows.map { "[\($0.map(\.shortest).joined(separator: ","))]" }.joined(separator: ","))]"
    case .text(let word): word
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}

import Foundation
import InformationTheory
import Testing

/// Every case of every file in `Fixtures/golden` that has cases, through the catalogue.
struct GoldenTests {
  @Test(arguments: try GoldenCase.all())
  func caseIsWithinItsTolerance(_ golden: GoldenCase) throws {
    let value = try golden.computation.evaluate()
    #expect(golden.tolerance.accepts(value, golden.expected), "got \(value)")
  }

  /// `stretch` is what a better algorithm reaches. All of them are reached, so all are held.
  @Test(arguments: try GoldenCase.all().filter { $0.stretch != nil })
  func caseIsWithinItsStretch(_ golden: GoldenCase) throws {
    let stretch = try #require(golden.stretch)
    let value = try golden.computation.evaluate()
    #expect(stretch.accepts(value, golden.expected), "got \(value)")
  }

  @Test func everyFileOfTheFolderIsRead() throws {
    let cases = try GoldenCase.all()
    #expect(Set(cases.map(\.name)).count == cases.count)
    #expect(cases.count >= 333)
  }

  @Test func codeLengthsAreThoseOfTheReference() throws {
    var compared = 0
    for golden in try GoldenCase.all() {
      guard let lengths = golden.lengths else { continue }
      guard
        case .vector(let weights)? = golden.computation.inputs["q"]
          ?? golden.computation.inputs["p"]
      else { continue }
      let q = try Distribution(weights)
      let code =
        golden.computation.function.hasPrefix("huffman")
        ? SourceCode.huffman(for: q) : SourceCode.shannon(for: q)
      #expect(code?.lengths == lengths, "\(golden.name)")
      compared += 1
    }
    #expect(compared >= 14)
  }
}

/// One line of a case file.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let name: String
  let computation: Computation
  let expected: Argument
  let tolerance: GoldenTolerance
  let stretch: GoldenTolerance?
  let lengths: [Int]?

  var testDescription: String { name }

  static func all() throws -> [GoldenCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/golden")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let cases = try files.filter { $0.pathExtension == "json" }
      .sorted { $0.path < $1.path }
      .flatMap { try JSONDecoder().decode(File.self, from: Data(contentsOf: $0)).cases ?? [] }
    return try cases.map { try GoldenCase($0) }
  }

  private init(_ entry: Entry) throws {
    name = entry.name
    computation = Computation(
      entry.function, entry.inputs.mapValues(\.argument),
      options: (entry.options ?? [:]).mapValues(\.argument))
    expected = entry.expected.double.argument
    tolerance = entry.tolerance
    stretch = entry.stretch
    lengths = entry.lengths
  }

  private struct File: Decodable { let cases: [Entry]? }

  private struct Entry: Decodable {
    struct Expected: Decodable { let double: GoldenValue }
    let name: String
    let function: String
    let inputs: [String: GoldenValue]
    let options: [String: GoldenValue]?
    let expected: Expected
    let tolerance: GoldenTolerance
    let stretch: GoldenTolerance?
    let lengths: [Int]?
  }
}

/// How far a result may be from the truth.
struct GoldenTolerance: Decodable, Sendable {
  let ulps: Double
  let abs: Double

  func accepts(_ value: Argument, _ expected: Argument) -> Bool {
    switch (value, expected) {
    case (.number(let value), .number(let expected)): accepts(value, expected)
    case (.vector(let values), .vector(let expected)):
      values.count == expected.count && zip(values, expected).allSatisfy(accepts)
    case (.matrix(let rows), .matrix(let expected)):
      rows.count == expected.count
        && zip(rows, expected).allSatisfy { accepts(.vector($0), .vector($1)) }
    default: false
    }
  }

  private func accepts(_ value: Double, _ expected: Double) -> Bool {
    if expected.isNaN { return value.isNaN }
    // A result that is 0 must be shown without a sign.
    if expected == 0, value == 0 { return value.sign == .plus }
    if expected.isInfinite || value.isInfinite { return value == expected }
    return (value - expected).magnitude <= max(ulps * expected.ulp, abs)
  }
}

/// A value in a case file: a number or its name, a word, or lists of these.
private enum GoldenValue: Decodable {
  case number(Double), text(String), list([GoldenValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      let names = ["inf": Double.infinity, "-inf": -.infinity, "nan": .nan]
      self = names[text].map(GoldenValue.number) ?? .text(text)
    } else {
      self = .list(try container.decode([GoldenValue].self))
    }
  }

  var argument: Argument {
    switch self {
    case .number(let value): return .number(value)
    case .text(let text): return .text(text)
    case .list(let values):
      if values.contains(where: { if case .list = $0 { true } else { false } }) {
        return .matrix(values.map(\.numbers))
      }
      return .vector(numbers)
    }
  }

  private var numbers: [Double] {
    switch self {
    case .number(let value): [value]
    case .text: []
    case .list(let values): values.flatMap(\.numbers)
    }
  }
}

import ArgumentParser
import Assessment
import InformationTheory

/// `xent compute`: numbers without a screen.
struct ComputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compute",
    abstract: "Compute a quantity: entropy, cross-entropy, KL, softmax, losses, gradients.",
    discussion: """
      Lists are separated by commas, rows of a matrix by semicolons; an entry is a number or an \
      expression: 0.7, 1/3, ln 2, -log(0.8), inf.

      EXAMPLE
        xent compute cross-entropy --p 0.7,0.2,0.1 --q 1/2,0.3,0.2 --base bits
        xent compute softmax --z 2,1,0
        echo '{"id":1,"function":"entropy","inputs":{"p":[0.5,0.5]}}' | xent compute --jsonl

      QUANTITIES
      \(Self.catalogue)
      """)

  @ArgumentParser.Argument(help: "The quantity, as listed below; - and _ are the same.")
  var quantity: String?
  @Option(help: "The distribution p (the truth).") var p: String?
  @Option(help: "The distribution q (the model).") var q: String?
  @Option(help: "Logits; rows are separated by semicolons.") var z: String?
  @Option(help: "Binary labels, or probabilities of them.") var y: String?
  @Option(help: "Class numbers, from 0; one for each row of logits.") var targets: String?
  @Option(help: "Natural logarithms of probabilities.") var logProbabilities: String?
  @Option(help: "nats, bits or hartleys.") var base: String?
  @Option(help: "The temperature of a softmax.") var temperature: String?
  @Option(help: "mean or sum.") var reduction: String?
  @Option(help: "How far q is kept from 0 and 1.") var clip: String?
  @Option(help: "The weight of the positive class.") var posWeight: String?
  @Option(help: "The share spread over all classes.") var labelSmoothing: String?
  @Option(help: "A weight for each class.") var weights: String?
  @Option(help: "torch or keras: which divisor a weighted mean has.") var convention: String?
  @Option(help: "The class number whose rows are left out.") var ignoreIndex: String?
  @Option(help: "The exponent of the focal loss.") var gamma: String?
  @Option(help: "The class weights of the focal loss.") var alpha: String?
  @Flag(help: "Divide p and q by their sums first.") var normalize = false
  @Flag(help: "Print one JSON object.") var json = false
  @Flag(help: "Read one JSON request a line, answer one JSON line each.") var jsonl = false
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.resolved
    if jsonl { return ComputeLines(language: language).run() }
    guard let quantity else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "compute 需要一个量的名称，例如 xent compute entropy --p 0.5,0.5；--help 列出全部。"
          : "compute needs a quantity, as in: xent compute entropy --p 0.5,0.5; --help lists all.")
    }
    let computation = try computation(quantity, language)
    do throws(ComputationError) {
      let value = try computation.evaluate()
      if json {
        let function = String(quantity.map { $0 == "-" ? "_" : $0 })
        Output.print("{\"function\":\"\(function)\",\"value\":\(JSONValue(value).text)}")
      } else {
        Output.print(Self.text(value))
      }
    } catch {
      throw ProgramExit(.usage, ComputationErrorText(error).message(language))
    }
  }

  private func computation(_ quantity: String, _ language: Language) throws -> Computation {
    let reader = ComputeInput(language: language)
    let name = String(quantity.map { $0 == "-" ? "_" : $0 })
    let signature = Computation.functions.first { $0.name == name }
    var inputs: [String: InformationTheory.Argument] = [:]
    for (name, text) in [
      ("p", p), ("q", q), ("z", z), ("y", y), ("targets", targets),
      ("logProbabilities", logProbabilities),
    ] {
      guard let text else { continue }
      let kind = signature?.inputs.first { $0.name == name }?.kind ?? .vector
      var value = try reader.argument(text, as: kind, of: name)
      if normalize, name == "p" || name == "q" { value = value.normalized }
      inputs[name] = value
    }
    var options: [String: InformationTheory.Argument] = [:]
    for (name, text) in [
      ("base", base), ("temperature", temperature), ("reduction", reduction), ("clip", clip),
      ("posWeight", posWeight), ("labelSmoothing", labelSmoothing), ("weights", weights),
      ("convention", convention), ("ignoreIndex", ignoreIndex), ("gamma", gamma), ("alpha", alpha),
    ] {
      guard let text else { continue }
      let kind = signature?.options.first { $0.name == name }?.kind ?? .text
      options[name] = try reader.argument(text, as: kind, of: name)
    }
    return Computation(quantity, inputs, options: options)
  }

  private static func text(_ value: InformationTheory.Argument) -> String {
    switch value {
    case .number(let number): number.shortest
    case .vector(let numbers): numbers.map(\.shortest).joined(separator: ",")
    case .matrix(let rows):
      rows.map { $0.map(\.shortest).joined(separator: ",") }.joined(separator: "\n")
    case .text(let word): word
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  private static var catalogue: String {
    Computation.functions.map { function in
      let inputs = function.inputs.map { $0.isOptional ? "[\($0.name)]" : $0.name }
      return "  \(function.name)(\(inputs.joined(separator: ", ")))  \(function.definition)"
    }.joined(separator: "\n")
  }
}

extension InformationTheory.Argument {
  /// The entries over their sum, where that is possible.
  fileprivate var normalized: Self {
    guard case .vector(let values) = self else { return self }
    let sum = values.reduce(0, +)
    return sum > 0 && sum.isFinite ? .vector(values.map { $0 / sum }) : self
  }
}

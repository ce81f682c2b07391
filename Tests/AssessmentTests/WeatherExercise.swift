import Assessment
import InformationTheory

/// A question about p = (0.7, 0.2, 0.1) and q = (0.5, 0.3, 0.2), unless told otherwise.
func exercise(
  _ function: String, in base: LogBase = .nats, p: [Double] = [0.7, 0.2, 0.1],
  q: [Double]? = [0.5, 0.3, 0.2], tolerance: Double? = nil, excluding: Set<Slip> = []
) -> Exercise {
  var inputs: [String: Argument] = ["p": .vector(p)]
  if let q { inputs["q"] = .vector(q) }
  let question = NumericQuestion(
    computation: Computation(function, inputs), base: base, tolerance: tolerance,
    excluding: excluding)
  return Exercise(
    id: "s2.\(function)", section: "2", page: "s2.cross-entropy",
    prompt: Bilingual(zh: "算一算。", en: "Work it out."),
    hints: [
      Bilingual(zh: "先看权重。", en: "Weights first."), Bilingual(zh: "再看对数。", en: "Then logs."),
    ],
    kind: .numeric(question))
}

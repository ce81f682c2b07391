import InformationTheory

extension AssemblyLineScene {
  /// Losses in nats; `q.1` to `q.3` belong to the first sample, `q.2.1` to the second; a number
  /// that is none is left out.
  package var measurements: [String: Double] {
    let numbers = numbers
    var result: [String: Double] = [
      "box": Double(box.rawValue),
      "updates": Double(run.updates),
      "loss": numbers.loss,
      "new_loss": AssemblyNumbers(numbers.nextInputs).loss,
      "initial_loss": AssemblyNumbers(run.start).loss,
      "gradient_norm": numbers.gradientNorm,
      "eta": inputs.learningRate,
      "eta_mean": inputs.reduction == .mean ? inputs.learningRate : inputs.equivalentRate,
      "samples": Double(inputs.sampleCount),
      "sample": Double(shownSample + 1),
      "reduction": inputs.reduction == .sum ? 1 : 0,
      "init": Double(AssemblyInitialisation.allCases.firstIndex(of: initialisation) ?? 0),
      "seed": Double(seed),
      "add": inputs.added,
      "naive": inputs.isNaive ? 1 : 0,
      "check": isChecked ? 1 : 0,
      "overflow": numbers.isFinite ? 0 : 1,
      "error_sum": numbers.errors[shownSample].reduce(0, +),
    ]
    for (name, value) in details(numbers) { result[name] = value }
    return result.filter { !$0.value.isNaN }
  }

  /// What belongs to single parameters, samples and classes.
  private func details(_ numbers: AssemblyNumbers) -> [String: Double] {
    var result: [String: Double] = [:]
    for parameter in AssemblyParameter.all {
      result[parameter.name] = inputs[parameter]
      result["grad.\(parameter.name)"] = numbers.gradient(parameter)
    }
    for sample in inputs.used {
      result["loss.\(sample + 1)"] = numbers.losses[sample]
      result["y.\(sample + 1)"] = Double(inputs.labels[sample] + 1)
      for (feature, value) in inputs.features[sample].enumerated() {
        result["x.\(sample + 1).\(feature + 1)"] = value
      }
      for index in 0..<AssemblyParameter.classCount {
        if sample == 0 { result["q.\(index + 1)"] = numbers.q[0][index] }
        let place = "\(sample + 1).\(index + 1)"
        result["z.\(place)"] = numbers.logits[sample][index]
        result["q.\(place)"] = numbers.q[sample][index]
        result["d.\(place)"] = numbers.errors[sample][index]
      }
    }
    return result
  }
}

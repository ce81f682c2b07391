// Points and weights, written out.
extension RunScript {
  /// The rows, and how they are read.
  var dataText: String {
    let data = setup.data
    var rows = ""
    rows.reserveCapacity(data.features.count * 20)
    for row in 0..<data.rowCount {
      for value in data.point(row) { rows += value.python + " " }
      rows += "\(data.labels[row])\n"
    }
    return """
      \(comment(words.points(training: data.trainingCount, test: data.testCount)))
      POINTS = \"\"\"
      \(rows)\"\"\"
      rows = [line.split() for line in POINTS.strip().split("\\n")]
      features = \(array("[[float(word) for word in row[:-1]] for row in rows]"))
      labels = \(wholeArray("[int(row[-1]) for row in rows]"))
      train_x, train_y = features[:\(data.trainingCount)], labels[:\(data.trainingCount)]
      test_x, test_y = features[\(data.trainingCount):], labels[\(data.trainingCount):]

      """
  }

  /// The parameters before the first update, layer by layer: weights input by input, then biases.
  var weightsText: String {
    let parameters = setup.model.parameters
    let shapes = parameters.shapes
    let parts = shapes.indices.map { index -> String in
      let name = "\(index.isMultiple(of: 2) ? "w" : "b")\(index / 2 + 1)"
      return "\(name) = \(array(literal(parameters, shapes[index])))"
    }
    return "\(comment(words.firstWeights))\n" + parts.joined(separator: "\n") + "\n"
  }

  private func literal(_ parameters: Parameters, _ shape: Parameters.Shape) -> String {
    let values = Array(parameters.values[shape.range])
    if shape.rows == 1, shape.start != 0 { return list(values) }
    let rows = (0..<shape.rows).map { row in
      list(Array(values[row * shape.columns..<(row + 1) * shape.columns]))
    }
    return rows.count == 1 ? "[\(rows[0])]" : "[\n    " + rows.joined(separator: ",\n    ") + "]"
  }

  private func list(_ values: [Double]) -> String {
    if values.count > 4, values.allSatisfy({ $0 == 0 }) { return "[0.0] * \(values.count)" }
    return "[" + values.map(\.python).joined(separator: ", ") + "]"
  }

  func array(_ text: String) -> String {
    library == .keras ? "np.array(\(text))" : "torch.tensor(\(text))"
  }

  private func wholeArray(_ text: String) -> String { array(text) }
}

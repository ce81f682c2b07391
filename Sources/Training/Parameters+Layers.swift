public import Autodiff

/// Parameters of layers: each layer has a matrix of weights, input by input, and a row of biases.
extension Parameters {
  /// Creates the parameters of layers that map `widths[i]` numbers to `widths[i + 1]`, all zero.
  ///
  /// - Precondition: There is at least one layer, and no width is zero.
  public init(widths: [Int]) {
    precondition(
      widths.count >= 2 && widths.allSatisfy { $0 > 0 }, "\(widths) describes no layer.")
    self.init()
    for (inputs, outputs) in zip(widths, widths.dropFirst()) {
      append(rows: inputs, columns: outputs)
      append(rows: 1, columns: outputs)
    }
  }

  /// How many numbers enter, and leave each layer.
  public var widths: [Int] {
    [shapes[0].rows] + stride(from: 0, to: shapes.count, by: 2).map { shapes[$0].columns }
  }

  /// How many layers there are.
  public var layerCount: Int { shapes.count / 2 }

  /// The parameter with this name.
  public subscript(id: ParameterID) -> Double {
    get { values[index(of: id)] }
    set { values[index(of: id)] = newValue }
  }

  /// The names of all parameters in the order in which they are stored.
  public var ids: [ParameterID] {
    (1...layerCount).flatMap { layer in
      let weights = shapes[2 * layer - 2]
      let outputs = 0..<weights.columns
      return (0..<weights.rows).flatMap { input in
        outputs.map { ParameterID.weight(layer: layer, input: input, output: $0) }
      } + outputs.map { ParameterID.bias(layer: layer, output: $0) }
    }
  }

  /// Whether a parameter with this name exists.
  public func contains(_ id: ParameterID) -> Bool {
    guard (1...layerCount).contains(id.layer) else { return false }
    let weights = shapes[2 * id.layer - 2]
    let isInput = id.input.map { (0..<weights.rows).contains($0) } ?? true
    return isInput && (0..<weights.columns).contains(id.output)
  }

  /// Where a parameter is stored.
  ///
  /// - Precondition: The parameter exists.
  public func index(of id: ParameterID) -> Int {
    precondition(contains(id), "No parameter is called \(id.name).")
    if let input = id.input {
      let weights = shapes[2 * id.layer - 2]
      return weights.start + input * weights.columns + id.output
    }
    return shapes[2 * id.layer - 1].start + id.output
  }

  /// The weights of a layer, from 1.
  func weights(ofLayer layer: Int) -> MatrixID { MatrixID(index: 2 * layer - 2) }

  /// The biases of a layer, from 1.
  func biases(ofLayer layer: Int) -> MatrixID { MatrixID(index: 2 * layer - 1) }
}

/// The fields of the scene that are options.
enum TapeOption: String, CaseIterable, Sendable {
  /// Which program is played.
  case program
  /// Whether the program as written is given a model.
  case model
  /// TensorFlow or PyTorch.
  case framework
  /// The learning rate.
  case eta
  /// The weight before the first update.
  case w
  /// The bias before the first update.
  case b
  /// Which row the tape shows where there is room for one.
  case row
  /// Lines a second.
  case speed
}

/// What an element's name stands for. Rows and lines count from 0 here and from 1 in names.
enum TapeElement: Equatable, Sendable {
  /// A field.
  case option(TapeOption)
  /// A line of the program: `line.9`.
  case line(Int)
  /// An input: `x.2`.
  case input(Int)
  /// A label: `y.2`.
  case label(Int)
  /// A probability: `q.2`.
  case probability(Int)
  /// The value of a node: `value.z`.
  case value(TapeNode)
  /// The gradient of a node: `grad.z`.
  case gradient(TapeNode)
  /// The slope by a probability if both were one distribution: `single.2`.
  case single(Int)
  /// The loss of a pass, counted from 0: `pass.3`.
  case pass(Int)

  /// Reads a name; `nil` if it is none.
  init?(_ name: String) {
    if let option = TapeOption(rawValue: name) {
      self = .option(option)
      return
    }
    guard let dot = name.firstIndex(of: ".") else { return nil }
    let tail = String(name[name.index(after: dot)...])
    let row = Int(tail).flatMap { (1...999).contains($0) ? $0 - 1 : nil }
    switch (name[..<dot], row, TapeNode(rawValue: tail)) {
    case ("line", let row?, _): self = .line(row)
    case ("x", let row?, _): self = .input(row)
    case ("y", let row?, _): self = .label(row)
    case ("q", let row?, _): self = .probability(row)
    case ("single", let row?, _): self = .single(row)
    case ("pass", _, _):
      guard let pass = Int(tail), (0...999).contains(pass) else { return nil }
      self = .pass(pass)
    case ("value", _, let node?): self = .value(node)
    case ("grad", _, let node?): self = .gradient(node)
    default: return nil
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .option(let option): option.rawValue
    case .line(let index): "line.\(index + 1)"
    case .input(let row): "x.\(row + 1)"
    case .label(let row): "y.\(row + 1)"
    case .probability(let row): "q.\(row + 1)"
    case .value(let node): "value.\(node.rawValue)"
    case .gradient(let node): "grad.\(node.rawValue)"
    case .single(let row): "single.\(row + 1)"
    case .pass(let pass): "pass.\(pass)"
    }
  }
}

/// What was done last: what the news are told from.
enum TapeChange: Equatable, Sendable {
  /// Lines were carried out.
  case steps
  /// One stop was taken back.
  case back
  /// The program went to its start.
  case rewind
  /// A field was set; the program stays at its place.
  case setting(TapeElement)
  /// The program was started or paused.
  case run
}

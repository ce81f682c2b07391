import Yams

/// A piece of YAML and where it begins. Every scalar is a text.
struct YAMLNode: Equatable, Sendable {
  /// What the piece is.
  indirect enum Value: Equatable, Sendable {
    case scalar(String)
    case list([YAMLNode])
    case mapping([YAMLPair])
  }

  var value: Value
  /// The line and the column, counted in Unicode scalars, both from 1.
  var line: Int
  var column: Int
}

/// A key with its value; a key that is no scalar has no name.
struct YAMLPair: Equatable, Sendable {
  var key: YAMLNode
  var value: YAMLNode

  /// The key as text.
  var name: String? {
    if case .scalar(let name) = key.value { name } else { nil }
  }
}

extension YAMLNode {
  /// Takes over what the parser of the library found.
  init(_ node: Node) {
    line = node.mark?.line ?? 1
    column = node.mark?.column ?? 1
    switch node {
    case .scalar(let scalar): value = .scalar(scalar.string)
    case .sequence(let sequence): value = .list(sequence.map { YAMLNode($0) })
    case .mapping(let mapping):
      value = .mapping(
        mapping.map { YAMLPair(key: YAMLNode($0.key), value: YAMLNode($0.value)) })
    case .alias: value = .scalar("")
    }
  }
}

import Assessment

extension ExerciseReader {
  /// What is drawn, from `vary` and `where`; nothing if an entry cannot be read.
  mutating func variation(
    _ node: YAMLNode, where condition: YAMLNode?
  ) -> (draws: [Draw], condition: Condition?)? {
    guard let pairs = yaml.pairs(node, of: "vary") else { return nil }
    var draws: [Draw] = []
    for pair in pairs {
      guard let draw = draw(pair.key, pair.value, after: draws) else { return nil }
      draws.append(draw)
    }
    guard let condition else { return (draws, nil) }
    guard let text = yaml.text(condition, of: "where") else { return nil }
    do throws(ConditionError) { return (draws, try Condition(text)) } catch {
      yaml.report(condition, .scene(.condition(error)))
      return nil
    }
  }

  private mutating func draw(_ name: String, _ node: YAMLNode, after draws: [Draw]) -> Draw? {
    guard
      let values = yaml.mapping(node, of: name, required: ["draw"], optional: ["first"]),
      let drawNode = values["draw"], let text = yaml.text(drawNode, of: "draw")
    else { return nil }
    let first = values["first"].flatMap { Self.drawn($0) }
    guard let kind = Self.kind(text), first != nil || values["first"] == nil,
      let draw = Draw(name: name, first: first, kind: kind, after: draws)
    else {
      yaml.report(drawNode, .exercise(.badDraw(text)))
      return nil
    }
    return draw
  }

  private static func drawn(_ node: YAMLNode) -> Drawn? {
    switch node.value {
    case .scalar(let text): return Steps(text) == nil ? nil : Drawn([text], isList: false)
    case .list(let nodes):
      let entries = nodes.compactMap { node -> String? in
        guard case .scalar(let text) = node.value, Steps(text) != nil else { return nil }
        return text
      }
      return entries.count == nodes.count && !entries.isEmpty ? Drawn(entries, isList: true) : nil
    case .mapping: return nil
    }
  }

  /// Reads `distribution step=0.05`, `-2..2 step=0.5`, `labels`, `onehot` or `is 1 - q`.
  private static func kind(_ text: String) -> Draw.Kind? {
    if text.hasPrefix("is ") {
      return (try? Expression(measuring: String(text.dropFirst(3)))).map { .expression($0) }
    }
    let words = text.split(separator: " ")
    if words == ["labels"] { return .labels }
    if words == ["onehot"] { return .oneHot }
    guard words.count == 2, words[1].hasPrefix("step="),
      let step = Steps(String(words[1].dropFirst(5)))
    else { return nil }
    if words[0] == "distribution" { return .distribution(step: step) }
    return Steps.bounds(words[0]).map { .range($0.low, $0.high, step: step) }
  }
}

extension YAMLNode {
  /// The value of a key of a mapping.
  func value(of key: String) -> YAMLNode? {
    guard case .mapping(let pairs) = value else { return nil }
    return pairs.first { $0.name == key }?.value
  }

  /// The exercise with numbers in place of `{p}` and `{p.1}`, and without what says how they vary.
  func filled(with values: [String: Drawn]) -> YAMLNode {
    guard case .mapping(let pairs) = value else { return self }
    var result = self
    result.value = .mapping(
      pairs.filter { $0.name != "vary" && $0.name != "where" }.map { pair in
        var pair = pair
        pair.value = pair.value.filled(Filling(values: values, place: .init(pair.name ?? "")))
        return pair
      })
    return result
  }

  private func filled(_ filling: Filling) -> YAMLNode {
    var result = self
    switch value {
    case .scalar(let text):
      if filling.place == .inputs, let list = filling.list(text) {
        result.value = .list(list.map { YAMLNode(value: .scalar($0), line: line, column: column) })
      } else {
        result.value = .scalar(filling.text(text))
      }
    case .list(let nodes): result.value = .list(nodes.map { $0.filled(filling) })
    case .mapping(let pairs):
      result.value = .mapping(
        pairs.map { pair in
          var (pair, filling) = (pair, filling)
          if pair.name == "because" || pair.name == "text" { filling.place = .prose }
          pair.value = pair.value.filled(filling)
          return pair
        })
    }
    return result
  }
}

/// Puts drawn numbers into texts.
struct Filling {
  let values: [String: Drawn]
  var place: Place

  /// Where a text stands: prose has a true minus sign, a state line no blanks.
  enum Place {
    case prose, scene, inputs, expression

    init(_ key: String) {
      switch key {
      case "prompt", "hints", "solution", "items": self = .prose
      case "scene": self = .scene
      case "inputs", "options": self = .inputs
      default: self = .expression
      }
    }
  }

  /// The entries of a list that stands alone: `{p}`.
  func list(_ text: String) -> [String]? {
    guard text.hasPrefix("{"), text.hasSuffix("}"),
      let value = values[String(text.dropFirst().dropLast())], value.isList
    else { return nil }
    return value.entries
  }

  /// The text with numbers; formulas between dollar signs stay as they are.
  func text(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    var isComputed = false
    while let character = rest.first {
      if rest.hasPrefix("$`") {
        let end = rest.dropFirst(2).range(of: "`$") ?? rest.endIndex
        result += rest[..<end]
        rest = rest[end...]
      } else if rest.hasPrefix("{{") {
        isComputed = true
        result += "{{"
        rest = rest.dropFirst(2)
      } else if character == "{", let (value, after) = placeholder(rest, isComputed: isComputed) {
        result += value
        rest = after
      } else {
        if rest.hasPrefix("}}") { isComputed = false }
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private func placeholder(
    _ text: Substring, isComputed: Bool
  ) -> (String, Substring)? {
    guard let close = text.firstIndex(of: "}") else { return nil }
    let name = text[text.index(after: text.startIndex)..<close]
    guard name.count <= 24, let entries = entries(String(name)) else { return nil }
    let isProse = place == .prose && !isComputed
    let numbers = isProse ? entries.map { $0.hasPrefix("-") ? "−" + $0.dropFirst() : $0 } : entries
    let value = numbers.joined(separator: place == .scene ? "," : ", ")
    return (value, text[text.index(after: close)...])
  }

  private func entries(_ name: String) -> [String]? {
    if let value = values[name] { return value.entries }
    guard let point = name.lastIndex(of: "."), let place = Int(name[name.index(after: point)...]),
      let value = values[String(name[..<point])], value.isList,
      value.entries.indices.contains(place - 1)
    else { return nil }
    return [value.entries[place - 1]]
  }
}

extension Substring {
  /// Where a mark begins.
  fileprivate func range(of mark: String) -> Index? {
    var rest = self
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return rest.index(rest.startIndex, offsetBy: mark.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}

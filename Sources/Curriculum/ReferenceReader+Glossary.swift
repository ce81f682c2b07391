import Assessment

extension ReferenceReader {
  /// Reads the glossary.
  mutating func readGlossary() {
    open(Self.glossaryPath, lists: ["terms"]) { reader, values in
      var ids: [String: Int] = [:]
      var names: [Language: [String: Int]] = [:]
      for node in reader.entries(values, "terms") {
        if let entry = reader.term(node, &ids, &names) { reader.glossary.append(entry) }
      }
    }
  }

  private mutating func term(
    _ node: YAMLNode, _ ids: inout [String: Int], _ names: inout [Language: [String: Int]]
  ) -> GlossaryEntry? {
    guard
      let values = yaml.mapping(
        node, of: "terms", required: ["id", "term", "pinyin", "meaning"],
        optional: ["aliases", "page"])
    else { return nil }
    let id = newID(values["id"], &ids)
    let term = text(values["term"], of: "term")
    let aliases = values["aliases"].map { self.aliases($0) } ?? [:]
    let pinyin = values["pinyin"].flatMap { syllables($0, of: term?.zh) }
    let meaning = text(values["meaning"], of: "meaning")
    let page = values["page"].flatMap { knownPage($0, of: "page") }
    guard let id, let term, let pinyin, let meaning else { return nil }
    for language in Language.allCases {
      for name in [term[language]] + (aliases[language] ?? []) {
        _ = isNew(name.lowercased(), at: values["term"] ?? node, &names[language, default: [:]])
      }
    }
    return GlossaryEntry(
      id: id, term: term, aliases: aliases, pinyin: pinyin, meaning: meaning, page: page)
  }

  private mutating func aliases(_ node: YAMLNode) -> [Language: [String]] {
    let keys = Language.allCases.map(\.rawValue)
    guard let values = yaml.mapping(node, of: "aliases", required: [], optional: keys) else {
      return [:]
    }
    var aliases: [Language: [String]] = [:]
    for language in Language.allCases {
      guard let node = values[language.rawValue], let nodes = yaml.list(node, of: "aliases")
      else { continue }
      aliases[language] = nodes.compactMap { yaml.text($0, of: "aliases") }
    }
    return aliases
  }

  // MARK: - Pinyin

  /// Pinyin of small letters with tones, one syllable for each Chinese character, one word for
  /// each foreign one.
  private mutating func syllables(_ node: YAMLNode, of term: String?) -> String? {
    guard let text = yaml.text(node, of: "pinyin") else { return nil }
    if let stranger = text.first(where: { !Self.letters.contains($0) && $0 != " " }) {
      yaml.report(node, .reference(.notPinyin(stranger)))
      return nil
    }
    guard let term else { return text }
    let (count, expected) = (text.split(separator: " ").count, Self.countSyllables(of: term))
    if count != expected {
      yaml.report(node, .reference(.syllables(count, expected: expected)))
    }
    return text
  }

  private static let letters = Set("abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü")

  /// How many Chinese characters a term has, and foreign words.
  static func countSyllables(of term: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in term.unicodeScalars {
      let isHan = (0x3400...0x9FFF).contains(scalar.value)
      let isWord = scalar.properties.isAlphabetic && !isHan
      if isHan || isWord && !isInWord { count += 1 }
      isInWord = isWord || isInWord && scalar == "-"
    }
    return count
  }
}

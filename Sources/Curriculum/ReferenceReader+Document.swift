import Assessment
import InformationTheory

extension ReferenceReader {
  /// Reads the headings of the document.
  mutating func readDocument() {
    open(Self.documentPath, lists: ["headings"]) { reader, values in
      var seen: [String: Int] = [:]
      for node in reader.entries(values, "headings") {
        if let heading = reader.heading(node, &seen) { reader.document.append(heading) }
      }
    }
  }

  private mutating func heading(
    _ node: YAMLNode, _ seen: inout [String: Int]
  ) -> DocumentHeading? {
    guard
      let values = yaml.mapping(
        node, of: "headings", required: ["number", "title"], optional: ["pages", "remark"])
    else { return nil }
    let number = values["number"].flatMap { newNumber($0, &seen) }
    let title = text(values["title"], of: "title")
    let pages = pages(values["pages"])
    let remark = text(values["remark"], of: "remark")
    guard let number, let title else { return nil }
    return DocumentHeading(number: number, title: title, pages: pages, remark: remark)
  }

  /// A number like "2", "2.1" or "Q1" that no heading before has.
  private mutating func newNumber(_ node: YAMLNode, _ seen: inout [String: Int]) -> String? {
    guard let number = yaml.text(node, of: "number") else { return nil }
    let digits = number.hasPrefix("Q") ? number.dropFirst() : number[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0123456789".contains($0) } }) else {
      yaml.report(node, .reference(.badHeading(number)))
      return nil
    }
    return isNew(number, at: node, &seen) ? number : nil
  }

  // MARK: - Where to read on

  /// Reads the books and the reading map.
  mutating func readReadings() {
    open(Self.readingPath, lists: ["books", "readings"]) { reader, values in
      var ids: [String: Int] = [:]
      for node in reader.entries(values, "books") {
        if let book = reader.book(node, &ids) { reader.books.append(book) }
      }
      var headings: [String: Int] = [:]
      for node in reader.entries(values, "readings") {
        if let reading = reader.reading(node, &headings) { reader.readings.append(reading) }
      }
    }
  }

  private mutating func book(_ node: YAMLNode, _ ids: inout [String: Int]) -> Book? {
    guard
      let values = yaml.mapping(
        node, of: "books", required: ["id", "title", "authors"], optional: ["address"])
    else { return nil }
    let id = newID(values["id"], &ids)
    let title = text(values["title"], of: "title")
    let authors = values["authors"].flatMap { yaml.text($0, of: "authors") }
    let address = values["address"].flatMap { yaml.text($0, of: "address") }
    if let address, let node = values["address"], !address.hasPrefix("https://") {
      yaml.report(node, .reference(.badAddress(address)))
    }
    guard let id, let title, let authors else { return nil }
    return Book(id: id, title: title, authors: authors, address: address)
  }

  private mutating func reading(_ node: YAMLNode, _ seen: inout [String: Int]) -> Reading? {
    guard
      let values = yaml.mapping(
        node, of: "readings", required: ["heading", "places"], optional: ["pages"])
    else { return nil }
    let heading = values["heading"].flatMap { knownHeading($0, &seen) }
    let pages = pages(values["pages"])
    let places = entries(values, "places").compactMap { place($0) }
    guard let heading else { return nil }
    return Reading(pages: pages, heading: heading, places: places)
  }

  private mutating func knownHeading(_ node: YAMLNode, _ seen: inout [String: Int]) -> String? {
    guard let number = yaml.text(node, of: "heading") else { return nil }
    let known = document.map(\.number)
    guard known.contains(number) else {
      let nearest = nearestName(to: number, among: known)
      yaml.report(node, .reference(.unknownHeading(number, nearest: nearest, known: known)))
      return nil
    }
    return isNew(number, at: node, &seen) ? number : nil
  }

  private mutating func place(_ node: YAMLNode) -> ReadingPlace? {
    guard
      let values = yaml.mapping(node, of: "places", required: ["book", "number", "title"])
    else { return nil }
    let book = values["book"].flatMap { knownBook($0) }
    let number = values["number"].flatMap { yaml.text($0, of: "number") }
    let title = text(values["title"], of: "title")
    guard let book, let number, let title else { return nil }
    return ReadingPlace(book: book, number: number, title: title)
  }

  private mutating func knownBook(_ node: YAMLNode) -> String? {
    guard let id = yaml.text(node, of: "book") else { return nil }
    let known = books.map(\.id)
    if known.contains(id) { return id }
    let nearest = nearestName(to: id, among: known)
    yaml.report(node, .reference(.unknownBook(id, nearest: nearest, known: known)))
    return nil
  }
}

/// Reads a table with separators (RFC 4180) from UTF-8 text, byte by byte: a million rows take
/// seconds, and what is wrong is told by line and column.
package struct DataTableReader {
  /// Whether the first line holds names.
  package enum Header: String, CaseIterable, Sendable {
    /// If a cell of it that should describe holds no number.
    case auto
    /// It does.
    case yes
    /// It is a row like the others.
    case no
  }

  /// No table has more classes than this.
  package static let mostClasses = 26
  /// No table has more numbers than this.
  package static let mostNumbers = 50_000_000

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1

  private static let (quote, newline, carriage) = (UInt8(ascii: "\""), UInt8(10), UInt8(13))

  /// Takes text apart; a byte order mark does not count. Commas separate cells, or else what the first
  /// line has: semicolons or tabs.
  package init(_ bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.bytes = bytes
    position = hasMark ? 3 : 0
    let heading = bytes[position...].prefix { $0 != Self.newline && $0 != Self.carriage }
    let known = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    separator = known.first(where: heading.contains) ?? known[0]
  }

  /// Reads all rows.
  ///
  /// - Parameters:
  ///   - label: The column of the classes, by its name or its number from 1; without it the last.
  ///   - header: Whether the first line holds names.
  /// - Returns: The rows.
  /// - Throws: `DataTableError` that names the first fault.
  package mutating func table(
    label: String? = nil, header: Header = .auto
  ) throws(DataTableError) -> DataTable {
    guard let first = try nextRow() else { throw .empty }
    guard first.cells.count > 1 else { throw .oneColumn }
    var builder = DataTableBuilder(width: first.cells.count)
    let isHeader = try builder.begin(with: first.cells, label: label, header: header)
    if !isHeader { try builder.add(first.cells, line: first.line) }
    while let row = try nextRow() { try builder.add(row.cells, line: row.line) }
    return try builder.table()
  }

  /// The cells of the next row that is not empty, without blanks around them.
  private mutating func nextRow() throws(DataTableError) -> (line: Int, cells: [String])? {
    while position < bytes.count {
      let start = line
      var cells: [String] = []
      repeat { cells.append(try cell()) } while take(separator)
      endLine()
      if cells.count > 1 || cells.first?.isEmpty == false { return (start, cells) }
    }
    return nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func endLine() {
    guard position < bytes.count else { return }
    if take(Self.carriage) { _ = take(Self.newline) } else { _ = take(Self.newline) }
    line += 1
  }

  private mutating func cell() throws(DataTableError) -> String {
    skipBlanks()
    guard take(Self.quote) else {
      let start = position
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      var end = position
      while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    let begin = line
    var text: [UInt8] = []
    while true {
      guard position < bytes.count else { throw .openQuote(line: begin) }
      let byte = bytes[position]
      position += 1
      if byte == Self.quote, !take(Self.quote) { break }
      if byte == Self.newline { line += 1 }
      text.append(byte)
    }
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 32 || bytes[position] == 9,
      bytes[position] != separator
    {
      position += 1
    }
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newline || byte == Self.carriage
  }
}

/// Gathers rows.
private struct DataTableBuilder {
  let width: Int
  private var names: [String] = []
  private var label = 0
  private var features: [Double] = []
  private var labels: [Int] = []
  private var classes: [String] = []
  private var numbers: [String: Int] = [:]

  init(width: Int) { self.width = width }

  /// Finds the columns in the first row and returns whether it holds names.
  mutating func begin(
    with cells: [String], label wanted: String?, header: DataTableReader.Header
  ) throws(DataTableError) -> Bool {
    let byNumber = wanted.flatMap { Int($0) }
    let byName = wanted.flatMap { cells.firstIndex(of: $0) }
    let isHeader =
      switch header {
      case .yes: true
      case .no: false
      case .auto:
        byName != nil && byNumber == nil
          || cells.enumerated().contains { index, cell in
            index != (byNumber ?? width) - 1 && !cell.isEmpty && Double(cell) == nil
          }
      }
    names = isHeader ? cells : cells.indices.map { "x\($0 + 1)" }
    label = width - 1
    if let wanted {
      guard let place = (isHeader ? byName : nil) ?? byNumber.map({ $0 - 1 }),
        cells.indices.contains(place)
      else { throw .noColumn(wanted, names: names) }
      label = place
    }
    return isHeader
  }

  mutating func add(_ cells: [String], line: Int) throws(DataTableError) {
    guard cells.count == width else {
      throw .ragged(line: line, expected: width, found: cells.count)
    }
    guard features.count < DataTableReader.mostNumbers else {
      throw .tooLarge(numbers: DataTableReader.mostNumbers)
    }
    for (column, cell) in cells.enumerated() {
      let isMissing = cell.isEmpty || ["NA", "N/A", "NaN", "nan", "null", "?"].contains(cell)
      if isMissing { throw .missing(line: line, column: column + 1, name: names[column]) }
      guard column != label else { continue }
      guard let value = Double(cell), value.isFinite else {
        throw .notANumber(line: line, column: column + 1, name: names[column], text: cell)
      }
      features.append(value)
    }
    try add(className: cells[label])
  }

  private mutating func add(className: String) throws(DataTableError) {
    if let number = numbers[className] { return labels.append(number) }
    guard classes.count < DataTableReader.mostClasses else {
      throw .tooManyClasses(column: names[label], limit: DataTableReader.mostClasses)
    }
    numbers[className] = classes.count
    labels.append(classes.count)
    classes.append(className)
  }

  func table() throws(DataTableError) -> DataTable {
    guard let first = classes.first else { throw .empty }
    guard classes.count > 1 else { throw .oneClass(first) }
    var featureNames = names
    featureNames.remove(at: label)
    return DataTable(
      featureNames: featureNames, classNames: classes, features: features, labels: labels)
  }
}

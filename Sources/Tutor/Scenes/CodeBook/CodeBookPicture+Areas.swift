import Assessment
import Canvas
import InformationTheory

// Words as blocks under one another: as high as they are frequent, as wide as their code is long.
// The area is what a word costs on average.
extension CodeBookPicture {
  /// One of the two books: the one in use, or the one made for p.
  private enum Book {
    case wrong
    case own
  }

  func drawAreas(into frame: inout Frame, in rect: Rect) {
    let isStacked = rect.height >= 22
    let isTwin = !isStacked && rect.width >= 34
    guard isStacked || isTwin else { return drawBook(.wrong, into: &frame, in: rect) }
    if isStacked {
      let half = rect.height / 2
      drawBook(.wrong, into: &frame, in: rect.inset(bottom: rect.height - half))
      drawBook(.own, into: &frame, in: rect.inset(top: half, bottom: rect.height - 2 * half))
    } else {
      let half = (rect.width - 1) / 2
      drawBook(.wrong, into: &frame, in: rect.inset(right: rect.width - half))
      drawBook(.own, into: &frame, in: rect.inset(left: half + 1, right: rect.width - 2 * half - 1))
    }
  }

  private func drawBook(_ book: Book, into frame: inout Frame, in rect: Rect) {
    let (title, value) =
      book == .own
      ? (CodeBookPhrases.ownBook, "H(p) = \(numbers[.entropy].quantityText)")
      : (CodeBookPhrases.wrongBook, "H(p,q) = \(numbers[.crossEntropy].quantityText)")
    pen.put(title[language], column: rect.column, row: rect.row, role: .secondary, in: rect, &frame)
    pen.put(value, column: rect.column, row: rect.row + 1, role: .strong, in: rect, &frame)
    var area = rect.inset(top: 2, bottom: 1)
    guard area.height >= 1, area.width >= 4 else { return }
    let heights = Self.heights(of: scene.p.values, atMost: area.height)
    area.height = heights.reduce(0, +)
    let perBit = max(1, (area.width - 1) / max(1, Int(scene.picturedBits)))
    var row = area.row
    for index in names.indices {
      let block = Rect(column: area.column, row: row, width: area.width, height: heights[index])
      drawBlock(index, of: book, perBit: perBit, into: &frame, in: block)
      row += heights[index]
    }
    drawScale(perBit: perBit, row: row, into: &frame, in: rect)
  }

  /// The part that the own book needs, what is paid on top, and what is saved on this word.
  private func drawBlock(
    _ index: Int, of book: Book, perBit: Int, into frame: inout Frame, in rect: Rect
  ) {
    guard rect.height > 0 else { return }
    let own = numbers.ownLength(index)
    let cells = { (bits: Double) in
      bits.isFinite ? Int((min(bits, 1000) * Double(perBit)).rounded()) : rect.width + 1
    }
    let (needed, used) = (cells(own), book == .own ? cells(own) : cells(numbers[.length, index]))
    let glyph = { (role: Role) in Bar.glyph(of: role, in: look) }
    for row in rect.row..<rect.endRow {
      let line = Rect(column: rect.column, row: row, width: rect.width, height: 1)
      var text = StyledText(
        String(repeating: glyph(.p), count: min(needed, used, rect.width)), style: look.style(.p))
      text.append(
        String(repeating: glyph(.third), count: min(max(used - needed, 0), rect.width)),
        style: look.style(.third))
      text.append(
        String(repeating: look.drawsUnicode ? "·" : ".", count: max(0, needed - used)),
        style: look.style(.rule))
      frame.put(text, at: line.origin, in: line)
      if used > rect.width {
        frame.put(
          look.drawsUnicode ? "▶" : ">", at: Position(column: rect.endColumn - 1, row: row),
          style: look.style(.third), in: line)
      }
    }
    let width = Int(scene.picturedBits) * perBit
    if book == .wrong {
      let grip = Rect(column: rect.column, row: rect.row, width: width, height: rect.height)
      frame.mark(CodeBookElement.block(index).name, grip.intersection(rect))
    }
    writeName(index, cells: min(used, needed, rect.width), into: &frame, in: rect)
  }

  /// The name of the word, cut out of the solid part of its block if that is wide enough.
  private func writeName(_ index: Int, cells: Int, into frame: inout Frame, in rect: Rect) {
    let name = names[index]
    let width = look.displayWidth(of: name)
    guard width <= cells else { return }
    let text = width + 2 <= cells ? " \(name) " : name
    let style = look.style(.p).adding(Style(isReversed: true))
    frame.put(text, at: Position(column: rect.column, row: rect.row), style: style, in: rect)
  }

  private func drawScale(
    perBit: Int, row: Int, into frame: inout Frame, in rect: Rect
  ) {
    let step = max(1, (3 + perBit - 1) / perBit)
    var last = rect.column
    for bits in stride(from: 0, through: Int(scene.picturedBits), by: step) {
      let column = rect.column + bits * perBit
      guard column < rect.endColumn else { break }
      last =
        column
        + pen.put(
          String(bits), column: column, row: row, role: .secondary, in: rect, &frame)
    }
    let unit = CodeBookPhrases.bits[language]
    if last + 1 + pen.width(unit) <= rect.endColumn {
      pen.put(unit, column: last + 1, row: row, role: .secondary, in: rect, &frame)
    }
  }

  /// How many rows each word gets: as near to its share as whole rows can be.
  ///
  /// Of all heights of the picture from half of the most to the most, the one whose rows are
  /// nearest to the shares is taken, so that halves, quarters and eighths come out exactly.
  static func heights(of p: [Double], atMost most: Int) -> [Int] {
    guard most > 0 else { return p.map { _ in 0 } }
    var best: (error: Double, rows: [Int]) = (.infinity, [])
    for height in max(1, most / 2)...most {
      let rows = rows(of: p, height: height)
      let error = zip(rows, p).reduce(0) {
        $0 + (Double($1.0) / Double(height) - $1.1).magnitude
      }
      if error < best.error + 1e-9 { best = (error, rows) }
    }
    return best.rows
  }

  /// The largest remainders get the rows that are left over.
  private static func rows(of p: [Double], height: Int) -> [Int] {
    let exact = p.map { min(max($0, 0), 1) * Double(height) }
    var rows = exact.map { Int($0.rounded(.down)) }
    let order = p.indices.sorted {
      (exact[$1] - exact[$1].rounded(.down), $0) < (exact[$0] - exact[$0].rounded(.down), $1)
    }
    for index in order.prefix(max(0, height - rows.reduce(0, +))) { rows[index] += 1 }
    return rows
  }
}

/// Collects what a frame shows, colour by colour, and writes it as SVG.
struct SVGPicture {
  private let palette: SVGPalette

  /// Shapes of one look: their paths are written as one.
  private struct Layer {
    var attributes: String
    var path: String
  }

  /// Words of one look.
  private struct Words {
    var attributes: String
    var elements: String
  }

  private var papers: [Layer] = []
  private var shapes: [Layer] = []
  private var words: [Words] = []

  init(look: Look) {
    palette = SVGPalette(isDark: look.background == .dark)
  }

  /// Adds the cells of a row.
  mutating func add(row: Int, _ cells: [Cell]) {
    paint(row: row, cells)
    var column = 0
    while column < cells.count {
      let cell = cells[column]
      if cell.scalar == 0x20 || cell.isRightHalf {
        column += 1
      } else if let shape = SVGShape(cell.scalar) {
        draw(shape, column: column, row: row, color: palette.colors(of: cell.style).ink)
        column += 1
      } else {
        column = write(row: row, cells, from: column)
      }
    }
  }

  /// Returns the document.
  func document(size: Size, title: String) -> String {
    let width = SVGPicture.number(Double(size.width) * SVGShape.width)
    let height = SVGPicture.number(Double(size.height) * SVGShape.height)
    let label = title.isEmpty ? "" : " role=\"img\" aria-label=\"\(SVGPicture.escaped(title))\""
    let fonts = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK SC',monospace"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " viewBox=\"0 0 \(width) \(height)\"\(label) font-family=\"\(fonts)\" font-size=\"16\">",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(palette.paper)\"/>",
    ]
    lines += (papers + shapes).map { "<path \($0.attributes) d=\"\($0.path)\"/>" }
    lines += words.map { "<g \($0.attributes)>\($0.elements)</g>" }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  // MARK: - Colours behind and under

  private mutating func paint(row: Int, _ cells: [Cell]) {
    var column = 0
    while column < cells.count {
      let style = cells[column].style
      var end = column + 1
      while end < cells.count, cells[end].style == style { end += 1 }
      let colors = palette.colors(of: style)
      if let paper = colors.paper {
        let box = (Double(column), Double(row), Double(end - column), 1.0)
        add(SVGPicture.rectangle(box), to: \.papers, "fill=\"\(paper)\"")
      }
      if style.isUnderlined {
        let line = (Double(column), Double(row) + 0.9, Double(end - column), 0.06)
        add(SVGPicture.rectangle(line), to: \.shapes, "fill=\"\(colors.ink)\"")
      }
      column = end
    }
  }

  // MARK: - Shapes

  private mutating func draw(_ shape: SVGShape, column: Int, row: Int, color: String) {
    let x = Double(column) * SVGShape.width
    let y = Double(row) * SVGShape.height
    switch shape {
    case .fill(let boxes, let opacity):
      let dim = opacity < 1 ? " fill-opacity=\"\(SVGPicture.number(opacity))\"" : ""
      let path = boxes.map { box in
        SVGPicture.rectangle(
          (Double(column) + box.0, Double(row) + box.1, box.2, box.3))
      }
      add(path.joined(), to: \.shapes, "fill=\"\(color)\"\(dim)")
    case .line(let path):
      let start = "M\(SVGPicture.number(x)) \(SVGPicture.number(y))"
      add(start + path, to: \.shapes, "fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.3\"")
    case .dots(let dots):
      let path = dots.map { dot in
        let left = SVGPicture.number(x + 2.4 + Double(dot.0) * 4.8)
        return "M\(left) \(SVGPicture.number(y + 2.5 + Double(dot.1) * 5))h.01"
      }
      let look = "fill=\"none\" stroke=\"\(color)\" stroke-width=\"3\" stroke-linecap=\"round\""
      add(path.joined(), to: \.shapes, look)
    }
  }

  private mutating func add(
    _ path: String, to layers: WritableKeyPath<SVGPicture, [Layer]>, _ attributes: String
  ) {
    if let index = self[keyPath: layers].firstIndex(where: { $0.attributes == attributes }) {
      self[keyPath: layers][index].path += path
    } else {
      self[keyPath: layers].append(Layer(attributes: attributes, path: path))
    }
  }

  // MARK: - Words

  /// Writes the word that begins at a column and returns the column after it.
  private mutating func write(row: Int, _ cells: [Cell], from start: Int) -> Int {
    let style = cells[start].style
    let isWide = start + 1 < cells.count && cells[start + 1].isRightHalf
    var end = start
    var text = ""
    while end < cells.count, SVGPicture.belongs(cells, end, isWide: isWide, style: style) {
      text += SVGPicture.text(of: cells[end])
      end += isWide ? 2 : 1
      // A wide glyph is placed by itself, in the middle of its cells.
      if isWide { break }
    }
    let middle = isWide ? (2 * SVGShape.width - 16) / 2 : 0
    let x = SVGPicture.number(Double(start) * SVGShape.width + middle)
    let y = SVGPicture.number(Double(row) * SVGShape.height + 15)
    let length = SVGPicture.number(Double(end - start) * SVGShape.width)
    let stretch = isWide || end - start < 2 ? "" : " textLength=\"\(length)\""
    let element = "<text x=\"\(x)\" y=\"\(y)\"\(stretch)>\(SVGPicture.escaped(text))</text>"
    let ink = palette.colors(of: style).ink
    let look = "fill=\"\(ink)\"" + (style.isBold ? " font-weight=\"bold\"" : "")
    if let index = words.firstIndex(where: { $0.attributes == look }) {
      words[index].elements += element
    } else {
      words.append(Words(attributes: look, elements: element))
    }
    return end
  }

  /// Whether a cell goes on with a word: single blanks do if the word continues after them.
  private static func belongs(
    _ cells: [Cell], _ index: Int, isWide: Bool, style: Style
  ) -> Bool {
    let cell = cells[index]
    guard cell.style == style, !cell.isRightHalf, SVGShape(cell.scalar) == nil else { return false }
    let next = index + 1 < cells.count ? cells[index + 1] : .blank
    if cell.scalar == 0x20 {
      return next.scalar != 0x20 && next.style == style && SVGShape(next.scalar) == nil
        && !(index + 2 < cells.count && cells[index + 2].isRightHalf)
    }
    return next.isRightHalf == isWide
  }

  private static func text(of cell: Cell) -> String {
    var text = String.UnicodeScalarView()
    for value in [cell.scalar, cell.mark1, cell.mark2] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  private static func rectangle(_ box: (x: Double, y: Double, width: Double, height: Double))
    -> String
  {
    let x = number(box.x * SVGShape.width)
    let y = number(box.y * SVGShape.height)
    let width = number(box.width * SVGShape.width)
    return "M\(x) \(y)h\(width)v\(number(box.height * SVGShape.height))h-\(width)z"
  }

  /// A number with at most two decimals and none that are zero.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let whole = hundredths / 100
    let rest = hundredths % 100
    guard rest != 0 else { return String(whole) }
    let digits = rest < 10 ? "0\(rest)" : String(rest)
    return "\(whole)." + (digits.hasSuffix("0") ? String(digits.prefix(1)) : digits)
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

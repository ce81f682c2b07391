import Canvas
package import InformationTheory

/// A piece of a page that begins on a line of its own.
package enum Block: Equatable, Sendable {
  /// Running text.
  case paragraph([Inline])
  /// Items, numbered or not, each of which may hold several blocks.
  case list(ordered: Bool, items: [[Block]])
  /// A displayed formula, as TeX.
  case math(String)
  /// A table; every row has as many cells as the header.
  case table(header: [[Inline]], rows: [[[Inline]]])
  /// Program text, shown as it stands.
  case code(language: String, text: String)
  /// Somebody's words.
  case quote([Block])
  /// Where a presenter waits before showing what follows.
  case pause
}

/// A piece of running text.
package indirect enum Inline: Equatable, Sendable {
  /// Plain text without line breaks.
  case text(String)
  /// Text with light stress.
  case emphasis([Inline])
  /// Text with heavy stress.
  case strong([Inline])
  /// Program text.
  case code(String)
  /// A formula, as TeX.
  case math(String)
  /// A number that is computed when it is shown.
  case number(NumberPlaceholder)
  /// A way to another page.
  case link([Inline], page: String)
  /// A break that the author asked for.
  case lineBreak
}

/// A number in a text that is computed, never typed.
package struct NumberPlaceholder: Equatable, Sendable {
  /// What is computed.
  package var computation: Computation
  /// Digits after the point.
  package var places: Int

  /// Makes a placeholder.
  package init(computation: Computation, places: Int) {
    self.computation = computation
    self.places = places
  }

  /// The number as it is shown: "0.8869"; vectors in parentheses.
  package func text() throws(ComputationError) -> String {
    Self.text(of: try computation.evaluate(), places: places)
  }

  private static func text(of value: Argument, places: Int) -> String {
    switch value {
    case .number(let number): shown(number, places: places)
    case .vector(let numbers): list(numbers, places: places)
    case .matrix(let rows):
      "(\(rows.map { list($0, places: places) }.joined(separator: ", ")))"
    case .text(let word): word
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  private static func list(_ numbers: [Double], places: Int) -> String {
    "(\(numbers.map { shown($0, places: places) }.joined(separator: ", ")))"
  }

  private static func shown(_ number: Double, places: Int) -> String {
    guard number.isInfinite else { return number.decimal(places: places) }
    return number < 0 ? "−∞" : "∞"
  }
}

extension Inline {
  /// What the pieces say, without marks; formulas on one line, numbers computed.
  package static func plainText(_ inlines: [Inline]) -> String {
    inlines.reduce(into: "") { text, inline in
      switch inline {
      case .text(let words), .code(let words): text += words
      case .math(let tex): text += (try? Formula(tex))?.oneLine(Look()) ?? tex
      case .emphasis(let inner), .strong(let inner), .link(let inner, _):
        text += plainText(inner)
      case .number(let number): text += (try? number.text()) ?? "?"
      case .lineBreak: text += " "
      }
    }
  }
}

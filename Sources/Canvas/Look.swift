/// What the terminal can do and the learner wants: computed once and passed to every view.
package struct Look: Hashable, Sendable {
  /// How many colours may be used.
  package enum Colors: String, CaseIterable, Hashable, Sendable {
    /// None: bold, reverse and underline only.
    case mono
    /// The sixteen of every colour terminal.
    case ansi16
    /// The palette of xterm.
    case xterm256
  }

  /// Which glyphs drawings may use; words of a language are shown as they are in both.
  package enum Glyphs: String, CaseIterable, Hashable, Sendable {
    /// Printable ASCII.
    case ascii
    /// Blocks, braille, box drawing and mathematical symbols.
    case unicode
  }

  /// Which of the two kinds of background the terminal has.
  package enum Background: String, CaseIterable, Hashable, Sendable {
    /// Light text on dark.
    case dark
    /// Dark text on light.
    case light
  }

  /// How many colours may be used.
  package var colors: Colors
  /// Which glyphs drawings may use.
  package var glyphs: Glyphs
  /// Which kind of background the terminal has.
  package var background: Background
  /// Whether characters of ambiguous East Asian width take two columns.
  package var ambiguousIsWide: Bool

  /// Creates a look; without arguments the one of an ordinary modern terminal.
  package init(
    colors: Colors = .xterm256, glyphs: Glyphs = .unicode, background: Background = .dark,
    ambiguousIsWide: Bool = false
  ) {
    self.colors = colors
    self.glyphs = glyphs
    self.background = background
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// Whether blocks, braille and box drawing may be used and take one column each.
  ///
  /// Most of them are of ambiguous width, so where that is wide everything is drawn in ASCII.
  package var drawsUnicode: Bool { glyphs == .unicode && !ambiguousIsWide }

  /// Returns the number of columns `text` takes in a frame, after sanitising.
  ///
  /// - Complexity: O(*n* log *t*) for *n* scalars and a table of *t* ranges; ASCII is O(*n*).
  package func displayWidth(of text: String) -> Int {
    var columns = 0
    for scalar in spelled(text).unicodeScalars {
      if scalar.value >= 0x20 && scalar.value < 0x7F {
        columns += 1
      } else if case .shown(_, let width) = glyph(for: scalar) {
        columns += width
      }
    }
    return columns
  }
}

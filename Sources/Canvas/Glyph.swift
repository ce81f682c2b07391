/// What the grid does with one scalar of a text.
enum Glyph: Equatable {
  /// It leaves no trace.
  case dropped
  /// It combines with the glyph before it.
  case mark
  /// A glyph is shown, perhaps another than asked for, in one or two columns.
  case shown(UInt32, columns: Int)
}

extension Look {
  /// The only door into a frame: decides what becomes of a scalar.
  ///
  /// Control characters, bidirectional controls, zero-width characters, variation selectors and
  /// joiners are dropped; escape becomes visible; tab, newline and the separators become a space;
  /// what has no agreed width becomes a replacement character.
  func glyph(for scalar: Unicode.Scalar) -> Glyph {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F: return .shown(value, columns: 1)
    case 0x1B: return drawsUnicode ? .shown(0x241B, columns: 1) : .shown(0x3F, columns: 1)
    case 0x09, 0x0A, 0xA0, 0x2028, 0x2029: return .shown(0x20, columns: 1)
    case 0..<0xA0: return .dropped
    case 0x4E00...0x9FFF: return .shown(value, columns: 2)
    case 0xAD, 0x034F, 0x180B...0x180F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      return .dropped
    case 0x1F1E6...0x1F1FF: return replacement
    default: break
    }
    switch WidthTable.kind(of: value) {
    case .combining: return .mark
    case .format: return .dropped
    case .narrow: return .shown(value, columns: 1)
    case .wide: return .shown(value, columns: 2)
    case .ambiguous: return .shown(value, columns: ambiguousIsWide ? 2 : 1)
    case .unassigned, .privateUse: return replacement
    }
  }

  // U+FFFD is itself of ambiguous width.
  private var replacement: Glyph {
    glyphs == .unicode
      ? .shown(0xFFFD, columns: ambiguousIsWide ? 2 : 1) : .shown(0x3F, columns: 1)
  }
}

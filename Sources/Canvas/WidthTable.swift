/// How wide each scalar is, from the Unicode Character Database.
///
/// It agrees with `wcwidth` of glibc 2.36 scalar by scalar, so that what we count is where ncurses
/// and the terminals built on the C library put the cursor.
enum WidthTable {
  /// What a scalar does to the line it stands in; raw values are those in the generated table.
  enum Kind: UInt32 {
    /// Not a character, or not one yet: nobody knows how wide it is.
    case unassigned
    /// Private use: every font shows something else.
    case privateUse
    /// Takes no column: combines with the glyph before it.
    case combining
    /// Takes no column and shows nothing.
    case format
    /// Takes one column.
    case narrow
    /// Takes one column, or two where East Asian conventions rule.
    case ambiguous
    /// Takes two columns.
    case wide
  }

  /// Returns the kind of a scalar; total over all `UInt32`.
  ///
  /// - Complexity: O(log *t*) for *t* ranges.
  static func kind(of scalar: UInt32) -> Kind {
    guard scalar < 0x110000 else { return .unassigned }
    // The key is greater than or equal to every entry whose scalar is not beyond ours.
    let key = scalar << 3 | 7
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= key { low = middle } else { high = middle }
    }
    return Kind(rawValue: starts[low] & 7) ?? .unassigned
  }
}

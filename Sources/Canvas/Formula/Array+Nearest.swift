extension [String] {
  /// Returns the element most like `name`, if it is at most two edits away and not another word
  /// altogether.
  func nearest(to name: String) -> String? {
    let limit = name.count <= 3 ? 1 : 2
    let candidates = sorted().map { ($0, Self.distance($0, name)) }.filter { $0.1 <= limit }
    return candidates.min { $0.1 < $1.1 }?.0
  }

  /// Insertions, deletions, replacements and exchanges of neighbours from one word to the other
  /// (optimal string alignment); a change of case counts as one.
  private static func distance(_ a: String, _ b: String) -> Int {
    let a = Array<Unicode.Scalar>(a.unicodeScalars)
    let b = Array<Unicode.Scalar>(b.unicodeScalars)
    if Swift.abs(a.count - b.count) > 2 { return 3 }
    var rows = [[Int]](repeating: [Int](0...b.count), count: 1)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = Swift.min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = Swift.min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

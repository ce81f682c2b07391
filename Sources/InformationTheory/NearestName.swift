/// The known name that was probably meant.
///
/// - Parameters:
///   - name: What was written.
///   - known: The names there are.
/// - Returns: The name that needs the fewest letters added, dropped, changed or swapped, if that
///   is no more than a third of its length, rounded up; the first of several.
/// - Complexity: O(*k* · *n* · *m*) for *k* names of length *m*; names over 64 letters get nil.
package func nearestName(to name: String, among known: [String]) -> String? {
  let written = Array(name.lowercased())
  guard !written.isEmpty, written.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in known {
    let letters = Array(candidate.lowercased())
    let distance = editDistance(written, letters)
    let allowed = (max(letters.count, written.count) + 2) / 3
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// How many letters must be added, dropped, changed or swapped with a neighbour.
///
/// Source: F. Damerau, "A technique for computer detection and correction of spelling errors",
/// 1964.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in 0..<b.count {
      row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

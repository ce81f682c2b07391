import InformationTheory

/// The ids that learners' records may know: `ids.txt`, one on a line, `#` before a remark.
///
/// A folder without the file has no such promise to keep. With it, an id that vanishes is an
/// error, and so is one that was never written down.
struct IDLedger {
  /// What was found wrong.
  private(set) var problems: [LessonProblem] = []

  /// The file, relative to the folder of the lessons.
  static let path = "ids.txt"

  /// Compares the ledger with the ids of the lessons and where they stand.
  init(_ sources: LessonSources, ids: [(id: String, place: LessonPlace)]) {
    guard let raw = sources.files[Self.path] else { return }
    let source = SourceText(path: Self.path, raw: raw, problems: &problems)
    let present = Set(ids.map(\.id))
    var recorded: Set<String> = []
    for line in source.lineStarts.indices {
      let words = source.string(source.line(line)).prefix { $0 != "#" }
      guard let id = words.split(separator: " ").first.map({ String($0) }) else { continue }
      recorded.insert(id)
      guard !present.contains(id) else { continue }
      let nearest = nearestName(to: id, among: ids.map(\.id))
      problems.append(
        source.problem(at: source.lineStarts[line], .page(.vanishedID(id, nearest: nearest))))
    }
    for (id, place) in ids where !recorded.contains(id) {
      problems.append(place.problem(.page(.unrecordedID(id))))
    }
  }
}

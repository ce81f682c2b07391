/// What a class got right and wrong, exercise by exercise; it takes the same memory for any class.
package struct ClassReport: Sendable {
  /// The counts of one exercise.
  struct Row: Sendable {
    var counts: [CheckedItem.Status: Int] = [:]
    var slips: [String: Int] = [:]

    var total: Int { counts.values.reduce(0, +) }
  }

  private(set) var submissions = 0
  private(set) var faultySubmissions = 0
  private(set) var rows: [String: Row] = [:]
  let exercises: [Exercise]

  /// A report on nobody yet.
  package init(exercises: [Exercise]) { self.exercises = exercises }

  /// Counts a submission.
  package mutating func add(_ submission: CheckedSubmission) {
    submissions += 1
    if submission.isFaulty { faultySubmissions += 1 }
    for item in submission.items {
      rows[item.exercise, default: Row()].counts[item.status, default: 0] += 1
      if let diagnosis = item.diagnosis {
        rows[item.exercise, default: Row()].slips[diagnosis, default: 0] += 1
      }
    }
  }

  /// The ids that were answered, in the order of the course.
  var ids: [String] {
    let known = exercises.map(\.id).filter { rows[$0] != nil }
    return known + rows.keys.filter { !known.contains($0) }.sorted()
  }

  /// How many answers ended so, over all exercises.
  func count(_ status: CheckedItem.Status) -> Int {
    rows.values.reduce(0) { $0 + ($1.counts[status] ?? 0) }
  }

  /// A slip with the exercises in which it was made.
  struct Slips: Equatable {
    var id: String
    var exercise: String
    var count: Int
    var total: Int
  }

  /// The slips made most often: one of the catalogue is counted over all exercises, one of an
  /// exercise's own by itself.
  func mostFrequent(_ number: Int) -> [Slips] {
    var found: [String: Slips] = [:]
    for id in ids {
      guard let row = rows[id] else { continue }
      for (slip, count) in row.slips where slip != "digits" {
        let key = slip.hasPrefix("own.") ? "\(id) \(slip)" : slip
        var entry = found[key] ?? Slips(id: slip, exercise: id, count: 0, total: 0)
        entry.count += count
        entry.total += row.total
        found[key] = entry
      }
    }
    let sorted = found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return sorted.prefix(number).map(\.value)
  }
}

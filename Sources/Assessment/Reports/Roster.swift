/// A list of learners with their files.
///
/// The first line names the columns, in any order: `student` (or 学号) must be there; `file`, `name`
/// and `seed` may be. Without `file` the answers are looked for in `STUDENT.txt`.
package struct Roster: Equatable, Sendable {
  /// One learner.
  package struct Entry: Equatable, Sendable {
    /// Who it is.
    package var student: String
    /// The name.
    package var name: String?
    /// The path of the answers, from the folder of the roster.
    package var file: String
    /// The seed of the variants given out.
    package var seed: UInt64?
    /// What is the matter with the row; the answers are then not looked at.
    package var problem: SubmissionProblem?
  }

  /// No column holds the students; the names that were found.
  package struct MissingColumn: Error, Equatable, Sendable {
    /// The names in the first line.
    package var found: [String]
  }

  /// The learners in the order of the list.
  package private(set) var entries: [Entry] = []

  private static let names: [(column: Column, words: [String])] = [
    (.student, ["student", "student_id", "studentid", "sid", "id", "学号", "学生", "学生编号"]),
    (.file, ["file", "path", "submission", "answers", "文件", "作业"]),
    (.name, ["name", "full_name", "姓名", "名字"]), (.seed, ["seed", "种子", "变体"]),
  ]

  private enum Column { case student, file, name, seed }

  /// Reads a list from CSV.
  package init(csv text: String) throws(MissingColumn) {
    let (rows, openQuote) = CSVText.rows(of: text)
    let heading = (rows.first?.fields ?? []).map(\.trimmed)
    var columns: [Column: Int] = [:]
    for (column, words) in Self.names {
      columns[column] = heading.firstIndex { words.contains($0.lowercased()) }
    }
    guard columns[.student] != nil else { throw MissingColumn(found: heading) }
    var lines: [String: Int] = [:]
    for row in rows.dropFirst() {
      let field = { (column: Column) -> String? in
        guard let index = columns[column], index < row.fields.count else { return nil }
        let text = row.fields[index].trimmed
        return text.isEmpty ? nil : text
      }
      var entry = Self.entry(field, line: row.line)
      if entry.problem == nil, let before = lines[entry.student] {
        entry.problem = .repeatedStudent(line: row.line, before: before)
      } else {
        lines[entry.student] = row.line
      }
      entries.append(entry)
    }
    if let openQuote {
      entries.append(Entry(student: "", file: "", problem: .openQuote(line: openQuote)))
    }
  }

  private static func entry(_ field: (Column) -> String?, line: Int) -> Entry {
    guard let student = field(.student) else {
      return Entry(
        student: "", name: field(.name), file: field(.file) ?? "",
        problem: .noStudent(line: line))
    }
    var entry = Entry(student: student, name: field(.name), file: field(.file) ?? student + ".txt")
    if let written = field(.seed) {
      entry.seed = UInt64(written)
      if entry.seed == nil { entry.problem = .notASeed(line: line, text: written) }
    }
    return entry
  }
}

extension String {
  /// The text without blanks around it.
  fileprivate var trimmed: String {
    let blank: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: blank).reversed().drop(while: blank).reversed())
  }
}

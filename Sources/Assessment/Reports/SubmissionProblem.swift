/// What is the matter with an answers file or a row of a roster, as facts.
///
/// None of them stops the rest from being checked.
package enum SubmissionProblem: Error, Equatable, Sendable {
  /// A line is neither an answer nor a comment.
  case notAnAnswer(line: Int, text: String)
  /// A line of JSON cannot be read, or lacks a member.
  case notJSON(line: Int)
  /// What stands behind @ is not a seed.
  case notASeed(line: Int, text: String)
  /// No exercise has this id.
  case unknownExercise(line: Int, id: String, nearest: String?)
  /// An exercise is answered a second time; the last answer counts.
  case repeated(line: Int, id: String, before: Int)
  /// An answer to another variant than the one that was given out.
  case wrongSeed(line: Int, id: String, found: UInt64, expected: UInt64)
  /// There is no answer in the file.
  case noAnswers
  /// The file is not UTF-8 and was read all the same.
  case readAs(encoding: String)
  /// Some bytes stand for no character in the encoding of the file.
  case undecodable(encoding: String)
  /// The file is larger than any answers.
  case tooLarge(megabytes: Int)
  /// The file is no text.
  case binary
  /// The operating system does not let it be read.
  case unreadable(reason: String)
  /// There is no such file.
  case missing
  /// A folder or a device stands where a file should.
  case notAFile
  /// The file is a link, or has a path, that leads out of the folder.
  case leadsOut
  /// The name has characters that command a terminal.
  case controlCharacters
  /// A row of a roster names no student.
  case noStudent(line: Int)
  /// A student stands in a roster twice.
  case repeatedStudent(line: Int, before: Int)
  /// A field of a roster opens with a quotation mark that is never closed.
  case openQuote(line: Int)

  /// Whether nothing is amiss and the learner is only told.
  package var isNotice: Bool {
    if case .readAs = self { true } else { false }
  }

  /// The line that it is about.
  package var line: Int? {
    switch self {
    case .notAnAnswer(let line, _), .notJSON(let line), .notASeed(let line, _),
      .unknownExercise(let line, _, _), .repeated(let line, _, _),
      .wrongSeed(let line, _, _, _), .noStudent(let line), .repeatedStudent(let line, _),
      .openQuote(let line):
      line
    case .noAnswers, .readAs, .undecodable, .tooLarge, .binary, .unreadable, .missing, .notAFile,
      .leadsOut, .controlCharacters:
      nil
    }
  }

  /// The word for it in reports; the same in every language.
  package var word: String {
    switch self {
    case .notAnAnswer: "not_an_answer"
    case .notJSON: "not_json"
    case .notASeed: "not_a_seed"
    case .unknownExercise: "unknown_exercise"
    case .repeated: "repeated"
    case .wrongSeed: "wrong_seed"
    case .noAnswers: "no_answers"
    case .readAs: "read_as"
    case .undecodable: "undecodable"
    case .tooLarge: "too_large"
    case .binary: "binary"
    case .unreadable: "unreadable"
    case .missing: "missing"
    case .notAFile: "not_a_file"
    case .leadsOut: "leads_out"
    case .controlCharacters: "control_characters"
    case .noStudent: "no_student"
    case .repeatedStudent: "repeated_student"
    case .openQuote: "open_quote"
    }
  }
}

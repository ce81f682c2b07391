/// Says what is the matter with an answers file or a row of a roster, and the cure.
package struct SubmissionProblemText: Sendable {
  let problem: SubmissionProblem

  /// Explains a problem.
  package init(_ problem: SubmissionProblem) {
    self.problem = problem
  }

  /// Why a goal cannot be checked without its scene.
  static let goalNeedsScreen = Bilingual(
    zh: "这道题要在场景里完成；请把达到目标时的状态行（在教程中按 x）写作答案。",
    en: "This is done in a scene: give the state line that reaches the goal (x in the tutor).")

  /// What is the matter and what to do about it.
  package var message: Bilingual {
    switch problem {
    case .notAnAnswer, .notJSON, .notASeed, .unknownExercise, .repeated, .wrongSeed: line
    case .noAnswers:
      Bilingual(
        zh: "文件里没有答案；每行写一个：编号 = 答案。",
        en: "There is no answer in the file; write one a line: id = answer.")
    case .noStudent, .repeatedStudent, .openQuote: row
    case .readAs, .undecodable, .tooLarge, .binary, .unreadable, .missing, .notAFile, .leadsOut,
      .controlCharacters:
      file
    }
  }

  private var line: Bilingual {
    switch problem {
    case .notAnAnswer(let line, let text):
      Bilingual(
        zh: "第 \(line) 行 \(text.quoted) 不是答案；写成：编号 = 答案。",
        en: "Line \(line), \(text.quoted), is no answer; write: id = answer.")
    case .notJSON(let line):
      Bilingual(
        zh: "第 \(line) 行不是答案；写成 {\"id\": \"s2.x\", \"answer\": \"0.887\"}。",
        en: "Line \(line) is no answer; write {\"id\": \"s2.x\", \"answer\": \"0.887\"}.")
    case .notASeed(let line, let text):
      Bilingual(
        zh: "第 \(line) 行：@ 后面的 \(text.quoted) 不是种子；种子是不小于 0 的整数。",
        en: "Line \(line): \(text.quoted) behind @ is no seed; a seed is a whole number from 0.")
    case .unknownExercise(let line, let id, let nearest): unknown(line, id, nearest)
    case .repeated(let line, let id, let before):
      Bilingual(
        zh: "第 \(line) 行又答了一次 \(id)（第 \(before) 行答过）；以后一次为准。",
        en: "Line \(line) answers \(id) again, after line \(before); the last answer counts.")
    case .wrongSeed(let line, let id, let found, let expected):
      Bilingual(
        zh: "第 \(line) 行：\(id) 答的是第 \(found) 号变体，发下去的是第 \(expected) 号，数字不同。",
        en:
          "Line \(line) answers variant \(found) of \(id), but variant \(expected) was given out; "
          + "their numbers differ.")
    default: Bilingual(zh: "", en: "")
    }
  }

  private func unknown(_ line: Int, _ id: String, _ nearest: String?) -> Bilingual {
    let cure =
      nearest.map { Bilingual(zh: "是不是 \($0)？", en: "did you mean \($0)?") }
      ?? Bilingual(zh: "xent lessons list 列出全部编号。", en: "xent lessons list names them all.")
    return Bilingual(
      zh: "第 \(line) 行：没有 \(id.quoted) 这道题；\(cure.zh)",
      en: "Line \(line): there is no exercise \(id.quoted); \(cure.en)")
  }

  private var row: Bilingual {
    switch problem {
    case .noStudent(let line):
      Bilingual(zh: "名单第 \(line) 行没有写学生。", en: "Line \(line) of the roster names no student.")
    case .repeatedStudent(let line, let before):
      Bilingual(
        zh: "名单第 \(line) 行的学生在第 \(before) 行已经有了；只算前一行。",
        en: "The student of line \(line) of the roster stands in line \(before) already, "
          + "which is the one that counts.")
    case .openQuote(let line):
      Bilingual(
        zh: "名单第 \(line) 行的引号没有闭合；从这里起不再读。",
        en: "A quotation mark in line \(line) of the roster is never closed; "
          + "nothing is read from there on.")
    default: Bilingual(zh: "", en: "")
    }
  }
}

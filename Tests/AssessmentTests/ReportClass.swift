@testable import Assessment
import Foundation
import InformationTheory

/// Three exercises, and a checker of them.
enum ReportClass {
  static let exercises = [
    exercise("cross_entropy"), exercise("kl"), broken, choice, order,
  ]

  private static var broken: Exercise {
    var broken = exercise("entropy", p: [0.7, 0.7], q: nil)
    broken.id = "s2.broken"
    return broken
  }

  private static var choice: Exercise {
    let options = ["a", "b", "c"].map { name in
      ChoiceQuestion.Option(
        text: Bilingual(zh: name, en: name), because: Bilingual(zh: "如此。", en: "So it is."))
    }
    return Exercise(
      id: "s1.choice", section: "1", page: "s1.p", prompt: Bilingual(zh: "哪个？", en: "Which?"),
      kind: .choice(ChoiceQuestion(options: options, right: 0)))
  }

  private static var order: Exercise {
    let items = ["1", "2", "3"].map { Bilingual(zh: $0, en: $0) }
    return Exercise(
      id: "s1.order", section: "1", page: "s1.p", prompt: Bilingual(zh: "排序。", en: "Order."),
      kind: .order(OrderQuestion(items: items)))
  }

  static func checker(
    _ language: Language = .en, assigned: [String]? = nil, seed: UInt64? = nil
  ) -> AnswerChecker {
    AnswerChecker(
      exercises: exercises, lessonVersion: "0.1", language: language, assigned: assigned,
      seed: seed)
  }

  static func checked(_ text: String, student: String = "mei") -> CheckedSubmission {
    checker().check(text, of: student, file: "\(student).txt")
  }

  /// A report on submissions as a whole.
  static func report(
    _ format: ReportFormat, _ submissions: [CheckedSubmission], _ language: Language = .en
  ) -> String {
    var report = Report(
      format, exercises: exercises, language: language, tool: "xent 0",
      timestamp: "2026-01-31T23:59:59")
    let texts = submissions.map { report.text(of: $0) }
    return report.opening + texts.joined() + report.closing
  }

  /// A file beside the tests.
  static func fixture(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
  }
}

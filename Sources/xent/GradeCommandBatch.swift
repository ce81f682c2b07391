import Assessment
import Foundation
import Synchronization

/// Some submissions that are checked side by side and come back in their order.
struct GradeCommandBatch {
  private let submissions: [GradeCommandSubmissions.Submission]
  private let checker: CourseChecker

  init(_ submissions: [GradeCommandSubmissions.Submission], _ checker: CourseChecker) {
    self.submissions = submissions
    self.checker = checker
  }

  /// Checks them on so many threads.
  func checked(jobs: Int) -> [CheckedSubmission] {
    guard jobs > 1, submissions.count > 1 else { return submissions.map(checked) }
    let results = Mutex<[Int: [CheckedSubmission]]>([:])
    let length = (submissions.count + jobs - 1) / jobs
    DispatchQueue.concurrentPerform(iterations: jobs) { index in
      let start = min(index * length, submissions.count)
      let part = submissions[start..<min(start + length, submissions.count)].map(checked)
      results.withLock { $0[index] = part }
    }
    return results.withLock { results in (0..<jobs).flatMap { results[$0] ?? [] } }
  }

  private func checked(_ submission: GradeCommandSubmissions.Submission) -> CheckedSubmission {
    var problems = submission.problems
    var text: String?
    if let path = submission.path, problems.isEmpty {
      let file = CheckAnswersFile(path, takesPipes: false)
      text = file.text
      problems = file.problems
    }
    return checker.check(
      text, of: submission.student, name: submission.name, file: submission.file,
      seed: submission.seed, problems: problems)
  }
}

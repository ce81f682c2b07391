import Assessment
import Progress
import Testing

struct LearnerRecordTests {
  let folder: TemporaryFolder
  let noon = Moment(secondsSince1970: 1_769_860_800)

  init() throws { folder = try TemporaryFolder() }

  @Test func keepsEverythingForTheNextTime() throws {
    let attempt = Attempt(
      exercise: "s2.ce-weather", seed: .max, answer: " 1.1217，\0", verdict: .wrong,
      diagnosis: "A01", lessonVersion: "0.1")
    let right = Attempt(
      exercise: "s2.ce-weather", answer: "0.887", verdict: .right, lessonVersion: "0.1")
    do {
      let record = try LearnerRecord.open(path: folder.record, learner: "mei")
      #expect(try record.snapshot() == LearnerRecord.Snapshot())
      try record.save(attempt, at: noon)
      try record.save(right, at: noon)
      try record.save(Place(page: "s2.kl", line: "distributions p=0.7,0.2,0.1"))
      try record.save(draft: "-ln(0.", of: "s2.kl-weather")
      try record.save(draft: "gone", of: "s2.entropy")
      try record.save(draft: "", of: "s2.entropy")
      try record.save(setting: "zh", named: "language")
      try record.save(setting: "bits", named: "base")
      try record.save(setting: nil, named: "base")
      try record.save(stepDone: 2, of: "s2.kl")
      try record.save(stepDone: 1, of: "s2.kl")
      try record.save(stepDone: 1, of: "s2.kl")
    }
    let record = try LearnerRecord.open(path: folder.record, learner: "mei")
    #expect(record.notice == nil)
    var expected = LearnerRecord.Snapshot()
    expected.place = Place(page: "s2.kl", line: "distributions p=0.7,0.2,0.1")
    expected.settings = ["language": "zh"]
    expected.drafts = ["s2.kl-weather": "-ln(0."]
    expected.solved = ["s2.ce-weather"]
    expected.stepsDone = ["s2.kl": [1, 2]]
    #expect(try record.snapshot() == expected)
    #expect(try record.place() == expected.place)
    #expect(try record.setting("language") == "zh")
    #expect(try record.setting("base") == nil)
    #expect(try record.solved() == ["s2.ce-weather"])
    var kept = attempt
    kept.answer = " 1.1217，\u{FFFD}"
    #expect(try record.attempts().map(\.attempt) == [kept, right])
    #expect(try record.attempts(of: "s2.kl").isEmpty)
    #expect(try record.attempts(of: "s2.ce-weather").map(\.moment) == [noon, noon])
    #expect(try record.diagnosisCounts() == ["A01": 1])
  }

  @Test func learnersAreKeptApart() throws {
    let mei = try LearnerRecord.open(path: folder.record, learner: "mei")
    let tom = try LearnerRecord.open(path: folder.record, learner: "tom")
    try mei.save(setting: "zh", named: "language")
    try tom.save(setting: "en", named: "language")
    try mei.save(
      Attempt(exercise: "a", answer: "1", verdict: .right, lessonVersion: "0.1"), at: noon)
    #expect(try mei.setting("language") == "zh")
    #expect(try tom.setting("language") == "en")
    #expect(try tom.solved().isEmpty)
  }

  @Test func ephemeralRecordWorksAndLeavesNothing() throws {
    let record = LearnerRecord.ephemeral()
    try record.save(setting: "en", named: "language")
    #expect(try record.setting("language") == "en")
    #expect(record.path == nil)
    #expect(try LearnerRecord.ephemeral().setting("language") == nil)
  }

  @Test func liesWhereTheEnvironmentSays() {
    let cases: [([String: String], String?)] = [
      (["XDG_DATA_HOME": "/data", "HOME": "/home/mei"], "/data/xent/progress.sqlite"),
      (["XDG_DATA_HOME": "/data/"], "/data/xent/progress.sqlite"),
      (["XDG_DATA_HOME": "", "HOME": "/home/mei"], "/home/mei/.local/share/xent/progress.sqlite"),
      (["XDG_DATA_HOME": "data", "HOME": "/"], "/.local/share/xent/progress.sqlite"),
      (["HOME": ""], nil), ([:], nil),
    ]
    for (environment, path) in cases {
      #expect(RecordLocation.path(environment: environment) == path)
    }
  }

  @Test func opensWhereTheEnvironmentSays() throws {
    let environment = ["XDG_DATA_HOME": folder.path]
    let record = LearnerRecord.openOrEphemeral(environment: environment)
    #expect(record.notice == nil)
    #expect(record.path == folder.record)
    #expect(LearnerRecord.openOrEphemeral(environment: [:]).notice == .noHome)
  }
}

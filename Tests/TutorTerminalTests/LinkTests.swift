import Testing

@testable import TutorTerminal

struct LinkTests {
  private let millisecond: Int64 = 1_000_000

  /// A run that wants 60 frames of 3,600 bytes a second, and keys that change 1,400 bytes.
  private struct Run {
    var link = Link()
    var reader: SlowReader
    var frames = 0
    /// From each key to the moment its last byte was read, in milliseconds.
    var answers: [Int] = []
    private var now: Int64 = 1_000_000_000
    private var pending = 0
    private var pressed: Int64?
    private var answer: (sent: Int64, left: Double)?
    private var nextFrame: Int64 = 0
    private let isMute: Bool
    private var written = 0
    /// How much is read when the terminal comes to the question.
    private var questionEnd: Int?

    init(_ bytesPerSecond: Double, isMute: Bool = true) {
      reader = SlowReader(bytesPerSecond: bytesPerSecond)
      self.isMute = isMute
    }

    mutating func play(seconds: Double, keyEvery interval: Int64? = nil) {
      let end = now + Int64(seconds * 1e9)
      var nextKey = now
      while now < end {
        now += 1_000_000
        reader.advance(to: now)
        link.expire(at: now)
        if !isMute, let place = questionEnd, Double(written) - reader.backlog >= Double(place) {
          questionEnd = nil
          link.answered(at: now)
        }
        if let (sent, left) = answer {
          let still = left - reader.bytesPerSecond / 1_000
          answer = still > 0 ? (sent, still) : nil
          if still <= 0 { answers.append(Int((now - sent) / 1_000_000)) }
        }
        if let interval, now >= nextKey, pressed == nil, answer == nil {
          pressed = now
          nextKey = now + interval
        }
        step()
      }
    }

    private mutating func step() {
      if pending > 0, reader.isWritable { write() }
      guard pending == 0 else { return }
      if let key = pressed, now >= link.nextFrame(isUrgent: true) {
        begin(1_400)
        pressed = nil
        answer = (key, reader.backlog + Double(pending))
      } else if pressed == nil, now >= max(nextFrame, link.nextFrame(isUrgent: false)) {
        nextFrame = now + 16_000_000
        begin(min(3_600, link.budget(at: now) ?? 3_600))
        frames += 1
      }
    }

    private mutating func begin(_ bytes: Int) {
      pending = bytes
      let isAsking = link.asks
      if isAsking { questionEnd = written + bytes }
      link.sends(bytes, asking: isAsking, at: now)
      write()
    }

    private mutating func write() {
      let count = reader.write(pending)
      pending -= count
      written += count
      link.wrote(count, all: pending == 0, at: now)
    }
  }

  @Test(arguments: [8_000.0, 12_000, 20_000, 35_000, 60_000, 100_000])
  func keysAreAnsweredSoonOnASlowTerminal(_ bytesPerSecond: Double) throws {
    var run = Run(bytesPerSecond)
    run.play(seconds: 6)
    let rate = try #require(run.link.bytesPerSecond(at: 0))
    #expect(rate > bytesPerSecond * 0.5)
    #expect(rate < bytesPerSecond)
    run.answers = []
    run.frames = 0
    run.play(seconds: 60, keyEvery: 733_000_000)
    #expect(run.answers.count > 60)
    let allowed = Int(200 + 1_400 / bytesPerSecond * 1_000)
    #expect(run.answers.allSatisfy { $0 <= min(allowed, 400) }, "\(run.answers)")
    // What moves keeps moving.
    #expect(run.frames > 240)
  }

  @Test(arguments: [10_000.0, 20_000, 35_000, 60_000, 100_000, 200_000, 1_000_000])
  func aTerminalThatAnswersIsNeverFlooded(_ bytesPerSecond: Double) {
    var run = Run(bytesPerSecond, isMute: false)
    run.play(seconds: 60, keyEvery: 333_000_000)
    #expect(run.answers.count > 100)
    #expect(run.answers.allSatisfy { $0 <= 150 + Int(1_400 / bytesPerSecond * 1_000) })
    #expect(run.frames > 240)
  }

  @Test(arguments: [0.01, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2])
  func aKeySoonAfterTheStartIsAnsweredSoon(_ seconds: Double) throws {
    var run = Run(20_000, isMute: false)
    run.play(seconds: seconds)
    run.play(seconds: 1, keyEvery: 10_000_000_000)
    let answer = try #require(run.answers.first)
    #expect(answer <= 220)
  }

  @Test(arguments: [true, false])
  func aFastTerminalHasNoLimit(isMute: Bool) {
    var run = Run(5_000_000, isMute: isMute)
    run.play(seconds: 1, keyEvery: 500_000_000)
    #expect(!run.link.isSlow)
    #expect(!run.link.isWaiting)
    #expect(run.link.budget(at: 0) == nil)
    run.frames = 0
    run.play(seconds: 5, keyEvery: 500_000_000)
    #expect(!run.link.isSlow)
    #expect(run.link.nextFrame(isUrgent: false) == 0)
    #expect(run.frames >= 290)
  }

  @Test func atTheSpeedOfAnimationTheWindowOpensWithinTenFrames() {
    var run = Run(400_000, isMute: false)
    run.play(seconds: 0.2)
    #expect(run.link.budget(at: 0) == nil)
  }

  @Test func whoAnsweredAndBecomesSlowIsHeldBackAgain() {
    var run = Run(5_000_000, isMute: false)
    run.play(seconds: 2)
    #expect(run.link.budget(at: 0) == nil)
    run.reader.bytesPerSecond = 20_000
    run.play(seconds: 4)
    run.answers = []
    run.play(seconds: 30, keyEvery: 500_000_000)
    #expect(run.answers.count > 40)
    #expect(run.answers.allSatisfy { $0 <= 220 }, "\(run.answers)")
  }

  @Test func anAnswerThatComesLateIsAnAnswer() {
    var link = Link()
    link.sends(2_500, asking: true, at: 0)
    link.expire(at: 699 * millisecond)
    #expect(link.isWaiting)
    link.expire(at: 700 * millisecond)
    #expect(!link.isWaiting)
    #expect(link.budget(at: 0) == nil)
    link.answered(at: 2_500 * millisecond)
    #expect(link.budget(at: 0) == 500)
  }

  @Test func aTerminalThatStallsIsNotSlow() {
    var run = Run(5_000_000)
    for _ in 0..<5 {
      run.play(seconds: 1)
      run.reader.bytesPerSecond = 0
      run.play(seconds: 3)
      run.reader.bytesPerSecond = 5_000_000
    }
    run.play(seconds: 2)
    #expect(!run.link.isSlow)
  }

  @Test func aTerminalThatBecomesSlowerIsMeasuredAgain() throws {
    var run = Run(60_000)
    run.play(seconds: 5)
    run.reader.bytesPerSecond = 15_000
    run.play(seconds: 10)
    let rate = try #require(run.link.bytesPerSecond(at: 0))
    #expect(rate < 15_000)
    #expect(rate > 7_000)
  }

  @Test func afterALongRestTheTerminalMayBeAnother() {
    var run = Run(20_000)
    run.play(seconds: 6)
    #expect(run.link.isSlow)
    run.link.wrote(100, all: true, at: 120_000 * millisecond)
    #expect(!run.link.isSlow)
  }

  @Test func theNetworkHasALimitFromTheStart() {
    var link = Link(limit: 90_000)
    #expect(link.budget(at: 0) == 7_200)
    #expect(!link.isSlow)
    link.wrote(9_000, all: true, at: 1_000 * millisecond)
    #expect(link.nextFrame(isUrgent: false) == 1_100 * millisecond)
    #expect(link.nextFrame(isUrgent: true) == 1_000 * millisecond)
  }
}

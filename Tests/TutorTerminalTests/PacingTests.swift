import Testing
import Tutor

@testable import TutorTerminal

/// The ticker and the frame clock under a clock that only the test moves.
struct PacingTests {
  private let millisecond: Int64 = 1_000_000

  /// Runs a simulated second of a program whose update takes `stepCost` and whose frame `frameCost`.
  private func simulate(
    _ pace: Pace, framesPerSecond: Int, stepCost: Int64, frameCost: Int64, seconds: Int64 = 2
  ) -> (steps: Int, frames: Int, updating: Double) {
    var clock = FrameClock(framesPerSecond: framesPerSecond, isRemote: false)
    var ticker = Ticker(interval: clock.interval)
    var now: Int64 = 5_000 * millisecond
    let start = now
    var (steps, frames, updating) = (0, 0, Int64(0))
    var needsFrame = false
    ticker.follow(pace, at: now)
    while now < start + seconds * 1_000 * millisecond {
      if needsFrame, now >= clock.nextFrame(isUrgent: false) {
        clock.drew(at: now, taking: frameCost)
        now += frameCost
        frames += 1
        needsFrame = false
      }
      let due = ticker.nextTick(at: now) ?? Int64.max
      let frame = needsFrame ? clock.nextFrame(isUrgent: false) : Int64.max
      now = max(now, min(due, frame))
      let count = ticker.steps(at: now)
      if count > 0 {
        ticker.took(Int64(count) * stepCost, steps: count)
        now += Int64(count) * stepCost
        updating += Int64(count) * stepCost
        steps += count
        needsFrame = true
      }
    }
    return (steps, frames, Double(updating) / Double(now - start))
  }

  @Test(arguments: [Int64(100), 2_000, 50_000, 1_000_000, 9_000_000])
  func atFullSpeedTrainingGetsMostOfTheTime(_ stepCost: Int64) {
    let result = simulate(
      .fullSpeed, framesPerSecond: 60, stepCost: stepCost, frameCost: 1_500_000)
    #expect(result.updating >= 0.85)
    #expect(result.frames >= 100)
    #expect(result.frames <= 121)
  }

  @Test func slowDrawingGivesWayToTraining() {
    let result = simulate(
      .fullSpeed, framesPerSecond: 60, stepCost: 20_000, frameCost: 10 * millisecond)
    #expect(result.updating >= 0.85)
  }

  @Test(arguments: [0.5, 1, 7, 10, 59, 60, 100, 1_000, 30_000])
  func aMeasuredPaceIsKept(_ rate: Double) {
    let result = simulate(
      .perSecond(rate), framesPerSecond: 60, stepCost: 1_000, frameCost: millisecond, seconds: 10)
    #expect(abs(Double(result.steps) - rate * 10) <= max(1, rate * 0.02))
    #expect(Double(result.frames) <= min(rate * 10, 600) + 1)
  }

  @Test func aPaceThatCannotBeKeptDoesNotLockTheKeysOut() {
    let result = simulate(
      .perSecond(1_000_000), framesPerSecond: 60, stepCost: 100_000, frameCost: millisecond)
    #expect(result.frames >= 60)
  }

  @Test func nothingIsCaughtUpAfterAPause() {
    var ticker = Ticker(interval: 16 * millisecond)
    ticker.follow(.perSecond(100), at: 0)
    #expect(ticker.steps(at: 10_000 * millisecond) <= 26)
    ticker.restart(at: 99_000 * millisecond)
    #expect(ticker.steps(at: 99_001 * millisecond) == 0)
  }

  @Test func idleNeverTicks() {
    var ticker = Ticker(interval: millisecond)
    #expect(ticker.nextTick(at: 5) == nil)
    #expect(ticker.steps(at: 5_000 * millisecond) == 0)
  }

  @Test(arguments: [0, -1, Double.infinity, Double.nan])
  func aSenselessPaceIsIdle(_ rate: Double) {
    var ticker = Ticker(interval: millisecond)
    ticker.follow(.perSecond(rate), at: 0)
    #expect(ticker.nextTick(at: 5) == nil)
    #expect(ticker.steps(at: 5_000 * millisecond) == 0)
  }

  @Test func theFirstFrameAfterIdleIsImmediate() {
    var clock = FrameClock(framesPerSecond: 15, isRemote: true)
    clock.drew(at: 1_000 * millisecond, taking: millisecond)
    #expect(clock.nextFrame(isUrgent: false) <= 1_067 * millisecond)
    #expect(clock.nextFrame(isUrgent: true) <= 1_000 * millisecond)
  }

  @Test func onTheSpotKeysAreShownAtOnce() {
    var clock = FrameClock(framesPerSecond: 60, isRemote: false)
    for time in Int64(1_000)..<1_100 {
      #expect(clock.nextFrame(isUrgent: true) <= time * millisecond)
      clock.drew(at: time * millisecond, taking: millisecond)
    }
    #expect(clock.nextFrame(isUrgent: false) <= 1_116 * millisecond)
  }

  @Test func inTheLongRunKeysKeepToTheRateToo() {
    var clock = FrameClock(framesPerSecond: 15, isRemote: true)
    var frames = 0
    for time in stride(from: 0, to: 2_000 * millisecond, by: Int(5 * millisecond))
    where Int64(time) >= clock.nextFrame(isUrgent: true) {
      clock.drew(at: Int64(time), taking: millisecond)
      frames += 1
    }
    #expect(frames <= 30 + 4)
  }
}

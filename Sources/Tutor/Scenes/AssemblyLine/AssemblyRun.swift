/// Updates one after another, with what was set on the way; the same start and the same settings
/// give the same bits.
struct AssemblyRun: Equatable, Sendable {
  /// A setting made after so many updates.
  struct Event: Equatable, Sendable {
    var update: Int
    var setting: AssemblySetting
  }

  /// What the run starts from.
  private(set) var start: AssemblyInputs
  /// What was set after the first update, in order.
  private(set) var events: [Event] = []
  /// How many updates were made.
  private(set) var updates = 0
  /// Where the run is now.
  private(set) var now: AssemblyInputs

  /// The most updates of a run.
  static let longest = 2_000

  init(_ start: AssemblyInputs = AssemblyInputs()) {
    self.start = start
    now = start
  }

  /// Sets something: at the start it belongs to the start, later it is an event.
  mutating func make(_ setting: AssemblySetting) {
    now.apply(setting)
    if updates == 0 { return start.apply(setting) }
    events.removeAll { $0.update == updates && $0.setting.key == setting.key }
    events.append(Event(update: updates, setting: setting))
  }

  /// Makes one update; `false` at the end of a run and where the gradient is no number.
  mutating func step() -> Bool {
    let numbers = AssemblyNumbers(now)
    guard updates < Self.longest, numbers.isFinite else { return false }
    now = numbers.nextInputs
    updates += 1
    return true
  }

  /// Goes back one update; what was set since is forgotten.
  mutating func stepBack() { replay(to: updates - 1, events) }

  /// Goes back to the start.
  mutating func rewind() { replay(to: 0, []) }

  /// Makes the updates of a line with its events, as far as the gradients are numbers.
  mutating func replay(to goal: Int, _ events: [Event]) {
    var run = AssemblyRun(start)
    let goal = max(0, goal)
    repeat {
      for event in events where event.update == run.updates { run.make(event.setting) }
    } while run.updates < goal && run.step()
    self = run
  }
}

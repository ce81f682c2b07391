import Assessment
import CTerminal
import Canvas
import Foundation
import Training

/// A bar on standard error, drawn anew some ten times a second.
struct TrainCommandProgress {
  private let end: Int
  private let language: Language
  private let look: Look
  private let began = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?

  private static let barWidth = 20

  init(end: Int, language: Language) {
    self.end = end
    self.language = language
    look = Look(colors: .mono, glyphs: locale_use() ? .unicode : .ascii)
  }

  /// Draws the bar if it is time.
  mutating func draw(_ run: TrainingRun) {
    let now = ContinuousClock.now
    if let drawn, now - drawn < .milliseconds(100), run.updates < end { return }
    drawn = now
    let seconds = max(1e-9, (now - began) / .seconds(1))
    let rate = Double(run.updates) / seconds
    let left = rate > 0 ? Double(end - run.updates) / rate : 0
    let words = text(run, TraceRow(run), rate: rate, left: left)
    let share = Double(run.updates) / Double(max(end, 1))
    Self.put("\r\(row(words, share: share))\u{1B}[K")
  }

  /// Leaves the bar as it is and goes on below it.
  func close() {
    if drawn != nil { Self.put("\n") }
  }

  private func text(
    _ run: TrainingRun, _ row: TraceRow, rate: Double, left: Double
  ) -> String {
    let loss = Self.decimal(row.lossInNats, 4)
    let accuracy = Self.decimal(row.accuracy * 100, 1)
    let count = "\(run.updates)/\(end)"
    let time = Self.clock(left)
    return language == .zh
      ? "\(count)  损失 \(loss)  准确率 \(accuracy)%  \(Int(rate)) 步/秒  还剩 \(time)"
      : "\(count)  loss \(loss)  accuracy \(accuracy)%  \(Int(rate)) steps/s  \(time) left"
  }

  /// The bar and the words, in one row less a column, so that the row can be drawn over.
  private func row(_ text: String, share: Double) -> String {
    var size = winsize()
    let columns =
      ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 80
    let words = StyledText(text).truncated(to: columns - 1, look: look)
    let width = min(Self.barWidth, columns - 2 - words.displayWidth(in: look))
    guard width > 2 else { return words.runs.map(\.text).joined() }
    let full = Int(share * Double(width))
    let (done, open) = look.drawsUnicode ? ("█", "░") : ("#", ".")
    let bar = String(repeating: done, count: full) + String(repeating: open, count: width - full)
    return bar + " " + words.runs.map(\.text).joined()
  }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 359_999))
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    let last = String(format: "%02d", whole % 60)
    return hours > 0 ? "\(hours):\(String(format: "%02d", minutes)):\(last)" : "\(minutes):\(last)"
  }

  private static func put(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

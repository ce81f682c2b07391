#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A point in time, as the record keeps it.
package struct Moment: Comparable, Hashable, Sendable {
  /// Seconds since 1 January 1970, 0:00 UTC.
  package var secondsSince1970: Double

  /// Names a point in time.
  package init(secondsSince1970: Double) {
    self.secondsSince1970 = secondsSince1970
  }

  /// The time on the clock of this machine.
  package static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(secondsSince1970: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
  }

  /// The earlier of two comes first.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// Date and time in UTC for a file name: `20260131-235959`.
  var fileNameStamp: String {
    var seconds = time_t(max(-9e10, min(9e10, secondsSince1970.isNaN ? 0 : secondsSince1970)))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    let time = [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)]
    return date.map(Self.twoDigits).joined() + "-" + time.map(Self.twoDigits).joined()
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}

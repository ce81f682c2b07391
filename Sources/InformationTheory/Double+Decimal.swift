#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Double {
  /// The number with a fixed count of decimals, correctly rounded.
  ///
  ///     0.88694.decimal(places: 4)    // "0.8869"
  ///     (-0.00001).decimal(places: 4) // "0.0000": what is shown as zero has no sign
  ///
  /// - Parameter places: How many digits after the point; at least 0.
  /// - Returns: Digits and a point, whatever the locale; `inf`, `-inf` or `nan`.
  public func decimal(places: Int) -> String {
    precondition(places >= 0, "The number of decimals must not be negative.")
    guard isFinite else { return shortest }
    // The largest double has 309 digits before the point; then sign, point and end mark.
    let capacity = 309 + places + 3
    let text = withVaList([Int32(places), self]) { arguments in
      String(unsafeUninitializedCapacity: capacity) { buffer in
        buffer.withMemoryRebound(to: CChar.self) { characters in
          Int(vsnprintf(characters.baseAddress, capacity, "%.*f", arguments))
        }
      }
    }
    let isShownAsZero = text.allSatisfy { $0 == "-" || $0 == "0" || $0 == "." || $0 == "," }
    let unsigned = isShownAsZero && text.first == "-" ? String(text.dropFirst()) : text
    // `vsnprintf` writes the point of the locale.
    return unsigned.contains(",") ? String(unsigned.map { $0 == "," ? "." : $0 }) : unsigned
  }

  /// The shortest decimal that reads back to the same number.
  ///
  ///     0.7.shortest    // "0.7"
  ///     1.0.shortest    // "1"
  ///     1e-7.shortest   // "1e-07"
  ///
  /// `inf`, `-inf` and `nan` stand for what has no digits. Minus zero is written `0`.
  public var shortest: String {
    if self == 0 { return "0" }
    if isNaN { return "nan" }
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

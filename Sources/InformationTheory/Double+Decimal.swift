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
    return shortDecimal(places: places) ?? longDecimal(places: places)
  }

  /// The same for numbers that become an integer below 2⁵² when the point is taken out; `nil` for
  /// others. This is what screens are full of, and ten times as quick as the C library.
  private func shortDecimal(places: Int) -> String? {
    guard places <= 9 else { return nil }
    var scale: UInt64 = 1
    for _ in 0..<places { scale *= 10 }
    let product = magnitude * Double(scale)
    guard product < 0x1p52 else { return nil }
    // The product is rounded; with its error, which is exact, it is known on which side of the
    // middle between two integers the number lies. In the middle the even one is taken.
    let error = (-product).addingProduct(magnitude, Double(scale))
    let floor = product.rounded(.down)
    let side = (product - floor - 0.5) + error
    var digits = UInt64(floor)
    if side > 0 || side == 0 && !digits.isMultiple(of: 2) { digits += 1 }
    let isNegative = self < 0 && digits != 0
    // Up to 15 bytes need no memory of their own.
    return String(unsafeUninitializedCapacity: product < 1e12 ? 15 : 19) { buffer in
      // From the last digit to the first, then moved to the front.
      var start = buffer.count
      func put(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
      }
      for place in 0... {
        if place == places, places > 0 { put(UInt8(ascii: ".")) }
        if place > places, digits == 0 { break }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10))
        digits /= 10
      }
      if isNegative { put(UInt8(ascii: "-")) }
      let count = buffer.count - start
      for index in 0..<count { buffer[index] = buffer[start + index] }
      return count
    }
  }

  /// The same for any number, by the C library.
  func longDecimal(places: Int) -> String {
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

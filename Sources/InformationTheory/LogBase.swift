import RealModule

/// The unit in which information is measured: the base of the logarithm.
///
/// The base only scales a result: 1 nat = 1.4427 bits = 0.4343 hartleys.
public enum LogBase: String, CaseIterable, Sendable {
  /// Natural logarithm. The unit of every loss that a framework reports.
  case nats
  /// Logarithm to base 2: how many yes-or-no answers an outcome is worth.
  case bits
  /// Logarithm to base 10: how many decimal digits an outcome is worth.
  case hartleys

  /// How many of this unit make one nat: 1, 1 / ln 2, 1 / ln 10.
  public var perNat: Double {
    switch self {
    case .nats: 1
    case .bits: 0x1.71547652b82fep0
    case .hartleys: 0x1.bcb7b1526e50ep-2
    }
  }

  /// How the logarithm is written: `ln`, `log₂`, `lg`.
  public var symbol: String {
    switch self {
    case .nats: "ln"
    case .bits: "log₂"
    case .hartleys: "lg"
    }
  }

  /// How the logarithm is written in TeX: `\ln`, `\log_2`, `\lg`.
  public var tex: String {
    switch self {
    case .nats: "\\ln"
    case .bits: "\\log_2"
    case .hartleys: "\\lg"
    }
  }

  /// The logarithm of `x` to this base, exact where `x` is a power of it.
  ///
  ///     LogBase.bits.logarithm(of: 8)  // 3, where ln 8 · (1 / ln 2) may be 3.0000000000000004
  ///
  /// - Parameter x: A number; 0 gives `-inf`, less than 0 gives `nan`.
  /// - Returns: The logarithm, within an ulp.
  public func logarithm(of x: Double) -> Double {
    switch self {
    case .nats: .log(x)
    case .bits: .log2(x)
    case .hartleys: .log10(x)
    }
  }
}

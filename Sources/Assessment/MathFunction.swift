/// A function that can be typed.
enum MathFunction: String, CaseIterable, Sendable {
  case ln, log2, log10, exp, sqrt, abs, min, max
  case sum, mean, softmax, sigmoid, count, at, argmax

  /// The names that mean this function.
  var names: [String] {
    switch self {
    case .ln: ["ln", "log", "loge", "log_e"]
    case .log2: ["log2", "lb", "ld", "log_2"]
    case .log10: ["log10", "lg", "log_10"]
    case .sigmoid: ["sigmoid", "σ"]
    case .sum: ["sum", "∑"]
    default: [rawValue]
    }
  }

  /// The name as it is echoed.
  var symbol: String {
    switch self {
    case .log2: "log₂"
    case .log10: "lg"
    case .sqrt: "√"
    case .sigmoid: "σ"
    default: rawValue
    }
  }

  /// Whether a list, or several arguments in place of one, is taken; otherwise it is one number.
  var takesSeveral: Bool {
    switch self {
    case .min, .max, .sum, .mean, .softmax, .count, .at, .argmax: true
    case .ln, .log2, .log10, .exp, .sqrt, .abs, .sigmoid: false
    }
  }

  /// Whether the name may also be that of a measurement, so that only a bracket makes it a function.
  var needsBracket: Bool {
    switch self {
    case .sum, .mean, .softmax, .sigmoid, .count, .at, .argmax: true
    case .ln, .log2, .log10, .exp, .sqrt, .abs, .min, .max: false
    }
  }

  /// Whether this is a logarithm.
  var isLogarithm: Bool { self == .ln || self == .log2 || self == .log10 }

  /// Reads a name in lower case.
  init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = found
  }
}

/// A number with a name.
enum MathConstant: String, CaseIterable, Sendable {
  case pi, e, infinity

  /// The name as it is echoed.
  var symbol: String {
    switch self {
    case .pi: "π"
    case .e: "e"
    case .infinity: "∞"
    }
  }

  /// The value.
  var value: Double {
    switch self {
    case .pi: .pi
    case .e: 2.718281828459045
    case .infinity: .infinity
    }
  }

  /// Reads a name in lower case.
  init?(name: String) {
    switch name {
    case "pi", "π": self = .pi
    case "e": self = .e
    case "inf", "infinity", "infty", "无穷", "无穷大", "正无穷": self = .infinity
    default: return nil
    }
  }
}

extension AnswerProblemText {
  /// What names and functions mean.
  var names: Bilingual {
    switch problem.kind {
    case .looksLikeLn(let found):
      Bilingual(
        zh: "自然对数是 ln，小写字母 l 和 n，不是\(found.quoted)。",
        en: "The natural logarithm is ln, the letters l and n, not \(found.quoted).")
    case .ambiguousLog(let digits): Self.ambiguousLog(digits)
    case .unknownName(let name, let nearest): Self.unknownName(name, nearest)
    case .unknownVariable(let name, let known):
      Bilingual(
        zh: "不认识\(name.quoted)。这里的变量是 \(known.joined(separator: "、"))。",
        en: "\(name.quoted) is not known here. The variables are \(known.joined(separator: ", ")).")
    case .noValue(let name):
      Bilingual(zh: "\(name.quoted)现在没有值。", en: "\(name.quoted) has no value now.")
    case .arguments(let function, let found): Self.arguments(function, found)
    case .missingArgument(let function): Self.missingArgument(function)
    default: Bilingual(zh: "读不通。", en: "This cannot be read.")
    }
  }

  private static func ambiguousLog(_ digits: String) -> Bilingual {
    let base = digits.hasPrefix("10") ? "10" : "2"
    let rest = String(digits.dropFirst(base.count))
    let argument = rest.hasPrefix("0") ? "…" : rest.hasPrefix(".") ? "0" + rest : rest
    return Bilingual(
      zh: "这里有两种读法，请加括号：以 \(base) 为底写 log\(base)(\(argument))，自然对数写 ln(\(digits))。",
      en: "This can be read in two ways, so write the brackets: "
        + "log\(base)(\(argument)) to base \(base), or ln(\(digits)).")
  }

  private static func unknownName(_ name: String, _ nearest: String?) -> Bilingual {
    if let nearest {
      return Bilingual(
        zh: "不认识\(name.quoted)。是不是想写 \(nearest)？",
        en: "\(name.quoted) is not known here. Did you mean \(nearest)?")
    }
    return Bilingual(
      zh: "\(name.quoted)在这里没有值：请把数代进去写。",
      en: "\(name.quoted) has no value here: type the numbers themselves.")
  }

  private static func arguments(_ function: String, _ found: Int) -> Bilingual {
    if found < 2 {
      return Bilingual(
        zh: "\(function) 至少要两个数，用逗号隔开：\(function)(0.2, 0.3)。",
        en: "\(function) takes at least two numbers: \(function)(0.2, 0.3).")
    }
    if function.lowercased().hasPrefix("l") {
      return Bilingual(
        zh: "\(function) 只接一个数。换底请写成商：ln(8)/ln(2)；以 2 为底也可写 log2(8)。",
        en: "\(function) takes one number. Change the base by a quotient, ln(8)/ln(2), "
          + "or write log2(8) for base 2.")
    }
    return Bilingual(
      zh: "\(function) 只接一个数，这里有 \(found) 个。",
      en: "\(function) takes one number; here are \(found).")
  }

  private static func missingArgument(_ function: String) -> Bilingual {
    switch MathFunction(name: function.lowercased()) {
    case .log2:
      Bilingual(
        zh: "\(function) 后面缺一个数：\(function)(5)。想写 2 的自然对数，请写 ln 2。",
        en: "\(function) needs a number after it: \(function)(5). "
          + "For the natural logarithm of 2 write ln 2.")
    default:
      Bilingual(
        zh: "\(function) 后面缺一个数：例如 \(function)(2)。",
        en: "\(function) needs a number after it, such as \(function)(2).")
    }
  }

  /// Why an expression has no value.
  var values: Bilingual {
    switch problem.kind {
    case .notANumber:
      Bilingual(
        zh: "nan 不是一个数。结果是无穷大就写 inf；0·log 0 按约定记作 0。",
        en: "nan is not a number. If the value is infinite, type inf; 0·log 0 counts as 0.")
    case .divisionByZero:
      Bilingual(
        zh: "除数是零，没有值。想写无穷大，请写 inf。",
        en: "Division by zero has no value. If you mean infinity, type inf.")
    case .logOfNegative:
      Bilingual(
        zh: "负数没有对数。负号是不是该放在对数外面？",
        en: "A negative number has no logarithm. Does the minus sign belong before the logarithm?")
    case .rootOfNegative:
      Bilingual(zh: "负数没有实平方根。", en: "A negative number has no real square root.")
    case .powerOfNegative:
      Bilingual(
        zh: "负数只能取整数次幂。", en: "A negative number can only be raised to a whole power.")
    case .overflow:
      Bilingual(
        zh: "这个数太大，存不下。想写无穷大，请写 inf。",
        en: "This number is too large to hold. If you mean infinity, type inf.")
    case .zeroTimesLogOfZero:
      Bilingual(
        zh: "0·log 0 单独没有值；在熵里按约定记作 0，略去这一项即可。",
        en: "0·log 0 has no value by itself; in an entropy it counts as 0, so leave the term out.")
    default:
      Bilingual(
        zh: "∞ − ∞、0·∞ 这样的式子没有确定的值。",
        en: "Expressions such as ∞ − ∞ and 0·∞ have no definite value.")
    }
  }
}

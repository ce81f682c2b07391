extension AnswerProblemText {
  /// How the parts of an expression go together.
  var structure: Bilingual {
    switch problem.kind {
    case .unexpectedCharacter(let character):
      Self.unexpectedCharacter(character)
    case .unexpected(let text):
      Bilingual(
        zh: "\(text.quoted)放在这里读不通：看看前后是不是漏了一个数。",
        en: "\(text.quoted) cannot stand here: is a number missing before it?")
    case .incomplete:
      Bilingual(zh: "算式到这里断了，还缺一个数。", en: "The expression stops here: a number is missing.")
    case .comparisonExpected:
      Bilingual(
        zh: "这里应当是一个比较，例如 cross_entropy < 0.85。",
        en: "A comparison is due here, such as cross_entropy < 0.85.")
    case .unclosedBracket:
      Bilingual(zh: "这个括号没有闭合：请补上“)”。", en: "This bracket is never closed: add “)”.")
    case .unopenedBracket:
      Bilingual(
        zh: "多了一个“)”：前面没有与它配对的“(”。",
        en: "This “)” closes nothing: remove it, or add “(” before it.")
    case .missingOperator:
      Bilingual(
        zh: "两个数之间缺运算符：要相乘，请写 *。",
        en: "Two numbers stand side by side: write * to multiply them.")
    default: Bilingual(zh: "读不通。", en: "This cannot be read.")
    }
  }

  private static func unexpectedCharacter(_ character: String) -> Bilingual {
    guard character.unicodeScalars.allSatisfy(\.isShowable) else {
      return Bilingual(
        zh: "这里有一个看不见的控制字符：请删去。",
        en: "There is an invisible control character here: delete it.")
    }
    return Bilingual(
      zh: "\(character.quoted)在这里没有意义。请写一个数或算式，例如 0.25、1/3、ln 2。",
      en: "\(character.quoted) has no meaning here. "
        + "Type a number or an expression, such as 0.25, 1/3 or ln 2.")
  }

  /// How the digits of a number are written.
  var digits: Bilingual {
    switch problem.kind {
    case .secondPoint:
      Bilingual(zh: "一个数只有一个小数点。", en: "A number has only one decimal point.")
    case .decimalComma(let cure):
      Bilingual(zh: "小数点请用“.”：写成 \(cure)。", en: "Use a point for decimals: \(cure).")
    case .groupedDigits(let cure):
      Bilingual(
        zh: "数字之间请不要加逗号：写成 \(cure)。", en: "Leave out the commas between digits: \(cure).")
    case .ambiguousComma(let decimal, let grouped):
      Bilingual(
        zh: "这个逗号有两种读法：小数请写 \(decimal)，整数请写 \(grouped)。",
        en: "This comma can be read in two ways: "
          + "type \(decimal) for the decimal, \(grouped) for the whole number.")
    case .severalValues:
      Bilingual(zh: "这里只要一个数，不要一串数。", en: "One number is asked for, not a list.")
    case .strayE:
      Bilingual(
        zh: "这个 e 有两种读法：10 的幂请连着写，如 2e3；乘以自然常数 e，请写 2*e。",
        en: "This e can be read in two ways: write 2e3, without blanks, for a power of ten, "
          + "or 2*e for a multiple of Euler's number.")
    default: Bilingual(zh: "读不通。", en: "This cannot be read.")
    }
  }

  /// How lists are written.
  var lists: Bilingual {
    switch problem.kind {
    case .entries(let expected, let found):
      Bilingual(
        zh: "这里要 \(expected) 个数，写了 \(found) 个：用逗号隔开，小数点用“.”，例如 (0.5, −0.25)。",
        en: "\(expected) numbers are asked for and \(found) typed: put commas between them and "
          + "a point for decimals, as in (0.5, −0.25).")
    case .lengths(let left, let right):
      Bilingual(
        zh: "一边有 \(left) 个数，一边有 \(right) 个，不能逐项计算。",
        en:
          "One list has \(left) entries, the other \(right): they cannot be joined entry by entry.")
    case .nestedList:
      Bilingual(zh: "列表里不能再套列表。", en: "A list within a list is not read here.")
    default:
      Bilingual(zh: "这里要一串数，只有一个数。", en: "A list is due here, not one number.")
    }
  }

  /// Where a unit may stand.
  var units: Bilingual {
    switch problem.kind {
    case .unitNotAsked(let unit):
      Bilingual(
        zh: "这里要的数没有单位：请去掉\(unit.quoted)。",
        en: "A plain number is asked for: leave out \(unit.quoted).")
    default:
      Bilingual(
        zh: "单位写在最后，跟在数的后面：例如 0.5 纳特。",
        en: "A unit comes last, after the number: 0.5 nats.")
    }
  }
}

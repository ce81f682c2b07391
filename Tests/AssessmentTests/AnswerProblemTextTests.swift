import Assessment
import InformationTheory
import Testing

struct AnswerProblemTextTests {
  @Test(
    arguments: [
      ("0,887", "小数点请用“.”：写成 0.887。", "Use a point for decimals: 0.887."),
      ("1,234.5", "数字之间请不要加逗号：写成 1234.5。", "Leave out the commas between digits: 1234.5."),
      (
        "1,234", "这个逗号有两种读法：小数请写 1.234，整数请写 1234。",
        "This comma can be read in two ways: type 1.234 for the decimal, 1234 for the whole number."
      ),
      ("(0.5, 0.2)", "这里只要一个数，不要一串数。", "One number is asked for, not a list."),
      (
        "log(8, 2)", "log 只接一个数。换底请写成商：ln(8)/ln(2)；以 2 为底也可写 log2(8)。",
        "log takes one number. Change the base by a quotient, ln(8)/ln(2), or write log2(8) for base 2."
      ),
      (
        "max(1)", "max 至少要两个数，用逗号隔开：max(0.2, 0.3)。",
        "max takes at least two numbers: max(0.2, 0.3)."
      ),
      ("abs(1, 2)", "abs 只接一个数，这里有 2 个。", "abs takes one number; here are 2."),
      (
        "In 2", "自然对数是 ln，小写字母 l 和 n，不是“In”。",
        "The natural logarithm is ln, the letters l and n, not “In”."
      ),
      (
        "2e", "这个 e 有两种读法：10 的幂请连着写，如 2e3；乘以自然常数 e，请写 2*e。",
        "This e can be read in two ways: write 2e3, without blanks, for a power of ten, or 2*e for a multiple of Euler's number."
      ),
      (
        "log25", "这里有两种读法，请加括号：以 2 为底写 log2(5)，自然对数写 ln(25)。",
        "This can be read in two ways, so write the brackets: log2(5) to base 2, or ln(25)."
      ),
      (
        "log2.5", "这里有两种读法，请加括号：以 2 为底写 log2(0.5)，自然对数写 ln(2.5)。",
        "This can be read in two ways, so write the brackets: log2(0.5) to base 2, or ln(2.5)."
      ),
      (
        "log1000", "这里有两种读法，请加括号：以 10 为底写 log10(…)，自然对数写 ln(1000)。",
        "This can be read in two ways, so write the brackets: log10(…) to base 10, or ln(1000)."
      ),
      (
        "log2", "log2 后面缺一个数：log2(5)。想写 2 的自然对数，请写 ln 2。",
        "log2 needs a number after it: log2(5). For the natural logarithm of 2 write ln 2."
      ),
      ("ln", "ln 后面缺一个数：例如 ln(2)。", "ln needs a number after it, such as ln(2)."),
      ("lm 2", "不认识“lm”。是不是想写 ln？", "“lm” is not known here. Did you mean ln?"),
      ("q", "“q”在这里没有值：请把数代进去写。", "“q” has no value here: type the numbers themselves."),
      (
        "nan", "nan 不是一个数。结果是无穷大就写 inf；0·log 0 按约定记作 0。",
        "nan is not a number. If the value is infinite, type inf; 0·log 0 counts as 0."
      ),
      ("(1+2", "这个括号没有闭合：请补上“)”。", "This bracket is never closed: add “)”."),
      (
        "1+2)", "多了一个“)”：前面没有与它配对的“(”。", "This “)” closes nothing: remove it, or add “(” before it."
      ),
      (
        "0.7 0.5", "两个数之间缺运算符：要相乘，请写 *。",
        "Two numbers stand side by side: write * to multiply them."
      ),
      ("0.5.1", "一个数只有一个小数点。", "A number has only one decimal point."),
      ("1+", "算式到这里断了，还缺一个数。", "The expression stops here: a number is missing."),
      ("*2", "“*”放在这里读不通：看看前后是不是漏了一个数。", "“*” cannot stand here: is a number missing before it?"),
      (
        "=0.5", "“=”在这里没有意义。请写一个数或算式，例如 0.25、1/3、ln 2。",
        "“=” has no meaning here. Type a number or an expression, such as 0.25, 1/3 or ln 2."
      ),
      (
        "0.5 nats + 1", "单位写在最后，跟在数的后面：例如 0.5 纳特。", "A unit comes last, after the number: 0.5 nats."
      ),
      (
        "1/0", "除数是零，没有值。想写无穷大，请写 inf。",
        "Division by zero has no value. If you mean infinity, type inf."
      ),
      (
        "ln -2", "负数没有对数。负号是不是该放在对数外面？",
        "A negative number has no logarithm. Does the minus sign belong before the logarithm?"
      ),
      ("sqrt(-1)", "负数没有实平方根。", "A negative number has no real square root."),
      ("(-8)^(1/3)", "负数只能取整数次幂。", "A negative number can only be raised to a whole power."),
      (
        "exp(1000)", "这个数太大，存不下。想写无穷大，请写 inf。",
        "This number is too large to hold. If you mean infinity, type inf."
      ),
      (
        "inf-inf", "∞ − ∞、0·∞ 这样的式子没有确定的值。",
        "Expressions such as ∞ − ∞ and 0·∞ have no definite value."
      ),
      (
        "0*ln 0", "0·log 0 单独没有值；在熵里按约定记作 0，略去这一项即可。",
        "0·log 0 has no value by itself; in an entropy it counts as 0, so leave the term out."
      ),
    ] as [(String, String, String)])
  func saysWhatIsTheMatterAndTheCure(raw: String, zh: String, en: String) {
    guard case .problem(let problem) = Answer.read(raw, in: .nats) else {
      Issue.record("\(raw) has no problem")
      return
    }
    #expect(AnswerProblemText(problem).message(.zh) == zh)
    #expect(AnswerProblemText(problem).message(.en) == en)
  }

  @Test func controlCharactersAreNotRepeated() throws {
    guard case .problem(let problem) = Answer.read("0.5\u{1B}") else { return }
    let text = AnswerProblemText(problem)
    #expect(text.message(.zh) == "这里有一个看不见的控制字符：请删去。")
    #expect(text.message(.en) == "There is an invisible control character here: delete it.")
  }

  @Test func limitsAreNamed() {
    let deep = AnswerProblemText(AnswerProblem(.tooDeep(limit: 64), at: 0..<1))
    #expect(deep.message(.zh) == "套了超过 64 层。请先化简，再写。")
    #expect(deep.message(.en) == "Nested more than 64 deep. Simplify the expression first.")
    let long = AnswerProblemText(AnswerProblem(.tooLong(limit: 1000), at: 1000..<1001))
    #expect(long.message(.zh) == "太长了：最多读 1000 个字符。请只写一个数或一个算式。")
    #expect(
      long.message(.en)
        == "Too long: at most 1000 characters are read. Type one number or one expression.")
  }

  @Test func caretStandsUnderThePlace() {
    // Every Han character and full-width form takes two columns.
    let width: (String) -> Int = { text in
      text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
    }
    let cases = [
      ("1+2)", "   ^"), ("０．５ lm 2", "       ^^"), ("1+", "  ^"), ("（1", "^^"), ("约0.5", "^^"),
      ("0.7 0.5", "    ^^^"),
    ]
    for (raw, caret) in cases {
      guard case .problem(let problem) = Answer.read(raw) else {
        Issue.record("\(raw) has no problem")
        continue
      }
      #expect(AnswerProblemText(problem).caretLine(under: raw, width: width) == caret)
    }
  }

  @Test func conditionSaysWhatIsMissing() throws {
    let error = try #require(throws: ConditionError.self) { try Condition("cross_entropy") }
    #expect(ConditionErrorText(error).message(.zh) == "这里应当是一个比较，例如 cross_entropy < 0.85。")
    #expect(
      ConditionErrorText(error).message(.en)
        == "A comparison is due here, such as cross_entropy < 0.85.")
  }
}

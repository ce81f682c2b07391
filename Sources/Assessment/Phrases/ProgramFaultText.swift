internal import InformationTheory

/// Says what is wrong with the answer of a program, and what to try.
package struct ProgramFaultText: Sendable {
  /// What is wrong.
  package let why: Bilingual
  /// What to try; nil where nothing more can be said.
  package let cure: Bilingual?

  /// Explains what is wrong in a case of an exercise.
  package init(_ fault: ProgramFault, in example: ProgramCase, of exercise: ProgramExercise) {
    let known = Self.cure(for: fault)
    why = Self.why(fault, exercise)
    cure = known ?? (Self.isAboutTheValue(fault) ? example.trap : nil)
  }

  /// Whether what usually goes wrong in the case is the likely reason.
  private static func isAboutTheValue(_ fault: ProgramFault) -> Bool {
    switch fault {
    case .refusal, .notANumber, .infinite, .finite, .imprecise, .wrong, .shape: true
    case .stopped(.exited), .stopped(.killed): true
    case .nothing, .line, .unreduced, .slip, .factor, .stopped: false
    }
  }

  private static func why(_ fault: ProgramFault, _ exercise: ProgramExercise) -> Bilingual {
    switch fault {
    case .nothing:
      Bilingual(
        zh: "value 是 null：函数还没有返回值。", en: "value is null: the function returns nothing yet.")
    case .refusal(let reason):
      Bilingual(
        zh: "程序自己报告了错误：\(reason.showable())",
        en: "the program reports an error of its own: \(reason.showable())")
    case .line(let fault): ProgramLineFaultText(fault).why
    case .shape(let expected, let got):
      Bilingual(
        zh: "应当是\(shape(expected).zh)，得到的是\(shape(got).zh)。",
        en: "\(shape(expected).en) is expected, and this is \(shape(got).en).")
    case .unreduced:
      Bilingual(
        zh: "这是各项的值，要的是合起来的一个数。",
        en: "these are the values of the parts, and one number for all is expected.")
    case .notANumber(let place): notANumber(place)
    case .infinite(let place):
      Bilingual(
        zh: "\(at(place).zh)成了无穷大，正确的值是有限的。",
        en: "\(at(place).en) is infinite, and the right value is finite.")
    case .finite(let place):
      Bilingual(
        zh: "\(at(place).zh)是有限的数，正确的值是无穷大。",
        en: "\(at(place).en) is a finite number, and the right value is infinite.")
    case .slip(let index): exercise.slips[index].text
    case .factor(let factor): text(factor)
    case .imprecise(let place, let digits):
      Bilingual(
        zh: "\(at(place).zh)只有约 \(digits) 位有效数字是对的。",
        en: "about \(digits) digits of \(at(place).en) are right, and no more.")
    case .wrong(let place):
      Bilingual(zh: "\(at(place).zh)不对。", en: "\(at(place).en) is wrong.")
    case .stopped(let stop): ProgramStopText(stop).why
    }
  }

  private static func notANumber(_ place: ProgramPlace?) -> Bilingual {
    Bilingual(
      zh: "\(at(place).zh)是 NaN：∞ − ∞、0·∞、0/0 或 0·ln 0 会这样。",
      en: "\(at(place).en) is NaN, which comes of ∞ − ∞, 0·∞, 0/0 or 0·ln 0.")
  }

  private static func cure(for fault: ProgramFault) -> Bilingual? {
    switch fault {
    case .nothing:
      Bilingual(
        zh: "在起始文件标出的地方写出函数；参数就是请求里的 inputs。",
        en:
          "Write the function in the marked place of the start file; its arguments are the inputs "
          + "of the request.")
    case .line(let fault): ProgramLineFaultText(fault).cure
    case .unreduced:
      Bilingual(zh: "按题目的要求取平均（或求和）再返回。", en: "Return their mean (or sum, as the task says).")
    case .imprecise:
      Bilingual(
        zh: "用双精度（float64）计算；两个相近的大数相减也会丢掉位数。",
        en: "Compute in double precision (float64); the difference of two large numbers that are "
          + "nearly equal loses digits too.")
    case .stopped(let stop): ProgramStopText(stop).cure
    case .refusal, .shape, .notANumber, .infinite, .finite, .slip, .factor, .wrong: nil
    }
  }
}

// MARK: - Pieces

extension ProgramFaultText {
  private static func at(_ place: ProgramPlace?) -> Bilingual {
    guard let place else { return Bilingual(zh: "结果", en: "the value") }
    guard let row = place.row else {
      return Bilingual(zh: "第 \(place.index + 1) 项", en: "entry \(place.index + 1)")
    }
    return Bilingual(
      zh: "第 \(row + 1) 行第 \(place.index + 1) 项",
      en: "entry \(place.index + 1) of row \(row + 1)")
  }

  private static func shape(_ shape: ProgramShape) -> Bilingual {
    switch shape {
    case .number: Bilingual(zh: "一个数", en: "a number")
    case .list(let count): Bilingual(zh: "\(count) 项的列表", en: "a list of \(count)")
    case .rows(let count, let width?):
      Bilingual(
        zh: "\(count) 行、每行 \(width) 项", en: "\(count) row\(count == 1 ? "" : "s") of \(width)")
    case .rows(let count, nil):
      Bilingual(zh: "长短不一的 \(count) 行", en: "\(count) rows of different lengths")
    case .word: Bilingual(zh: "文字", en: "a word")
    }
  }

  private static func text(_ factor: ProgramFactor) -> Bilingual {
    switch factor {
    case .sign:
      Bilingual(
        zh: "正负号反了：检查公式前面的负号。", en: "the sign is reversed: look at the minus of the formula.")
    case .bits:
      Bilingual(
        zh: "这是以比特为单位的值：要的是纳特，用自然对数。",
        en: "this is the value in bits: nats are asked, with the natural logarithm.")
    case .nats:
      Bilingual(
        zh: "这是以纳特为单位的值：要的是比特，用以 2 为底的对数。",
        en: "this is the value in nats: bits are asked, with logarithms to base 2.")
    case .hartleys:
      Bilingual(
        zh: "这里用了以 10 为底的对数：要的是自然对数。",
        en: "this is with logarithms to base 10: natural ones are asked.")
    case .sum:
      Bilingual(
        zh: "这是各项之和：还要除以项数取平均。", en: "this is the sum: divide by the number of rows for the mean.")
    case .rows:
      Bilingual(zh: "多除了一次行数。", en: "this was divided by the number of rows once too often.")
    case .classes:
      Bilingual(
        zh: "多除了类别数：对类别求和，不取平均。",
        en: "this was divided by the number of classes: classes are added up, not averaged.")
    case .twice: Bilingual(zh: "结果恰好是两倍。", en: "this is just twice the right value.")
    case .half: Bilingual(zh: "结果恰好是一半。", en: "this is just half the right value.")
    }
  }
}

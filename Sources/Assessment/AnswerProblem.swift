/// Why something typed cannot be read as a number, and where.
///
/// An answer with a problem is not wrong: it costs no attempt, and the learner is told the cure.
public struct AnswerProblem: Error, Equatable, Sendable {
  /// What is the matter.
  package var kind: Kind
  /// Where, in Unicode scalars from the start of what was typed.
  package var range: Range<Int>

  /// Says what is the matter and where.
  package init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What can be the matter with something typed.
  package enum Kind: Equatable, Sendable {
    /// Nothing was typed.
    case empty
    /// More was typed than is read.
    case tooLong(limit: Int)
    /// Brackets, signs or powers are nested deeper than is read.
    case tooDeep(limit: Int)
    /// A character that has no meaning here.
    case unexpectedCharacter(String)
    /// A part that cannot stand where it stands.
    case unexpected(String)
    /// The text stops where a number is due.
    case incomplete
    /// A condition compares nothing here.
    case comparisonExpected
    /// A bracket is opened and never closed.
    case unclosedBracket
    /// A bracket is closed that was never opened.
    case unopenedBracket
    /// Two numbers stand side by side.
    case missingOperator
    /// A number with two decimal points.
    case secondPoint
    /// A comma where a decimal point is due; `cure` is the number with a point.
    case decimalComma(cure: String)
    /// Commas group the digits; `cure` is the number without them.
    case groupedDigits(cure: String)
    /// A comma that may be a decimal comma or a group of digits; both readings.
    case ambiguousComma(decimal: String, grouped: String)
    /// Several values where one is asked.
    case severalValues
    /// A list with another number of entries than is asked.
    case entries(expected: Int, found: Int)
    /// Lists of different lengths are joined entry by entry.
    case lengths(Int, Int)
    /// A list within a list.
    case nestedList
    /// One number where a list is due.
    case listExpected
    /// Something that looks like a slip for `ln`: the letters are l and n.
    case looksLikeLn(String)
    /// An `e` right after a number or before digits that does not make a power of ten.
    case strayE
    /// `log` with digits stuck to it that can be a base or an argument.
    case ambiguousLog(digits: String)
    /// A name that has no value here, perhaps with a known one nearby.
    case unknownName(String, nearest: String?)
    /// A name that is none of the variables of a formula.
    case unknownVariable(String, known: [String])
    /// A name that could be measured, but is not.
    case noValue(String)
    /// A function got another number of arguments than it takes.
    case arguments(of: String, found: Int)
    /// A function stands without anything to apply it to.
    case missingArgument(of: String)
    /// A unit stands somewhere else than at the end.
    case unitInside(String)
    /// The question asks for a plain number, and a unit was typed.
    case unitNotAsked(String)
    /// The text says that the result is not a number.
    case notANumber
    /// Division by zero.
    case divisionByZero
    /// The logarithm of a negative number.
    case logOfNegative
    /// The square root of a negative number.
    case rootOfNegative
    /// A negative number to a power that is not whole.
    case powerOfNegative
    /// A number too large to hold.
    case overflow
    /// ∞ − ∞, 0·∞ and the like.
    case indeterminate
    /// 0·log 0, which counts as nothing in an entropy but has no value by itself.
    case zeroTimesLogOfZero
    /// The digits typed do not tell a right answer from a wrong one; so many decimals do.
    case tooFewDigits(places: Int)
    /// The exercise itself cannot be computed; nothing that was typed is at fault.
    case brokenQuestion(QuestionError)
    /// So many of the ten chips are not laid yet.
    case chipsInHand(Int)
    /// Not one count for each option, ten chips in all.
    case notTenChips(options: Int)
    /// Not each number of an item once.
    case notAnOrder(items: Int)
  }
}

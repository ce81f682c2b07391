import Assessment
import InformationTheory

/// A text of an exercise with its computed numbers worked out, since replies are shown as they are.
///
/// Beside the numbers of pages there are `{{ answer : 4 }}`, the right value of the question, and
/// `{{ = ln(2)/3 : 4 }}`, an expression of the answer language.
struct NumberText {
  /// The text with its numbers.
  private(set) var shown = ""
  /// The text without the numbers worked out here, for the checks of all texts.
  private(set) var checked = ""
  /// The numbers worked out here, as they were written but for blanks.
  private(set) var written: [String] = []
  /// What is wrong with the numbers.
  private(set) var faults: [ExerciseFault] = []

  /// Works the numbers out; `right` is the right value, if the text may name it.
  init(_ text: String, right: Double?) {
    var rest = text[...]
    while let open = rest.firstBraces("{{") {
      let inside = rest[open.upperBound...]
      guard let close = inside.firstBraces("}}") else { break }
      append(rest[..<open.lowerBound])
      let whole = rest[open.lowerBound..<close.upperBound]
      number(inside[..<close.lowerBound], written: whole, right: right)
      rest = rest[close.upperBound...]
    }
    append(rest)
  }

  /// Whether a text names the right value of its question.
  static func namesAnswer(_ text: String) -> Bool {
    text.split(separator: "{").contains { $0.drop { $0 == " " }.hasPrefix("answer") }
  }

  private mutating func append(_ text: Substring) {
    shown += text
    checked += text
  }

  private mutating func number(_ inside: Substring, written: Substring, right: Double?) {
    let text = inside.trimmed
    guard text.hasPrefix("=") || text.hasPrefix("answer") else {
      checked += written
      var reader = NumberReader(String(inside))
      // What cannot be read is told where all texts are checked.
      guard case .success(let number) = reader.read(), let value = try? number.text() else {
        shown += written
        return
      }
      shown += value
      return
    }
    checked += "0"
    self.written.append(String(written.filter { $0 != " " }))
    let colon = text.lastIndex(of: ":") ?? text.endIndex
    guard colon < text.endIndex, let places = Int(text[text.index(after: colon)...].trimmed),
      (0...NumberReader.mostPlaces).contains(places)
    else { return fail(.numberWithoutPlaces(String(written)), written) }
    let head = text[..<colon].trimmed
    if head == "answer" {
      guard let right else { return fail(.noAnswerHere, written) }
      shown += right.written(places)
      return
    }
    let source = String(head.dropFirst())
    do throws(AnswerProblem) {
      shown += try Expression(source).value().written(places)
    } catch {
      fail(.expression(source, error), written)
    }
  }

  private mutating func fail(_ fault: ExerciseFault, _ written: Substring) {
    faults.append(fault)
    shown += written
  }
}

extension Double {
  /// The number with a true minus sign.
  fileprivate func written(_ places: Int) -> String {
    let text = decimal(places: places)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Where two braces first stand.
  fileprivate func firstBraces(_ braces: String) -> Range<Index>? {
    guard let brace = braces.first else { return nil }
    var from = startIndex
    while let first = self[from...].firstIndex(of: brace) {
      let second = index(after: first)
      if second < endIndex, self[second] == brace { return first..<index(after: second) }
      from = second
    }
    return nil
  }
}

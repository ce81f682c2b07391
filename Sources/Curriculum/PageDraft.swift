import Assessment

/// A page in one language as it was read, with the places of all that is checked later.
struct PageDraft: Sendable {
  /// A text and where it stands.
  struct Placed<Value: Sendable>: Sendable {
    let value: Value
    let place: LessonPlace
  }

  /// A step in one language.
  struct StepDraft: Sendable {
    let text: String
    let condition: Condition?
    /// The condition as it was written.
    let goal: String
    let place: LessonPlace
  }

  /// The line of the title.
  var place: LessonPlace
  var id = ""
  var number = ""
  var title = ""
  var text = PageText()
  /// The state line; nil both for `none` and for none said.
  var scene: Placed<String>?
  var saysScene = false
  /// Where the values of the scene's settings stand.
  var settings: [String: LessonPlace] = [:]
  var steps: [StepDraft] = []
  /// Formulas in running text, and displayed ones.
  var formulas: [Placed<String>] = []
  var displayed: [Placed<String>] = []
  var numbers: [Placed<NumberPlaceholder>] = []
  var links: [Placed<String>] = []

  /// How often a presenter waits.
  var pauses: Int { text.blocks.count { $0 == .pause } }
}

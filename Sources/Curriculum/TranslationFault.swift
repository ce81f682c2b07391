package import Assessment

/// How Chinese and English can differ.
package enum TranslationFault: Equatable, Sendable {
  /// A page that exists in one language only.
  case missingPage(String, Language)
  /// A page stands elsewhere in the order.
  case order(String)
  /// The page has another number.
  case number(String, other: String)
  /// The page has another scene, or none.
  case scene(String, other: String)
  /// The page has another number of steps.
  case stepCount(Int, other: Int)
  /// A step has another condition.
  case step(String, other: String)
  /// The page has other formulas.
  case formula(String?, other: String?)
  /// The page has other computed numbers.
  case computed(String?, other: String?)
  /// The page has another number of pauses.
  case pauses(Int, other: Int)
  /// Notes in one language only.
  case notes
}

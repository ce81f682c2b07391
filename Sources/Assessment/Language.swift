/// The languages a learner can read: every sentence exists in both.
package enum Language: String, CaseIterable, Sendable {
  /// 中文.
  case zh
  /// English.
  case en
}

import Assessment

/// The words of the contents.
enum ContentsPhrases {
  static let title = Bilingual(zh: "目录", en: "Contents")
  static let appendix = Bilingual(zh: "附录", en: "Appendix")
  static let choose = Bilingual(zh: "选择", en: "choose")
  static let open = Bilingual(zh: "打开", en: "open")
  static let section = Bilingual(zh: "上一章、下一章", en: "section")
  static let about = Bilingual(
    zh: "每章右边是做完的页数和答对的题数；只有步骤或练习的页才算在内，步骤全部打勾、练习全部答对才算做完（✓）。",
    en:
      "Beside each section stand the pages done and the exercises solved. A page counts if it has "
      + "steps or exercises, and is done (✓) when all steps are ticked and all exercises solved.")

  /// What is done of a section.
  static func done(_ progress: SectionProgress) -> Bilingual {
    Bilingual(
      zh: "\(progress.pagesDone)/\(progress.pages) 页，\(progress.solved)/\(progress.exercises) 题",
      en: "\(progress.pagesDone) of \(progress.pages) pages, "
        + "\(progress.solved) of \(progress.exercises) exercises")
  }
}

package import Assessment

/// Says what is the matter with the record, and what to do about it.
package struct ProgressErrorText: Sendable {
  private let error: ProgressError

  /// Explains an error.
  package init(_ error: ProgressError) {
    self.error = error
  }

  /// What is the matter and what to do about it.
  package func message(_ language: Language) -> String { bilingual[language] }

  private var bilingual: Bilingual {
    switch error {
    case .noHome:
      Bilingual(
        zh: "HOME 没有指明主目录：这一次的进度不会保存。请设好 HOME，或用 XDG_DATA_HOME 指定一个目录。",
        en: "HOME names no home directory: this session is not kept. "
          + "Set it, or name a folder in XDG_DATA_HOME.")
    case .newerFormat(let path, let found, let known):
      Bilingual(
        zh: "\(path) 由更新的版本写成（格式 \(found)，本程序认识到 \(known)），原样未动；"
          + "这一次的进度不会保存。请升级 xent。",
        en: "\(path) was written by a newer version (format \(found), this one knows \(known)) "
          + "and was left as it is; this session is not kept. Update xent.")
    case .movedAside(let path, let to):
      Bilingual(
        zh: "\(path) 已损坏，原文件改名为 \(to)；进度从头记起。",
        en: "\(path) was damaged and is now \(to); a new record was begun.")
    case .damaged(let path):
      Bilingual(
        zh: "\(path) 已损坏，而且无法改名：这一次的进度不会保存。请把它移走，再打开 xent。",
        en: "\(path) is damaged and could not be moved aside: this session is not kept. "
          + "Move it away and open xent again.")
    case .notWritable(let path):
      Bilingual(
        zh: "\(path) 不可写：这一次的进度不会保存。请检查权限，或用 XDG_DATA_HOME 另指一个目录。",
        en: "\(path) cannot be written: this session is not kept. "
          + "Check its permissions, or name another folder in XDG_DATA_HOME.")
    case .diskFull(let path):
      Bilingual(
        zh: "磁盘已满，\(path) 没有写进去。腾出空间之前，新的进度不会保存。",
        en: "The disk is full and \(path) was not written. "
          + "Until there is space, nothing new is kept.")
    case .locked(let path):
      Bilingual(
        zh: "\(path) 被别的程序占用，没有写进去。请关掉那个程序，或稍后再试。",
        en: "\(path) is locked by another program and was not written. "
          + "Close that program, or try again later.")
    case .cannotOpen(let path, let reason):
      Bilingual(
        zh: "打不开 \(path)（\(reason)）：这一次的进度不会保存。",
        en: "\(path) cannot be opened (\(reason)): this session is not kept.")
    case .failed(let path, let code, let reason):
      Bilingual(
        zh: "读写 \(path) 失败（SQLite \(code)：\(reason)）：新的进度可能没有保存。",
        en: "Reading or writing \(path) failed (SQLite \(code): \(reason)): "
          + "what is new may not be kept.")
    }
  }
}

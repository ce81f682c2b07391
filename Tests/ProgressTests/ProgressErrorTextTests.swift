import Assessment
import Progress
import Testing

struct ProgressErrorTextTests {
  @Test(
    arguments: [
      (
        .noHome, "HOME 没有指明主目录：这一次的进度不会保存。请设好 HOME，或用 XDG_DATA_HOME 指定一个目录。",
        "HOME names no home directory: this session is not kept. "
          + "Set it, or name a folder in XDG_DATA_HOME."
      ),
      (
        .newerFormat(path: "/d/p", found: 2, known: 1),
        "/d/p 由更新的版本写成（格式 2，本程序认识到 1），原样未动；这一次的进度不会保存。请升级 xent。",
        "/d/p was written by a newer version (format 2, this one knows 1) and was left as it is; "
          + "this session is not kept. Update xent."
      ),
      (
        .movedAside(path: "/d/p", to: "/d/p.broken-1"), "/d/p 已损坏，原文件改名为 /d/p.broken-1；进度从头记起。",
        "/d/p was damaged and is now /d/p.broken-1; a new record was begun."
      ),
      (
        .damaged(path: "/d/p"), "/d/p 已损坏，而且无法改名：这一次的进度不会保存。请把它移走，再打开 xent。",
        "/d/p is damaged and could not be moved aside: this session is not kept. "
          + "Move it away and open xent again."
      ),
      (
        .notWritable(path: "/d/p"), "/d/p 不可写：这一次的进度不会保存。请检查权限，或用 XDG_DATA_HOME 另指一个目录。",
        "/d/p cannot be written: this session is not kept. "
          + "Check its permissions, or name another folder in XDG_DATA_HOME."
      ),
      (
        .diskFull(path: "/d/p"), "磁盘已满，/d/p 没有写进去。腾出空间之前，新的进度不会保存。",
        "The disk is full and /d/p was not written. Until there is space, nothing new is kept."
      ),
      (
        .locked(path: "/d/p"), "/d/p 被别的程序占用，没有写进去。请关掉那个程序，或稍后再试。",
        "/d/p is locked by another program and was not written. Close that program, or try again later."
      ),
      (
        .cannotOpen(path: "/d", reason: "Not a directory"), "打不开 /d（Not a directory）：这一次的进度不会保存。",
        "/d cannot be opened (Not a directory): this session is not kept."
      ),
      (
        .failed(path: "/d/p", code: 10, reason: "disk I/O error"),
        "读写 /d/p 失败（SQLite 10：disk I/O error）：新的进度可能没有保存。",
        "Reading or writing /d/p failed (SQLite 10: disk I/O error): what is new may not be kept."
      ),
    ] as [(ProgressError, String, String)])
  func saysWhatIsTheMatter(error: ProgressError, zh: String, en: String) {
    #expect(ProgressErrorText(error).message(.zh) == zh)
    #expect(ProgressErrorText(error).message(.en) == en)
  }
}

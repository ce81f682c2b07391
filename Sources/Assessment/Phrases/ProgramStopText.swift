/// Says why a program gave no answer, and what to try.
struct ProgramStopText {
  let why: Bilingual
  let cure: Bilingual?

  init(_ stop: ProgramStop) {
    why = Self.why(stop)
    cure = Self.cure(stop)
  }

  private static func why(_ stop: ProgramStop) -> Bilingual {
    switch stop {
    case .exited(0):
      Bilingual(
        zh: "程序在回答之前就结束了（退出码 0）。", en: "the program ended before it answered (exit code 0).")
    case .exited(let status):
      Bilingual(
        zh: "程序出错结束，退出码 \(status)。", en: "the program failed with exit code \(status).")
    case .killed(let signal): killed(signal)
    case .closedOutput:
      Bilingual(zh: "程序关闭了标准输出，却没有结束。", en: "the program closed its standard output and ran on.")
    case .closedInput:
      Bilingual(
        zh: "程序不再读取标准输入，后面的请求送不出去。",
        en: "the program closed its standard input: no further request reaches it.")
    case .noAnswer(let seconds):
      Bilingual(
        zh: "\(seconds.shown) 秒内没有回答，已终止。", en: "no answer in \(seconds.shown) s; it was ended.")
    case .waits:
      Bilingual(
        zh: "程序读了请求，没有回答，又在等待更多的输入。",
        en: "the program has read the request, has not answered, and waits for more input.")
    case .unflushed:
      Bilingual(
        zh: "回答直到输入结束才出来：它们一直留在缓冲区里。",
        en: "the answers came only when the input ended: they had been kept in a buffer.")
    case .tooLong(let seconds):
      Bilingual(
        zh: "全部请求超过了 \(seconds.shown) 秒，已终止。",
        en: "all together took longer than \(seconds.shown) s; it was ended.")
    case .tooMuchTime(let seconds):
      Bilingual(
        zh: "计算时间超过了 \(seconds.shown) 秒，已终止。",
        en: "it computed for longer than \(seconds.shown) s and was ended.")
    case .tooMuchMemory, .tooManyProcesses, .tooMuchOutput, .tooLongLine, .tooLargeFile:
      excess(stop)
    case .extraLine(let line):
      Bilingual(
        zh: "最后一个回答之后又打印了：\(line.showable())",
        en: "it printed more after the last answer: \(line.showable())")
    case .interrupted: Bilingual(zh: "检查被中断。", en: "the check was interrupted.")
    }
  }

  private static func killed(_ signal: Int32) -> Bilingual {
    let names: [Int32: Bilingual] = [
      4: Bilingual(
        zh: "非法指令，Swift 的运行时检查失败也是如此", en: "illegal instruction, as of a failed check in Swift"),
      5: Bilingual(zh: "断点，Swift 的运行时检查失败也是如此", en: "trap, as of a failed check in Swift"),
      6: Bilingual(zh: "abort", en: "abort"),
      8: Bilingual(zh: "整数除以零", en: "integer division by zero"),
      9: Bilingual(zh: "被强制终止，也许是内存不足", en: "killed, perhaps for want of memory"),
      11: Bilingual(
        zh: "访问了不属于它的内存，也许是无穷递归", en: "memory that is not its own, perhaps an endless recursion"),
    ]
    let name = names[signal]
    return Bilingual(
      zh: "程序崩溃，信号 \(signal)\(name.map { "（\($0.zh)）" } ?? "")。",
      en: "the program crashed with signal \(signal)\(name.map { " (\($0.en))" } ?? "").")
  }

  private static func excess(_ stop: ProgramStop) -> Bilingual {
    let (zh, en): (String, String) =
      switch stop {
      case .tooMuchMemory(let bytes):
        ("占用的内存超过了 \(size(bytes))", "it held more than \(size(bytes)) of memory")
      case .tooManyProcesses(let count):
        ("同时运行的进程超过了 \(count) 个", "it ran more than \(count) processes at once")
      case .tooMuchOutput(let bytes):
        ("打印的内容超过了 \(size(bytes))", "it printed more than \(size(bytes))")
      case .tooLongLine(let bytes):
        ("打印的一行超过了 \(size(bytes))", "it printed a line of more than \(size(bytes))")
      case .tooLargeFile(let bytes):
        ("写出的文件超过了 \(size(bytes))", "it wrote a file of more than \(size(bytes))")
      case .exited, .killed, .closedOutput, .closedInput, .noAnswer, .waits, .unflushed, .tooLong,
        .tooMuchTime, .extraLine, .interrupted:
        ("超过了限制", "it went beyond a limit")
      }
    return Bilingual(zh: zh + "，已终止。", en: en + " and was ended.")
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 30 && bytes % (1 << 30) == 0 ? "\(bytes >> 30) GiB" : "\(bytes >> 20) MiB"
  }

  private static func cure(_ stop: ProgramStop) -> Bilingual? {
    switch stop {
    case .exited(0), .closedInput:
      Bilingual(
        zh: "逐行读取标准输入直到结束，每行都回答（Python：for line in sys.stdin）。",
        en: "Read standard input line by line to its end and answer every line (Python: "
          + "for line in sys.stdin).")
    case .noAnswer, .waits:
      Bilingual(
        zh: "读一行就回答一行，并立即送出（Python：print(…, flush=True)）；检查有没有死循环。",
        en: "Answer each line as soon as it is read, and send it at once (Python: "
          + "print(…, flush=True)); look for an endless loop.")
    case .unflushed:
      Bilingual(
        zh: "每次回答后立即送出：Python 用 print(…, flush=True)，C 和 Swift 用 fflush(stdout)。",
        en: "Send every answer at once: print(…, flush=True) in Python, fflush(stdout) in C and "
          + "Swift.")
    case .closedOutput:
      Bilingual(
        zh: "回答完所有请求之前不要关闭标准输出。", en: "Keep standard output open until everything is answered.")
    case .extraLine:
      Bilingual(zh: "每个请求恰好回答一行。", en: "Answer every request with exactly one line.")
    case .tooManyProcesses:
      Bilingual(zh: "一个请求不需要新的进程。", en: "A request needs no process of its own.")
    case .exited, .killed, .tooLong, .tooMuchTime, .tooMuchMemory, .tooMuchOutput, .tooLongLine,
      .tooLargeFile, .interrupted:
      nil
    }
  }
}

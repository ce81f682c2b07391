/// The comments of a start file.
struct ProgramStarterText {
  var check: Bilingual { Bilingual(zh: "检查它：", en: "Check it:") }

  var write: Bilingual { Bilingual(zh: "在这里写出函数。", en: "Write the function here.") }

  var rest: Bilingual {
    Bilingual(
      zh: "以下不必改动：逐行读入请求，逐行打印回答。",
      en: "What follows may stay as it is: it reads a request a line and prints an answer a line.")
  }

  var infinity: Bilingual {
    Bilingual(
      zh: "JSON 没有无穷大，它写作 \"inf\" 或 \"-inf\"。",
      en: "JSON has no infinity: it is written \"inf\" or \"-inf\".")
  }

  var flush: Bilingual {
    Bilingual(zh: "立即送出，不留在缓冲区里。", en: "Sent at once: it must not wait in a buffer.")
  }
}

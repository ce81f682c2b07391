import Assessment
import InformationTheory
import Testing

struct ComputationErrorTextTests {
  @Test(
    arguments: [
      (
        .empty, "p 是空的：至少要有一个概率，例如 0.7,0.3。",
        "p is empty: give at least one probability, such as 0.7,0.3."
      ),
      (.notFinite(index: 1), "p 的第 2 项不是有限的数。", "p: entry 2 is not a finite number."),
      (
        .negative(index: 1, value: -0.1), "p 的第 2 项是 −0.1：概率不能是负的。",
        "p: entry 2 is −0.1; a probability is at least 0."
      ),
      (
        .sum(1.1), "p 的各项之和是 1.1，不是 1；加上 --normalize 就除以总和。",
        "p: the entries sum to 1.1, not 1; --normalize divides by the sum."
      ),
      (
        .sum(0.7 + 0.4), "p 的各项之和是 1.1，不是 1；加上 --normalize 就除以总和。",
        "p: the entries sum to 1.1, not 1; --normalize divides by the sum."
      ),
      (.sum(0), "p 的各项全是 0：至少要有一项大于 0。", "p: all entries are 0; at least one must be positive."),
      (.sum(.infinity), "p 的各项太大，加不起来。", "p: the entries are too large to be added."),
    ] as [(DistributionError, String, String)])
  func saysWhyItIsNoDistribution(error: DistributionError, zh: String, en: String) {
    #expect(DistributionErrorText(error, of: "p").message(.zh) == zh)
    #expect(DistributionErrorText(error, of: "p").message(.en) == en)
  }

  @Test func normalizeIsOfferedOnlyWhereItExists() {
    let text = DistributionErrorText(.sum(1.1), of: "q", offersNormalize: false)
    #expect(text.message(.zh) == "q 的各项之和是 1.1，不是 1。")
    #expect(text.message(.en) == "q: the entries sum to 1.1, not 1.")
  }

  @Test(
    arguments: [
      (
        .unknownFunction("cros", nearest: "cross_entropy", known: []),
        "没有叫“cros”的量。是不是想写 cross_entropy？",
        "There is no quantity “cros”. Did you mean cross_entropy?"
      ),
      (
        .unknownFunction("zzz", nearest: nil, known: ["entropy", "kl"]),
        "没有叫“zzz”的量。可以用的有：entropy、kl。", "There is no quantity “zzz”. Known are entropy and kl."
      ),
      (
        .missingInput("q", function: "kl", expected: .vector), "kl 还缺 q：一串数。",
        "kl needs q: a list of numbers."
      ),
      (
        .unknownInput("r", function: "kl", nearest: nil, known: ["p", "q"]),
        "kl 没有输入“r”。它的输入是 p、q。", "kl has no input “r”. It takes p and q."
      ),
      (
        .unknownOption("bas", function: "kl", nearest: "base", known: ["base"]),
        "kl 没有选项“bas”。是不是想写 base？", "kl has no option “bas”. Did you mean base?"
      ),
      (
        .unknownOption("base", function: "sigmoid", nearest: nil, known: []),
        "sigmoid 没有选项“base”。它没有选项。", "sigmoid has no option “base”. It takes none."
      ),
      (
        .wrongKind("p", expected: .vector, found: .number), "p 应当是一串数，这里是一个数。",
        "p must be a list of numbers, and is one number."
      ),
      (
        .unknownWord("trits", option: "base", nearest: nil, known: ["nats", "bits", "hartleys"]),
        "base 不能是“trits”。可以是 nats、bits 或 hartleys。",
        "base cannot be “trits”. It can be nats, bits or hartleys."
      ),
      (.empty("z"), "z 是空的：至少要有一项。", "z is empty: give at least one entry."),
      (
        .notADistribution("q", .sum(0.9)), "q 的各项之和是 0.9，不是 1；加上 --normalize 就除以总和。",
        "q: the entries sum to 0.9, not 1; --normalize divides by the sum."
      ),
      (
        .differentCounts("p", 3, other: "q", 2), "p 和 q 的长度不同（3 和 2）：两者要对应同样的结果。",
        "p and q have different lengths (3 and 2): give both the same outcomes."
      ),
      (
        .raggedRows("z", row: 1, expected: 3, found: 2), "z 的第 2 行有 2 项，第 1 行有 3 项：各行要一样长。",
        "z: row 2 has 2 entries and row 1 has 3; all rows must have the same length."
      ),
      (
        .outOfRange("y", index: 1, value: 1.5, lowest: 0, highest: 1, isOpen: false),
        "y 的第 2 项是 1.5，必须在 0 和 1 之间。", "y: entry 2 is 1.5; it must lie between 0 and 1."
      ),
      (
        .outOfRange(
          "temperature", index: nil, value: 0, lowest: 0, highest: .infinity, isOpen: true),
        "temperature 是 0，必须大于 0。", "temperature is 0; it must be greater than 0."
      ),
      (
        .notWhole("targets", index: 0, value: 1.5), "targets 的第 1 项是 1.5，必须是整数。",
        "targets: entry 1 is 1.5; it must be a whole number."
      ),
      (.notFinite("z", index: 2), "z 的第 3 项不是有限的数。", "z: entry 3 is not a finite number."),
      (.notFinite("clip", index: nil), "clip 不是有限的数。", "clip is not a finite number."),
    ] as [(ComputationError, String, String)])
  func saysWhyItCannotBeComputed(error: ComputationError, zh: String, en: String) {
    #expect(ComputationErrorText(error).message(.zh) == zh)
    #expect(ComputationErrorText(error).message(.en) == en)
  }
}

import Testing

@testable import Canvas

struct FormulaTests {
  @Test(arguments: [
    (#"H(p, q) = -\sum_x p(x) \ln q(x)"#, "H(p, q) = −∑ₓ p(x) ln q(x)"),
    (#"H(p,q)=-\sum_x p(x)\log q_\theta(x)"#, "H(p, q) = −∑ₓ p(x) log q_θ(x)"),
    (#"-(0.7 \ln 0.5 + 0.2 \ln 0.3 + 0.1 \ln 0.2)"#, "−(0.7 ln 0.5 + 0.2 ln 0.3 + 0.1 ln 0.2)"),
    (#"-(0.7\cdot\ln 0.5+0.2\cdot\ln 0.3)"#, "−(0.7·ln 0.5 + 0.2·ln 0.3)"),
    (#"D(p \parallel q) \ge 0"#, "D(p ‖ q) ≥ 0"),
    (#"\lVert x \rVert^2 = \sum_{i=1}^{n} x_i^2"#, "‖x‖² = ∑ᵢ₌₁ⁿ xᵢ²"),
    (#"\sum_{c=1}^{C} y_c \log q_c"#, "∑_(c=1)^C y_c log q_c"),
    (#"\frac{\partial H}{\partial q(x)} = -\frac{p(x)}{q(x)}"#, "∂H/∂q(x) = −p(x)/q(x)"),
    (#"\frac{a+b}{2c} + \frac{1}{N}\sum_i z_i"#, "(a + b)/(2c) + (1/N) ∑ᵢ zᵢ"),
    (#"\ln\frac{p}{q} = \ln p - \ln q"#, "ln(p/q) = ln p − ln q"),
    (#"\sqrt{x} + \sqrt{x+1} + \sqrt[3]{2}"#, "√x + √(x + 1) + ³√2"),
    (#"e^{-z} + e^{z_i} + 2^{10}"#, "e⁻ᶻ + e^(zᵢ) + 2¹⁰"),
    (#"\hat q_i, \vec w, \bar{x}"#, "q̂ᵢ, w⃗, x̄"),
    (#"\mathbb E_{x \sim p}[-\ln q(x)]"#, "𝔼_(x∼p)[−ln q(x)]"),
    (#"p(\text{晴}) = 0.7 \text{，晴天}"#, "p(晴) = 0.7，晴天"),
    (#"-\ln q(\text{sunny})"#, "−ln q(sunny)"),
    (#"p(y \mid x) \to \infty"#, "p(y | x) → ∞"),
    (#"\left(\frac12\right)^2 \le \left|x\right|"#, "(1/2)² ≤ |x|"),
    (
      #"f(x) = \begin{cases} 0 & \text{if } x < 0 \\ 1 & \text{otherwise} \end{cases}"#,
      "f(x) = { 0 if x < 0; 1 otherwise }"
    ),
    (#"\begin{aligned} a &= b + c \\ &= d \end{aligned}"#, "a = b + c = d"),
    (#"\begin{pmatrix} a & b \\ c & d \\ \end{pmatrix}"#, "(a, b; c, d)"),
    (#"x' + f''(x)"#, "x′ + f′′(x)"),
    (#"\theta \leftarrow \theta - \eta \nabla L(\theta)"#, "θ ← θ − η∇L(θ)"),
    (#"\log_2 8 = 3, \quad \mathcal L \approx .5"#, "log₂ 8 = 3,  ℒ ≈ .5"),
    (
      #"\operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}"#,
      "softmax(z)ᵢ = e^(zᵢ)/(∑ⱼ e^(zⱼ))"
    ),
    (#"q = (0.5, -0.75) \in [0,1]"#, "q = (0.5, −0.75) ∈ [0, 1]"),
    (#"a \times -1 \ne +2"#, "a × −1 ≠ +2"),
    (#"\max_k z_k, \exp(z), \prod_{n} q"#, "maxₖ zₖ, exp(z), ∏ₙ q"),
    (#"w_1^\top x + b"#, "w₁ᵀx + b"),
    (#"-\frac{1}{\lvert B \rvert} \sum_x \lVert x \rVert"#, "−(1/|B|) ∑ₓ ‖x‖"),
    (#"熵 = 1"#, "熵 = 1"),
    ("", ""),
  ])
  func setsOnOneLine(tex: String, line: String) throws {
    let found = try Formula(tex).oneLine(Look())
    #expect(found == line)
  }

  @Test(arguments: [
    (#"H(p, q) = -\sum_x p(x) \ln q_\theta(x)"#, "H(p, q) = -sum_x p(x) ln q_theta(x)"),
    (#"\sum_{i=1}^{n} x_i^2 \le \infty"#, "sum_(i=1)^n x_i^2 <= inf"),
    (#"\alpha x + \sqrt{\sigma}"#, "alpha x + sqrt(sigma)"),
    (#"\hat q \approx 0.7 \cdot \ln 0.5"#, "^q ~= 0.7*ln 0.5"),
    (#"\frac{\partial H}{\partial q} = -1.4"#, "dH/dq = -1.4"),
    (#"D(p \| q) \to p(\text{晴})"#, "D(p||q) -> p(晴)"),
    (#"\mathbb E[e^{-x}]"#, "E[e^(-x)]"),
    (#"\theta - \eta\nabla L"#, "theta - eta grad L"),
  ])
  func setsInASCII(tex: String, line: String) throws {
    let found = try Formula(tex).oneLine(Look(glyphs: .ascii))
    #expect(found == line)
  }

  @Test func smallScriptsAreNotUsedWhereTheyWouldBeWide() throws {
    let line = try Formula("x_1^2").oneLine(Look(ambiguousIsWide: true))
    #expect(line == "x_1^2")
  }

  @Test func colorsFollowPAndQ() throws {
    let look = Look()
    let styled = try Formula(#"-p \ln \hat q_i"#).styledLine(look)
    #expect(styled.plainText == "−p ln q̂ᵢ")
    #expect(styled.runs.map(\.style).contains(look.style(.p)))
    #expect(styled.runs.last == StyledText.Run("q̂ᵢ", style: look.style(.q), isAtomic: true))
    #expect(styled.runs.allSatisfy { $0.isAtomic })
  }

  @Test(arguments: [
    (#"p + \lg2 \foo"#, 10, #"\foo"#, "unknown command `\\foo`"),
    (#"\aplha"#, 1, #"\aplha"#, "unknown command `\\aplha`; did you mean `\\alpha`?"),
    (#"\qqqqqq"#, 1, #"\qqqqqq"#, "unknown command `\\qqqqqq`"),
    (#"\frac{a"#, 6, "{", "`{` is never closed"),
    (#"a}"#, 2, "}", "`}` closes nothing"),
    (#"\frac{a}"#, 1, #"\frac"#, "`\\frac` must be followed by an argument, as in `{x}`"),
    (#"x^"#, 2, "^", "`^` must be followed by an argument, as in `{x}`"),
    (#"x_1_2"#, 4, "_", "a second `_` on the same base; group the first with braces"),
    (
      #"a & b"#, 3, "&",
      "`&` is for rows and columns, inside `cases`, `aligned` or a matrix"
    ),
    (#"\left( a"#, 1, #"\left"#, "`\\left` is never closed"),
    (
      #"\begin{case} a \end{case}"#, 1, "case",
      "unknown environment `case`; did you mean `cases`?"
    ),
    (
      #"\begin{cases} a \end{matrix}"#, 17, #"\end{matrix}"#,
      "`\\end{matrix}` ends `\\begin{cases}`; write `\\end{cases}`"
    ),
    (#"\text{晴"#, 6, "{", "`{` is never closed"),
    (#"\"#, 1, #"\"#, "unknown command `\\`"),
  ])
  func saysWhatIsWrong(tex: String, column: Int, found: String, words: String) {
    let error = self.error(in: tex)
    #expect(error?.column == column)
    #expect(error?.found == found)
    #expect(error.map { FormulaErrorText($0).english } == words)
  }

  private func error(in tex: String) -> FormulaError? {
    do {
      _ = try Formula(tex)
      return nil
    } catch {
      return error
    }
  }

  @Test func saysItInChineseToo() {
    let error = FormulaError(
      column: 1, found: #"\aplha"#, problem: .unknownCommand(nearest: #"\alpha"#))
    #expect(FormulaErrorText(error).chinese == #"未知的命令 `\aplha`，是否想写 `\alpha`？"#)
  }

  @Test func nestingHasALimit() throws {
    let ok = String(repeating: "{", count: 32) + "x" + String(repeating: "}", count: 32)
    let deepest = try Formula(ok).oneLine(Look())
    #expect(deepest == "x")
    for opening in ["{", #"\hat"#, #"\frac{1}{"#, #"\left("#, #"\sqrt["#, #"x^{"#] {
      let deep = String(repeating: opening, count: 5_000)
      let error = self.error(in: deep)
      #expect(error?.problem == .tooDeep(limit: 32))
    }
  }

  @Test func anySourceIsReadOrRefused() {
    let pieces = [
      #"\frac"#, "{", "}", "_", "^", "x", "0.5", #"\left"#, #"\right"#, "(", ")", #"\sum"#, "&",
      #"\\"#, #"\begin{cases}"#, #"\end{cases}"#, #"\text{熵}"#, #"\hat"#, "'", "-", #"\sqrt"#, "[",
      "]", "\\", " ", #"\mathbb"#, "\u{302}", "~", #"\!"#,
    ]
    var seed: UInt64 = 11
    for _ in 0..<4_000 {
      var tex = ""
      for _ in 0..<10 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        tex += pieces[Int(seed >> 33) % pieces.count]
      }
      guard let formula = try? Formula(tex) else { continue }
      _ = formula.oneLine(Look())
      _ = formula.oneLine(Look(glyphs: .ascii))
    }
  }
}

import Testing

@testable import Canvas

struct MathLayoutTests {
  @Test(arguments: [
    (
      #"H(p, q) = -\sum_x p(x) \ln q(x)"#, ["H(p, q) = −∑ p(x) ln q(x)", "           x"],
      ["H(p, q) = -sum p(x) ln q(x)", "            x"]
    ),
    (
      #"H(p,q) = -\sum_{x \in X}^{n} p(x)\log q_\theta(x)"#,
      ["            n", "H(p, q) = − ∑  p(x) log q (x)", "           x∈X           θ"],
      [
        "             n", "H(p, q) = - sum   p(x) log q     (x)",
        "           x in X           theta",
      ]
    ),
    (
      #"D(p \| q) = \sum_x p(x) \ln \frac{p(x)}{q(x)} \ge 0"#,
      ["                   p(x)", "D(p‖q) = ∑ p(x) ln ──── ≥ 0", "         x         q(x)"],
      [
        "                      p(x)", "D(p||q) = sum p(x) ln ---- >= 0",
        "           x          q(x)",
      ]
    ),
    (
      #"\frac{\partial H}{\partial q} = -\frac{p}{q} + \frac{1-p}{1-q}"#,
      ["∂H      p    1 − p", "── = − ─── + ─────", "∂q      q    1 − q"],
      ["dH      p    1 - p", "-- = - --- + -----", "dq      q    1 - q"]
    ),
    (
      #"q_i = \frac{e^{z_i}}{\sum_j e^{z_j}}, \left(\frac{1}{2}\right)^{n_0}"#,
      [
        "       zᵢ", "      e     ⎛ 1 ⎞n₀", "q  = ─────, ⎜───⎟", " i      zⱼ  ⎝ 2 ⎠",
        "     ∑ e", "     j",
      ],
      [
        "        z_i", #"       e       / 1 \n_0"#, "q  = --------, |---|",
        #" i        z_j  \ 2 /"#, "     sum e", "      j",
      ]
    ),
    (
      #"f(x) = \begin{cases} 0 & \text{若 } x < 0 \\ \frac12 & x = 0 \\ 1 & \text{否则} \end{cases}"#,
      [
        "       ⎧ 0    若 x < 0", "       ⎪  1", "f(x) = ⎨ ───  x = 0", "       ⎪  2",
        "       ⎩ 1    否则",
      ],
      [
        "       / 0    若 x < 0", "       |  1", "f(x) = < ---  x = 0", "       |  2",
        #"       \ 1    否则"#,
      ]
    ),
    (
      #"\begin{aligned} H(p,q) &= H(p) + D(p \| q) \\ &\ge H(p) \end{aligned}"#,
      ["H(p, q) = H(p) + D(p‖q)", "        ≥ H(p)"],
      ["H(p, q) = H(p) + D(p||q)", "        >= H(p)"]
    ),
    (
      #"\begin{pmatrix} a & b \\ -c & d \end{pmatrix} \hat q = \sqrt{\frac{a}{b}} + x_\theta^2"#,
      [
        "             ┌────", "             │  a     2", "⎛a   b⎞ q̂ =  │ ─── + x",
        "⎝−c  d⎠     ╲│  b     θ",
      ],
      [
        #"              ____"#, #"        ^    |  a     2"#, #"/a   b\ q =  | --- + x"#,
        #"\-c  d/     \|  b     theta"#,
      ]
    ),
  ])
  func setsInTwoDimensions(tex: String, unicode: [String], ascii: [String]) throws {
    let formula = try Formula(tex)
    let drawn = formula.display(Look(), width: 70).map(\.plainText)
    #expect(drawn == unicode)
    let plain = formula.display(Look(glyphs: .ascii), width: 70).map(\.plainText)
    #expect(plain == ascii)
  }

  @Test(arguments: [
    (
      80,
      [
        "H(p, q) = −(0.7 ln 0.5 + 0.2 ln 0.3 + 0.1 ln 0.2) = 0.4852 + 0.2408 + 0.1609",
        "        = 0.8869",
      ]
    ),
    (
      50,
      [
        "H(p, q) = −(0.7 ln 0.5 + 0.2 ln 0.3 + 0.1 ln 0.2)",
        "        = 0.4852 + 0.2408 + 0.1609 = 0.8869",
      ]
    ),
    (
      40,
      [
        "H(p, q) = −(0.7 ln 0.5 + 0.2 ln 0.3", "          + 0.1 ln 0.2)",
        "        = 0.4852 + 0.2408 + 0.1609", "        = 0.8869",
      ]
    ),
    (
      24,
      [
        "H(p, q) = −(0.7 ln 0.5", "          + 0.2 ln 0.3", "          + 0.1 ln 0.2)",
        "        = 0.4852", "          + 0.2408", "          + 0.1609", "        = 0.8869",
      ]
    ),
    (
      12,
      [
        "H(p, q)", "  = −(0.7 ln", "      0.5", "    + 0.2 ln", "    0.3", "    + 0.1 ln",
        "    0.2)",
        "  = 0.4852", "    + 0.2408", "    + 0.1609", "  = 0.8869",
      ]
    ),
  ])
  func breaksAtRelationsAndTerms(width: Int, lines: [String]) throws {
    let formula = try Formula(
      #"H(p, q) = -(0.7 \ln 0.5 + 0.2 \ln 0.3 + 0.1 \ln 0.2) = 0.4852 + 0.2408 + 0.1609 = 0.8869"#)
    let wrapped = formula.wrapped(Look(), width: width).map(\.plainText)
    #expect(wrapped == lines)
  }

  @Test func relationsStandInOneColumnWhereAFormulaGoesOn() throws {
    let formula = try Formula(#"= 0.7 \ln 0.5 + 0.2 \ln 0.3 = 0.8869"#)
    let lines = formula.wrapped(Look(), width: 26).map(\.plainText)
    #expect(lines == ["= 0.7 ln 0.5 + 0.2 ln 0.3", "= 0.8869"])
    let narrow = formula.wrapped(Look(), width: 16).map(\.plainText)
    #expect(narrow == ["= 0.7 ln 0.5", "  + 0.2 ln 0.3", "= 0.8869"])
  }

  @Test func colorsStayInTwoDimensions() throws {
    let look = Look()
    let lines = try Formula(#"\frac{p}{q}"#).display(look, width: 20)
    #expect(lines.map(\.plainText) == [" p", "───", " q"])
    #expect(lines[0].runs.map(\.style) == [look.style(.math), look.style(.p)])
    #expect(lines[2].runs.last?.style == look.style(.q))
  }

  @Test func anySourceIsSetInTwoDimensions() {
    let pieces = [
      #"\frac"#, "{", "}", "_", "^", "x", "0.5", #"\left("#, #"\right)"#, "(", ")", #"\sum"#, "&",
      #"\\"#, #"\begin{cases}"#, #"\end{cases}"#, #"\text{熵}"#, #"\hat"#, "'", "-", "=", #"\sqrt"#,
    ]
    var seed: UInt64 = 5
    for _ in 0..<300 {
      var tex = ""
      for _ in 0..<9 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        tex += pieces[Int(seed >> 33) % pieces.count]
      }
      guard let formula = try? Formula(tex) else { continue }
      for width in [-1, 60] {
        _ = formula.display(Look(), width: width)
        _ = formula.wrapped(Look(glyphs: .ascii), width: width)
      }
    }
  }
}

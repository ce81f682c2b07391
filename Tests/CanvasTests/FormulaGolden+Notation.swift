extension FormulaGolden {
  /// Vectors, brackets, roots and fractions.
  static let notation = #"""
    tex   z = W x + b, \quad W \in \mathbb{R}^{K \times d}
    high                    K×d
          z = Wx + b,  W ∈ ℝ
    line  z = Wx + b,  W ∈ ℝ^(K×d)
    ascii z = Wx + b,  W in R^(K*d)
    en    z equals W x plus b, W in R to the power K times d, end of power
    zh    z 等于 W 乘 x 加 b，W 属于 R 的 K 乘以 d 次方

    tex   \theta, x \rightarrow z \rightarrow q \rightarrow -\ln q_y \rightarrow L
    high  θ, x → z → q → −ln q  → L
                              y
    line  θ, x → z → q → −ln q_y → L
    ascii theta, x -> z -> q -> -ln q_y -> L
    en    theta, x goes to z goes to q goes to minus natural log of q sub y goes to L
    zh    theta，x 到 z 到 q 到负 ln q 下标 y 到 L

    tex   H(Y \mid X) \le L_{\text{测试}} \quad \text{平均来说}
    high  H(Y | X) ≤ L      平均来说
                      测试
    line  H(Y | X) ≤ L_测试  平均来说
    ascii H(Y | X) <= L_测试  平均来说
    en    H of Y given X is at most L sub 测试, 平均来说
    zh    H Y 给定 X 小于或等于 L 下标测试，平均来说

    tex   \text{步子} = -\eta \cdot \text{斜率}
    high  步子 = −η·斜率
    line  步子 = −η·斜率
    ascii 步子 = -eta*斜率
    en    步子 equals minus eta times 斜率
    zh    步子等于负 eta 乘以斜率

    tex   p = (0.7, 0.2, 0.1)
    high  p = (0.7, 0.2, 0.1)
    line  p = (0.7, 0.2, 0.1)
    ascii p = (0.7, 0.2, 0.1)
    en    p equals the vector 0.7, 0.2, 0.1
    zh    p 等于向量 0.7、0.2、0.1

    tex   p_i \in [0, 1], \quad \sum_i p_i = 1
    high  p  ∈ [0, 1],  ∑ p  = 1
           i            i  i
    line  pᵢ ∈ [0, 1],  ∑ᵢ pᵢ = 1
    ascii p_i in [0, 1],  sum_i p_i = 1
    en    p sub i in the interval from 0 to 1, the sum over i of p sub i equals 1
    zh    p 下标 i 属于区间 0 到 1，对 i 求和，p 下标 i 等于 1

    tex   \hat{q} = \operatorname{argmin}_{q} H(p, q)
    high  q̂ = argmin H(p, q)
                q
    line  q̂ = argmin_q H(p, q)
    ascii ^q = argmin_q H(p, q)
    en    q hat equals arg min over q of H of p and q
    zh    q 帽等于对 q 取 arg min，H p、q

    tex   \hat{y} = \operatorname{argmax}_k z_k
    high  ŷ = argmax z
                k     k
    line  ŷ = argmaxₖ zₖ
    ascii ^y = argmax_k z_k
    en    y hat equals arg max over k of z sub k
    zh    y 帽等于对 k 取 arg max，z 下标 k

    tex   \max(0, 1 - m)
    high  max(0, 1 − m)
    line  max(0, 1 − m)
    ascii max(0, 1 - m)
    en    the maximum of open parenthesis 0, 1 minus m close parenthesis
    zh    最大值左括号 0，1 减 m 右括号

    tex   (1 - m)^2 \ge 0
    high         2
          (1 − m)  ≥ 0
    line  (1 − m)² ≥ 0
    ascii (1 - m)^2 >= 0
    en    open parenthesis 1 minus m close parenthesis squared is at least 0
    zh    左括号 1 减 m 右括号的平方大于或等于 0

    tex   m = \max_k z_k
    high  m = max z
               k   k
    line  m = maxₖ zₖ
    ascii m = max_k z_k
    en    m equals the maximum over k of z sub k
    zh    m 等于对 k 取最大值，z 下标 k

    tex   \vec{w} \cdot \vec{x} + b > 0
    high  w⃗·x⃗ + b > 0
    line  w⃗·x⃗ + b > 0
    ascii vec(w)*vec(x) + b > 0
    en    vector w times vector x plus b is greater than 0
    zh    向量 w 乘以向量 x 加 b 大于 0

    tex   \bar{x} = \frac{1}{N} \sum_{n=1}^{N} x_n
    high       1   N
          x̄ = ───  ∑  x
               N  n=1  n
    line  x̄ = (1/N) ∑ₙ₌₁ᴺ xₙ
    ascii bar(x) = (1/N) sum_(n=1)^N x_n
    en    x bar equals 1 over N, times the sum from n equals 1 to N of x sub n
    zh    x 拔等于 N 分之 1，乘以对 n 从 1 到 N 求和，x 下标 n

    tex   \overline{a + b} \ne \tilde{c}
    high  _____
          a + b ≠ c̃
    line  bar(a + b) ≠ c̃
    ascii bar(a + b) != ~c
    en    a plus b, all under a bar, is not equal to c tilde
    zh    a 加 b 整体加横线不等于 c 波浪

    tex   \lVert x \rVert = \sqrt{\sum_{i=1}^{d} x_i^2}
    high         ┌───────
                 │  d   2
          ‖x‖ =  │  ∑  x
                ╲│ i=1  i
    line  ‖x‖ = √(∑ᵢ₌₁ᵈ xᵢ²)
    ascii ||x|| = sqrt(sum_(i=1)^d x_i^2)
    en    the norm of x equals the square root of the sum from i equals 1 to d of x sub i
          squared, end of root
    zh    x 的范数等于根号下对 i 从 1 到 d 求和，x 下标 i 的平方，根号完

    tex   \sqrt{x + 1} \approx \sqrt[3]{2}
    high   _____   3_
          √x + 1 ≈ √2
    line  √(x + 1) ≈ ³√2
    ascii sqrt(x + 1) ~= root(3, 2)
    en    the square root of x plus 1, end of root, is approximately the cube root of 2
    zh    根号下 x 加 1，根号完，约等于 3 次根号 2

    tex   \sqrt{\frac{p}{q}}
    high   ┌────
           │  p
           │ ───
          ╲│  q
    line  √(p/q)
    ascii sqrt(p/q)
    en    the square root of p over q
    zh    根号 q 分之 p

    tex   \frac{\frac{a}{b}}{1 + \frac{c}{d}}
    high      a
             ───
              b
          ─────────
                c
           1 + ───
                d
    line  (a/b)/(1 + c/d)
    ascii (a/b)/(1 + c/d)
    en    the fraction a over b, over 1 plus c over d, end of fraction
    zh    分式：分子是 b 分之 a，分母是 1 加 d 分之 c，分式完

    tex   \left( \frac{a}{b} \right)^2 + \left\lfloor \frac{n}{2} \right\rfloor
    high  ⎛ a ⎞2   ⎢ n ⎥
          ⎜───⎟  + ⎢───⎥
          ⎝ b ⎠    ⎣ 2 ⎦
    line  (a/b)² + ⌊n/2⌋
    ascii (a/b)^2 + floor(n/2)
    en    open parenthesis a over b close parenthesis squared plus the floor of n over 2
    zh    左括号 b 分之 a 右括号的平方加 2 分之 n 的下取整
    """#
}

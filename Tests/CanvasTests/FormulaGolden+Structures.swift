extension FormulaGolden {
  /// Cases, aligned lines, expectations and what else a lecture needs.
  static let structures = #"""
    tex   f(x) = \begin{cases} -\ln x & x > 0 \\ \infty & \text{otherwise} \end{cases}
    high  f(x) = ⎰ −ln x  x > 0
                 ⎱ ∞      otherwise
    line  f(x) = { −ln x, x > 0; ∞ otherwise }
    ascii f(x) = { -ln x, x > 0; inf otherwise }
    en    f of x equals, by cases: minus natural log of x if x is greater than 0; infinity
          otherwise; end of cases
    zh    f x 等于，分情形：负 ln x，若 x 大于 0；无穷大，otherwise；情形完

    tex   f(x) = \begin{cases} 0 & \text{若 } x < 0 \\ \frac{1}{2} & \text{若 } x = 0 \\ 1 & \text{否则} \end{cases}
    high         ⎧ 0    若 x < 0
                 ⎪  1
          f(x) = ⎨ ───  若 x = 0
                 ⎪  2
                 ⎩ 1    否则
    line  f(x) = { 0 若 x < 0; 1/2 若 x = 0; 1 否则 }
    ascii f(x) = { 0 若 x < 0; 1/2 若 x = 0; 1 否则 }
    en    f of x equals, by cases: 0 若 x is less than 0; one half 若 x equals 0; 1 否则; end of
          cases
    zh    f x 等于，分情形：0，若 x 小于 0；2 分之 1，若 x 等于 0；1，否则；情形完

    tex   \begin{aligned} H(p, q) &= H(p) + \operatorname{KL}(p \Vert q) \\ &\ge H(p) \end{aligned}
    high  H(p, q) = H(p) + KL(p‖q)
                  ≥ H(p)
    line  H(p, q) = H(p) + KL(p‖q) ≥ H(p)
    ascii H(p, q) = H(p) + KL(p||q) >= H(p)
    en    H of p and q equals H of p plus the KL divergence of p from q; is at least H of p
    zh    H p、q 等于 H p 加 p 相对于 q 的 KL 散度；大于或等于 H p

    tex   \begin{aligned} -\ln q_y &= -\ln \frac{e^{z_y}}{\sum_j e^{z_j}} \\ &= \ln \sum_j e^{z_j} - z_y \end{aligned}
    high                z_y
                       e
          −ln q  = −ln ─────
               y          zⱼ
                       ∑ e
                       j

                         zⱼ
                 = ln ∑ e   − z
                      j        y
    line  −ln q_y = −ln(e^(z_y)/(∑ⱼ e^(zⱼ))) = ln ∑ⱼ e^(zⱼ) − z_y
    ascii -ln q_y = -ln(e^(z_y)/(sum_j e^(z_j))) = ln sum_j e^(z_j) - z_y
    en    minus natural log of q sub y equals minus natural log of the fraction e to the power
          z sub y, over the sum over j of e to the power z sub j, end of fraction; equals
          natural log of the sum over j of e to the power z sub j minus z sub y
    zh    负 ln q 下标 y 等于负 ln 分式：分子是 e 的 z 下标 y 次方，分母是对 j 求和，e 的 z 下标 j 次方，分式完；等于 ln 对 j 求和，
          e 的 z 下标 j 次方减 z 下标 y

    tex   \mathbb{E}_{x \sim p}[-\ln q(x)] = H(p, q)
    high  𝔼   [−ln q(x)] = H(p, q)
           x∼p
    line  𝔼_(x∼p)[−ln q(x)] = H(p, q)
    ascii E_(x~p)[-ln q(x)] = H(p, q)
    en    the expectation over x drawn from p of minus natural log of q of x equals H of p and q
    zh    对 x 服从 p 取期望，负 ln q x 等于 H p、q

    tex   \mathbb{E}[X] = \int_0^\infty x f(x) \, dx
    high          ∞
          𝔼[X] = ∫  xf(x) dx
                  0
    line  𝔼[X] = ∫_0^∞ xf(x) dx
    ascii E[X] = int_0^inf xf(x) dx
    en    the expectation of X equals the integral from 0 to infinity of x times f of x d x
    zh    X 的期望等于从 0 到无穷大积分，x 乘以 f x d x

    tex   \lim_{q \to 0} -\ln q = \infty
    high  lim −ln q = ∞
          q→0
    line  lim_(q→0) −ln q = ∞
    ascii lim_(q->0) -ln q = inf
    en    the limit as q goes to 0 of minus natural log of q equals infinity
    zh    当 q 趋于 0 时的极限，负 ln q 等于无穷大

    tex   p(y \mid x) = \frac{p(x \mid y) p(y)}{p(x)}
    high             p(x | y)p(y)
          p(y | x) = ────────────
                         p(x)
    line  p(y | x) = p(x | y)p(y)/p(x)
    ascii p(y | x) = p(x | y)p(y)/p(x)
    en    p of y given x equals the fraction p of x given y times p of y, over p of x, end of
          fraction
    zh    p y 给定 x 等于分式：分子是 p x 给定 y 乘以 p y，分母是 p x，分式完

    tex   e^{H(p, q)} \approx 2.43
    high   H(p, q)
          e        ≈ 2.43
    line  e^(H(p, q)) ≈ 2.43
    ascii e^(H(p, q)) ~= 2.43
    en    e to the power H of p and q is approximately 2.43
    zh    e 的 H p、q 次方约等于 2.43

    tex   2^{10} = 1024
    high   10
          2   = 1024
    line  2¹⁰ = 1024
    ascii 2^10 = 1024
    en    2 to the power 10 equals 1024
    zh    2 的 10 次方等于 1024

    tex   -p_1 / q_1 + (1 - p_1) / (1 - q_1)
    high  −p /q  + (1 − p )/(1 − q )
            1  1         1        1
    line  −p₁/q₁ + (1 − p₁)/(1 − q₁)
    ascii -p_1/q_1 + (1 - p_1)/(1 - q_1)
    en    minus p sub 1 over q sub 1 plus open parenthesis 1 minus p sub 1 close parenthesis
          over open parenthesis 1 minus q sub 1 close parenthesis
    zh    负 p 下标 1 除以 q 下标 1 加左括号 1 减 p 下标 1 右括号除以左括号 1 减 q 下标 1 右括号

    tex   x_1, x_2, \ldots, x_n
    high  x , x , …, x
           1   2      n
    line  x₁, x₂, …, xₙ
    ascii x_1, x_2, ..., x_n
    en    x sub 1, x sub 2, and so on to x sub n
    zh    x 下标 1，x 下标 2，一直到 x 下标 n

    tex   A \cup B \subseteq C \Rightarrow P(A) \le P(C)
    high  A ∪ B ⊆ C ⇒ P(A) ≤ P(C)
    line  A ∪ B ⊆ C ⇒ P(A) ≤ P(C)
    ascii A or B subset= C => P(A) <= P(C)
    en    A union B is a subset of or equal to C implies P of A is at most P of C
    zh    A 并 B 包含于 C 推出 P A 小于或等于 P C

    tex   n! \propto \alpha \beta \gamma, \quad |x| \le \epsilon
    high  n! ∝ αβγ,  |x| ≤ ε
    line  n! ∝ αβγ,  |x| ≤ ε
    ascii n! prop. to alpha beta gamma,  |x| <= epsilon
    en    n factorial is proportional to alpha beta gamma, the absolute value of x is at most
          epsilon
    zh    n 的阶乘正比于 alpha 乘 beta 乘 gamma，x 的绝对值小于或等于 epsilon

    tex   v \leftarrow \beta v + (1 - \beta) g \odot g
    high  v ← βv + (1 − β)g ⊙ g
    line  v ← βv + (1 − β)g ⊙ g
    ascii v <- beta v + (1 - beta)g (.) g
    en    v becomes beta v plus open parenthesis 1 minus beta close parenthesis times g
          elementwise times g
    zh    v 更新为 beta 乘 v 加左括号 1 减 beta 右括号乘以 g 逐元素乘以 g

    tex   q_\theta(x) \equiv \hat q_i^{(t)}
    high           (t)
          q (x) ≡ q̂
           θ       i
    line  q_θ(x) ≡ q̂ᵢ⁽ᵗ⁾
    ascii q_theta(x) == ^q_i^(t)
    en    q sub theta of x is identical to q hat sub i superscript t
    zh    q 下标 theta x 恒等于 q 帽下标 i 上标 t

    tex   f''(x) + f'(x)
    high  f′′(x) + f′(x)
    line  f′′(x) + f′(x)
    ascii f''(x) + f'(x)
    en    f double prime of x plus f prime of x
    zh    f 两撇 x 加 f 撇 x
    """#
}

extension FormulaGolden {
  /// The formulas of information theory.
  static let information = #"""
    tex   H(p, q) = -\sum_{x} p(x) \log q(x)
    high  H(p, q) = −∑ p(x) log q(x)
                     x
    line  H(p, q) = −∑ₓ p(x) log q(x)
    ascii H(p, q) = -sum_x p(x) log q(x)
    en    H of p and q equals minus the sum over x of p of x times log q of x
    zh    H p、q 等于负的，对 x 求和，p x 乘以 log q x

    tex   H(p) = -\sum_{x} p(x) \log p(x)
    high  H(p) = −∑ p(x) log p(x)
                  x
    line  H(p) = −∑ₓ p(x) log p(x)
    ascii H(p) = -sum_x p(x) log p(x)
    en    H of p equals minus the sum over x of p of x times log p of x
    zh    H p 等于负的，对 x 求和，p x 乘以 log p x

    tex   H(p, q) = H(p) + \operatorname{KL}(p \Vert q)
    high  H(p, q) = H(p) + KL(p‖q)
    line  H(p, q) = H(p) + KL(p‖q)
    ascii H(p, q) = H(p) + KL(p||q)
    en    H of p and q equals H of p plus the KL divergence of p from q
    zh    H p、q 等于 H p 加 p 相对于 q 的 KL 散度

    tex   H(p, q) \ge H(p)
    high  H(p, q) ≥ H(p)
    line  H(p, q) ≥ H(p)
    ascii H(p, q) >= H(p)
    en    H of p and q is at least H of p
    zh    H p、q 大于或等于 H p

    tex   \operatorname{KL}(p \Vert q) = \sum_{x} p(x) \log \frac{p(x)}{q(x)}
    high                       p(x)
          KL(p‖q) = ∑ p(x) log ────
                    x          q(x)
    line  KL(p‖q) = ∑ₓ p(x) log(p(x)/q(x))
    ascii KL(p||q) = sum_x p(x) log(p(x)/q(x))
    en    the KL divergence of p from q equals the sum over x of p of x times log of the
          fraction p of x, over q of x, end of fraction
    zh    p 相对于 q 的 KL 散度等于对 x 求和，p x 乘以 log 分式：分子是 p x，分母是 q x，分式完

    tex   -\operatorname{KL}(p \Vert q) \le \sum_{x} (q(x) - p(x)) \le 0
    high  −KL(p‖q) ≤ ∑ (q(x) − p(x)) ≤ 0
                     x
    line  −KL(p‖q) ≤ ∑ₓ (q(x) − p(x)) ≤ 0
    ascii -KL(p||q) <= sum_x (q(x) - p(x)) <= 0
    en    minus the KL divergence of p from q is at most the sum over x of open parenthesis q
          of x minus p of x close parenthesis is at most 0
    zh    负的 p 相对于 q 的 KL 散度小于或等于对 x 求和，左括号 q x 减 p x 右括号小于或等于 0

    tex   D(p \parallel q) \ne D(q \parallel p)
    high  D(p ‖ q) ≠ D(q ‖ p)
    line  D(p ‖ q) ≠ D(q ‖ p)
    ascii D(p || q) != D(q || p)
    en    the KL divergence of p from q is not equal to the KL divergence of q from p
    zh    p 相对于 q 的 KL 散度不等于 q 相对于 p 的 KL 散度

    tex   \operatorname{JS}(p, q) = \frac{1}{2} \operatorname{KL}(p \Vert m) + \frac{1}{2} \operatorname{KL}(q \Vert m)
    high              1             1
          JS(p, q) = ─── KL(p‖m) + ─── KL(q‖m)
                      2             2
    line  JS(p, q) = (1/2) KL(p‖m) + (1/2) KL(q‖m)
    ascii JS(p, q) = (1/2) KL(p||m) + (1/2) KL(q||m)
    en    JS of p and q equals one half times the KL divergence of p from m plus one half times
          the KL divergence of q from m
    zh    JS p、q 等于 2 分之 1 乘以 p 相对于 m 的 KL 散度加 2 分之 1 乘以 q 相对于 m 的 KL 散度

    tex   H(p, q) = \operatorname{KL}(p \Vert q) = -\log q(\text{晴})
    high  H(p, q) = KL(p‖q) = −log q(晴)
    line  H(p, q) = KL(p‖q) = −log q(晴)
    ascii H(p, q) = KL(p||q) = -log q(晴)
    en    H of p and q equals the KL divergence of p from q equals minus log q of 晴
    zh    H p、q 等于 p 相对于 q 的 KL 散度等于负 log q 晴

    tex   H(p, q) = -(0.7 \ln 0.5 + 0.2 \ln 0.3 + 0.1 \ln 0.2)
    high  H(p, q) = −(0.7 ln 0.5 + 0.2 ln 0.3 + 0.1 ln 0.2)
    line  H(p, q) = −(0.7 ln 0.5 + 0.2 ln 0.3 + 0.1 ln 0.2)
    ascii H(p, q) = -(0.7 ln 0.5 + 0.2 ln 0.3 + 0.1 ln 0.2)
    en    H of p and q equals minus open parenthesis 0.7 times natural log of 0.5 plus 0.2
          times natural log of 0.3 plus 0.1 times natural log of 0.2 close parenthesis
    zh    H p、q 等于负的左括号 0.7 乘以 ln 0.5 加 0.2 乘以 ln 0.3 加 0.1 乘以 ln 0.2 右括号

    tex   0.7 \cdot 1 + 0.2 \cdot 2 + 0.1 \cdot 2 = 1.3
    high  0.7·1 + 0.2·2 + 0.1·2 = 1.3
    line  0.7·1 + 0.2·2 + 0.1·2 = 1.3
    ascii 0.7*1 + 0.2*2 + 0.1*2 = 1.3
    en    0.7 times 1 plus 0.2 times 2 plus 0.1 times 2 equals 1.3
    zh    0.7 乘以 1 加 0.2 乘以 2 加 0.1 乘以 2 等于 1.3

    tex   \frac{1}{2} \cdot 3 + \frac{1}{8} \cdot 1
    high   1         1
          ─── · 3 + ─── · 1
           2         8
    line  1/2 · 3 + 1/8 · 1
    ascii 1/2 * 3 + 1/8 * 1
    en    one half times 3 plus 1 over 8, times 1
    zh    2 分之 1 乘以 3 加 8 分之 1 乘以 1

    tex   \log (a \cdot b) = \log a + \log b
    high  log(a·b) = log a + log b
    line  log(a·b) = log a + log b
    ascii log(a*b) = log a + log b
    en    log of open parenthesis a times b close parenthesis equals log a plus log b
    zh    log 左括号 a 乘以 b 右括号等于 log a 加 log b

    tex   \log_2 t = \frac{\ln t}{\ln 2}
    high           ln t
          log  t = ────
             2     ln 2
    line  log₂ t = (ln t)/(ln 2)
    ascii log_2 t = (ln t)/(ln 2)
    en    log base 2 of t equals the fraction natural log of t, over natural log of 2, end of
          fraction
    zh    log 以 2 为底 t 等于分式：分子是 ln t，分母是 ln 2，分式完

    tex   \ln t \le t - 1
    high  ln t ≤ t − 1
    line  ln t ≤ t − 1
    ascii ln t <= t - 1
    en    natural log of t is at most t minus 1
    zh    ln t 小于或等于 t 减 1

    tex   -\ln \frac{1}{K} = \ln K
    high       1
          −ln ─── = ln K
               K
    line  −ln(1/K) = ln K
    ascii -ln(1/K) = ln K
    en    minus natural log of 1 over K equals natural log of K
    zh    负 ln K 分之 1 等于 ln K

    tex   L = \frac{1}{N} \sum_{n=1}^{N} -\ln q(y_n \mid x_n)
    high       1   N
          L = ───  ∑  −ln q(y  | x )
               N  n=1        n    n
    line  L = (1/N) ∑ₙ₌₁ᴺ −ln q(yₙ | xₙ)
    ascii L = (1/N) sum_(n=1)^N -ln q(y_n | x_n)
    en    L equals 1 over N, times the sum from n equals 1 to N of minus natural log of q of y
          sub n given x sub n
    zh    L 等于 N 分之 1，乘以对 n 从 1 到 N 求和，负 ln q y 下标 n 给定 x 下标 n

    tex   \prod_{n=1}^{N} q(y_n \mid x_n)
    high   N
           ∏  q(y  | x )
          n=1    n    n
    line  ∏ₙ₌₁ᴺ q(yₙ | xₙ)
    ascii prod_(n=1)^N q(y_n | x_n)
    en    the product from n equals 1 to N of q of y sub n given x sub n
    zh    对 n 从 1 到 N 连乘，q y 下标 n 给定 x 下标 n

    tex   -\frac{1}{N} \ln \prod_{n=1}^{N} q(y_n \mid x_n)
    high     1      N
          − ─── ln  ∏  q(y  | x )
             N     n=1    n    n
    line  −(1/N) ln ∏ₙ₌₁ᴺ q(yₙ | xₙ)
    ascii -(1/N) ln prod_(n=1)^N q(y_n | x_n)
    en    minus 1 over N, times natural log of the product from n equals 1 to N of q of y sub n
          given x sub n
    zh    负的 N 分之 1 乘以 ln 对 n 从 1 到 N 连乘，q y 下标 n 给定 x 下标 n
    """#
}

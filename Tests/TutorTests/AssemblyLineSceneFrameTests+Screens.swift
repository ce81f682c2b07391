import Assessment
import Canvas
import Testing

@testable import Tutor

extension AssemblyLineSceneFrameTests {
  @Test func theFirstScreenInEnglish() throws {
    let expected = picture(
      #"""
       W       x₁      x₂       b           x₁      x₂  label
       1        1    0.25     0.5   #1       1       2     1    update 0
       2       −1       1       0   #2       2      −1     3    L = 1.1611 nats
       3      0.5       0    −0.5

       compute  ▸1 z] 2 −max  3 exp  4 q  5 −ln  6 mean
       optimise  7 −p/q  8 J  9 q−p  10 ·xᵀ  11 grad  12 −η  13 new L

      ┌─ 1 z = Wx + b ──────┐   2 z − max z            3 exp(z − max)
      │          #1      #2 │           #1      #2             #1      #2
      │ z₁   2.0000  2.2500 │  max  2.0000  2.2500    e₁   1.0000  1.0000
      │ z₂   1.0000 −3.0000 │  z′₁  0.0000  0.0000    e₂   0.3679  0.0052
      │ z₃   0.0000  0.5000 │  z′₂ −1.0000 −5.2500    e₃   0.1353  0.1738
      │                     │  z′₃ −2.0000 −1.7500    Σ    1.5032  1.1790
      └─────────────────────┘
       One logit a class, made from W, x and b; z is no parameter
       z₁⁽¹⁾ = 1·1 + 0.25·2 + 0.5 = 2.0000
      """#)
    #expect(
      try lines(
        "assembly-line", Size(width: 78, height: 17), .en, "box.1")
        == expected)
  }

  @Test func theFirstScreenInChinese() throws {
    let expected = picture(
      #"""
       W       x₁      x₂       b           x₁      x₂   标签
       1        1    0.25     0.5   #1       1       2     1    更新 0 次
       2       −1       1       0   #2       2      −1     3    L = 1.1611 纳特
       3      0.5       0    −0.5

       算损失  1 z  2 −max  3 exp [4 q] 5 −ln  6 平均
       改参数  7 −p/q  8 J  9 q−p  10 ·xᵀ  11 梯度  12 −η  13 新 L

      ┌─ 4 q = exp / Σ ─────┐   5 ℓ = −ln q(y)         6 L = Σ ℓ / N
      │          #1      #2 │           #1      #2    #1   0.4076
      │ q₁  [0.6652] 0.8482 │  y         1       3    #2   1.9147
      │ q₂   0.2447  0.0045 │  q    0.6652  0.1474    Σ    2.3223
      │ q₃   0.0900  0.1474 │  ℓ    0.4076  1.9147    L    1.1611
      │ Σ    1.0000  1.0000 │  LSE  2.4076  2.4147
      └─────────────────────┘
       除以总和：得到和为 1 的 q，前面这几步合称 softmax
       q₁⁽¹⁾ = 1.0000/1.5032 = 0.6652
      """#)
    #expect(
      try lines(
        "assembly-line box=4", Size(width: 78, height: 17), .zh, "q.1.1")
        == expected)
  }

  @Test func theJacobianWithoutUnicode() throws {
    let expected = picture(
      #"""
       W       x1      x2       b           x1      x2   标签
       1        1    0.25     0.5   #1       1       2     1    更新 0 次
       2       -1       1       0   #2       2      -1     3    L = 1.1611 纳特
       3      0.5       0    -0.5

       算损失  1 z  2 -max  3 exp  4 q  5 -ln  6 平均
       改参数  7 -p/q [8 J] 9 q-p  10 *xT  11 梯度  12 -eta  13 新 L

         7 dl/dq = -p/q      +- 8 J = dq/dz #1 ------------+   9 dl/dz = q - p
                 #1      #2  |          z1      z2      z3 |           #1      #2
        1   -1.5032  0.0000  | q1   0.2227 -0.1628 -0.0599 |  1   -0.3348  0.8482
        2    0.0000  0.0000  | q2  -0.1628  0.1848 -0.0220 |  2    0.2447  0.0045
        3    0.0000 -6.7848  | q3  -0.0599 -0.0220  0.0819 |  3    0.0900 -0.8526
                             | q-p[-0.3348] 0.2447  0.0900 |  sum  0.0000  0.0000
                             +-----------------------------+
       q 对 z 的斜率；-p/q 乘雅可比矩阵 J，得末行 q - p
       dl/dz_1^(1) = -1.5032*0.2227 + 0*(-0.1628) + 0*(-0.0599) = -0.3348
      """#)
    #expect(
      try lines(
        "assembly-line box=8", Size(width: 78, height: 17), .zh, "chain.1", Look(glyphs: .ascii))
        == expected)
  }

  @Test func finiteDifferencesStandUnderTheGradient() throws {
    let expected = picture(
      #"""
       W       x₁      x₂       b           x₁      x₂  label
       1        1    0.25     0.5   #1       1       2     1    update 0
       2       −1       1       0   #2       2      −1     3    L = 0.8222 nats
       3      0.5       0    −0.5   #3      −1       1     2
       compute   1 z  2 −max  3 exp  4 q  5 −ln  6 mean
       optimise  7 −p/q  8 J  9 q−p  10 ·xᵀ [11 grad] 12 −η  13 new L
      ┌─ 11 ∂L/∂W, ∂L/∂b ───────────┐   12 W − η·∂L/∂W                 13 new L
      │          x₁      x₂       b │           x₁      x₂       b    old  0.8222
      │ 1   [0.4234]−0.4755  0.2015 │  1    0.7883  0.4877  0.3992    new  0.4197
      │ 2    0.1293  0.1169  0.0383 │  2   −1.0647  0.9416 −0.0191    Δ   −0.4024
      │ 3   −0.5528  0.3586 −0.2398 │  3    0.7764 −0.1793 −0.3801
      │ ≈1   0.4234 −0.4755  0.2015 │
      │ ≈2   0.1293  0.1169  0.0383 │
      │ ≈3  −0.5528  0.3586 −0.2398 │
      └─────────────────────────────┘
       The mean over the samples: the gradient of L
       ∂L/∂w₁₁ = (−0.3348·1 + 0.8482·2 + 0.0912·(−1))/3 ≈ 0.4234
      """#)
    #expect(
      try lines(
        "assembly-line samples=3 check=yes box=11", Size(width: 78, height: 17), .en, "grad.w.1.1")
        == expected)
  }

  @Test func besideTheTextTwoLinesOfBoxes() throws {
    let expected = picture(
      #"""
       W       x₁      x₂       b           x₁      x₂  label
       1        1    0.25     0.5   #1       1       2     1    update 0
       2       −1       1       0   #2       2      −1     3    L = 1.1611 nats
       3      0.5       0    −0.5

       compute   1 z  2 −max  3 exp  4 q [5 −ln] 6 mean
       optimise  7 −p/q  8 J  9 q−p  10 ·xᵀ  11 grad  12 −η  13 new L

         1 z = Wx + b           2 z − max z            3 exp(z − max)
                 #1      #2             #1      #2             #1      #2
        z₁   2.0000  2.2500    max  2.0000  2.2500    e₁   1.0000  1.0000
        z₂   1.0000 −3.0000    z′₁  0.0000  0.0000    e₂   0.3679  0.0052
        z₃   0.0000  0.5000    z′₂ −1.0000 −5.2500    e₃   0.1353  0.1738
                               z′₃ −2.0000 −1.7500    Σ    1.5032  1.1790

         4 q = exp / Σ       ┌─ 5 ℓ = −ln q(y) ────┐   6 L = Σ ℓ / N
                 #1      #2  │          #1      #2 │  #1   0.4076
        q₁   0.6652  0.8482  │ y         1       3 │  #2   1.9147
        q₂   0.2447  0.0045  │ q    0.6652  0.1474 │  Σ    2.3223
        q₃   0.0900  0.1474  │ ℓ    0.4076  1.9147 │  L    1.1611
        Σ    1.0000  1.0000  │ LSE [2.4076] 2.4147 │
                             └─────────────────────┘
       The label p is one-hot: cross-entropy is just −ln q(y)
       ln ∑ eᶻ = 2.0000 + ln 1.5032 = 2.4076

       η ‹0.5›  samples ‹2›   reduction ‹mean›  init ‹given›  c added to z ‹0›
       naive softmax ‹no›  check ‹no›  shown ‹#1›  speed ‹1/s›
       same step with sum: η  0.25
      """#)
    #expect(
      try lines(
        "assembly-line box=5", Size(width: 74, height: 28), .en, "lse.1")
        == expected)
  }

  @Test func theLabShowsTheWholeLineInChinese() throws {
    let expected = picture(
      #"""
       W       x₁      x₂       b           x₁      x₂   标签
       1   0.5106  0.9514  0.3466   #1       1       2     1    更新 3 次
       2  −1.1292  0.7588 −0.1257   #2       2      −1     3    L = 0.1289 纳特
       3   1.1186 −0.4603 −0.2209
       算损失  1 z  2 −max  3 exp  4 q  5 −ln  6 平均
       改参数  7 −p/q  8 J [9 q−p] 10 ·xᵀ  11 梯度  12 −η  13 新 L
         1 z = Wx + b           2 z − max z            3 exp(z − max)         4 q = exp / Σ          5 ℓ = −ln q(y)
                 #1      #2             #1      #2             #1      #2             #1      #2             #1      #2
        z₁   2.7601  0.4164    max  2.7601  2.4765    e₁   1.0000  0.1274    q₁   0.8740  0.1127    y         1       3
        z₂   0.2628 −3.1429    z′₁  0.0000 −2.0601    e₂   0.0823  0.0036    q₂   0.0719  0.0032    q    0.8740  0.8841
        z₃  −0.0229  2.4765    z′₂ −2.4973 −5.6193    e₃   0.0619  1.0000    q₃   0.0541  0.8841    ℓ    0.1347  0.1232
                               z′₃ −2.7830  0.0000    Σ    1.1442  1.1311    Σ    1.0000  1.0000    LSE  2.8948  2.5996

         6 L = Σ ℓ / N      7 ∂ℓ/∂q = −p/q         8 J = ∂q/∂z #1              ┌─ 9 ∂ℓ/∂z = q − p ───┐
        #1   0.1347                 #1      #2             z₁      z₂      z₃  │          #1      #2 │
        #2   0.1232        1   −1.1442  0.0000    q₁   0.1101 −0.0629 −0.0472  │ 1  [−0.1260] 0.1127 │
        Σ    0.2578        2    0.0000  0.0000    q₂  −0.0629  0.0668 −0.0039  │ 2    0.0719  0.0032 │
        L    0.1289        3    0.0000 −1.1311    q₃  −0.0472 −0.0039  0.0511  │ 3    0.0541 −0.1159 │
                                                  q−p −0.1260  0.0719  0.0541  │ Σ    0.0000  0.0000 │
                                                                               └─────────────────────┘
         10 (q − p)xᵀ #1                11 ∂L/∂W, ∂L/∂b                12 W − η·∂L/∂W                 13 新的 L
                 x₁      x₂       b             x₁      x₂       b             x₁      x₂       b    前   0.1289
        1   −0.1260 −0.2520 −0.1260    1    0.0497 −0.1823 −0.0067    1    0.4858  1.0426  0.3500    后   0.1000
        2    0.0719  0.1439  0.0719    2    0.0392  0.0703  0.0376    2   −1.1487  0.7237 −0.1445    Δ   −0.0289
        3    0.0541  0.1081  0.0541    3   −0.0889  0.1120 −0.0309    3    1.1630 −0.5163 −0.2055

       预测减真相：q − p，每个样本的和都是 0
       q₁⁽¹⁾ − p₁⁽¹⁾ = 0.8740 − 1 = −0.1260
       学习率 η ‹0.5›  样本数 ‹2›   归约 ‹平均›  初始化 ‹给定›  logit 加 c ‹0›   不平移 ‹否›  差分核对 ‹否›  看样本 ‹#1›
       速度 ‹每秒 1 盒›  同一步求和用 η  0.25
      """#)
    #expect(
      try lines(
        "assembly-line box=9 updates=3", Size(width: 118, height: 30), .zh, "d.1.1")
        == expected)
  }

  @Test func theLabShowsTheWholeLineInEnglish() throws {
    let expected = picture(
      #"""
       W       x₁      x₂       b           x₁      x₂  label
       1        1    0.25     0.5   #1       1       2     1    update 0
       2       −1       1       0   #2       2      −1     3    L = 1.1611 nats
       3      0.5       0    −0.5
       compute   1 z  2 −max  3 exp  4 q  5 −ln  6 mean
       optimise  7 −p/q  8 J  9 q−p  10 ·xᵀ  11 grad [12 −η] 13 new L
         1 z = Wx + b           2 z − max z            3 exp(z − max)         4 q = exp / Σ          5 ℓ = −ln q(y)
                 #1      #2             #1      #2             #1      #2             #1      #2             #1      #2
        z₁   2.0000  2.2500    max  2.0000  2.2500    e₁   1.0000  1.0000    q₁   0.6652  0.8482    y         1       3
        z₂   1.0000 −3.0000    z′₁  0.0000  0.0000    e₂   0.3679  0.0052    q₂   0.2447  0.0045    q    0.6652  0.1474
        z₃   0.0000  0.5000    z′₂ −1.0000 −5.2500    e₃   0.1353  0.1738    q₃   0.0900  0.1474    ℓ    0.4076  1.9147
                               z′₃ −2.0000 −1.7500    Σ    1.5032  1.1790    Σ    1.0000  1.0000    LSE  2.4076  2.4147

         6 L = Σ ℓ / N      7 ∂ℓ/∂q = −p/q         8 J = ∂q/∂z #1                 9 ∂ℓ/∂z = q − p
        #1   0.4076                 #1      #2             z₁      z₂      z₃             #1      #2
        #2   1.9147        1   −1.5032  0.0000    q₁   0.2227 −0.1628 −0.0599    1   −0.3348  0.8482
        Σ    2.3223        2    0.0000  0.0000    q₂  −0.1628  0.1848 −0.0220    2    0.2447  0.0045
        L    1.1611        3    0.0000 −6.7848    q₃  −0.0599 −0.0220  0.0819    3    0.0900 −0.8526
                                                  q−p −0.3348  0.2447  0.0900    Σ    0.0000  0.0000

         10 (q − p)xᵀ #1                11 ∂L/∂W, ∂L/∂b             ┌─ 12 W − η·∂L/∂W ────────────┐   13 new L
                 x₁      x₂       b             x₁      x₂       b  │          x₁      x₂       b │  old  1.1611
        1   −0.3348 −0.6695 −0.3348    1    0.6808 −0.7588  0.2567  │ 1    0.6596  0.6294  0.3716 │  new  0.3363
        2    0.2447  0.4895  0.2447    2    0.1268  0.2425  0.1246  │ 2   −1.0634  0.8787 −0.0623 │  Δ   −0.8249
        3    0.0900  0.1801  0.0900    3   −0.8076  0.5163 −0.3813  │ 3    0.9038 −0.2582 −0.3094 │
                                                                    └─────────────────────────────┘
       Update: every parameter loses η times its gradient
       w₁₁ − η ∂L/∂w₁₁ = 1 − 0.5·0.6808 = 0.6596
      ▸η [0.5]  samples ‹2›   reduction ‹mean›  init ‹given›  c added to z ‹0›   naive softmax ‹no›  check ‹no›  shown ‹#1›
       speed ‹1/s›  same step with sum: η  0.25
      """#)
    #expect(
      try lines(
        "assembly-line box=12", Size(width: 118, height: 30), .en, "eta")
        == expected)
  }

  @Test func infinityOverInfinityIsShown() throws {
    let expected = picture(
      #"""
       W       x₁      x₂       b           x₁      x₂  label
       1        1    0.25     0.5   #1       1       2     1    update 0
       2       −1       1       0   #2       2      −1     3    L = nan nats
       3      0.5       0    −0.5
       compute   1 z  2 z  3 exp [4 q] 5 −ln  6 mean
       optimise  7 −p/q  8 J  9 q−p  10 ·xᵀ  11 grad  12 −η  13 new L

      ┌─ 4 q = exp / Σ ─────┐   5 ℓ = −ln q(y)         6 L = Σ ℓ / N
      │          #1      #2 │           #1      #2    #1      nan
      │ q₁      nan     nan │  y         1       3    #2      nan
      │ q₂      nan     nan │  q       nan     nan    Σ       nan
      │ q₃      nan     nan │  ℓ       nan     nan    L       nan
      │ Σ       nan     nan │  LSE  1002.4  1002.4
      └─────────────────────┘
       η ‹0.5›  samples ‹2›   reduction ‹mean›  init ‹given›  c added to z ‹1000›
      ▸naive softmax [yes]  check ‹no›  shown ‹#1›  speed ‹1/s›
       same step with sum: η  0.25
      """#)
    #expect(
      try lines(
        "assembly-line add=1000 naive=yes box=4", Size(width: 78, height: 17), .en, "naive")
        == expected)
  }
}

extension FormulaGolden {
  /// Softmax, the slopes and the updates.
  static let learning = #"""
    tex   q_i = \frac{e^{z_i}}{\sum_{j} e^{z_j}}
    high         zᵢ
                e
          q  = ─────
           i      zⱼ
               ∑ e
               j
    line  qᵢ = e^(zᵢ)/(∑ⱼ e^(zⱼ))
    ascii q_i = e^(z_i)/(sum_j e^(z_j))
    en    q sub i equals the fraction e to the power z sub i, over the sum over j of e to the
          power z sub j, end of fraction
    zh    q 下标 i 等于分式：分子是 e 的 z 下标 i 次方，分母是对 j 求和，e 的 z 下标 j 次方，分式完

    tex   q_i = \frac{e^{z_i - m}}{\sum_{j} e^{z_j - m}}
    high         zᵢ−m
                e
          q  = ───────
           i      zⱼ−m
               ∑ e
               j
    line  qᵢ = e^(zᵢ−m)/(∑ⱼ e^(zⱼ−m))
    ascii q_i = e^(z_i-m)/(sum_j e^(z_j-m))
    en    q sub i equals the fraction e to the power z sub i minus m, end of power, over the
          sum over j of e to the power z sub j minus m, end of power, end of fraction
    zh    q 下标 i 等于分式：分子是 e 的 z 下标 i 减 m 次方，分母是对 j 求和，e 的 z 下标 j 减 m 次方，分式完

    tex   -\ln q_y = m + \ln \sum_{j} e^{z_j - m} - z_y
    high                     zⱼ−m
          −ln q  = m + ln ∑ e     − z
               y          j          y
    line  −ln q_y = m + ln ∑ⱼ e^(zⱼ−m) − z_y
    ascii -ln q_y = m + ln sum_j e^(z_j-m) - z_y
    en    minus natural log of q sub y equals m plus natural log of the sum over j of e to the
          power z sub j minus m, end of power, minus z sub y
    zh    负 ln q 下标 y 等于 m 加 ln 对 j 求和，e 的 z 下标 j 减 m 次方减 z 下标 y

    tex   \operatorname{softmax}(z)_i = \frac{\exp(z_i)}{\sum_{k=1}^{K} \exp(z_k)}
    high                  exp(z )
                               i
          softmax(z)  = ───────────
                    i    K
                         ∑  exp(z )
                        k=1      k
    line  softmax(z)ᵢ = exp(zᵢ)/(∑ₖ₌₁ᴷ exp(zₖ))
    ascii softmax(z)_i = exp(z_i)/(sum_(k=1)^K exp(z_k))
    en    softmax of z, component i equals the fraction exp of z sub i, over the sum from k
          equals 1 to K of exp of z sub k, end of fraction
    zh    softmax z 的第 i 个分量等于分式：分子是 exp z 下标 i，分母是对 k 从 1 到 K 求和，exp z 下标 k，分式完

    tex   \sigma(z) = \frac{1}{1 + e^{-z}}
    high            1
          σ(z) = ───────
                      −z
                 1 + e
    line  σ(z) = 1/(1 + e⁻ᶻ)
    ascii sigma(z) = 1/(1 + e^(-z))
    en    sigma of z equals the fraction 1, over 1 plus e to the power minus z, end of fraction
    zh    sigma z 等于分式：分子是 1，分母是 1 加 e 的负 z 次方，分式完

    tex   q = \frac{1}{1 + e^{-(z_1 - z_2)}} = \sigma(z_1 - z_2)
    high            1
          q = ───────────── = σ(z  − z )
                   −(z₁−z₂)      1    2
              1 + e
    line  q = 1/(1 + e^(−(z₁−z₂))) = σ(z₁ − z₂)
    ascii q = 1/(1 + e^(-(z_1-z_2))) = sigma(z_1 - z_2)
    en    q equals the fraction 1, over 1 plus e to the power minus open parenthesis z sub 1
          minus z sub 2 close parenthesis, end of fraction, equals sigma of open parenthesis z
          sub 1 minus z sub 2 close parenthesis
    zh    q 等于分式：分子是 1，分母是 1 加 e 的负的左括号 z 下标 1 减 z 下标 2 右括号次方，分式完，等于 sigma 左括号 z 下标 1 减 z 下标 2 右
          括号

    tex   \sigma'(z) = \sigma(z) (1 - \sigma(z))
    high  σ′(z) = σ(z)(1 − σ(z))
    line  σ′(z) = σ(z)(1 − σ(z))
    ascii sigma'(z) = sigma(z)(1 - sigma(z))
    en    sigma prime of z equals sigma of z times open parenthesis 1 minus sigma of z close
          parenthesis
    zh    sigma 撇 z 等于 sigma z 乘以左括号 1 减 sigma z 右括号

    tex   \tanh z = \frac{e^z - e^{-z}}{e^z + e^{-z}}
    high            z    −z
                   e  − e
          tanh z = ────────
                    z    −z
                   e  + e
    line  tanh z = (eᶻ − e⁻ᶻ)/(eᶻ + e⁻ᶻ)
    ascii tanh z = (e^z - e^(-z))/(e^z + e^(-z))
    en    hyperbolic tangent of z equals the fraction e to the power z minus e to the power
          minus z, over e to the power z plus e to the power minus z, end of fraction
    zh    双曲正切 z 等于分式：分子是 e 的 z 次方减 e 的负 z 次方，分母是 e 的 z 次方加 e 的负 z 次方，分式完

    tex   -(y \ln \sigma(z) + (1 - y) \ln (1 - \sigma(z)))
    high  −(y ln σ(z) + (1 − y) ln(1 − σ(z)))
    line  −(y ln σ(z) + (1 − y) ln(1 − σ(z)))
    ascii -(y ln sigma(z) + (1 - y) ln(1 - sigma(z)))
    en    minus open parenthesis y times natural log of sigma of z plus open parenthesis 1
          minus y close parenthesis times natural log of open parenthesis 1 minus sigma of z
          close parenthesis close parenthesis
    zh    负的左括号 y 乘以 ln sigma z 加左括号 1 减 y 右括号乘以 ln 左括号 1 减 sigma z 右括号右括号

    tex   \theta \leftarrow \theta - \eta \frac{\partial L}{\partial \theta}
    high            ∂L
          θ ← θ − η ──
                    ∂θ
    line  θ ← θ − η ∂L/∂θ
    ascii theta <- theta - eta dL/d theta
    en    theta becomes theta minus eta times the partial derivative of L with respect to theta
    zh    theta 更新为 theta 减 eta 乘以 L 对 theta 的偏导数

    tex   \theta_{t+1} = \theta_t - \eta \nabla_\theta L(\theta_t)
    high  θ    = θ  − η∇  L(θ )
           t+1    t     θ    t
    line  θₜ₊₁ = θₜ − η∇_θ L(θₜ)
    ascii theta_(t+1) = theta_t - eta grad_theta L(theta_t)
    en    theta sub t plus 1, end of sub, equals theta sub t minus eta times the gradient with
          respect to theta of L of theta sub t
    zh    theta 下标 t 加 1，下标完，等于 theta 下标 t 减 eta 乘以 L theta 下标 t 对 theta 的梯度

    tex   \frac{\partial q_i}{\partial z_i} = q_i (1 - q_i) \qquad \frac{\partial q_i}{\partial z_k} = -q_i q_k
    high  ∂q                  ∂q
            i                   i
          ─── = q (1 − q )    ─── = −q q
          ∂z     i      i     ∂z      i k
            i                   k
    line  ∂qᵢ/∂zᵢ = qᵢ(1 − qᵢ)    ∂qᵢ/∂zₖ = −qᵢqₖ
    ascii dq_i/dz_i = q_i(1 - q_i)    dq_i/dz_k = -q_i q_k
    en    the partial derivative of q sub i with respect to z sub i equals q sub i times open
          parenthesis 1 minus q sub i close parenthesis, the partial derivative of q sub i with
          respect to z sub k equals minus q sub i times q sub k
    zh    q 下标 i 对 z 下标 i 的偏导数等于 q 下标 i 乘以左括号 1 减 q 下标 i 右括号，q 下标 i 对 z 下标 k 的偏导数等于负 q 下标 i 乘
          以 q 下标 k

    tex   \frac{\partial L}{\partial w_{ij}} = (q_i - p_i) \cdot x_j
    high   ∂L
          ──── = (q  − p )·x
          ∂w       i    i   j
            ij
    line  ∂L/∂wᵢⱼ = (qᵢ − pᵢ)·xⱼ
    ascii dL/dw_ij = (q_i - p_i)*x_j
    en    the partial derivative of L with respect to w sub i j equals open parenthesis q sub i
          minus p sub i close parenthesis times x sub j
    zh    L 对 w 下标 i j 的偏导数等于左括号 q 下标 i 减 p 下标 i 右括号乘以 x 下标 j

    tex   \frac{\partial H}{\partial \theta} = \sum_{i} \frac{\partial H}{\partial z_i} \cdot \frac{\partial z_i}{\partial \theta}
    high               ∂z
          ∂H     ∂H      i
          ── = ∑ ─── · ───
          ∂θ   i ∂z    ∂θ
                   i
    line  ∂H/∂θ = ∑ᵢ ∂H/∂zᵢ · ∂zᵢ/∂θ
    ascii dH/d theta = sum_i dH/dz_i * dz_i/d theta
    en    the partial derivative of H with respect to theta equals the sum over i of the
          partial derivative of H with respect to z sub i times the partial derivative of z sub
          i with respect to theta
    zh    H 对 theta 的偏导数等于对 i 求和，H 对 z 下标 i 的偏导数乘以 z 下标 i 对 theta 的偏导数

    tex   \left( \frac{\partial L}{\partial w}, \frac{\partial L}{\partial b} \right)
    high  ⎛∂L  ∂L⎞
          ⎜──, ──⎟
          ⎝∂w  ∂b⎠
    line  (∂L/∂w, ∂L/∂b)
    ascii (dL/dw, dL/db)
    en    the vector the partial derivative of L with respect to w, the partial derivative of L
          with respect to b
    zh    向量 L 对 w 的偏导数、L 对 b 的偏导数

    tex   \frac{1}{\lvert B \rvert} \sum_{n \in B} \frac{\partial L_n}{\partial \theta}
    high          ∂L
           1        n
          ───  ∑  ───
          |B| n∈B ∂θ
    line  (1/|B|) ∑_(n∈B) ∂Lₙ/∂θ
    ascii (1/|B|) sum_(n in B) dL_n/d theta
    en    1 over the size of B, times the sum over n in B of the partial derivative of L sub n
          with respect to theta
    zh    B 的元素个数分之 1，乘以对属于 B 的 n 求和，L 下标 n 对 theta 的偏导数

    tex   \sum_i (-\frac{p_i}{q_i}) \cdot \frac{\partial q_i}{\partial z_k} = -p_k + q_k \sum_i p_i
    high    ⎛  p ⎞   ∂q
            ⎜   i⎟     i
          ∑ ⎜− ──⎟ · ─── = −p  + q  ∑ p
          i ⎜  q ⎟   ∂z      k    k i  i
            ⎝   i⎠     k
    line  ∑ᵢ (−pᵢ/qᵢ) · ∂qᵢ/∂zₖ = −pₖ + qₖ ∑ᵢ pᵢ
    ascii sum_i (-p_i/q_i) * dq_i/dz_k = -p_k + q_k sum_i p_i
    en    the sum over i of minus p sub i over q sub i, times the partial derivative of q sub i
          with respect to z sub k equals minus p sub k plus q sub k, times the sum over i of p
          sub i
    zh    对 i 求和，负的 q 下标 i 分之 p 下标 i 乘以 q 下标 i 对 z 下标 k 的偏导数等于负 p 下标 k 加 q 下标 k，乘以对 i 求和，p 下标 i

    tex   \begin{pmatrix} 0.2227 & -0.1628 \\ -0.1628 & 0.1848 \end{pmatrix}
    high  ⎛ 0.2227  −0.1628⎞
          ⎝−0.1628   0.1848⎠
    line  (0.2227, −0.1628; −0.1628, 0.1848)
    ascii (0.2227, -0.1628; -0.1628, 0.1848)
    en    the 2 by 2 matrix: row 1: 0.2227, minus 0.1628; row 2: minus 0.1628, 0.1848; end of
          matrix
    zh    2 行 2 列矩阵：第 1 行：0.2227、负 0.1628；第 2 行：负 0.1628、0.1848；矩阵完

    tex   J = \begin{bmatrix} q_1 (1 - q_1) & -q_1 q_2 \\ -q_2 q_1 & q_2 (1 - q_2) \end{bmatrix}
    high      ⎡q (1 − q )    −q q    ⎤
          J = ⎢ 1      1       1 2   ⎥
              ⎢  −q q      q (1 − q )⎥
              ⎣    2 1      2      2 ⎦
    line  J = [q₁(1 − q₁), −q₁q₂; −q₂q₁, q₂(1 − q₂)]
    ascii J = [q_1(1 - q_1), -q_1 q_2; -q_2 q_1, q_2(1 - q_2)]
    en    J equals the 2 by 2 matrix: row 1: q sub 1 times open parenthesis 1 minus q sub 1
          close parenthesis, minus q sub 1 times q sub 2; row 2: minus q sub 2 times q sub 1, q
          sub 2 times open parenthesis 1 minus q sub 2 close parenthesis; end of matrix
    zh    J 等于 2 行 2 列矩阵：第 1 行：q 下标 1 乘以左括号 1 减 q 下标 1 右括号、负 q 下标 1 乘以 q 下标 2；第 2 行：负 q 下标 2 乘
          以 q 下标 1、q 下标 2 乘以左括号 1 减 q 下标 2 右括号；矩阵完

    tex   J_{ik} = q_i (\delta_{ik} - q_k)
    high  J   = q (δ   − q )
           ik    i  ik    k
    line  Jᵢₖ = qᵢ(δᵢₖ − qₖ)
    ascii J_ik = q_i(delta_ik - q_k)
    en    J sub i k equals q sub i times open parenthesis delta sub i k minus q sub k close
          parenthesis
    zh    J 下标 i k 等于 q 下标 i 乘以左括号 delta 下标 i k 减 q 下标 k 右括号

    tex   x = \begin{pmatrix} 1 \\ 2 \\ 3 \end{pmatrix}
    high      ⎛1⎞
          x = ⎜2⎟
              ⎝3⎠
    line  x = (1; 2; 3)
    ascii x = (1; 2; 3)
    en    x equals the column vector 1, 2, 3, end of vector
    zh    x 等于列向量 1、2、3，向量完

    tex   (q - p) x^{\top}
    high          ⊤
          (q − p)x
    line  (q − p)xᵀ
    ascii (q - p)x^T
    en    open parenthesis q minus p close parenthesis times x transpose
    zh    左括号 q 减 p 右括号乘以 x 的转置

    tex   z_i = \sum_{j} w_{ij} x_j + b_i
    high  z  = ∑ w  x  + b
           i   j  ij j    i
    line  zᵢ = ∑ⱼ wᵢⱼxⱼ + bᵢ
    ascii z_i = sum_j w_ij x_j + b_i
    en    z sub i equals the sum over j of w sub i j times x sub j plus b sub i
    zh    z 下标 i 等于对 j 求和，w 下标 i j 乘以 x 下标 j 加 b 下标 i
    """#
}

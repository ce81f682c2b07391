/// Whole screens of the scene, by size and language.
extension CodeBookSceneFrameTests {
  static let smallEnglish = """
             p comes  q book  −log₂ q      area book for q, area book for p, area
    ▸sunny     0.500  [0.125]  3.0000    1.5000 H(p,q) = 2.3750  H(p) = 1.7500
     cloudy    0.250   0.500   1.0000    0.2500 sunny▓▓▓▓▓▓▓▓▓▓  sunny
     rain      0.125   0.250   2.0000    0.2500 █████▓▓▓▓▓▓▓▓▓▓  █████
     snow      0.125   0.125   3.0000    0.3750 █████▓▓▓▓▓▓▓▓▓▓  █████
                                                █████▓▓▓▓▓▓▓▓▓▓  █████
     H(p) own book             1.7500  bits     █████·····        cloudy ██
     KL(p‖q) surcharge         0.6250  bits     █████·····       ██████████
     H(p,q) this book          2.3750  bits      rain ████·····   rain █████████
     KL(q‖p) reversed          0.5000  bits      snow █████████   snow █████████
     H(q,p) reversed           2.2500  bits     0    1    2    3 0    1    2    3




      (draw 1 word)  (draw 100 words)  (forget them)  view ‹areas›
      names ‹weather›  seed ‹7›   speed ‹5 a second›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  static let smallChinese = """
            p 频率  q 码本  −log₂ q      面积 按 q 编，面积     按 p 编，面积
    ▸晴      0.500  [0.125]  3.0000    1.5000 H(p,q) = 2.3750   H(p) = 1.7500
     阴      0.250   0.500   1.0000    0.2500  晴 █▓▓▓▓▓▓▓▓▓▓    晴 █
     雨      0.125   0.250   2.0000    0.2500 █████▓▓▓▓▓▓▓▓▓▓   █████
     雪      0.125   0.125   3.0000    0.3750 █████▓▓▓▓▓▓▓▓▓▓   █████
                                              █████▓▓▓▓▓▓▓▓▓▓   █████
     H(p) 自己的码本         1.7500  比特      阴 █·····         阴 ██████
     KL(p‖q) 多付            0.6250  比特     █████·····        ██████████
     H(p,q) 这个码本         2.3750  比特      雨 ██████·····    雨 ███████████
     KL(q‖p) 反过来          0.5000  比特      雪 ███████████    雪 ███████████
     H(q,p) 反过来           2.2500  比特     0    1    2    3  0    1    2    3




      (抽 1 个词)  (抽 100 个词)  (忘掉)  视图 ‹面积›  名称 ‹天气›  种子 ‹7›
      速度 ‹每秒 5 个›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  static let tallEnglish = """
             p comes  q book  −log₂ q  book for q, area    book for p, area
     sunny     0.500   0.125   3.0000  H(p,q) = 2.3750     H(p) = 1.7500
     cloudy    0.250   0.500   1.0000  sunny█▓▓▓▓▓▓▓▓▓▓▓▓  sunny█
     rain      0.125   0.250   2.0000  ██████▓▓▓▓▓▓▓▓▓▓▓▓  ██████
     snow      0.125   0.125   3.0000  ██████▓▓▓▓▓▓▓▓▓▓▓▓  ██████
                                       ██████▓▓▓▓▓▓▓▓▓▓▓▓  ██████
     H(p) own book             1.7500  cloudy······         cloudy ████
     KL(p‖q) surcharge         0.6250  ██████······        ████████████
    ▸H(p,q) this book         [2.3750]  rain ██████······   rain ████████████
     KL(q‖p) reversed          0.5000   snow ████████████   snow ████████████
     H(q,p) reversed           2.2500  0     1     2     3 0     1     2     3




    100 drawn: … sunny snow sunny rain rain cloudy
    ⠤⠤ mean length, bits
     │      ⢀⡀                                                  H(p,q) 2.3750
     │┄┄⢀⠖⠒⠉⠁⠈⠓⠚⠉⠑⠋⠉⠉⠉⠑⠓⠒⠚⠒⠒⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠑⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒
    2┤┄⡸⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ H(p) 1.7500
    1┤⢀⠇
     │
    0┤
     └┬─────────────┬─────────────┬──────────────┬─────────────┬─────────────┬
      0            20            40             60            80         words

      (draw 1 word)  (draw 100 words)  (forget them)  view ‹areas›
      names ‹weather›  seed ‹7›   speed ‹5 a second›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  static let tallChinese = """
            p 频率  q 码本  −log₂ q  按 q 编，面积        按 p 编，面积
     晴      0.500   0.125   3.0000  H(p,q) = 2.3750      H(p) = 1.7500
     阴      0.250   0.500   1.0000   晴 ██▓▓▓▓▓▓▓▓▓▓▓▓    晴 ██
     雨      0.125   0.250   2.0000  ██████▓▓▓▓▓▓▓▓▓▓▓▓   ██████
     雪      0.125   0.125   3.0000  ██████▓▓▓▓▓▓▓▓▓▓▓▓   ██████
                                     ██████▓▓▓▓▓▓▓▓▓▓▓▓   ██████
     H(p) 自己的码本         1.7500   阴 ██······          阴 ████████
     KL(p‖q) 多付            0.6250  ██████······         ████████████
    ▸H(p,q) 这个码本        [2.3750]  雨 ████████······    雨 ██████████████
     KL(q‖p) 反过来          0.5000   雪 ██████████████    雪 ██████████████
     H(q,p) 反过来           2.2500  0     1     2     3  0     1     2     3




    抽了 100 个词：… 晴 雪 晴 雨 雨 阴
    ⠤⠤ 平均码长（比特）
     │      ⢀⡀                                                  H(p,q) 2.3750
     │┄┄⢀⠖⠒⠉⠁⠈⠓⠚⠉⠑⠋⠉⠉⠉⠑⠓⠒⠚⠒⠒⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠑⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒
    2┤┄⡸⠁┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ H(p) 1.7500
    1┤⢀⠇
     │
    0┤
     └┬─────────────┬─────────────┬──────────────┬─────────────┬─────────────┬
      0            20            40             60            80          词数

      (抽 1 个词)  (抽 100 个词)  (忘掉)  视图 ‹面积›  名称 ‹天气›  种子 ‹7›
      速度 ‹每秒 5 个›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  static let codes = """
            p 频率  q 码本  −log₂ q      面积 整数比特的前缀码：没有一个码字是另
     a       0.455   0.200   2.3219    1.0554 一个的开头
     b       0.182   0.200   2.3219    0.4222       哈夫曼 p  哈夫曼 q  香农 q
     r       0.182   0.200   2.3219    0.4222 a     0         110       000
     c       0.091   0.200   2.3219    0.2111 b     100       111       001
     d       0.091   0.200   2.3219    0.2111 r     101       00        010
                                              c     110       01        011
     H(p) 自己的码本         2.0404  比特     d     111       10        100
     H(p,q) 这个码本         2.3219  比特     平均  2.0909    2.6364    3.0000
     哈夫曼码（按 p）        2.0909  比特
    ▸哈夫曼码（按 q）       [2.6364] 比特
     香农码（按 q）          3.0000  比特



      (抽 1 个词)  (抽 100 个词)  (忘掉)  视图 ‹码字›  名称 ‹自定›  种子 ‹7›
      速度 ‹每秒 5 个›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

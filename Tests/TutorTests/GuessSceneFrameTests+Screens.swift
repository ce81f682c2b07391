/// Whole screens of the scene, by size and language.
extension GuessSceneFrameTests {
  static let smallEnglish = """
    Alice's Adventures in Wonderland, Lewis Carroll · character 3 of 20
    Alice was beginning to get very tired of sitting by her sister on?

     what next? 6 in hand     if so, bits  bits a char.        last     mean
     blank       0  ··········          ∞  you                2.322    2.822
    ▸d          [4] ●●●●······       1.32  what a counting model reaches:
     e           0  ··········          ∞   bigram (pairs)    2.951    3.635
     g           0  ··········          ∞   unigram (chars)   4.369    4.264
     o           0  ··········          ∞
     t           0  ··········          ∞  “n” came: you gave it .20, the bigram
     any other   0  ··········          ∞  .1293, the unigram .0484.





      (reveal)  (hedge)  (spread evenly)  text ‹Alice›  passage ‹1/12›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  static let smallChinese = """
    《爱丽丝漫游奇境》，刘易斯·卡罗尔 · 第 3 个字符，共 20 个
    Alice was beginning to get very tired of sitting by her sister on?

     下一个？手里 6 个筹码         来了付  比特/字符         上一个     平均
     空格        0  ··········          ∞  你                 2.322    2.822
    ▸d          [4] ●●●●······       1.32  计数模型能达到的：
     e           0  ··········          ∞   二元（数两个）    2.951    3.635
     g           0  ··········          ∞   一元（数一个）    4.369    4.264
     o           0  ··········          ∞
     t           0  ··········          ∞  来的是 “n”：你给 .20，二元 .1293，一
     其他        0  ··········          ∞  元 .0484。





      (揭晓)  (对冲)  (平均分)  文本 ‹爱丽丝（英文）›  段 ‹1/12›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  static let tallEnglish = """
    Moored at Night by Maple Bridge, Zhang Ji · character 8 of 20
    yuè luò wū tí shuāng mǎn tiān， jiāng f?
    月落乌啼霜满天，江…

     what next? 10 in hand    if so, bits  bits a char.        last     mean
     è           0  ··········          ∞  you                3.322    2.750
     ù           0  ··········          ∞  what a counting model reaches:
     ú           0  ··········          ∞ ▸ bigram (pairs)    0.957   [1.472]
     ā           0  ··········          ∞   unigram (chars)   0.172    3.663
     ē           0  ··········          ∞  “f” came (any other): you gave it
     ǔ           0  ··········          ∞  .10, the bigram .5152, the unigram
     any other   0  ··········          ∞  .8875.

    mean bits a character    ⠄⠄ unigram  ⠄⠄ bigram  ⠤⠤ you
    6┤   ⢀
     │    ⠁⠐ ⢀⢀⢀⠄⢀
     │             ⠁⠐⠐⠐ ⠄⢄⢀
    4┤   ⢀                 ⠁⠑⠄⢄
     │   ⠐⠥⡀         ⢀⣀⣀⣀
     │     ⠈⠱⠤⠤⠔⠖⢍⢉⠉⠉⠁   ⠉⠉⠑⠊⠉⠉⠁
    2┤             ⠁⠑⠐⠐⠐ ⠄⠄⢄⢀⢀⢀
     │
    0┤
     └┬─────────────────┬─────────────────┬────────────────┬─────────────────┬
      0                 5                10               15        characters

      (reveal)  (hedge)  (spread evenly)  text ‹Tang poems in pinyin›
      passage ‹6/12›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  static let tallChinese = """
    《枫桥夜泊》，张继 · 第 8 个字符，共 20 个
    yuè luò wū tí shuāng mǎn tiān， jiāng f?
    月落乌啼霜满天，江…

     下一个？手里 10 个筹码        来了付  比特/字符         上一个     平均
     è           0  ··········          ∞  你                 3.322    2.750
     ù           0  ··········          ∞  计数模型能达到的：
     ú           0  ··········          ∞ ▸ 二元（数两个）    0.957   [1.472]
     ā           0  ··········          ∞   一元（数一个）    0.172    3.663
     ē           0  ··········          ∞  来的是 “f”（算其他）：你给 .10，
     ǔ           0  ··········          ∞  二元 .5152，一元 .8875。
     其他        0  ··········          ∞

    平均比特/字符    ⠄⠄ 一元  ⠄⠄ 二元  ⠤⠤ 你
    6┤
     │    ⠑ ⢄ ⢀⢀⢀
    5┤       ⠁    ⠑⠐⠄⠄⠄⢀⢀
    4┤                   ⠁⠑⠐⠄
     │   ⢀                    ⠁
    3┤    ⠉⠳⣄   ⣀⣀⡠⠤⠤⠤⠤⠒⠢⠤⢄⣀⣀⣀⡠⠄
    2┤      ⠈⠓⠉⠉⠁⠐ ⢄⢀
     │               ⠁⠁⠁⠁⠐⠐ ⠄⠄⠄⠄
    1┤
    0┤
     └┬─────────────────┬─────────────────┬────────────────┬─────────────────┬
      0                 5                10               15              字符

      (揭晓)  (对冲)  (平均分)  文本 ‹唐诗（拼音）›  段 ‹6/12›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  static let infinite = """
    《春晓》，孟浩然 · 第 3 个字符，共 20 个
    chūn mián bù jué xiǎo， chù chù wén tí niǎo。 yè?
    春眠不觉晓，处处闻啼鸟。…

     筹码放完：按“.”揭晓           来了付  比特/字符         上一个     平均
     空格        2  ●●········       2.32  你                 3.322        ∞
     i           2  ●●········       2.32  计数模型能达到的：
     n           2  ●●········       2.32   二元（数两个）    1.211    2.194
     r           1  ●·········       3.32   一元（数一个）    0.158    2.720
     。          1  ●·········       3.32
     ，          1  ●·········       3.32  来的是 “è”（算其他）：你给 .10，二元
     其他        1  ●·········       3.32  .4319，一元 .8965。不算 ∞ 的几次，你
                                           平均 3.322。



     ▸[揭晓]  (对冲)  (平均分)  文本 ‹唐诗（拼音）›  段 ‹1/12›
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

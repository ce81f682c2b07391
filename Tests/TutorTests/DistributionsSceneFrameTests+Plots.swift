import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

// The views other than the table.
extension DistributionsSceneFrameTests {
  @Test func theSweepMarksItsLeastPlace() throws {
    let expected = picture(
      #"""
                     p       q  H(p,q) as q(sunny) moves, the rest in proportion
       ▸sunny    0.700  [0.500] ⠤⠤ H(p,q)  ⠄⠄ least: 0.8047 at .70
        cloudy   0.200   0.300    2┤ q(sunny) = .50: 0.8869 ┊
        rain     0.100   0.200     │     ⠳⡄                 ┊
        sum      1.000   1.000  1.5┤      ⠈⠒⢄⡀              ┊                     ⢀⠇
                                   │         ⠈⠒⠤⣀           ┊                     ⡜
        H(p)        0.8018         │             ⠉⠑⠤⠤⣀⡀     ┊                  ⢀⡠⠚
        KL(p‖q)     0.0851        1┤┄ H(p) 0.8018 ┄┄┄┄⠈⠉⠑⠒⠒⠢⠤⠤⢄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡠⠤⠔⠒⠁┄┄┄┄
        H(p,q)      0.8869         │                        ┊        ⢐
                                0.5┤                        ┊        ⢐
                                   │                        ┊        ⢐
                                  0┤                        ┊        ⢐
                                   └┬───────────────────────┬──────────────────────┬
                                    0                      0.5              q(sunny)

        view ‹sweep›  columns ‹cross-entropy›  outcomes ‹3›   names ‹weather›
        free sum ‹no›
      """#)
    #expect(
      try lines("distributions view=sweep", 78, 17, .en, "q.1") == expected)
  }

  @Test func theTriangleHasContours() throws {
    let expected = picture(
      #"""
                   p       q  等高线：KL = H(p,q) − H(p) 为 0.02, 0.1, 0.3, 1
        晴     0.700   0.500                            晴
       ▸阴     0.200  [0.300]                           ⢠⢢
        雨     0.100   0.200                           ⢠⠃⢳⢣
        和     1.000   1.000                          ⡰⠁⣌⢳⢳⠣⡀
                                                     ⡔⠁p⢸⠈⣇⢳⠱⡀
        H(p)        0.8018                          ⡜⠁⠧⠤⠜ ⢸ ⢳⠱⡀
        KL(p‖q)     0.0851                        ⢀⠎⢧⡀  ⢀⡠⠃ ⠈⡏⠘⡄
        H(p,q)      0.8869                       ⢀⠎  ⠉⠉q⠁   ⢀⠇ ⠘⡄
                                                ⢠⠃⠳⢤⣀⣀⣀⣀⡠⠤⠤⠒⠁   ⠈⢆
                                               ⡠⠃                ⠈⢆
                                              ⡰⠁              ⢀⣀⣀⠜⠈⢢
                                             ⡜⠈⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁     ⢣
                                            ⠼⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠧
                                            阴                      雨

        视图 ‹单纯形›  列 ‹交叉熵›  结果数 ‹3›   名称 ‹天气›  和不限为 1 ‹否›
      """#)
    #expect(
      try lines("distributions view=simplex", 78, 17, .zh, "q.2") == expected)
  }

  @Test func theDescentDrawsItsPath() throws {
    let expected = picture(
      #"""
                p happened  q forecast  z ← z − η(q − p), q = softmax(z)
        sunny        0.700       0.693                    sunny                     ⠤⠤ H(p,q) over the steps
        cloudy       0.200       0.189                      ⢠⢢                        2┤⡄
        rain         0.100       0.118                     ⢠⠃⣆⢣                        │⢣
        sum          1.000       1.000                    ⡰⠁⢤⡈⢧⠱⡀                      │⢸
                                                         ⡔⠁  ⠳⡌⢳⠱⡀                  1.8┤⠘⡄
        steps           12                              ⡜⢁⠎⠉⢧ ⢹⡀⢳⠑⡄                    │ ⡇
        H(p)        0.8018                            ⢀⠎⢡⠃ q⢸  ⢧ ⢳⠘⡄                   │ ⢣
        KL(p‖q)     0.0017                           ⢀⠎⠁⢸⡀ ⢀⢇  ⢸  ⢧⠈⢆                  │ ⢸
        H(p,q)      0.8035                          ⢠⠃⠇  ⠉⠉⠁⠸⡀ ⡜  ⠈⡇⠈⢆              1.6┤ ⠘⡄
                                                   ⡰⠁⠘⣆⡀    ⢀⢇⠔⠁   ⢹  ⢣                │  ⡇
                                                  ⡰⠁   ⠉⠉⠉⠉⠉⠁⠘⡄    ⢸   ⢣               │  ⢱
                                                 ⡜⡇           ⢱   ⡠⠃   ⠐⠱⡀             │  ⢸
                                               ⢀⠎ ⠙⠦⢤⣀⣀⣀⣀⣀⣀⣀⣀⠤⠤⢣⠒⠉       ⠱⡀         1.4┤  ⠈⡆
                                              ⢀⠎                ⠳⡀       ⠘⠘⡄           │   ⢇
                                             ⢠⠃                  ⠑⢄       ⢸⠘⢄          │   ⠸⡀
                                            ⡠⠃                     ⠱⢄   ⢀⡠⠜ ⠈⢆      1.2┤    ⢣
                                           ⡰⠁⠓⠒⠒⠲⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠑⢄⠉⠁    ⠈⢆        │    ⠈⡆
                                          ⡜                                    ⢣       │     ⢱
                                         ⠼⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠧      │     ⠈⡆
                                         cloudy                              rain     1┤      ⠈⢆
                                                                                       │       ⠈⢢
                                                                                       │         ⠉⠢⢄⡀           H(p) 0.8018
                                                                                    0.8┤┄┄┄┄┄┄┄┄┄┄┄┄⠈⠉⠒⠒⠒⠤⠤⠤⠤⠤⠤⠤⠤⢄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
                                                                                       └┬──────────────┬─────────────┬──────
                                                                                        0              5            10 steps

        view ‹descent›  columns ‹cross-entropy›  outcomes ‹3›   names ‹weather›  free sum ‹no› ▸rate η [1]
      """#)
    #expect(
      try lines("distributions q=0.1,0.2,0.7 view=descent updates=12", 118, 28, .en, "eta")
        == expected)
  }

  @Test func theTriangleFallsBackToTheSweep() throws {
    let expected = picture(
      #"""
                   p       q  三角形只画三种结果；这里画的是扫描。
       ▸a      0.500  [0.250] ⠤⠤ H(p,q)  ⠄⠄ 最小：.50 处 1.2425
        b      0.200   0.250    3┤⢀           ┊ q(a) = .25: 1.3863                 ⡀
        c      0.100   0.250     │⠘⡄          ┊                                   ⢠⠃
        d      0.200   0.250  2.5┤ ⢣          ┊                                   ⡜
        和     1.000   1.000    2┤ ⠈⢦⡀        ┊                                 ⢀⡴⠁
                                 │   ⠈⠢⣀      ┊                               ⣀⠔⠁
        H(p)        1.2206    1.5┤      ⠉⠒⠤⠤⣀⣀┊      H(p) 1.2206        ⣀⣀⠤⠤⠒⠉
        KL(p‖q)     0.1657       │┄┄┄┄┄┄┄┄┄┄┄┄⠉⠉⠉⠒⠒⠒⠒⠒⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠒⠒⠒⠒⠒⠉⠉⠉┄┄┄┄┄┄┄┄┄┄┄┄
        H(p,q)      1.3863      1┤            ┊            ⠅
                                 │            ┊            ⠅
                              0.5┤            ┊            ⠅
                                0┤            ┊            ⠅
                                 └┬─────────┬─────────┬────────┬─────────┬─────────┬
                                  0        0.2       0.4      0.6       0.8     q(a)

        视图 ‹单纯形›  列 ‹交叉熵›  结果数 ‹4›   名称 ‹字母›  和不限为 1 ‹否›
      """#)
    #expect(
      try lines("distributions p=0.5,0.2,0.1,0.2 view=simplex", 78, 17, .zh, "q.1") == expected)
  }
}

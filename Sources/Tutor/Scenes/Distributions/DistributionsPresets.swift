extension DistributionsScene {
  // The fourth is from C. Olah, "Visual Information Theory", 2015: two people and four words. The
  // letters were counted for this program in "Alice's Adventures in Wonderland" (L. Carroll, 1865,
  // public domain): shares of 107,642 letters, to four decimals, rounded so that they sum to 1.
  package static var presets: [Preset] {
    [
      Preset(
        "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2",
        zh: "天气：100 天的实况与预报", en: "weather: 100 days and their forecast"),
      Preset(
        "distributions p=1,0,0 q=0.5,0.3,0.2",
        zh: "一天的天气：p 是独热分布", en: "the weather of one day: p is one-hot"),
      Preset(
        "distributions p=1,0 q=0.8,0.2 labels=answer",
        zh: "二分类：标签为“是”，预测 0.8", en: "binary: the label is yes, predicted with 0.8"),
      Preset(
        "distributions p=0.5,0.25,0.125,0.125 q=0.125,0.5,0.25,0.125 labels=animals columns=kl",
        zh: "两个人、四个词：谁的码用在谁身上", en: "two people, four words: whose code for whom"),
      Preset(
        "distributions p=0.5,0.5 q=0.5,0.5", zh: "均匀的硬币，q 与 p 相同",
        en: "a fair coin, q equal to p"),
      Preset(
        "distributions p=0.1,0.1,0.1,0.1,0.1,0.5 q=1/6,1/6,1/6,1/6,1/6,1/6 labels=die columns=kl",
        zh: "灌铅骰子，q 以为是均匀的", en: "a loaded die that q takes for fair"),
      Preset(
        "distributions p=0.7,0.2,0.1 q=0.7,0.3,0 columns=kl",
        zh: "q 有 0 而 p 没有：无穷大", en: "q is 0 where p is not: infinite"),
      Preset(
        "distributions p=\(alice) columns=kl",
        zh: "英文 26 个字母（《爱丽丝漫游奇境》），q 均匀",
        en: "the 26 letters of English (Alice in Wonderland), q uniform"),
      Preset(
        "distributions p=0.7,0.2,0.1 q=0.1,0.2,0.7 columns=grad view=descent",
        zh: "梯度下降：q 从反面走向 p", en: "gradient descent: q walks to p from the far side"),
    ]
  }

  private static let alice =
    "0.0816,0.0137,0.0223,0.0458,0.126,0.0186,0.0235,0.0685,0.0697,0.0014,0.0108,0.0438,0.0196,"
    + "0.0651,0.0756,0.0141,0.0019,0.0505,0.0603,0.0992,0.0322,0.0079,0.0248,0.0014,0.021,0.0007"
}

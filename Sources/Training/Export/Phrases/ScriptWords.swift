/// What the comments of a script say, and what it prints, in one of two languages.
struct ScriptWords: Equatable, Sendable {
  private let language: RunScript.Language
  private let library: RunScript.Library

  init(_ language: RunScript.Language, _ library: RunScript.Library) {
    self.language = language
    self.library = library
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private var libraryName: String { library == .keras ? "Keras" : "PyTorch" }

  var heading: String {
    say(
      "用 \(libraryName) 重做这次训练：数据点、初始权重、小批量和途中的改动都相同，双精度。",
      "The same run in \(libraryName): same points, first weights, minibatches and changes by\n"
        + "hand, in double precision.")
  }

  var install: String {
    say("先安装：", "Install first: ")
      + (library == .keras ? "pip install keras tensorflow-cpu" : "pip install torch")
  }

  func points(training: Int, test: Int) -> String {
    test > 0
      ? say(
        "每行一个点：特征，最后是类别。前 \(training) 行用来训练，后 \(test) 行用来测试。",
        "One point a row: its features, then its class. The first \(training) rows are to learn\n"
          + "from, the other \(test) to test on.")
      : say(
        "每行一个点：特征，最后是类别。全部用来训练。",
        "One point a row: its features, then its class. All are to learn from.")
  }

  var firstWeights: String {
    say(
      "第一次更新之前的权重（每行对应一个输入）和偏置。",
      "Weights before the first update, one row an input, and biases.")
  }

  var allRows: String {
    say("每次更新都用全部训练点。", "Every update takes all points to learn from.")
  }

  var generator: String {
    say(
      "每次更新用哪些行：每一轮按种子和轮次重新打乱，与 xent 逐位相同。\n"
        + "xoshiro256**（Blackman、Vigna），由 SplitMix64（Steele、Lea、Flood）播种，全是整数运算。",
      "Which rows each update takes: every epoch shuffles them anew, by the seed and its own\n"
        + "number, as xent does. xoshiro256** (Blackman, Vigna), filled by SplitMix64 (Steele,\n"
        + "Lea, Flood): whole numbers only.")
  }

  var newEpoch: String { say("新的点让新的一轮立即开始", "a new point begins a new epoch") }

  var changes: String { say("途中手动做的改动。", "What was changed by hand on the way.") }

  var logits: String {
    say(
      "两类只需一个自由的 logit：第一类的固定为 0。",
      "Two classes need one free logit: that of the first class is 0.")
  }

  var transposed: String {
    say("PyTorch 的权重每行对应一个输出，所以转置。", "PyTorch keeps one row an output, hence .T")
  }

  var loss: String {
    say("一个小批量的损失，单位是奈特。", "The loss of a minibatch, in nats.")
  }

  var ownRule: String {
    say(
      "这次训练用的更新公式与 \(libraryName) 自带的不同，所以写在这里。",
      "The rule of this run is not quite \(libraryName)'s own, so it is written out here.")
  }

  var doubleBetas: String {
    say(
      "Keras 把 Python 的小数当作单精度，所以写成 np.float64。",
      "Keras takes Python's decimals for single precision, hence np.float64.")
  }

  var training: String { say("训练", "training") }

  var test: String { say("测试", "test") }

  var result: String {
    say(
      "更新 {UPDATES} 次之后{name}：损失 {value:.10f}，准确率 {hits:.4f}",
      "after {UPDATES} updates, {name}: loss {value:.10f}, accuracy {hits:.4f}")
  }

  func ours(_ count: Int) -> String {
    say(
      "xent 自己算出的前 \(count) 次更新的小批量损失。",
      "What xent computed: the losses of the first \(count) minibatches.")
  }

  var difference: String {
    say(
      "与 xent 前 {len(compared)} 次更新的损失相比，最大相对差：{worst:.1e}",
      "greatest relative difference to xent's losses of the first {len(compared)} updates: "
        + "{worst:.1e}")
  }
}

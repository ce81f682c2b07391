extension AssemblyLineScene {
  package static let presets = [
    Preset("assembly-line", zh: "logit (2, 1, 0)，第一类", en: "logits (2, 1, 0), first class"),
    Preset(
      "assembly-line samples=1 eta=1 check=yes box=11", zh: "一个样本，梯度用差分核对",
      en: "one sample, gradient checked by differences"),
    Preset(
      "assembly-line init=zeros eta=1", zh: "从零开始：q 均匀，损失 ln 3",
      en: "from zeros: q uniform, loss ln 3"),
    Preset(
      "assembly-line init=uniform samples=3", zh: "随机初始化，三个样本",
      en: "random start, three samples"),
    Preset(
      "assembly-line add=1000 naive=yes box=3", zh: "不平移的 softmax：inf/inf = nan",
      en: "softmax without the shift: inf/inf = nan"),
    Preset(
      "assembly-line add=1000 box=3", zh: "同样大的 logit，先减最大值", en: "logits as large, shifted first"),
    Preset(
      "assembly-line samples=3 reduction=sum box=11", zh: "求和：同一个 η，步长是三倍",
      en: "sum: the same η makes steps three times as long"),
    Preset(
      "assembly-line samples=3 eta=30 box=13", zh: "学习率太大：新的损失更高",
      en: "η too large: the new loss is higher"),
  ]
}

import Assessment
import InformationTheory

/// The sentences of the assembly line's state in plain text; numbers are text already.
extension AssemblyLinePhrases {
  static func summary(
    updates: Int, loss: String, newLoss: String, unit: Bilingual, reduction: Reduction,
    rate: String
  ) -> Bilingual {
    let name = name(reduction)
    return Bilingual(
      zh: "已更新 \(updates) 次。各样本的损失\(name.zh)后 L = \(loss) \(unit.zh)；"
        + "按 η = \(rate) 再走一步，L = \(newLoss)。",
      en:
        "\(updates) updates so far. The \(name.en) of the samples' losses is L = \(loss) \(unit.en);"
        + " one more step with η = \(rate) makes it \(newLoss).")
  }

  static func sample(_ sample: Int, x: [String], label: Int, loss: String) -> Bilingual {
    let list = x.joined(separator: ", ")
    return Bilingual(
      zh: "样本 \(sample + 1)：x = (\(list))，标签是第 \(label) 类，损失 \(loss)。",
      en: "Sample \(sample + 1): x = (\(list)), its label is class \(label), its loss \(loss).")
  }

  static let classColumn = Bilingual(zh: "类", en: "class")
  static let parameterColumns: [Language: [String]] = [
    .zh: ["参数", "现值", "梯度", "差分", "更新后"],
    .en: ["parameter", "now", "gradient", "differences", "after the step"],
  ]
}

import Assessment

/// What the news of the assembly line are put together from; numbers are text already.
extension AssemblyLinePhrases {
  static func begin(_ loss: String) -> Bilingual {
    Bilingual(
      zh: "损失 \(loss)：按 . 走一盒，: 走完一遍并更新，空格慢动作",
      en: "loss \(loss): . lights the next box, : makes a whole update, Space slow motion")
  }

  static func lit(_ box: AssemblyBox, what: String) -> Bilingual {
    Bilingual(zh: "第 \(box.rawValue) 盒：\(what)", en: "box \(box.rawValue): \(what)")
  }

  static func updated(_ count: Int, from old: String, to new: String, isWorse: Bool) -> Bilingual {
    Bilingual(
      zh: "第 \(count) 次更新：损失 \(old) → \(new)\(isWorse ? "，反而大了：η 太大" : "")",
      en: "update \(count): loss \(old) → \(new)\(isWorse ? "; it rose: η is too large" : "")")
  }

  static func back(_ count: Int, loss: String) -> Bilingual {
    Bilingual(
      zh: "退回一次更新，还有 \(count) 次：损失 \(loss)",
      en: "one update taken back, \(count) left: loss \(loss)")
  }

  static func rewound(_ loss: String) -> Bilingual {
    Bilingual(zh: "回到起点：损失 \(loss)", en: "back at the start: loss \(loss)")
  }

  /// `W(1,2): 0.25 → 0.26; loss …`
  static func set(
    _ what: Bilingual, from old: String, to new: String, loss: (String, String)
  ) -> Bilingual {
    let move = loss.0 == loss.1 ? loss.1 : "\(loss.0) → \(loss.1)"
    return Bilingual(
      zh: "\(what.zh)：\(old) → \(new)；损失 \(move)", en: "\(what.en): \(old) → \(new); loss \(move)")
  }

  static func added(_ constant: String, loss: String) -> Bilingual {
    Bilingual(
      zh: "每个 logit 都加 \(constant)：q 不变，损失仍是 \(loss)",
      en: "\(constant) added to every logit: q stays, the loss is still \(loss)")
  }

  static func overflow(_ parts: String) -> Bilingual {
    Bilingual(
      zh: "没有平移：exp 溢出，q = \(parts) = nan；先减最大值就好了",
      en: "no shift: exp leaves the range, q = \(parts) = nan; the shift cures it")
  }

  static func naive(_ isNaive: Bool, loss: String) -> Bilingual {
    isNaive
      ? Bilingual(
        zh: "不平移也得 \(loss)，因为 logit 还不大；把 c 改成 1000 看看",
        en: "without the shift still \(loss): the logits are small; try c = 1000")
      : Bilingual(
        zh: "先减最大值：损失 \(loss)，logit 多大都不怕",
        en: "with the shift: loss \(loss), however large the logits")
  }

  static func reduction(_ name: Bilingual, loss: String, rate: String, other: Bilingual)
    -> Bilingual
  {
    Bilingual(
      zh: "\(name.zh)：损失 \(loss)；\(other.zh) = \(rate)",
      en: "\(name.en): loss \(loss); \(other.en) = \(rate)")
  }

  static func initialised(_ name: Bilingual, seed: Int?, loss: String) -> Bilingual {
    let mark = seed.map { Bilingual(zh: "（种子 \($0)）", en: " (seed \($0))") } ?? same("")
    return Bilingual(
      zh: "参数\(name.zh)\(mark.zh)：损失 \(loss)", en: "parameters \(name.en)\(mark.en): loss \(loss)")
  }

  static func option(_ name: Bilingual, _ setting: Bilingual) -> Bilingual {
    Bilingual(zh: "\(name.zh)：\(setting.zh)", en: "\(name.en): \(setting.en)")
  }

  static func run(_ isRunning: Bool, box: AssemblyBox) -> Bilingual {
    isRunning
      ? Bilingual(zh: "慢动作：一盒一盒往前走；空格暂停", en: "slow motion, box by box; Space pauses")
      : Bilingual(zh: "停在第 \(box.rawValue) 盒", en: "paused at box \(box.rawValue)")
  }

  /// A feature, as it stands in the table: `x₁`.
  private static func subscripted(_ feature: Int) -> String { feature == 0 ? "x₁" : "x₂" }

  static func name(_ setting: AssemblySetting) -> Bilingual {
    switch setting {
    case .parameter(let parameter, _):
      same(
        parameter.isBias
          ? "b(\(parameter.row + 1))" : "W(\(parameter.row + 1),\(parameter.column + 1))")
    case .feature(let sample, let feature, _):
      Bilingual(
        zh: "样本 \(sample + 1) 的 \(subscripted(feature))",
        en: "\(subscripted(feature)) of sample \(sample + 1)")
    case .label(let sample, _):
      Bilingual(zh: "样本 \(sample + 1) 的标签", en: "label of sample \(sample + 1)")
    case .learningRate: same("η")
    case .reduction: name(AssemblyOption.reduction)
    case .sampleCount: name(AssemblyOption.samples)
    case .added: same("c")
    case .naive: name(AssemblyOption.naive)
    }
  }
}

import Assessment

// What just happened, in one line.
extension TrainingPhrases {
  static func begin(loss: String) -> Bilingual {
    Bilingual(
      zh: "还没有学，损失 \(loss)：按 . 更新一次，: 走一轮，空格键运行",
      en: "nothing learnt yet, loss \(loss): . one update, : one epoch, Space runs")
  }

  static func oneUpdate(
    _ update: Int, from before: String, to after: String, gradient: String
  ) -> Bilingual {
    Bilingual(
      zh: "第 \(update) 次更新：这批的损失 \(before) → \(after)，|梯度| \(gradient)",
      en: "update \(update): batch loss \(before) → \(after), |gradient| \(gradient)")
  }

  static func manyUpdates(
    _ first: Int, _ last: Int, from before: String, to after: String
  ) -> Bilingual {
    Bilingual(
      zh: "第 \(first)–\(last) 次更新：训练损失 \(before) → \(after)",
      en: "updates \(first)–\(last): training loss \(before) → \(after)")
  }

  static func rest(_ update: Int, loss: String) -> Bilingual {
    Bilingual(
      zh: "第 \(update) 次更新之后停止：梯度几乎为 0，参数不再变化；训练损失 \(loss)",
      en: "stopped after update \(update): the gradient is 0 to the last digit and no parameter"
        + " moves; training loss \(loss)")
  }

  static let rose = Bilingual(zh: "，升了", en: "; it rose")

  static func back(_ update: Int, loss: String) -> Bilingual {
    Bilingual(
      zh: "退回到第 \(update) 次更新之后：训练损失 \(loss)",
      en: "back to after update \(update): training loss \(loss)")
  }

  static func rewound(seed: Int, loss: String) -> Bilingual {
    Bilingual(
      zh: "回到同一个起点（种子 \(seed)）：训练损失 \(loss)",
      en: "back at the same start (seed \(seed)): training loss \(loss)")
  }

  static func rate(from before: String, to after: String, update: Int) -> Bilingual {
    update == 0
      ? Bilingual(zh: "η \(before) → \(after)，从起点开始", en: "η \(before) → \(after), from the start")
      : Bilingual(
        zh: "η \(before) → \(after)，从第 \(update + 1) 次更新起",
        en: "η \(before) → \(after), from update \(update + 1) on")
  }

  static func parameter(
    _ name: String, from before: String, to after: String, loss: (String, String)
  ) -> Bilingual {
    Bilingual(
      zh: "\(name) \(before) → \(after)：训练损失 \(loss.0) → \(loss.1)",
      en: "\(name) \(before) → \(after): training loss \(loss.0) → \(loss.1)")
  }

  /// What setting a field does to the run.
  enum FieldEffect: Equatable {
    /// Nothing.
    case none
    /// The run starts again.
    case restart
    /// The run goes on with it.
    case fromUpdate(Int)
  }

  static func option(_ name: Bilingual, _ value: Bilingual, _ effect: FieldEffect) -> Bilingual {
    switch effect {
    case .none: Bilingual(zh: "\(name.zh)：\(value.zh)", en: "\(name.en): \(value.en)")
    case .restart:
      Bilingual(zh: "\(name.zh)：\(value.zh)；从头开始", en: "\(name.en): \(value.en); a new start")
    case .fromUpdate(1):
      Bilingual(zh: "\(name.zh)：\(value.zh)，从起点开始", en: "\(name.en): \(value.en), from the start")
    case .fromUpdate(let update):
      Bilingual(
        zh: "\(name.zh)：\(value.zh)，从第 \(update) 次更新起",
        en: "\(name.en): \(value.en), from update \(update) on")
    }
  }

  static func travel(_ update: Int, loss: String) -> Bilingual {
    Bilingual(
      zh: "回到第 \(update) 次更新之后：训练损失 \(loss)；之后所作的改动照样重放",
      en: "at update \(update) again: training loss \(loss); later changes are replayed")
  }

  static func kept(_ isKept: Bool, update: Int) -> Bilingual {
    isKept
      ? Bilingual(
        zh: "留下这次训练（更新 \(update) 次）作对照；改一处，按 r，再运行",
        en: "this run is kept (\(update) updates): change something, press r and run again")
      : Bilingual(zh: "不再对照", en: "no run is kept any more")
  }

  static func place(_ location: [Double], q: Double, of shown: Int) -> Bilingual {
    let letter = TrainingElement.letters[shown]
    let place = coordinates(location)
    return Bilingual(
      zh: "光标在 \(place)：q(\(letter)) = \(q.probabilityText)；i 在这里加一个样本",
      en: "cursor at \(place): q(\(letter)) = \(q.probabilityText); i inserts a point here")
  }

  static func inserted(
    _ location: [Double], _ label: Int, count: Int, loss: (String, String)
  ) -> Bilingual {
    let letter = TrainingElement.letters[label]
    let place = coordinates(location)
    return Bilingual(
      zh: "在 \(place) 加了一个 \(letter) 类样本，共 \(count) 个：训练损失 \(loss.0) → \(loss.1)",
      en: "\(letter) inserted at \(place), \(count) points: training loss \(loss.0) → \(loss.1)")
  }

  private static func coordinates(_ location: [Double]) -> String {
    location.count == 1
      ? scientific(location[0]) : "(\(location.map(scientific).joined(separator: ", ")))"
  }

  /// The η with which the steps are what they were.
  static func sameSteps(rate: String) -> Bilingual {
    Bilingual(zh: "；要走原来的步子，η 取 \(rate)", en: "; the same steps as before need η = \(rate)")
  }

  static func mapClass(_ letter: Character) -> Bilingual {
    Bilingual(zh: "地图显示 q(\(letter))", en: "the map shows q(\(letter))")
  }

  static func cursor(_ update: Int, training: String, test: String?) -> Bilingual {
    Bilingual(
      zh: "第 \(update) 次更新之后：训练 \(training)" + (test.map { "，测试 \($0)" } ?? ""),
      en: "after update \(update): train \(training)" + (test.map { ", test \($0)" } ?? ""))
  }

  static func run(_ isRunning: Bool, update: Int) -> Bilingual {
    isRunning
      ? Bilingual(zh: "开始运行；空格键暂停", en: "running; Space pauses")
      : Bilingual(zh: "停在第 \(update) 次更新之后", en: "paused after update \(update)")
  }
}

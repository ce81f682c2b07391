import Assessment
import Foundation
import Training

/// What is said at the end of a run without a screen.
enum TrainCommandText {
  /// Where the run has come to.
  static func summary(_ run: TrainingRun, _ row: TraceRow) -> Bilingual {
    let loss = String(format: "%.6f", row.lossInNats)
    let accuracy = String(format: "%.1f", row.accuracy * 100)
    let (updates, epoch) = (run.updates, run.epoch)
    return Bilingual(
      zh: "更新 \(updates) 次（\(epoch) 轮）：训练损失 \(loss) 奈特，准确率 \(accuracy)%。",
      en: "After \(updates) updates (\(epoch) epochs): training loss \(loss) nats, accuracy"
        + " \(accuracy)%.")
  }

  /// Ctrl-C.
  static func stopped(_ updates: Int) -> Bilingual {
    Bilingual(
      zh: "已在第 \(updates) 次更新之后停下；记录到此为止。",
      en: "stopped after update \(updates); the record ends there.")
  }

  /// Which quantity left the range in which numbers mean something, and what helps.
  static func diverged(_ divergence: Divergence) -> Bilingual {
    let value = divergence.value.description
    let (zh, en) = quantity(divergence.quantity)
    return Bilingual(
      zh: "第 \(divergence.update) 次更新没有做：\(zh)成了 \(value)，训练发散；请减小 eta。",
      en: "update \(divergence.update) was not made: \(en) became \(value), the run diverges;"
        + " lower eta.")
  }

  private static func quantity(_ quantity: Divergence.Quantity) -> (zh: String, en: String) {
    switch quantity {
    case .loss: ("小批量的损失", "the loss of the minibatch")
    case .gradient(let id): ("\(id.name) 的梯度", "the slope of \(id.name)")
    case .parameter(let id): ("参数 \(id.name) ", "parameter \(id.name)")
    }
  }
}

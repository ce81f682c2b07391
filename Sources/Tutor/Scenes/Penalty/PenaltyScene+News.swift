import Assessment
import InformationTheory

extension PenaltyScene {
  package func news(_ context: SceneContext) -> String {
    let news = PenaltyNews(scene: self, base: context.base)
    return context.look.plain(news.text[context.language])
  }

  /// The place in words: `q = 0.80`.
  var placeText: String {
    switch view {
    case .probability: "q = \(place.q.shortPlace)"
    case .margin: "m = \(numbers.margin.shortPlace)"
    case .sigmoid: "q = \(place.q.shortPlace), z = \(place.z.shortPlace)"
    }
  }
}

/// Tells the last change in words and numbers.
private struct PenaltyNews {
  let scene: PenaltyScene
  let base: LogBase

  private var now: PenaltyNumbers { scene.numbers }

  private func scale(_ loss: PenaltyLoss) -> Double { loss == .crossEntropy ? base.perNat : 1 }

  private func height(_ loss: PenaltyLoss, _ numbers: PenaltyNumbers) -> Double {
    (scene.view == .sigmoid ? numbers.slope(loss) : numbers.value(loss)) * scale(loss)
  }

  private func name(_ loss: PenaltyLoss) -> String {
    switch scene.view {
    case .margin: String(loss.letter)
    case .probability: PenaltyPhrases.formula(loss, now, base)
    case .sigmoid: loss == .crossEntropy ? "q−y" : "(q−y)q(1−q)"
    }
  }

  private var placeName: String {
    scene.view == .margin ? "m" : "q"
  }

  private func place(_ numbers: PenaltyNumbers) -> Double {
    scene.view == .margin ? numbers.margin : numbers.place.q
  }

  private var losses: [String] {
    scene.losses.map { "\(name($0)) = \(height($0, now).lossText)" }
  }

  var text: Bilingual {
    let here = "\(placeName) = \(place(now).shortPlace)"
    guard let change = scene.lastChange else { return PenaltyPhrases.begin(here, losses) }
    switch change.kind {
    case .view: return PenaltyPhrases.shown(scene.view)
    case .answer: return PenaltyPhrases.answered(scene.isYes, losses)
    case .move: return moved(from: change.place)
    }
  }

  private func moved(from place: PenaltyPlace) -> Bilingual {
    var before = now
    before.place = place
    let (old, new) = (self.place(before), self.place(now))
    let lead = "\(placeName) \(old.shortPlace) → \(new.shortPlace)"
    let step = new - old
    let slope = before.slope(.crossEntropy) * scale(.crossEntropy)
    let came = height(.crossEntropy, now) - height(.crossEntropy, before)
    let foretold = slope * step
    let isNear = (came - foretold).magnitude <= 0.2 * came.magnitude
    guard scene.view == .probability, slope.isFinite, came.isFinite, isNear, step != 0 else {
      // Four losses before and after would not fit a row.
      let changes = scene.losses.map { loss in
        let now = height(loss, now).lossText
        return scene.view == .margin && loss != .crossEntropy
          ? "\(name(loss)) \(now)" : "\(name(loss)) \(height(loss, before).lossText) → \(now)"
      }
      return PenaltyPhrases.jumped(lead, changes)
    }
    let other = height(.squared, now) - height(.squared, before)
    let text = step.magnitude.stepText
    return PenaltyPhrases.stepped(
      lead, formula: name(.crossEntropy), slope: slope.slopeText,
      step: step < 0 ? "(−\(text))" : text, foretold: foretold.signed, came: came.signed,
      other: "\(name(.squared)) \(other.signed)")
  }
}

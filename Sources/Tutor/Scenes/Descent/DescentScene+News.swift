import Assessment
import InformationTheory

extension DescentScene {
  package func news(_ context: SceneContext) -> String {
    context.look.plain(told(in: context.base)[context.language])
  }

  private func told(in base: LogBase) -> Bilingual {
    let shown = { (nats: Double) in (nats * base.perNat).lossText }
    guard let change = lastChange else {
      return DescentPhrases.begin(
        loss: shown(now.lossInNats), slope: slope(of: told).lossText, parameter: told,
        isVelocity: settings.momentum > 0)
    }
    let losses = (shown(change.lossInNats), shown(now.lossInNats))
    switch change.kind {
    case .updates: return updated(change, losses)
    case .back: return DescentPhrases.back(path.updates, loss: losses.1)
    case .rewind: return DescentPhrases.rewound(loss: losses.1)
    case .run: return DescentPhrases.run(isRunning, path.updates)
    case .option(let option):
      let name = DescentPhrases.name(option)
      let value = setting(of: option)
      switch option {
      case .view, .speed, .h, .data: return DescentPhrases.option(name, value)
      case .eta, .beta, .w, .b, .x, .y, .fixed:
        return DescentPhrases.remade(
          name, from: change.setting, value, updates: path.updates, loss: losses)
      }
    }
  }

  /// The parameter whose step is told: the one that moves, first of all w.
  private var told: DescentParameter { settings.moves(.w) ? .w : .b }

  private func updated(_ change: DescentChange, _ losses: (String, String)) -> Bilingual {
    guard let before = path.before, path.updates > change.updates else {
      return DescentPhrases.limit
    }
    let rose = now.lossInNats > change.lossInNats * (1 + 1e-12)
    guard path.updates == change.updates + 1 else {
      return DescentPhrases.updated(
        change.updates + 1, path.updates, loss: losses, rose: rose)
    }
    let velocity = now.velocity(of: told)
    return DescentPhrases.stepped(
      path.updates, told, from: before[told].lossText, to: now[told].lossText,
      pull: velocity.lossText, isVelocity: settings.momentum > 0,
      rate: settings.rate.shortest, step: (settings.rate * velocity).lossText, loss: losses,
      rose: rose)
  }

  // MARK: - What is shown

  /// What a field is set to.
  func setting(of option: DescentOption) -> Bilingual {
    let plain: String
    switch option {
    case .eta: plain = settings.rate.shortest
    case .beta: plain = settings.momentum.shortest
    case .w: plain = settings.w.shortPlace
    case .b: plain = settings.b.shortPlace
    case .x: plain = settings.x.shortPlace
    case .y: plain = settings.isYes ? "1" : "0"
    case .h: plain = settings.nudge.shortest
    case .fixed:
      guard settings.fixed == .none else {
        return Bilingual(zh: settings.fixed.rawValue, en: settings.fixed.rawValue)
      }
      return DescentPhrases.noneFixed
    case .data: return DescentPhrases.name(settings.data)
    case .view: return DescentPhrases.name(view)
    case .speed: plain = "\(speed.shortest)×"
    }
    return Bilingual(zh: plain, en: plain)
  }

  /// A number of the whole, as it is printed.
  func text(of total: DescentTotal, in base: LogBase) -> String {
    let value = value(of: total)
    switch total {
    case .loss, .least: return (value * base.perNat).lossText
    case .limit: return value.shown(2)
    case .z, .q, .slopeZ, .slopeQ: return value.lossText
    }
  }
}

import Assessment
import Canvas

// What lies over the screen: keys, clicks, drawing.
extension TutorState {
  mutating func pressInOverlay(_ key: Key, _ command: Command?) -> [Effect] {
    guard let open = overlay else { return [] }
    switch command {
    case .language where open != .chooseLanguage: return perform(.language)
    case .base: return perform(.base)
    case .theme: return perform(.theme)
    case .quit: return perform(.quit)
    default: break
    }
    switch open {
    case .explain(let scroll): overlay = explain(scroll, command)
    case .why(var panel): overlay = why(&panel, command)
    case .presets(let chosen): return presets(chosen, key, command)
    case .takeAlong(let chosen): return takeAlong(chosen, key, command)
    case .quit: return confirmQuit(key, command)
    case .chooseLanguage: return chooseLanguage(key, command)
    }
    return []
  }

  /// A click outside of anything closes; a click on a row chooses it.
  mutating func touchOverlay(_ name: String) -> [Effect] {
    switch overlay {
    case .presets:
      guard let row = Int(name.dropFirst("overlay.".count)), name.hasPrefix("overlay.") else {
        overlay = nil
        return []
      }
      return choosePreset(row)
    case .takeAlong:
      guard let row = Int(name.dropFirst("overlay.".count)), name.hasPrefix("overlay.") else {
        overlay = nil
        return []
      }
      return takeAlong(row)
    case .why(var panel):
      guard name.hasPrefix("overlay."), let row = Int(name.dropFirst("overlay.".count)) else {
        overlay = nil
        return []
      }
      panel.move(by: row - panel.choice)
      panel.descend()
      overlay = .why(panel)
    case .chooseLanguage:
      return name == "overlay.0" ? take(.zh) : name == "overlay.1" ? take(.en) : []
    case .explain, .quit, nil: overlay = nil
    }
    return []
  }

  private func explain(_ scroll: Int, _ command: Command?) -> Overlay? {
    let page = max(1, size.height - 8)
    return switch command {
    case .up: .explain(scroll: max(0, scroll - 1))
    case .down: .explain(scroll: min(scroll + 1, ExplainPanel(self).longestScroll))
    case .previousPage: .explain(scroll: max(0, scroll - page))
    case .nextPage: .explain(scroll: min(scroll + page, ExplainPanel(self).longestScroll))
    case .close, .explain, .open: nil
    default: .explain(scroll: scroll)
    }
  }

  private func why(_ panel: inout WhyPanel, _ command: Command?) -> Overlay? {
    switch command {
    case .up: panel.move(by: -1)
    case .down: panel.move(by: 1)
    case .open, .more: panel.descend()
    case .close, .less: if !panel.ascend() { return nil }
    default: break
    }
    return .why(panel)
  }

  private mutating func presets(_ chosen: Int, _ key: Key, _ command: Command?) -> [Effect] {
    guard case .page(let page) = screen, let scene = page.scene else { return [] }
    let last = max(0, scene.presets.count - 1)
    if let scalar = key.withoutInputMethod.typed, let digit = Int(String(Character(scalar))),
      (1...last + 1) ~= digit
    {
      return choosePreset(digit - 1)
    }
    switch command {
    case .up: overlay = .presets(chosen: max(0, chosen - 1))
    case .down: overlay = .presets(chosen: min(last, chosen + 1))
    case .open: return choosePreset(chosen)
    case .close, .presets: overlay = nil
    default: break
    }
    return []
  }

  private mutating func choosePreset(_ index: Int) -> [Effect] {
    overlay = nil
    guard case .page(var page) = screen else { return [] }
    let requests = page.choosePreset(index)
    screen = .page(page)
    return fulfil(requests)
  }

  /// What the scene on the screen may be taken along as.
  var takeAlongKinds: [TakeAlong] {
    guard case .page(let page) = screen, let scene = page.scene else { return [] }
    return TakeAlong.kinds(of: scene)
  }

  private mutating func takeAlong(_ chosen: Int, _ key: Key, _ command: Command?) -> [Effect] {
    let last = max(0, takeAlongKinds.count - 1)
    if let scalar = key.withoutInputMethod.typed, let digit = Int(String(Character(scalar))),
      (1...last + 1) ~= digit
    {
      return takeAlong(digit - 1)
    }
    switch command {
    case .up: overlay = .takeAlong(chosen: max(0, chosen - 1))
    case .down: overlay = .takeAlong(chosen: min(last, chosen + 1))
    case .open: return takeAlong(chosen)
    case .close, .takeAlong: overlay = nil
    default: break
    }
    return []
  }

  /// Writes the new file of a kind; the picture is that of the screen beneath.
  private mutating func takeAlong(_ index: Int) -> [Effect] {
    overlay = nil
    let kinds = takeAlongKinds
    guard kinds.indices.contains(index), case .page(let page) = screen, let scene = page.scene
    else { return [] }
    let file = kinds[index].file(of: scene, settings.language) { view(in: size) }
    switch file {
    case .success(let effect): return [effect]
    case .failure(let refusal): return say(refusal.reason)
    }
  }

  private mutating func confirmQuit(_ key: Key, _ command: Command?) -> [Effect] {
    switch key.code {
    case .enter: return quit()
    case .escape: overlay = nil
    case .character(let scalar):
      if scalar == "y" || scalar == "Y" { return quit() }
      overlay = nil
    default: break
    }
    return []
  }

  private mutating func chooseLanguage(_ key: Key, _ command: Command?) -> [Effect] {
    switch key.withoutInputMethod.code {
    case .character("1"), .character("z"): return take(.zh)
    case .character("2"), .character("e"), .enter, .escape: return take(.en)
    default: return []
    }
  }

  private mutating func take(_ language: Language) -> [Effect] {
    overlay = nil
    return set(language: language)
  }
}

extension Look {
  /// Returns how things of a role look.
  ///
  /// The hues are those of Okabe and Ito (2008), nearest in xterm's palette; body text always keeps
  /// the terminal's own colours, and no meaning rests on colour alone.
  package func style(_ role: Role) -> Style {
    var style = attributes(of: role)
    switch colors {
    case .mono: break
    case .ansi16: style.ink = ansi16Ink(of: role)
    case .xterm256: style.ink = xterm256Ink(of: role)
    }
    return style
  }

  private func attributes(of role: Role) -> Style {
    switch role {
    case .text, .secondary, .q, .bar, .rule, .math: .plain
    case .third: Style(isUnderlined: colors == .mono)
    case .p: Style(isBold: colors == .mono)
    case .accent: Style(isUnderlined: true)
    case .title, .right, .wrong, .keyName, .strong, .emphasis: Style(isBold: true)
    case .highlight: Style(isBold: true, isUnderlined: colors == .mono)
    case .focus: Style(isReversed: true)
    case .code: Style(isBold: colors == .mono)
    }
  }

  private func ansi16Ink(of role: Role) -> Ink {
    let isDark = background == .dark
    return switch role {
    case .text, .secondary, .title, .focus, .rule, .emphasis, .strong, .math: .default
    case .p, .keyName, .code: .indexed(isDark ? 14 : 6)
    case .q: .indexed(isDark ? 11 : 3)
    case .third: .indexed(isDark ? 13 : 5)
    case .accent, .bar: .indexed(isDark ? 12 : 4)
    case .right: .indexed(isDark ? 10 : 2)
    case .wrong: .indexed(isDark ? 9 : 1)
    case .highlight: isDark ? .indexed(11) : .default
    }
  }

  // On a light background the same hues in a darker shade, so that thin glyphs stay legible.
  private func xterm256Ink(of role: Role) -> Ink {
    let isDark = background == .dark
    return switch role {
    case .text, .title, .focus, .emphasis, .strong, .math: .default
    case .secondary, .rule: .indexed(isDark ? 248 : 240)
    case .p: .indexed(isDark ? 74 : 31)
    case .q: .indexed(isDark ? 214 : 130)
    case .third: .indexed(isDark ? 175 : 132)
    case .accent: .indexed(isDark ? 74 : 25)
    case .bar: .indexed(isDark ? 250 : 238)
    case .right: .indexed(isDark ? 36 : 29)
    case .wrong: .indexed(isDark ? 166 : 160)
    case .highlight: isDark ? .indexed(227) : .default
    case .keyName, .code: .indexed(isDark ? 74 : 25)
    }
  }
}

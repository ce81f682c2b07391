import Testing

@testable import Canvas

struct LookTests {
  @Test func bodyTextKeepsTheColorsOfTheTerminal() {
    for colors in Look.Colors.allCases {
      for background in Look.Background.allCases {
        let look = Look(colors: colors, background: background)
        #expect(look.style(.text) == .plain)
        for role in Role.allCases {
          #expect(look.style(role).paper == .default)
          if colors == .mono { #expect(look.style(role).ink == .default) }
        }
      }
    }
  }

  @Test func hueOfPAndQ() {
    #expect(Look().style(.p).ink == .indexed(74))
    #expect(Look().style(.q).ink == .indexed(214))
    #expect(Look(colors: .mono).style(.p) == Style(isBold: true))
    #expect(Look(colors: .ansi16).style(.q).ink == .indexed(11))
  }

  @Test func focusShowsWithoutColors() {
    for colors in Look.Colors.allCases {
      #expect(Look(colors: colors).style(.focus).isReversed)
    }
  }

  @Test func stylesAreAdded() {
    let style = Style(ink: .indexed(3)).adding(Style(paper: .indexed(9), isBold: true))
    #expect(style == Style(ink: .indexed(3), paper: .indexed(9), isBold: true))
  }
}

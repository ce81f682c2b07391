import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct GuessSceneFrameTests {
  private func frame(
    _ text: String, _ width: Int, _ height: Int, _ language: Language, look: Look = Look(),
    focus: String? = nil, field: TextField? = nil
  ) throws -> Frame {
    try DrawnScene(text, look: look).frame(width, height, language, focus: focus, field: field)
  }

  static let ascii = Look(colors: .mono, glyphs: .ascii)

  @Test func aSmallScreenShowsTextChipsAndScores() throws {
    let text = "guess laid=4111111,0222211 chips=0400000"
    #expect(try frame(text, 78, 17, .en, focus: "chips.2").lines() == Self.smallEnglish)
    #expect(try frame(text, 78, 17, .zh, focus: "chips.2").lines() == Self.smallChinese)
  }

  @Test func aTallScreenShowsTheMeansBelow() throws {
    let turns = Array(repeating: "4111111", count: 6).joined(separator: ",")
    let text = "guess text=tang passage=6 laid=\(turns),2221111"
    #expect(try frame(text, 74, 28, .en, focus: "bits_bigram").lines() == Self.tallEnglish)
    #expect(try frame(text, 74, 28, .zh, focus: "bits_bigram").lines() == Self.tallChinese)
  }

  @Test func inASCIIChipsAreLetters() throws {
    let lines = try frame(
      "guess chips=0400000", 78, 17, .en, look: Self.ascii, focus: "chips.2"
    ).lines()
    #expect(lines.contains { $0.contains(">h          [4] oooo......       1.32") })
    #expect(lines.contains { $0.contains("inf  you") })
  }

  @Test func aMeanOfInfinityIsNotTheLastWord() throws {
    let lines = try frame(
      "guess text=tang laid=x000000,2221111 chips=2221111", 78, 17, .zh, focus: "reveal"
    ).lines()
    #expect(lines == Self.infinite)
  }

  @Test func everyElementIsOnTheScreen() throws {
    for text in ["guess", "guess text=tang laid=x000000 chips=0000001"] {
      let scene = try GuessScene(StateLine(text))
      for (width, height) in [(78, 17), (74, 28), (118, 30)] {
        for row in scene.parts.flatMap(\.rows) {
          for language in Language.allCases {
            let frame = try frame(text, width, height, language, focus: row)
            #expect(frame.element(named: row) != nil, "\(row) at \(width)×\(height)")
            #expect(frame.cursor != nil, "\(row) at \(width)×\(height)")
          }
        }
      }
    }
  }

  @Test func anOpenFieldTakesThePlaceOfTheChips() throws {
    let frame = try frame("guess", 78, 17, .en, focus: "chips.2", field: TextField("7"))
    #expect(frame.lines().contains { $0.contains("▸h        [7  ]") })
    #expect(frame.showsCursor)
  }

  @Test func aPressOnTheRowLaysAsManyAsReachToIt() throws {
    var scene = GuessScene()
    let frame = try frame("guess", 78, 17, .en)
    let row = try #require(frame.element(named: "chips.3")).rect
    let fifth = Double(16 + 4) + 0.5
    #expect(try scene.touch("chips.3", x: fifth / Double(row.width), y: 0))
    #expect(scene.chips.counts[2] == 5)
    #expect(try scene.touch("chips.3", x: 0.1, y: 0))
    #expect(scene.chips.counts[2] == 5)
  }

  @Test func noRectangleIsTooSmall() throws {
    let over = Array(repeating: "4111111", count: 20).joined(separator: ",")
    for line in ["guess", "guess text=tang laid=x000000", "guess laid=\(over)"] {
      let scene = try GuessScene(StateLine(line))
      for (width, height) in [(0, 0), (1, 1), (2, 9), (7, 3), (24, 5), (40, 40), (300, 4)] {
        for look in [Look(), Self.ascii, Look(ambiguousIsWide: true)] {
          var frame = Frame(size: Size(width: width, height: height), look: look)
          for focus in ["chips.1", "last_you", "bits_unigram", "hedge", "passage"] {
            let context = SceneContext(
              look: look, language: .zh, focus: focus, field: TextField("1/3 + 123456789"))
            scene.draw(into: &frame, in: frame.rect, context: context)
            scene.draw(
              into: &frame, in: Rect(column: -3, row: -2, width: width, height: height),
              context: context)
          }
        }
      }
    }
  }

  @Test func newsFitInARow() throws {
    for language in Language.allCases {
      let context = SceneContext(look: Look(), language: language)
      for text in ["guess", "guess text=tang"] {
        var scene = try GuessScene(StateLine(text))
        let steps: [(inout GuessScene) throws -> Void] = [
          { _ in }, { try $0.set("chips.7", to: 3) }, { try $0.set("chips.7", to: 0) },
          { _ = try $0.perform(.open, at: "hedge") }, { _ = try $0.perform(.uniform, at: nil) },
          { _ = try $0.perform(.update, at: nil) }, { _ = try $0.perform(.stepBack, at: nil) },
          { _ = try $0.perform(.oneHot, at: "chips.2") }, { _ = try $0.perform(.update, at: nil) },
          { _ = try $0.perform(.rewind, at: nil) },
          {
            while !$0.isOver {
              $0.chips.spread()
              _ = try $0.perform(.update, at: nil)
            }
          },
        ]
        for step in steps {
          try step(&scene)
          #expect(Look().displayWidth(of: scene.news(context)) <= 78, "\(scene.news(context))")
        }
      }
    }
  }
}

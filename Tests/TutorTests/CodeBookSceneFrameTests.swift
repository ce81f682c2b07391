import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct CodeBookSceneFrameTests {
  private func frame(
    _ text: String, _ width: Int, _ height: Int, _ language: Language, look: Look = Look(),
    focus: String? = nil, field: TextField? = nil
  ) throws -> Frame {
    try DrawnScene(text, look: look).frame(width, height, language, focus: focus, field: field)
  }

  static let ascii = Look(colors: .mono, glyphs: .ascii)

  @Test func aSmallScreenShowsBothBooksSideBySide() throws {
    let text = "code-book draws=100"
    #expect(try frame(text, 78, 17, .en, focus: "q.1").lines() == Self.smallEnglish)
    #expect(try frame(text, 78, 17, .zh, focus: "q.1").lines() == Self.smallChinese)
  }

  @Test func aTallScreenShowsTheRunningMeanBelow() throws {
    let text = "code-book draws=100"
    #expect(try frame(text, 74, 28, .en, focus: "cross_entropy").lines() == Self.tallEnglish)
    #expect(try frame(text, 74, 28, .zh, focus: "cross_entropy").lines() == Self.tallChinese)
  }

  @Test func codeWordsAreShownAsBits() throws {
    let lines = try frame(CodeBookScene.presets[5].line, 78, 17, .zh, focus: "huffman").lines()
    #expect(lines == Self.codes)
  }

  @Test func inASCIIBlocksAreLettersAndSigns() throws {
    let lines = try frame("code-book", 78, 17, .en, look: Self.ascii, focus: "q.1").lines()
    #expect(lines[2].hasSuffix("0.2500 sunny++++++++++  sunny"))
    #expect(lines[3].hasSuffix("0.2500 ppppp++++++++++  ppppp"))
    #expect(lines[9].hasSuffix("bits      snow ppppppppp   snow ppppppppp"))
    #expect(lines.joined().utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func aWideScreenHasRoomForAll() throws {
    let lines = try frame("code-book view=draw draws=300", 118, 30, .en, focus: "draw_100").lines()
    #expect(lines.first?.contains("book for q, area") == true)
    #expect(lines.contains { $0.contains("300 drawn") })
    #expect(lines.contains { $0.contains("[draw 100 words]") })
  }

  @Test func everyElementOfTheViewIsOnTheScreen() throws {
    for view in CodeBookView.allCases {
      let scene = try CodeBookScene(StateLine("code-book view=\(view.rawValue)"))
      for (width, height) in [(78, 17), (74, 28), (118, 30)] {
        for part in scene.parts {
          for row in part.rows {
            let frame = try frame(scene.line.text, width, height, .zh, focus: row)
            #expect(frame.element(named: row) != nil, "\(row) at \(width)×\(height)")
            #expect(frame.cursor != nil, "\(row) at \(width)×\(height)")
          }
        }
      }
    }
  }

  @Test func theFocusIsSeenWithoutColours() throws {
    let frame = try frame("code-book", 78, 17, .en, look: Self.ascii, focus: "length.3")
    #expect(frame.lines().contains { $0.contains(">rain") && $0.contains("[2.0000]") })
  }

  @Test func anOpenFieldTakesThePlaceOfTheValue() throws {
    let frame = try frame("code-book", 78, 17, .en, focus: "q.2", field: TextField("1/3"))
    #expect(frame.lines().contains { $0.contains("[1/3   ]") })
    #expect(frame.showsCursor)
  }

  @Test func heightsAreExactWhereTheyCanBe() {
    #expect(CodeBookPicture.heights(of: [0.5, 0.25, 0.125, 0.125], atMost: 11) == [4, 2, 1, 1])
    #expect(CodeBookPicture.heights(of: [1, 0], atMost: 9) == [9, 0])
    #expect(CodeBookPicture.heights(of: [0.5, 0.5], atMost: 1).reduce(0, +) == 1)
    #expect(CodeBookPicture.heights(of: [0.5, 0.5], atMost: 0) == [0, 0])
  }

  @Test func noRectangleIsTooSmall() throws {
    let lines = ["code-book p=0.5,0.5 q=1,0 draws=3"] + CodeBookScene.presets.map(\.line)
    for line in lines {
      for view in CodeBookView.allCases {
        var scene = try CodeBookScene(StateLine(line))
        scene.view = view
        for (width, height) in [(0, 0), (1, 1), (2, 9), (7, 3), (24, 5), (40, 40), (300, 4)] {
          for look in [Look(), Self.ascii, Look(ambiguousIsWide: true)] {
            var frame = Frame(size: Size(width: width, height: height), look: look)
            for focus in ["q.1", "cost.2", "view", "kl", "mean", "draw_1"] {
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
  }

  @Test func newsFitInARow() throws {
    for language in Language.allCases {
      let context = SceneContext(look: Look(), language: language)
      var scene = CodeBookScene()
      let steps: [(inout CodeBookScene) throws -> Void] = [
        { _ in }, { try $0.set("q.2", to: 0.123_4) }, { _ = try $0.perform(.swap, at: nil) },
        { _ = try $0.perform(.epoch, at: nil) }, { _ = try $0.perform(.update, at: nil) },
        { _ = try $0.perform(.stepBack, at: nil) }, { _ = try $0.perform(.run, at: nil) },
        { _ = try $0.perform(.rewind, at: nil) }, { _ = try $0.perform(.oneHot, at: "q.1") },
        { try $0.change("view", by: ChangeStep(1)) },
      ]
      for step in steps {
        try step(&scene)
        #expect(Look().displayWidth(of: scene.news(context)) <= 78, "\(scene.news(context))")
      }
    }
  }
}

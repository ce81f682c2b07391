import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

/// Frames as text, in a small window, beside the text, and alone.
struct AssemblyLineSceneFrameTests {
  static let sizes = [
    Size(width: 78, height: 17), Size(width: 74, height: 28), Size(width: 118, height: 30),
  ]
  static let looks = [
    Look(), Look(colors: .mono, glyphs: .ascii), Look(ambiguousIsWide: true),
  ]

  private func frame(
    _ scene: AssemblyLineScene, _ size: Size, _ language: Language, _ focus: String?,
    _ look: Look = Look()
  ) -> Frame {
    DrawnScene(scene, look: look).frame(size.width, size.height, language, focus: focus)
  }

  func lines(
    _ line: String, _ size: Size, _ language: Language, _ focus: String, _ look: Look = Look()
  ) throws -> [String] {
    frame(try AssemblyLineScene(StateLine(line)), size, language, focus, look).lines()
  }

  func picture(_ text: String) -> [String] { DrawnScene.lines(text) }

  //FRAMES
  // MARK: - Properties

  @Test(arguments: AssemblyLineScene.presets.map(\.line))
  func theLitBoxIsWholeAtEverySize(line: String) throws {
    for box in AssemblyBox.allCases {
      var scene = try AssemblyLineScene(StateLine(line))
      scene.box = box
      for size in Self.sizes {
        for look in Self.looks {
          let frame = frame(scene, size, .zh, box.name, look)
          for element in scene.elements(of: box) {
            let place = frame.element(named: element.name)?.rect
            #expect(place?.isEmpty == false, "\(line) \(box) \(element.name) \(size)")
          }
          let corners = frame.lines().joined().filter { "┌┘".contains($0) }.count
          if look.drawsUnicode { #expect(corners == 2) }
        }
      }
    }
  }

  @Test(arguments: ["assembly-line", "assembly-line init=uniform samples=3 check=yes"])
  func theFocusIsSeenByShape(line: String) throws {
    let look = Look(colors: .mono, glyphs: .ascii)
    for box in AssemblyBox.allCases {
      var scene = try AssemblyLineScene(StateLine(line))
      scene.box = box
      for size in Self.sizes {
        for element in scene.parts.flatMap(\.rows) {
          let frame = frame(scene, size, .en, element, look)
          let cursor = try #require(frame.cursor, "\(line) \(element) \(size)")
          let place = frame.element(named: element)?.rect
          #expect(place?.isEmpty == false)
          let marks = [cursor.column - 1, cursor.column].map {
            frame[Position(column: $0, row: cursor.row)].scalar
          }
          #expect(
            marks.contains(UInt32(UInt8(ascii: "["))) || marks.contains(UInt32(UInt8(ascii: ">"))),
            "\(element)")
        }
      }
    }
  }

  @Test func anOpenFieldShowsWhatIsTyped() throws {
    let scene = AssemblyLineScene()
    for element in ["w.1.2", "x.2.1", "y.1", "eta", "add"] {
      var frame = Frame(size: Self.sizes[0], look: Look())
      let context = SceneContext(
        look: Look(), language: .en, focus: element, field: TextField("1/3"))
      scene.draw(into: &frame, in: frame.rect, context: context)
      #expect(frame.lines().contains { $0.contains("1/3") }, "\(element)")
      #expect(frame.showsCursor)
    }
  }

  @Test func nothingIsDrawnOutsideAndNothingTraps() throws {
    let texts = AssemblyLineScene.presets.map(\.line) + ["assembly-line add=-1000 naive=yes box=8"]
    let sides = [-5, 0, 1, 2, 3, 7, 16, 25, 40, 78, 130, 400]
    for text in texts {
      var scene = try AssemblyLineScene(StateLine(text))
      for (index, width) in sides.enumerated() {
        for (other, height) in sides.enumerated() {
          scene.box = AssemblyBox(rawValue: (index + other) % 13 + 1) ?? .logits
          let rows = scene.parts.flatMap(\.rows)
          let look = Self.looks[(index + other) % 3]
          var frame = Frame(size: Size(width: 90, height: 40), look: look)
          let rect = Rect(column: index - 3, row: other - 3, width: width, height: height)
          scene.draw(
            into: &frame, in: rect,
            context: SceneContext(
              look: look, language: .zh, focus: rows[(index * 7 + other) % rows.count]))
          var outside = 0
          for row in 0..<40 {
            for column in 0..<90 {
              let place = Position(column: column, row: row)
              if !rect.contains(place), frame[place] != .blank { outside += 1 }
            }
          }
          #expect(outside == 0)
          if let cursor = frame.cursor { #expect(rect.contains(cursor)) }
        }
      }
    }
  }

  @Test func asciiIsPure() throws {
    let look = Look(colors: .mono, glyphs: .ascii)
    for text in AssemblyLineScene.presets.map(\.line) {
      var scene = try AssemblyLineScene(StateLine(text))
      for box in AssemblyBox.allCases {
        scene.box = box
        for line in frame(scene, Self.sizes[2], .en, box.name, look).lines() {
          #expect(line.allSatisfy { $0.isASCII }, "\(line)")
        }
      }
    }
  }
}

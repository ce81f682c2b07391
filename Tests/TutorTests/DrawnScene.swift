import Assessment
import Canvas
import InformationTheory

@testable import Tutor

/// A scene drawn alone, as large as its frame.
struct DrawnScene {
  var scene: any Scene
  var look = Look()

  /// The scene in the state of a line.
  init(_ line: String, look: Look = Look()) throws {
    self.init(try ActiveScene(line).scene, look: look)
  }

  init(_ scene: any Scene, look: Look = Look()) {
    self.scene = scene
    self.look = look
  }

  func frame(
    _ width: Int, _ height: Int, _ language: Language, base: LogBase = .nats,
    focus: String? = nil, field: TextField? = nil
  ) -> Frame {
    var frame = Frame(size: Size(width: width, height: height), look: look)
    scene.draw(
      into: &frame, in: frame.rect,
      context: SceneContext(
        look: look, language: language, base: base, focus: focus, field: field))
    return frame
  }

  /// The lines of a picture in the source.
  static func lines(_ picture: String) -> [String] {
    picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

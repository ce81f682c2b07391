import ArgumentParser
import Assessment
import Tutor

/// `xent lab LINE`: a scene alone, in the state of the line.
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Open a scene alone, in the state of one line of text.",
    discussion: """
      The line is a scene's name and settings, as `x` in the tutor writes it.

      SCENES
        \(ActiveScene.names.joined(separator: ", "))

      EXAMPLE
        xent lab distributions p=0.7,0.2,0.1 q=1/2,0.3,0.2
        xent lab training data=blobs seed=7
      """)

  @Argument(help: "The line: a scene and its settings.") var line: [String] = ["distributions"]
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let session = TutorSession(screen: screen, speech: speech)
    try session.run(session.state(ofLab: scene(session.language)))
  }

  private func scene(_ language: Language) throws -> ActiveScene {
    do throws(StateLineError) {
      return try ActiveScene(line.joined(separator: " "))
    } catch {
      throw ProgramExit(.usage, StateLineErrorText(error).text[language])
    }
  }
}

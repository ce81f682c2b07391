import Assessment
import Canvas
public import Curriculum

extension SceneCatalog {
  /// The scenes of this program, as values: the linter and the checker use them from below.
  public static let standard = SceneCatalog(
    names: ActiveScene.names,
    parse: { line in
      do throws(StateLineError) {
        _ = try ActiveScene(line)
        return nil
      } catch {
        return StateLineRefusal(
          key: error.key, words: StateLineErrorText(error, namesPlace: false).text)
      }
    },
    measure: { line in (try? ActiveScene(line))?.scene.measurements },
    fits: { page, language, size in page.fits(in: size, language: language) })
}

extension Page {
  /// Whether the whole text of the page is seen at once in a window of this size.
  func fits(in size: Size, language: Language) -> Bool {
    let context = ScreenContext(
      settings: Settings(language: language), look: Look(), size: size)
    let scene = scene.flatMap { try? ActiveScene($0) }
    return PageScreen(page: self, scene: scene).longestScroll(context) == 0
  }
}

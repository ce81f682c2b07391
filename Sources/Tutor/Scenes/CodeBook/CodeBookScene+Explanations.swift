import Assessment
import Canvas
import InformationTheory

extension CodeBookScene {
  package func explanations(_ context: SceneContext) -> [Explanation] {
    guard let numbers = CodeBookNumbers(self) else { return [] }
    let writer = CodeBookExplanations(scene: self, numbers: numbers, context: context)
    let all =
      writer.values + writer.cells + writer.blocks + writer.totals + writer.words + writer.actions
    return all.map { Explanation($0.element, context.look.plain($0.text)) }
  }
}

/// Explains the scene with the numbers that are on it now.
private struct CodeBookExplanations {
  let scene: CodeBookScene
  let numbers: CodeBookNumbers
  let context: SceneContext

  private var language: Language { context.language }
  private var indices: Range<Int> { 0..<scene.count }

  var values: [Explanation] {
    Side.allCases.flatMap { side in
      indices.map { index in
        Explanation(
          CodeBookElement.value(side, index).name,
          CodeBookPhrases.given(
            side, scene.name(index), scene[side].values[index].shortest,
            isFixed: scene[side].fixed.contains(index))[language])
      }
    }
  }

  var cells: [Explanation] {
    CodeBookCell.allCases.flatMap { cell in
      indices.map { index in
        let element = CodeBookElement.cell(cell, index).name
        let formula = formula(element) ?? ""
        // The first of a column says what the column is.
        guard index == 0 else { return Explanation(element, formula) }
        return Explanation(
          element, CodeBookPhrases.explained(formula, CodeBookPhrases.meaning(cell))[language])
      }
    }
  }

  var blocks: [Explanation] {
    indices.map { index in
      let text = CodeBookPhrases.block(
        scene.name(index), height: scene.p.values[index].fewDigits,
        width: numbers[.length, index].quantityText, own: numbers.ownLength(index).quantityText,
        area: numbers[.cost, index].quantityText)
      let legend = index == 0 ? CodeBookPhrases.blockLegend[language] : ""
      return Explanation(CodeBookElement.block(index).name, text[language] + legend)
    }
  }

  var totals: [Explanation] {
    scene.totals.map { total in
      let name = CodeBookPhrases.name(total)[language]
      let value = numbers[total]
      let formula = value.isNaN ? "\(name): –" : "\(name) = \(value.exactText)"
      return Explanation(
        total.rawValue,
        CodeBookPhrases.explained(formula, CodeBookPhrases.meaning(total))[language])
    }
  }

  var words: [Explanation] {
    guard scene.view == .codes else { return [] }
    let (huffman, own) = (numbers.huffman.words, numbers.huffmanOwn.words)
    let shannon = numbers.shannon?.words
    return indices.map { index in
      let text = CodeBookPhrases.codeWords(
        scene.name(index), own: own[index], huffman: huffman[index], shannon: shannon?[index])
      return Explanation("code.\(index + 1)", text[language])
    }
  }

  var actions: [Explanation] {
    let actions = CodeBookAction.allCases.map { action in
      Explanation(
        action.rawValue, CodeBookPhrases.meaning(action, count: scene.draws.count)[language])
    }
    let options = CodeBookOption.allCases.map { option in
      Explanation(
        option.rawValue,
        CodeBookPhrases.option(
          CodeBookPhrases.meaning(option), scene.setting(of: option))[language])
    }
    return actions + options
  }

  /// `−log₂ q(sunny) = −log₂ 0.125 = 3.00000000`
  private func formula(_ element: String) -> String? {
    guard let derivation = scene.derivation(of: element, context) else { return nil }
    let line = { (tex: String) in (try? Formula(tex))?.oneLine(context.look) ?? tex }
    return "\(line(derivation.symbol)) = \(line(derivation.substituted(places: 6)))"
      + " = \(derivation.value.exactText)"
  }
}

extension Double {
  /// All digits of the number if they are few, else six decimals.
  var exactText: String { isFinite ? fewDigits : shown(4) }
}

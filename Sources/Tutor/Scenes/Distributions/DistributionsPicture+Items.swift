import Assessment
import Canvas

// Options, and numbers of the whole that are not part of the balance, with their names.
extension DistributionsPicture {
  /// The options.
  var optionItems: [SceneItem] {
    scene.options.map { option in
      SceneItem(
        element: DistributionsElement.option(option).name,
        label: DistributionsPhrases.name(option)[language],
        value: scene.setting(of: option)[language], kind: .choice)
    }
  }

  /// The numbers that are not part of the balance.
  var extraItems: [SceneItem] {
    guard let numbers else { return [] }
    return scene.totals.filter { !mainTotals.contains($0) }.map { total in
      SceneItem(
        element: DistributionsElement.total(total).name, label: name(total),
        value: numbers[total].quantityText, kind: .number)
    }
  }
}

import Assessment
import InformationTheory
import Training

/// Reads the settings of a `training` line, and says of a bad one what it takes and where.
struct TrainingLineReader {
  let line: StateLine

  func checkKeys(_ keys: [String]) throws(StateLineError) {
    var seen: Set<String> = []
    for setting in line.settings where setting.update == nil {
      guard keys.contains(setting.key) else {
        throw .unknownKey(key: setting.key, column: setting.column, known: keys)
      }
      guard seen.insert(setting.key).inserted else {
        throw .duplicate(key: setting.key, column: setting.column)
      }
    }
  }

  /// What the run starts from.
  func settings() throws(StateLineError) -> TrainingSettings {
    var settings = TrainingSettings()
    try readData(&settings)
    try readModel(&settings)
    try readObjective(&settings)
    settings.method = try word("optimizer", TrainingMethod.self) ?? .sgd
    settings.momentum =
      try number("momentum", in: TrainingSettings.momentumRange) ?? settings.momentum
    settings.formula = try word("formula", Optimizer.Formula.self) ?? .keras
    settings.learningRate =
      try number("eta", in: TrainingSettings.rateRange) ?? settings.learningRate
    settings.batch = try integer("batch", in: 1...settings.trainingCount)
    settings.reduction = try word("reduction", Reduction.self) ?? .mean
    return settings
  }

  private func readData(_ settings: inout TrainingSettings) throws(StateLineError) {
    settings.source = try word("data", TrainingSource.self) ?? settings.source
    let isPlane = settings.isPlane
    settings.classes =
      try integer("classes", in: settings.source.mayHaveThreeClasses ? 2...3 : 2...2) ?? 2
    let given = try integer("points", in: isPlane ? TrainingSettings.pointsRange : 6...6)
    settings.wantedPoints = given == settings.source.standardPoints ? nil : given
    settings.distance =
      try number("distance", in: TrainingSettings.distanceRange) ?? settings.distance
    settings.share = try number("share", in: TrainingSettings.shareRange) ?? settings.share
    settings.spread = try number("spread", in: TrainingSettings.spreadRange) ?? 0
    settings.flips = try number("flips", in: TrainingSettings.flipsRange) ?? 0
    settings.test = try integer("test", in: TrainingSettings.testRange) ?? settings.test
    settings.seed = try integer("seed", in: TrainingSettings.seedRange) ?? settings.seed
  }

  private func readModel(_ settings: inout TrainingSettings) throws(StateLineError) {
    if let setting = setting("features") {
      let words = setting.value.split(separator: ",", omittingEmptySubsequences: false)
      let chosen = words.compactMap { InputFeature(rawValue: String($0)) }
      guard settings.isPlane, chosen.count == words.count, Set(chosen).count == chosen.count
      else { throw bad(setting, .listOf(InputFeature.allCases.map(\.rawValue))) }
      settings.features = InputFeature.allCases.filter(chosen.contains)
    }
    if let setting = setting("model"), setting.value != "linear" {
      let words = setting.value.split(separator: ",", omittingEmptySubsequences: false)
      let widths = words.compactMap { Int($0) }
      guard widths.count == words.count, TrainingSettings.layersRange.contains(widths.count),
        widths.allSatisfy(TrainingSettings.neuronsRange.contains)
      else {
        throw bad(
          setting,
          .layers(
            most: TrainingSettings.layersRange.upperBound,
            widest: TrainingSettings.neuronsRange.upperBound))
      }
      settings.widths = widths
    }
    settings.activation = try word("activation", TrainingActivation.self) ?? .tanh
    let start = try word("init", TrainingStart.self)
    settings.wantedStart = start == settings.standardStart ? nil : start
  }

  private func readObjective(_ settings: inout TrainingSettings) throws(StateLineError) {
    settings.loss = try word("loss", TrainingLoss.self) ?? .crossEntropy
    settings.gamma = try number("gamma", in: TrainingSettings.gammaRange) ?? settings.gamma
    settings.smoothing = try number("smoothing", in: TrainingSettings.smoothingRange) ?? 0
    if let setting = setting("weights") {
      settings.classWeights = try classWeights(setting, settings.classCount)
    }
    settings.weighting =
      try word("weighting", SoftmaxCrossEntropy.Weighting.self) ?? settings.weighting
    settings.l2 = try number("l2", in: TrainingSettings.l2Range) ?? 0
  }

  /// Where the cursor of the map is.
  func cursor(
    _ settings: TrainingSettings
  ) throws(StateLineError) -> (location: [Double], label: Int)? {
    guard let setting = setting("at") else { return nil }
    return try point(setting, settings)
  }

  // MARK: - Values

  func point(
    _ setting: StateLine.Setting, _ settings: TrainingSettings
  ) throws(StateLineError) -> (location: [Double], label: Int) {
    let words = setting.value.split(separator: ",", omittingEmptySubsequences: false)
    let count = settings.isPlane ? 2 : 1
    let letters = TrainingElement.letters.prefix(settings.classCount).map(String.init)
    let location = words.dropLast().compactMap { value(of: String($0), in: -1e6...1e6) }
    guard words.count == count + 1, location.count == count,
      let label = words.last.flatMap({ letters.firstIndex(of: String($0)) })
    else { throw bad(setting, .point(coordinates: count, classes: letters)) }
    return (location, label)
  }

  func classWeights(
    _ setting: StateLine.Setting, _ count: Int
  ) throws(StateLineError) -> [Double] {
    let words = setting.value.split(separator: ",", omittingEmptySubsequences: false)
    guard words.count == count else {
      throw bad(setting, .sameCount(as: "classes", count: count))
    }
    let range = TrainingSettings.classWeightRange
    let weights = words.compactMap { value(of: String($0), in: range) }
    guard weights.count == count else {
      throw bad(setting, .number(from: range.lowerBound, to: range.upperBound))
    }
    return weights
  }

  /// One of the words of a choice.
  func word<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ choice: Choice.Type
  ) throws(StateLineError) -> Choice? {
    let words = Choice.allCases.map(\.rawValue)
    return try index(key, of: words).flatMap { Choice(rawValue: words[$0]) }
  }

  /// The place of a word among those that are taken.
  func index(_ key: String, of words: [String]) throws(StateLineError) -> Int? {
    guard let setting = setting(key) else { return nil }
    guard let index = words.firstIndex(of: setting.value) else {
      throw bad(setting, .oneOf(words))
    }
    return index
  }

  /// A whole number within bounds.
  func integer(_ key: String, in range: ClosedRange<Int>) throws(StateLineError) -> Int? {
    guard let setting = setting(key) else { return nil }
    return try integer(setting, in: range)
  }

  func integer(
    _ setting: StateLine.Setting, in range: ClosedRange<Int>
  ) throws(StateLineError) -> Int {
    guard let value = Int(setting.value), range.contains(value) else {
      throw bad(setting, .integer(from: range.lowerBound, to: range.upperBound))
    }
    return value
  }

  /// A number within bounds, as an expression.
  func number(_ key: String, in range: ClosedRange<Double>) throws(StateLineError) -> Double? {
    guard let setting = setting(key) else { return nil }
    return try number(setting, in: range)
  }

  func number(
    _ setting: StateLine.Setting, in range: ClosedRange<Double>
  ) throws(StateLineError) -> Double {
    guard let value = value(of: setting.value, in: range) else {
      throw bad(setting, .number(from: range.lowerBound, to: range.upperBound))
    }
    return value
  }

  private func value(of text: String, in range: ClosedRange<Double>) -> Double? {
    guard let expression = try? Expression(text), let value = try? expression.value(),
      range.contains(value)
    else { return nil }
    return value + 0
  }

  private func setting(_ key: String) -> StateLine.Setting? {
    line.settings.first { $0.key == key && $0.update == nil }
  }

  func bad(
    _ setting: StateLine.Setting, _ expected: StateLineError.Expected
  ) -> StateLineError {
    let at = setting.update.map { "@\($0):".count } ?? 0
    let column = setting.column > 0 ? setting.column + at + setting.key.count + 1 : 0
    return .badValue(key: setting.key, value: setting.value, column: column, expected: expected)
  }
}

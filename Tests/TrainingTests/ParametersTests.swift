import Testing

@testable import Training

struct ParametersTests {
  @Test func namesAndPlacesGoTogether() {
    let parameters = Parameters(widths: [2, 3, 1])
    #expect(parameters.count == 9 + 4)
    #expect(
      parameters.ids.map(\.name).prefix(5) == ["w1.0.0", "w1.0.1", "w1.0.2", "w1.1.0", "w1.1.1"])
    #expect(parameters.ids.enumerated().allSatisfy { parameters.index(of: $1) == $0 })
    #expect(parameters.ids.allSatisfy { ParameterID($0.name) == $0 })
    #expect(parameters.ids.allSatisfy(parameters.contains))
  }

  @Test func valuesAreReachedByName() {
    var parameters = Parameters(widths: [2, 3])
    parameters[.weight(layer: 1, input: 1, output: 2)] = 5
    parameters[.bias(layer: 1, output: 0)] = 7
    #expect(parameters.values == [0, 0, 0, 0, 0, 5, 7, 0, 0])
  }

  @Test(arguments: ["", "w", "w1", "w1.0", "w1.0.0.0", "b1", "b1.0.0", "w-1.0.0", "b1.x", "c1.0"])
  func otherNamesAreRefused(name: String) {
    #expect(ParameterID(name) == nil)
  }

  @Test(arguments: ["w0.0.0", "w2.0.0", "w1.2.0", "w1.0.3", "b1.3", "b0.0"])
  func parametersThatAreNotThereAreNotContained(name: String) throws {
    let id = try #require(ParameterID(name))
    #expect(!Parameters(widths: [2, 3]).contains(id))
  }

  @Test func theNormIsTheEuclideanLength() {
    var gradients = Gradients(for: Parameters(widths: [1, 1]))
    gradients.values = [3, -4]
    #expect(gradients.norm == 5)
  }
}

import Foundation
import InformationTheory
import Testing

@testable import Training

struct BlobsTests {
  @Test func twoBlobsAtDistanceTwoLeaveThePublishedUncertainty() {
    let blobs = Blobs(classCount: 2, distance: 2)
    #expect(abs(blobs.conditionalEntropy - 0.3563) < 0.5e-4)
    let data = blobs.draw(training: 60, test: 100, seed: 7)
    #expect(data.conditionalEntropy == blobs.conditionalEntropy)
    #expect(abs(data.labelEntropy - 0.6931471805599453) < 1e-15)
  }

  /// The same integral along the line through both centres, in steps a hundred times finer.
  @Test(arguments: [0, 0.5, 1, 2, 4, 8]) func theQuadratureAgreesWithAFinerOne(distance: Double) {
    var sum = 0.0
    for index in -14_000...14_000 {
      let t = Double(index) / 1000
      let density = exp(-(t - distance / 2) * (t - distance / 2) / 2)
      sum += density * softplus(-distance * t)
    }
    let expected = sum / 1000 / (2 * Double.pi).squareRoot()
    let found = Blobs(classCount: 2, distance: distance).conditionalEntropy
    #expect(abs(found - expected) < 1e-10)
  }

  @Test func threeBlobsAgreeWithAverageOverDrawnPoints() throws {
    let blobs = Blobs(classCount: 3, distance: 2)
    let data = blobs.draw(training: 20_000, test: 0, seed: 1)
    var sum = 0.0
    for row in data.trainingRows {
      let point = Array(data.point(row))
      sum += -log(blobs.posterior(x: point[0], y: point[1])[data.labels[row]])
    }
    // The standard error of the average is about 0.004.
    #expect(abs(sum / 20_000 - blobs.conditionalEntropy) < 0.02)
  }

  @Test func blobsThatCoincideTellNothing() {
    #expect(abs(Blobs(classCount: 3, distance: 0).conditionalEntropy - 1.0986122886681098) < 1e-12)
    #expect(Blobs(classCount: 2, distance: 60).conditionalEntropy < 1e-100)
  }

  @Test(arguments: [2, 3]) func centresAreEquallyFarApartAroundTheOrigin(classes: Int) {
    let centers = Blobs(classCount: classes, distance: 3).centers
    #expect(abs(centers.reduce(0) { $0 + $1.x }) < 1e-15)
    #expect(abs(centers.reduce(0) { $0 + $1.y }) < 1e-15)
    for (index, a) in centers.enumerated() {
      for b in centers[..<index] {
        let distance = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
        #expect(abs(distance - 3) < 1e-14)
      }
    }
  }

  @Test func theSameSeedGivesTheSamePoints() {
    let blobs = Blobs(classCount: 3)
    let data = blobs.draw(training: 60, test: 30, seed: 7)
    #expect(data == blobs.draw(training: 60, test: 30, seed: 7))
    #expect(data != blobs.draw(training: 60, test: 30, seed: 8))
    #expect(data.counts(in: data.trainingRows) == [20, 20, 20])
    #expect(data.counts(in: data.testRows) == [10, 10, 10])
  }

  @Test func theSecondTestPointsDoNotRepeatTheTrainingPoints() {
    let data = Blobs(classCount: 2).draw(training: 50, test: 50, seed: 2)
    #expect(Set((0..<100).map { data.features[2 * $0] }).count == 100)
  }
}

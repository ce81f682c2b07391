import Assessment
import Curriculum
import Testing

/// The numbers of the shipped exercises for a few seeds. They change only with what is drawn and
/// with the slips that are looked for: then the lessons have a new version.
struct ShippedVariantTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/lessons"

  @Test func seedsGiveTheSameNumbersForEver() {
    let course = LessonLibrary(folder: Self.folder).load().course
    let lines = course.exercises.filter(\.hasVariants).map { exercise in
      let seeds: [UInt64] = [1, 2, 20_261_122]
      return ([exercise.id] + seeds.map { Self.numbers(of: exercise.variant(seed: $0)) })
        .joined(separator: " | ")
    }
    #expect(lines.joined(separator: "\n") == Self.table)
  }

  /// The numbers in a prompt, in their order.
  private static func numbers(of exercise: Exercise) -> String {
    exercise.prompt.en.split { !$0.isNumber && $0 != "." && $0 != "−" }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
      .filter { $0.contains(where: \.isNumber) }.joined(separator: " ")
  }

  private static let table = """
    s0.two-logits | 1.5 0.4 | 1.5 0.9 | 1.3 0.2
    s1.other-book | 0.2 0.1 0.25 0.45 1 2 3 3 | 0.15 0.35 0.3 0.2 1 2 3 3 | 0.15 0.3 0.2 0.35 1 2 3 3
    s1.margin-loss | 2 | 1 | 2.5
    s2.surprisal-bits | 0.3 | 0.1 | 0.25
    s2.entropy-nats | 0.4 0.2 0.4 | 0.05 0.55 0.4 | 0.4 0.15 0.45
    s2.ce-nats | 0.2 0.75 0.05 0.4 0.3 0.3 | 0.35 0.15 0.5 0.2 0.5 0.3 | 0.25 0.3 0.45 0.05 0.25 0.7
    s2.ce-bits | 0.3 0.55 0.15 0.75 0.1 0.15 | 0.2 0.75 0.05 0.3 0.45 0.25 | 0.1 0.85 0.05 0.25 0.25 0.5
    s2.kl-nats | 0.7 0.15 0.15 0.15 0.65 0.2 | 0.7 0.05 0.25 0.2 0.15 0.65 | 0.6 0.05 0.35 0.1 0.45 0.45
    s2.floor-nats | 0.15 0.1 0.75 | 0.5 0.15 0.35 | 0.3 0.55 0.15
    s2.one-day | 0.35 0.45 0.2 | 0.45 0.3 0.25 | 0.25 0.55 0.2
    s2.kl-reverse | 0.45 0.45 0.1 0.35 0.35 0.3 | 0.25 0.3 0.45 0.2 0.55 0.25 | 0.3 0.4 0.3 0.15 0.45 0.4
    s2.best-corner | 0.2 0.7 0.1 | 0.4 0.45 0.15 | 0.25 0.7 0.05
    s2.perplexity-weather | 0.4 0.35 0.25 0.45 0.15 0.4 | 0.2 0.65 0.15 0.5 0.4 0.1 | 0.55 0.25 0.2 0.45 0.05 0.5
    s3.softmax-loss | 0.4 2.5 −1.5 1 | 0.9 3 −0.5 1 | 0.9 1 −1.5 1
    s3.large-logits | 750 751 1 | 870 871.5 1 | 830 833 1
    s3.two-logits | −0.1 2.1 2 | −0.9 1.6 2 | −0.7 1.6 2
    s3.softmax-of-three | −1.5 2.5 −0.5 | 0 −1 2 | 2.5 1.5 2
    s3.new-biases | 0 0.4 0.2 0.5 0.2 0.3 0 1 0 0.8 | −0.1 −0.4 0 0.3 0.5 0.2 1 0 0 0.2 | 0.1 −0.2 0.4 0.1 0.3 0.6 1 0 0 0.5
    s4.one-term-nats | 2 0.7 0.2 0.1 | 2 0.15 0.8 0.05 | 2 0.65 0.15 0.2
    s4.one-term-bits | 1 0.9 0.1 | 1 0.6 0.4 | 1 0.1 0.9
    s4.bce-mean | 0.8 0.1 0.75 | 0.55 0.85 0.7 | 0.3 0.85 0.7
    s4.loss-from-logits | 2 0.4 −2 2 | 3 0.8 −2 2 | 1.5 0.5 −0.5 2
    s4.slope-of-logit | 1 0 | 1.25 0 | 0.75 0
    s4.gradient-of-three | 2 1 −1.5 0 0 1 | 0 1 2.5 0 0 1 | 1.5 0.5 2 1 0 0
    """
}

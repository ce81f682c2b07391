import Testing

@testable import Canvas

struct LineChartTests {
  private static func curve(_ offset: Double) -> [LineChart.Point] {
    (0...50).map { LineChart.Point(Double($0), offset + 1.1 / (1 + Double($0) * 0.2)) }
  }

  private let chart = LineChart(
    series: [
      .init(curve(0.2), role: .p, label: "训练", letter: "*"),
      .init(curve(0.5), role: .q, label: "测试", stroke: .dotted, letter: "o"),
    ],
    x: .init("更新次数"), y: .init("损失 nats"),
    references: [.init(0.6931, label: "H(Y) 只猜比例")], readout: .init(x: 20, label: "0.42"))

  private func lines(
    _ chart: LineChart, _ width: Int, _ height: Int, look: Look = Look()
  ) -> [String] {
    Frame.lines(width, height, look: look) { chart.draw(into: &$0, in: $1) }
  }

  @Test func drawsInBraille() {
    #expect(
      lines(chart, 50, 11) == [
        "损失 nats  ⠤⠤ 训练  ⠄⠄ 测试",
        "  2┤                  ┊ 0.42",
        "   │⢄                 ┊",
        "1.5┤⡀⠄                ┊",
        "   │⠘⢄⠐ ⢄             ┊",
        "  1┤  ⠙⠤⣀ ⠁⠑⠐⠄⠄⠄⢀⢀⢀⢀  ┊             H(Y) 只猜比例",
        "0.5┤┄┄┄┄┄⠉⠑⠲⠤⠤⣀⣀⣀┄┄┄┄⠁⠁⠁⠁⠁⠁⠑⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠄⠄⠄⠄⠄⠄",
        "   │             ⠉⠉⠉⠉⠉⠑⠒⠒⠒⠒⠒⠒⠒⠒⠒⠦⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤",
        "  0┤                  ┊",
        "   └┬─────────────────┬─────────────────┬─────────",
        "    0                20                40 更新次数",
      ])
  }

  @Test func drawsInASCII() {
    #expect(
      lines(chart, 50, 11, look: Look(glyphs: .ascii)) == [
        "损失 nats  * 训练  o 测试",
        "  2+                  : 0.42",
        "   |o                 :",
        "1.5+*oo               :",
        "   | * ooo            :",
        "  1+  ***oooooooooooooo",
        "0.5+- - -*************-ooooooooooooooooooooooooooo",
        "   |  H(Y) 只猜比例   ****************************",
        "  0+                  :",
        "   ++-----------------+-----------------+---------",
        "    0                20                40 更新次数",
      ])
    let wide = lines(chart, 50, 11, look: Look(ambiguousIsWide: true))
    #expect(wide == lines(chart, 50, 11, look: Look(glyphs: .ascii)))
  }

  @Test func drawsRatiosAsLengths() {
    var chart = chart
    chart.y.isLogarithmic = true
    chart.references = []
    chart.readout = nil
    chart.series = [
      .init((0...50).map { .init(Double($0), Double(50 - $0)) }, role: .q, label: "q")
    ]
    #expect(
      lines(chart, 30, 9) == [
        "损失 nats  ⠤⠤ q",
        "  │⠉⠉⠑⠒⠒⠒⠦⠤⠤⢄⣀⣀",
        "  │            ⠉⠉⠑⠒⠦⠤⣀⡀",
        "10┤                   ⠈⠑⠢⢄",
        "  │                       ⠙⢄",
        "  │                        ⠈⢢",
        " 1┤                         ⠘⡆",
        "  └┬─────────────────────────┬",
        "   0                  更新次数",
      ])
  }

  @Test func smallPlacesHaveNoAxes() {
    let line = LineChart(series: [.init([.init(0, 0), .init(1, 1)], role: .p, label: "p")])
    #expect(
      lines(line, 6, 2) == [
        "   ⣀⠔⠊",
        "⡠⠔⠉",
      ])
    #expect(lines(line, 0, 2) == ["", ""])
  }

  @Test func whatIsNotFiniteIsSkipped() {
    let points: [LineChart.Point] = [
      .init(0, 1), .init(1, .nan), .init(2, .infinity), .init(.nan, 2), .init(3, 0), .init(4, 1),
    ]
    let chart = LineChart(series: [.init(points, role: .p, label: "")])
    #expect(
      lines(chart, 8, 2) == [
        "",
        "⠁    ⢀⠔⠉",
      ])
  }

  @Test func aSinglePointAndNoPointAreDrawn() {
    let one = LineChart(series: [.init([.init(3, 0.5)], role: .p, label: "H")])
    #expect(
      lines(one, 20, 6) == [
        "⠤⠤ H",
        "  1┤",
        "0.5┤        ⠄",
        "  0┤",
        "   └──┬──────────┬──", "      2          4",
      ])
    let none = LineChart(series: [], x: .init("η"), y: .init("H"))
    #expect(
      lines(none, 20, 6) == [
        "H",
        "  1┤",
        "0.5┤",
        "  0┤",
        "   └┬───────┬──────┬", "    0      0.5     η",
      ])
  }

  @Test func curvesAreCutAtTheEndsOfTheAxes() {
    let chart = LineChart(
      series: [.init([.init(-5, -5), .init(5, 5)], role: .p, label: "", letter: "*")],
      x: .init(range: 0...1), y: .init(range: 0...1))
    #expect(
      lines(chart, 5, 4, look: Look(glyphs: .ascii)) == [
        "   **",
        "  *",
        "  *",
        "**",
      ])
  }

  @Test func columnsHavePlacesOnTheAxis() throws {
    let rect = Rect(column: 0, row: 0, width: 50, height: 11)
    let first = try #require(chart.x(atColumn: 4, in: rect, look: Look()))
    let last = try #require(chart.x(atColumn: 49, in: rect, look: Look()))
    #expect(first == 0 && last == 50)
    #expect(chart.x(atColumn: 1, in: rect, look: Look()) == nil)
    let columns = chart.columns(in: rect, look: Look())
    #expect(
      Array(columns) == (0..<50).filter { chart.x(atColumn: $0, in: rect, look: Look()) != nil })
  }

  @Test func anyNumbersAnywhereAreDrawnWithoutATrap() {
    let numbers = [
      -.infinity, -1e308, -1, -0.0, .leastNonzeroMagnitude, 1, 1e17, 1e308, Double.infinity, .nan,
    ]
    for first in numbers {
      for second in numbers {
        for isLogarithmic in [false, true] {
          var chart = chart
          chart.series[0].points = [.init(first, second), .init(second, first), .init(1, 2)]
          chart.references = [.init(second, label: "熵")]
          chart.readout = .init(x: first, label: "x")
          chart.x.isLogarithmic = isLogarithmic
          chart.y.isLogarithmic = isLogarithmic
          if first <= second { chart.y.range = first...second }
          _ = lines(chart, 20, 6)
        }
      }
    }
    var frame = Frame(size: Size(width: 20, height: 8), look: Look())
    for number in [Int.min, -3, 0, 1, 7, 40, Int.max] {
      for other in [Int.min, -3, 0, 1, 7, 40, Int.max] {
        let rect = Rect(column: number, row: other, width: other, height: number)
        chart.draw(into: &frame, in: rect)
        chart.draw(into: &frame, in: Rect(column: 0, row: 0, width: number, height: other))
        _ = chart.x(atColumn: 3, in: rect, look: Look())
        _ = chart.columns(in: rect, look: Look())
      }
    }
  }
}

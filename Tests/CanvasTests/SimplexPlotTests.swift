import Testing

@testable import Canvas

struct SimplexPlotTests {
  private func lines(_ look: Look) -> [String] {
    Frame.lines(26, 10, look: look) { frame, rect in
      let plot = SimplexPlot(in: rect)
      plot.drawOutline(into: &frame, left: "晴", right: "阴", top: "雨")
      for (name, shares) in [("p", [0.7, 0.2, 0.1]), ("q", [0.4, 0.2, 0.4])] {
        if let place = plot.position(shares[0], shares[1], shares[2]) { frame.put(name, at: place) }
      }
    }
  }

  @Test func cornersAreOutcomesForCertain() {
    #expect(
      lines(Look()) == [
        "           雨",
        "            ⡔⡄",
        "          ⢀⠜ ⠘⡄",
        "         ⢀⠎   ⠘⢄",
        "        ⢠⠊     ⠈⢆",
        "       ⡠⠃ q     ⠈⢆",
        "      ⡰⠁         ⠈⢢",
        "     ⡔⠁ p          ⢣",
        "    ⠼⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠧",
        "    晴             阴",
      ])
    #expect(
      lines(Look(glyphs: .ascii)) == [
        "           雨",
        "            ^",
        "           / \\",
        "          /   \\",
        "         /     \\",
        "       /  q      \\",
        "      /           \\",
        "     /  p          \\",
        "    -----------------",
        "    晴             阴",
      ])
  }

  @Test func cellsAndDistributionsCorrespond() throws {
    let plot = SimplexPlot(in: Rect(column: 3, row: 1, width: 60, height: 24))
    var inside = 0
    for row in 0..<26 {
      for column in 0..<70 {
        let position = Position(column: column, row: row)
        guard let shares = plot.shares(at: position) else { continue }
        inside += 1
        #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
        let back = try #require(plot.position(shares[0], shares[1], shares[2]))
        #expect(abs(back.column - column) <= 1 && back.row == row)
      }
    }
    #expect(inside > 400)
    #expect(plot.position(.nan, 0, 1) == nil)
    #expect(plot.position(0, 0, 0) == nil)
  }
}

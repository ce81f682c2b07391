@testable import Assessment
import Testing

struct ReportTableTests {
  @Test func readsWhatTheStandardAllows() {
    let table = CSVText.rows(of: "\u{FEFF}a,b\r\n\"x,\"\"y\"\"\",\"1\n2\"\r\n\r\nz,\n")
    #expect(table.rows.map(\.fields) == [["a", "b"], ["x,\"y\"", "1\n2"], ["z", ""]])
    #expect(table.rows.map(\.line) == [1, 2, 5])
    #expect(table.openQuote == nil)
    #expect(CSVText.rows(of: "a;b\n1;2").rows.map(\.fields) == [["a", "b"], ["1", "2"]])
    #expect(CSVText.rows(of: "a,b\n\"x").openQuote == 2)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("＝1", "'＝1"),
    ("\t=1", "\"' =1\""), ("mei", "mei"), ("a,\"b\"", "\"a,\"\"b\"\"\""),
  ])
  func aSpreadsheetRunsNothing(_ text: String, _ written: String) {
    #expect(CSVText.row([.text(text)]) == written + "\r\n")
  }

  @Test func gradesHaveARowForEachLearnerAndAMarkForChinese() {
    let submissions = [
      ReportClass.checked("s2.kl = 0.0851\ns2.cross_entropy = 2.5"),
      ReportClass.checked("s2.kl = =1", student: "=cmd"),
    ]
    let english = ReportClass.report(.grades, submissions)
    #expect(
      english == """
        student,name,score,max_score,right,wrong,invalid,unanswered,error,file,problems\r
        mei,,1,2,1,1,0,0,0,mei.txt,\r
        '=cmd,,0,1,0,0,1,0,0,'=cmd.txt,\r

        """)
    #expect(ReportClass.report(.grades, submissions, .zh) == "\u{FEFF}" + english)
    let items = CSVText.rows(of: ReportClass.report(.items, submissions)).rows.map(\.fields)
    #expect(items.map { $0[4] } == ["status", "right", "wrong", "invalid"])
    #expect(items[3][3] == "'=1")
  }

  @Test func aRosterNamesItsColumnsInAnyOrder() throws {
    let roster = try Roster(csv: "姓名,学号,seed\n梅,m1,\n\"李, 四\",m2,9\n,,\n王,m1,\n五,m5,x\n")
    #expect(roster.entries.map(\.student) == ["m1", "m2", "", "m1", "m5"])
    #expect(roster.entries.map(\.file) == ["m1.txt", "m2.txt", "", "m1.txt", "m5.txt"])
    #expect(roster.entries.map(\.seed) == [nil, 9, nil, nil, nil])
    #expect(
      roster.entries.map(\.problem) == [
        nil, nil, .noStudent(line: 4), .repeatedStudent(line: 5, before: 2),
        .notASeed(line: 6, text: "x"),
      ])
  }

  @Test func aRosterWithoutStudentsSaysWhatItHas() {
    #expect(throws: Roster.MissingColumn(found: ["surname", "mail"])) {
      try Roster(csv: "surname,mail\nLi,li@example.org\n")
    }
  }
}

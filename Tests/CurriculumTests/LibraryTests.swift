import Assessment
import Curriculum
import Testing

struct LibraryTests {
  @Test func errorListsThePlaces() {
    let places = [
      "/nowhere/bin/xent_Curriculum.resources/lessons",
      "/nowhere/bin/xent_Curriculum.bundle/lessons", "/nowhere/bin/../share/xent/lessons",
    ]
    #expect(throws: LessonError.notFound(places: places)) {
      try LessonLibrary.locate(option: nil, environment: [:], executable: "/nowhere/bin/xent")
    }
    let text = LessonErrorText(.notFound(places: places))
    #expect(
      text.message(.en)
        == "the lessons were not found in “/nowhere/bin/xent_Curriculum.resources/lessons”, "
        + "“/nowhere/bin/xent_Curriculum.bundle/lessons”, “/nowhere/bin/../share/xent/lessons”; "
        + "name their folder with --lessons.")
    #expect(text.message(.zh).hasSuffix("请用 --lessons 指定课程文件夹。"))
  }

  @Test func folderThatIsNamedIsNotPassedOver() {
    #expect(throws: LessonError.noCourse(folder: "/nowhere", named: .option)) {
      try LessonLibrary.locate(option: "/nowhere", environment: [:], executable: "x")
    }
    #expect(throws: LessonError.noCourse(folder: "/nowhere", named: .environment)) {
      try LessonLibrary.locate(
        option: nil, environment: ["XENT_LESSONS": "/nowhere"], executable: "x")
    }
  }

  @Test func folderWithoutLessonsIsOneProblem() {
    let (course, problems) = LessonLibrary(folder: "/nowhere").load()
    #expect(course == Course())
    #expect(
      problems == [
        LessonProblem(file: "course.yaml", line: 1, column: 1, fault: .file(.missing))
      ])
  }
}

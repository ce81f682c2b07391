import Assessment
import Curriculum
import Testing

struct LessonTemplateTests {
  private static let title = Bilingual(zh: "应用", en: "Applications: three of them")

  @Test func newFolderIsSound() throws {
    let template = try LessonTemplate(after: nil, name: "applications", title: Self.title)
    var sample = Sample()
    sample.files = ["course.yaml": template.course]
    for (path, text) in template.files { sample.files[path] = text }
    #expect(sample.files.keys.sorted().last == "zh/01-applications.md")
    #expect(sample.lint == [])
    let course = LessonLibrary.course(from: sample.sources).course
    #expect(course.sections.map(\.title) == [Self.title])
    #expect(course.pages.map(\.id) + course.exercises.map(\.id) == template.ids)
    #expect(course.pages.first?.steps.count == 1)
  }

  @Test func sectionIsAddedBehindTheOthers() throws {
    var sample = Sample()
    let old = try #require(sample.files["course.yaml"])
    let template = try LessonTemplate(after: old, name: "more", title: Self.title)
    let added = try #require(template.added(to: old + "\n\n"))
    #expect(added.hasPrefix(old + "\n  - { id: \"3\", file: 03-more, "))
    sample.files["course.yaml"] = added
    for (path, text) in template.files { sample.files[path] = text }
    #expect(sample.lint == [])
  }

  @Test func courseThatALineCannotBeAddedToIsLeftAlone() throws {
    let course = """
      format_version: 1
      sections:
        - { id: "2", file: 02-core, title: { zh: 核心概念, en: Core concepts } }
      version: "0.1"
      """
    let template = try LessonTemplate(after: course, name: "more", title: Self.title)
    #expect(template.added(to: course) == nil)
  }

  @Test func whatCannotBecomeAFileIsRefused() {
    for name in ["", "../up", "Applications", "a b", "-a"] {
      #expect(throws: LessonTemplate.Refusal.name(name)) {
        try LessonTemplate(after: nil, name: name, title: Self.title)
      }
    }
    #expect(throws: LessonTemplate.Refusal.title("a\"b")) {
      try LessonTemplate(after: nil, name: "a", title: Bilingual(zh: "甲", en: "a\"b"))
    }
    #expect(throws: LessonTemplate.Refusal.self) {
      try LessonTemplate(after: "sections: 3", name: "a", title: Self.title)
    }
  }
}

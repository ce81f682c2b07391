import Assessment

extension LessonProblemText {
  static func words(_ fault: MarkupFault) -> Words {
    switch fault {
    case .tooLong(let part, let limit): return tooLong(part, limit)
    case .unsupported(let element): return unsupported(element)
    case .tooDeep(let limit):
      return Words(
        zh: "列表、引用或强调嵌套超过 \(limit) 层。", "写得平一些。",
        en: "lists, quotations or stress are nested more than \(limit) deep.",
        "write it flatter.")
    case .textBeforeFirstPage:
      return Words(
        zh: "第一页的标题之前有文字。", "移到某一页里；页以“## 标题 {#id number=…}”开头。",
        en: "there is text before the first page.",
        "move it into a page; a page begins with “## Title {#id number=…}”.")
    case .missingFrontMatter:
      return Words(
        zh: "文件开头没有写明这是哪一节。", "在最前面加上三行：---，section: \"2\"，---。",
        en: "the file does not begin by saying which section it is.",
        "put three lines at the top: ---, section: \"2\", ---.")
    case .wrongSection(let found, let expected):
      return Words(
        zh: "这里写的是第 \(found) 节，course.yaml 里是第 \(expected) 节。", "写成 section: \"\(expected)\"。",
        en: "this says section \(found); course.yaml says \(expected).",
        "write section: \"\(expected)\".")
    case .looseAsterisk:
      return Words(
        zh: "这里的星号没有形成强调，会原样显示。", "把标点移到星号外面，或写成 \\*。",
        en: "an asterisk here stresses nothing and would be shown.",
        "move punctuation outside of the asterisks, or write \\*.")
    case .typedDecimal(let text):
      return Words(
        zh: "数 \(text) 是手写的。",
        "让程序计算：{{ cross_entropy(p=[…], q=[…]) : 4 }}；或在同一段写明出处：<!-- source: … -->。",
        en: "the number \(text) is typed.",
        "have it computed: {{ cross_entropy(p=[…], q=[…]) : 4 }}; or name its source in the same "
          + "paragraph: <!-- source: … -->.")
    case .fenceNotClosed, .formulaNotClosed, .numberNotClosed:
      return notClosed(fault)
    case .linkElsewhere, .brokenLink:
      return link(fault)
    }
  }

  private static func notClosed(_ fault: MarkupFault) -> Words {
    switch fault {
    case .fenceNotClosed(let opening):
      Words(
        zh: "\(quoted(opening))打开的块没有结束。", "在块后面加上一行，与开头同样多的反引号。",
        en: "the block that \(quoted(opening)) opens is never closed.",
        "add a line with as many backticks below it.")
    case .formulaNotClosed:
      Words(
        zh: "公式没有结束。", "行内公式写成 $`H(p, q)`$。",
        en: "the formula is never closed.", "a formula in a line is written $`H(p, q)`$.")
    default:
      Words(
        zh: "待计算的数没有结束。", "写成 {{ entropy(p=[0.5,0.5]) : 4 }}。",
        en: "the computed number is never closed.", "write {{ entropy(p=[0.5,0.5]) : 4 }}.")
    }
  }

  private static func link(_ fault: MarkupFault) -> Words {
    switch fault {
    case .brokenLink(let page, let nearest):
      let known = suggestion(nearest, [])
      return Words(
        zh: "没有 id 为\(quoted(page))的页。", nearest == nil ? "用 xent lessons list 查看全部 id。" : known.zh,
        en: "there is no page \(quoted(page)).",
        nearest == nil ? "xent lessons list shows all ids." : known.en)
    case .linkElsewhere(let target)
    where target.hasPrefix("s") && isStableID(target.replacing(".", with: "-"), prefix: "s"):
      return Words(
        zh: "链接缺少 #。", "写成 (#\(target))。",
        en: "the link lacks its number sign.", "write (#\(target)).")
    default:
      return Words(
        zh: "链接只能指向页。", "写成 [文字](#s2.entropy)；网址直接写出来，或放在反引号里。",
        en: "a link can only go to a page.",
        "write [words](#s2.entropy); write an address out, or put it in backticks.")
    }
  }

  private static func tooLong(_ part: MarkupFault.Part, _ limit: Int) -> Words {
    switch part {
    case .line:
      Words(
        zh: "这一行超过 \(limit) 字节，本页没有读入。", "断成几行。",
        en: "the line is longer than \(limit) bytes; the page was not read.", "break it.")
    case .paragraph:
      Words(
        zh: "这一段超过 \(limit) 字节，本页没有读入。", "用空行分段。",
        en: "the paragraph is longer than \(limit) bytes; the page was not read.",
        "divide it by empty lines.")
    case .page:
      Words(
        zh: "这一页超过 \(limit) 字节，没有读入。", "分成几页。",
        en: "the page is longer than \(limit) bytes and was not read.", "divide it into pages.")
    }
  }

  private static func unsupported(_ element: MarkupFault.Element) -> Words {
    switch element {
    case .heading:
      Words(
        zh: "页里不能再有标题。", "另起一页（## 标题 {#id number=…}），或用 **粗体**。",
        en: "a page has no headings.",
        "begin a page (## Title {#id number=…}), or use **stress**.")
    case .image:
      Words(
        zh: "页里不能有图片。", "用场景、表格或文字。",
        en: "a page cannot show pictures.", "use a scene, a table or words.")
    case .html:
      Words(
        zh: "HTML 不会显示。", "用 Markdown 写；注释写成 <!-- … -->，单独成行。",
        en: "marks of HTML are not shown.",
        "write Markdown; comments are <!-- … --> on a line of their own.")
    case .rule:
      Words(
        zh: "页里没有分隔线。", "分成两页，或删去这一行。",
        en: "a page has no rules.", "divide the page, or remove the line.")
    case .other:
      Words(
        zh: "这种标记无法显示。", "用段落、列表、表格、引用、代码和公式。",
        en: "this cannot be shown.",
        "use paragraphs, lists, tables, quotations, code and formulas.")
    }
  }
}

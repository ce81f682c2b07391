package import Assessment

/// Turns what is wrong with a file of rows into words: where, what, and what to do.
package struct DataTableErrorText: Equatable, Sendable {
  /// What is wrong.
  package let error: DataTableError
  /// The file.
  package let file: String

  /// The words for an error.
  package init(_ error: DataTableError, file: String) {
    self.error = error
    self.file = file
  }

  /// One sentence in both languages, with a cure.
  package var text: Bilingual {
    switch error {
    case .empty:
      say("\(file) 里没有数据行；每行写一个样本。", "\(file) holds no row; write one sample a line.")
    case .openQuote(let line):
      say(
        "\(file):\(line)：引号没有闭合；请补上 \"。",
        "\(file):\(line): a quotation mark is never closed; add the other \".")
    case .ragged(let line, let expected, let found):
      say(
        "\(file):\(line)：这一行有 \(found) 格，第一行有 \(expected) 格；请补齐，含逗号的文字要加引号。",
        "\(file):\(line): this row has \(found) cells, the first has \(expected); complete it, and"
          + " quote text that holds a comma.")
    case .missing(let line, let column, let name):
      say(
        "\(file):\(line)：第 \(column) 列（\(Self.clean(name))）是空的；请填上数值，或删去这一行。",
        "\(file):\(line): column \(column) (\(Self.clean(name))) is empty; fill it in or remove the"
          + " row.")
    case .notANumber(let line, let column, let name, let text):
      say(
        "\(file):\(line)：第 \(column) 列（\(Self.clean(name))）的“\(Self.clean(text))”不是数；"
          + "请改成数，或用 label= 指明哪一列是类别。",
        "\(file):\(line): “\(Self.clean(text))” in column \(column) (\(Self.clean(name))) is no"
          + " number; write one, or name the column of the classes with label=.")
    case .noColumn(let name, let names): noColumn(name, names.map(Self.clean))
    case .oneColumn:
      say(
        "\(file) 只有一列；至少要一列特征和一列类别，用逗号、分号或制表符隔开。",
        "\(file) has one column; it takes a feature and the class at least, with commas,"
          + " semicolons or tabs between them.")
    case .oneClass(let name):
      say(
        "\(file) 的所有行都属于同一类“\(Self.clean(name))”，没有什么可分的；请用 label= 指明类别那一列。",
        "all rows of \(file) belong to one class, “\(Self.clean(name))”: nothing to tell apart;"
          + " name the column of the classes with label=.")
    case .tooManyClasses(let column, let limit):
      say(
        "\(file) 的“\(Self.clean(column))”列有超过 \(limit) 个类别，大概不是类别；请用 label= 指明类别那一列。",
        "column “\(Self.clean(column))” of \(file) names more than \(limit) classes, so it is hardly"
          + " the class; name that column with label=.")
    case .tooLarge(let numbers):
      say(
        "\(file) 超过 \(numbers) 个数；请先抽取一部分行。",
        "\(file) holds more than \(numbers) numbers; take a part of its rows.")
    }
  }

  private func noColumn(_ name: String, _ names: [String]) -> Bilingual {
    let shown = names.prefix(20).joined(separator: ", ")
    return say(
      "\(file) 没有名为或编号为“\(Self.clean(name))”的列；有 \(shown)，编号从 1 到 \(names.count)。",
      "\(file) has no column “\(Self.clean(name))”; there are \(shown), or numbers from 1 to"
        + " \(names.count).")
  }

  private func say(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }

  /// A cell as it can be shown: short, and without what commands a terminal.
  private static func clean(_ text: String) -> String {
    let kept = text.unicodeScalars.filter {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        && $0.properties.generalCategory != .format
    }
    let word = String(String.UnicodeScalarView(kept))
    return word.count > 40 ? word.prefix(39) + "…" : word
  }
}

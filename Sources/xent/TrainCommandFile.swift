import Assessment
import Foundation
import Tutor

/// A file of rows: read, and turned into UTF-8 if it is GB18030.
struct TrainCommandFile {
  private let path: String

  init(_ path: String) { self.path = path }

  private static let largest = 1 << 30

  /// The rows, read as the line says.
  ///
  /// - Throws: A sentence about what is wrong with the file.
  func table(_ line: StateLine, _ language: Language) throws -> DataTable {
    var reader = DataTableReader(try utf8(language))
    var header = DataTableReader.Header.auto
    if let word = line["header"] {
      guard let known = DataTableReader.Header(rawValue: word) else {
        throw ProgramExit(
          .usage,
          language == .zh
            ? "header 不能是“\(word)”：要 auto、yes、no 之一。"
            : "header cannot be “\(word)”: it takes one of auto, yes, no.")
      }
      header = known
    }
    do throws(DataTableError) {
      return try reader.table(label: line["label"], header: header)
    } catch {
      throw ProgramExit(.usage, DataTableErrorText(error, file: path).text[language])
    }
  }

  private func utf8(_ language: Language) throws -> [UInt8] {
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int ?? 0
    guard size <= Self.largest else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "\(path) 超过 1 GB；请先抽取一部分行。" : "\(path) is larger than 1 GB; take a part of its rows.")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "无法读取 \(path)；请检查文件名（不能含空格）和权限。"
          : "\(path) cannot be read; check its name, which may hold no blank, and its permissions.")
    }
    let bytes = [UInt8](data)
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    if let converted = Self.converted(bytes) { return converted }
    throw ProgramExit(
      .usage,
      language == .zh
        ? "\(path) 既不是 UTF-8 也不是 GB18030；请另存为 UTF-8 的 CSV。"
        : "\(path) is neither UTF-8 nor GB18030; save it as CSV in UTF-8.")
  }

  /// The text in UTF-8, if it is GB18030, or UTF-16 with its mark.
  private static func converted(_ bytes: [UInt8]) -> [UInt8]? {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard let converter = iconv_open("UTF-8", isWide ? "UTF-16" : "GB18030"),
      converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
    let room = output.count
    let written: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, left) = (input.baseAddress, input.count)
        var (to, free) = (output.baseAddress, output.count)
        let done = iconv(converter, &from, &left, &to, &free)
        return done == -1 || left > 0 ? nil : room - free
      }
    }
    return written.map { count in output[..<count].map { UInt8(bitPattern: $0) } }
  }
}

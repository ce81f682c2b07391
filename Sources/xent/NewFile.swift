import Assessment
import Foundation

/// A file that is written where none was: whole, or not at all.
enum NewFile {
  /// Why there is no new file.
  enum Failure: Error, Equatable {
    /// The name is taken.
    case exists
    /// The system refuses, for this reason.
    case refused(reason: String)
    /// It could not be written in full, for this reason; what there was of it is removed.
    case unfinished(reason: String)
  }

  /// Writes a new file.
  static func write(_ text: String, to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .exists : .refused(reason: String(cString: strerror(errno)))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    } catch {
      let reason = String(cString: strerror(errno))
      unlink(path)
      throw .unfinished(reason: reason)
    }
  }

  /// Writes the file that a command was told to write, or ends the command with a sentence.
  static func write(_ text: String, to path: String, _ language: Language) throws {
    do throws(Failure) {
      try write(text, to: path)
    } catch {
      throw ProgramExit(error.isOfTool ? .tool : .usage, error.sentence(path)[language])
    }
  }
}

extension NewFile.Failure {
  fileprivate var isOfTool: Bool {
    switch self {
    case .exists, .refused: false
    case .unfinished: true
    }
  }

  fileprivate func sentence(_ path: String) -> Bilingual {
    switch self {
    case .exists:
      Bilingual(
        zh: "\(path) 已经存在，不会覆盖；请换一个文件名。",
        en: "\(path) exists and is not overwritten; name another file.")
    case .refused(let reason):
      Bilingual(
        zh: "无法写入 \(path)（\(reason)）；请换一个文件名。",
        en: "\(path) cannot be written (\(reason)); name another file.")
    case .unfinished(let reason):
      Bilingual(
        zh: "\(path) 写不完（\(reason)），已经删去；请检查磁盘空间。",
        en: "\(path) could not be written in full (\(reason)) and is removed; is the disk full?")
    }
  }
}

import Glibc

/// Measures a workload that other programs measure too, and prints one line of JSON a measurement.
///
///     peer --data DIR --workload a1 --seconds 2
///     peer --workload loss --seconds 1
///     valgrind peer --data DIR --workload b10 --steps 2000
@main
enum Peer {
  static func main() {
    do throws(PeerError) {
      let options = try PeerOptions(CommandLine.arguments.dropFirst())
      switch options.workload {
      case "loss": BulkLoss(seconds: options.seconds).run()
      case "scene": SceneRun().run()
      default:
        let workload = try Workload(named: options.workload, in: options.folder)
        if let steps = options.steps {
          print(try workload.make(steps))
        } else {
          print(try workload.measure(for: options.seconds).json)
        }
      }
    } catch {
      let line = "peer: \(error.sentence)\n"
      _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
      exit(2)
    }
  }

  /// Seconds on a clock of the system.
  static func seconds(on clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}

/// What can be wrong with how the program was called.
enum PeerError: Error {
  /// An option that there is not, or one without its value.
  case badOption(String)
  /// A workload that our engine has no model for.
  case unknownWorkload(String)
  /// A file that is missing or has the wrong length.
  case badFile(String)

  /// What happened and what to do.
  var sentence: String {
    switch self {
    case .badOption(let name):
      "\(name) is not an option here; there are --workload, --seconds, --steps and --data."
    case .unknownWorkload(let name):
      "there is no workload \(name); there are \(Workload.names.joined(separator: ", ")) loss and scene."
    case .badFile(let path):
      "\(path) does not hold what it should; write it with: python3 common.py dump DIR"
    }
  }
}

/// How the program was called.
struct PeerOptions {
  var workload = "a10"
  var seconds = 2.0
  /// So many updates and nothing else, to count what they allocate.
  var steps: Int?
  var folder = "."

  init(_ arguments: some Sequence<String>) throws(PeerError) {
    var rest = arguments.makeIterator()
    while let name = rest.next() {
      guard let value = rest.next() else { throw .badOption(name) }
      switch name {
      case "--workload": workload = value
      case "--data": folder = value
      case "--seconds":
        guard let number = Double(value), number >= 0 else { throw .badOption(name) }
        seconds = number
      case "--steps":
        guard let number = Int(value), number >= 0 else { throw .badOption(name) }
        steps = number
      default: throw .badOption(name)
      }
    }
  }
}

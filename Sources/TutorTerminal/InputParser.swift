import Tutor

/// Turns the bytes a terminal sends into keys, mouse reports and pastes.
///
/// Pure: bytes may come in any portions, and time only by `expire()`. Sequences that mean nothing
/// to us, answers to questions we never asked among them, are swallowed whole.
package struct InputParser: Equatable, Sendable {
  /// What the parser waits for; `expire()` says that it waited long enough.
  package enum Wait: Equatable, Sendable {
    /// An escape that may be a key, or begin a sequence.
    case escape
    /// The rest of a sequence.
    case sequence
    /// The rest of a paste.
    case paste
  }

  enum State: Equatable, Sendable {
    case ground
    case escape
    /// After `ESC O`.
    case singleShift
    /// After `ESC [`.
    case controlSequence
    /// After `ESC [ [`, with which the Linux console begins its function keys.
    case linuxFunctionKey
    /// After `ESC [ M`: the three bytes of an old mouse report.
    case oldMouse
    /// Inside a string for the terminal's own use, and whether an escape may be ending it.
    case string(afterEscape: Bool)
    case paste
  }

  var state = State.ground
  /// Parameters and intermediates of the control sequence so far.
  var sequence: [UInt8] = []
  private var decoder = ScalarDecoder()
  private var decodesAlt = false
  private var collector = PasteCollector()
  private var inputs: [Input] = []

  // Longer than any sequence that means something to us.
  private static let longestSequence = 64

  /// Creates a parser that has seen nothing.
  package init() {}

  /// What the parser waits for, if anything.
  package var waits: Wait? {
    switch state {
    case .ground: decoder.isInside ? .sequence : nil
    case .escape, .singleShift: .escape
    case .controlSequence, .linuxFunctionKey, .oldMouse, .string: .sequence
    case .paste: .paste
    }
  }

  /// Takes bytes and returns what they mean, with the motions of a drag collapsed to the last.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    for byte in bytes { take(byte) }
    defer { inputs = [] }
    return inputs
  }

  /// Returns what the bytes so far mean if nothing follows.
  package mutating func expire() -> [Input] {
    switch state {
    case .ground: if decoder.isInside { type("\u{FFFD}") }
    case .escape: emit(Key(.escape))
    case .singleShift: emit(Key(.character("O"), .alt))
    case .controlSequence, .linuxFunctionKey, .oldMouse, .string: break
    case .paste: endPaste()
    }
    state = .ground
    decoder = ScalarDecoder()
    defer { inputs = [] }
    return inputs
  }

  // MARK: - One byte

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeInGround(byte)
    case .escape: takeAfterEscape(byte)
    case .singleShift:
      state = .ground
      takeSingleShift(byte)
    case .controlSequence: takeInSequence(byte)
    case .linuxFunctionKey:
      state = .ground
      if (0x41...0x45).contains(byte) { emit(Key(.function(Int(byte) - 0x40))) }
    case .oldMouse: takeOldMouse(byte)
    case .string(let afterEscape): takeInString(byte, afterEscape: afterEscape)
    case .paste: if collector.take(byte) { endPaste() }
    }
  }

  private mutating func takeInGround(_ byte: UInt8) {
    if !decoder.isInside, byte < 0x20 || byte == 0x7F {
      takeControl(byte, modifiers: [])
      return
    }
    switch decoder.take(byte) {
    case .incomplete: break
    case .scalar(let scalar): type(scalar)
    case .invalid: type("\u{FFFD}")
    case .invalidBefore:
      type("\u{FFFD}")
      takeInGround(byte)
    }
  }

  private mutating func type(_ scalar: Unicode.Scalar) {
    let modifiers: Key.Modifiers = decodesAlt ? .alt : []
    decodesAlt = false
    if scalar.value < 0x80 || scalar.value > 0x9F { emit(Key(.character(scalar), modifiers)) }
  }

  private mutating func takeControl(_ byte: UInt8, modifiers: Key.Modifiers) {
    switch byte {
    case 0x1B: state = .escape
    case 0x0D, 0x0A: emit(Key(.enter, modifiers))
    case 0x09: emit(Key(.tab, modifiers))
    case 0x08, 0x7F: emit(Key(.backspace, modifiers))
    case 0x00: emit(Key(.character(" "), modifiers.union(.control)))
    case 0x01...0x1A:
      emit(Key(.character(Unicode.Scalar(byte | 0x60)), modifiers.union(.control)))
    default: emit(Key(.character(Unicode.Scalar(byte | 0x40)), modifiers.union(.control)))
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case 0x1B:
      emit(Key(.escape))
      state = .escape
    case 0x5B:
      sequence = []
      state = .controlSequence
    case 0x4F: state = .singleShift
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F: state = .string(afterEscape: false)
    case 0..<0x20, 0x7F: takeControl(byte, modifiers: .alt)
    default:
      decodesAlt = true
      takeInGround(byte)
    }
  }

  private mutating func takeInSequence(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x18, 0x1A: state = .ground
    case 0..<0x20, 0x7F: break
    case 0x20..<0x40:
      if sequence.count <= Self.longestSequence { sequence.append(byte) }
    case 0x40..<0x7F:
      state = .ground
      if sequence.count <= Self.longestSequence { endSequence(byte) }
    default:
      state = .ground
      takeInGround(byte)
    }
  }

  // Ends with BEL, with ESC \, or by any other sequence that begins.
  private mutating func takeInString(_ byte: UInt8, afterEscape: Bool) {
    switch byte {
    case 0x5C where afterEscape: state = .ground
    case 0x07, 0x18, 0x1A: state = .ground
    case 0x1B: state = .string(afterEscape: true)
    default:
      state = .string(afterEscape: false)
      if afterEscape { takeAfterEscape(byte) }
    }
  }

  // MARK: - What came of it

  mutating func emit(_ key: Key) { inputs.append(.key(key)) }

  mutating func emit(_ input: Input) {
    if case .mouse(let mouse) = input, mouse.action == .drag,
      case .some(.mouse(let last)) = inputs.last, last.action == .drag,
      last.button == mouse.button, last.modifiers == mouse.modifiers
    {
      inputs.removeLast()
    }
    inputs.append(input)
  }

  mutating func beginPaste() {
    collector = PasteCollector()
    state = .paste
  }

  private mutating func endPaste() {
    state = .ground
    inputs.append(.paste(collector.text))
    collector = PasteCollector()
  }
}

internal import Glibc

/// Takes the signals that ask a program to end while another runs that must be ended first.
///
/// A class because it owns the mask of the thread.
final class SignalWatch {
  private var wanted = sigset_t()
  private var before = sigset_t()
  private var isOn = true

  init() {
    sigemptyset(&wanted)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&wanted, signal) }
    pthread_sigmask(SIG_BLOCK, &wanted, &before)
  }

  deinit { stop() }

  /// The signal that has come, if one has.
  func take() -> Int32? {
    var moment = timespec()
    let signal = sigtimedwait(&wanted, nil, &moment)
    return signal > 0 ? signal : nil
  }

  /// Lets signals through again.
  func stop() {
    guard isOn else { return }
    isOn = false
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}

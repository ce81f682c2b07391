#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

static int wake_pipe[2] = {-1, -1};
static _Atomic uint32_t pending;
static _Atomic unsigned continued;
static char alternate_stack[1 << 16];

static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGQUIT, SIGSYS};

int signals_descriptor(void) { return wake_pipe[0]; }

unsigned signals_continued(void) { return atomic_load(&continued); }

static uint32_t meaning(int signal) {
  switch (signal) {
    case SIGWINCH: return SIGNAL_RESIZED;
    case SIGCONT: return SIGNAL_CONTINUED;
    case SIGTSTP: return SIGNAL_SUSPEND;
    case SIGINT: return SIGNAL_INTERRUPT;
    case SIGTERM: return SIGNAL_TERMINATE;
    case SIGHUP: return SIGNAL_HANGUP;
    default: return 0;
  }
}

static void die_of(int signal) {
  sigset_t set;
  struct sigaction plain = {.sa_handler = SIG_DFL};
  terminal_restore();
  sigemptyset(&plain.sa_mask);
  sigaction(signal, &plain, NULL);
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(signal);
}

// The loop answers these. If one that ends the program comes twice, the loop is stuck.
static void on_signal(int signal) {
  int saved = errno;
  uint32_t bit = meaning(signal);
  uint32_t before = atomic_fetch_or(&pending, bit);
  if (signal == SIGCONT) atomic_fetch_add(&continued, 1);
  if (before & bit & (SIGNAL_TERMINATE | SIGNAL_INTERRUPT)) die_of(signal);
  ssize_t ignored = write(wake_pipe[1], "", 1);
  (void)ignored;
  errno = saved;
}

// No chaining: the backtracer of Swift would read keys from a terminal that is still raw.
static void on_crash(int signal) { die_of(signal); }

static bool set_handler(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  return sigaction(signal, &action, NULL) == 0;
}

bool signals_install(void) {
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  bool installed = true;
  if (wake_pipe[0] >= 0) return true;
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0 || sigaltstack(&stack, NULL) != 0) return false;
  atexit(terminal_restore);
  for (int signal = 1; signal < 32; signal++)
    if (meaning(signal) != 0) installed &= set_handler(signal, on_signal, SA_RESTART);
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++)
    installed &= set_handler(crashes[i], on_crash, SA_ONSTACK);
  return installed;
}

uint32_t signals_take(void) {
  char bytes[256];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) continue;
  return atomic_exchange(&pending, 0);
}

void signals_forget_continued(void) { atomic_fetch_and(&pending, ~SIGNAL_CONTINUED); }

void signals_stop(bool group) {
  struct sigaction plain = {.sa_handler = SIG_DFL};
  struct sigaction ours;
  sigemptyset(&plain.sa_mask);
  sigaction(SIGTSTP, &plain, &ours);
  if (group) kill(0, SIGTSTP);
  else raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  atomic_fetch_and(&pending, ~(SIGNAL_CONTINUED | SIGNAL_SUSPEND));
}

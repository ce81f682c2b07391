#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static struct {
  struct termios modes;
  int input;
  int output;
  volatile sig_atomic_t taken;
  // Whether the terminal has seen only the beginning of what we wrote last.
  volatile sig_atomic_t is_mid_write;
} owned = {.input = -1, .output = -1};

int32_t terminal_open(int32_t descriptor) {
  const int flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
  if (descriptor < 0) return open("/dev/tty", flags);
  if (!isatty(descriptor)) return -1;
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
  int opened = open(path, flags);
  if (opened < 0) opened = open("/dev/tty", flags);
  return opened;
}

void terminal_size(int32_t descriptor, int32_t *columns, int32_t *rows) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) size = (struct winsize){0};
  *columns = size.ws_col;
  *rows = size.ws_row;
}

static int64_t nanoseconds_of(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t terminal_clock(void) { return nanoseconds_of(CLOCK_MONOTONIC); }

int64_t terminal_work_clock(void) { return nanoseconds_of(CLOCK_THREAD_CPUTIME_ID); }

// Taking and giving back -----------------------------------------------------------------------

static bool in_foreground(void) {
  pid_t group = tcgetpgrp(owned.input);
  return group < 0 || group == getpgrp();
}

// A job in the background stops here until the shell brings it to the front. A process without a
// shell to stop for is not stopped by the signal, and gives up.
static bool wait_for_foreground(void) {
  while (!in_foreground()) {
    unsigned before = signals_continued();
    kill(0, SIGTTIN);
    if (signals_continued() == before) return false;
  }
  signals_forget_continued();
  return true;
}

// Writes all of it, waiting at most a tenth of a second for a terminal that is busy.
static void write_all(const char *text) {
  size_t left = strlen(text);
  int64_t end = terminal_clock() + 100000000;
  while (left > 0) {
    ssize_t count = write(owned.output, text, left);
    if (count > 0) {
      text += count;
      left -= (size_t)count;
    } else if (count < 0 && errno == EAGAIN && terminal_clock() < end) {
      struct pollfd entry = {.fd = owned.output, .events = POLLOUT};
      poll(&entry, 1, 10);
    } else if (!(count < 0 && errno == EINTR)) {
      return;
    }
  }
}

// Like strlcat: nothing here may use what is not safe in a signal handler.
static void append(char text[512], const char *more) {
  size_t length = strlen(text);
  while (*more != '\0' && length < 511) text[length++] = *more++;
  text[length] = '\0';
}

static struct termios raw(struct termios modes) {
  modes.c_iflag &= ~(tcflag_t)(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
  modes.c_oflag &= ~(tcflag_t)OPOST;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  modes.c_cflag = (modes.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  return modes;
}

bool terminal_take(int32_t input, int32_t output, bool mouse) {
  owned.input = input;
  owned.output = output;
  if (!wait_for_foreground()) return false;
  if (!owned.taken) {
    if (tcgetattr(input, &owned.modes) != 0) return false;
    standard_error_hold();
    owned.taken = 1;
  }
  struct termios modes = raw(owned.modes);
  if (tcsetattr(input, TCSANOW, &modes) != 0) {
    terminal_restore();
    return false;
  }
  char text[512] = "";
  append(text, sequences.enter);
  append(text, sequences.hide_cursor);
  if (mouse) append(text, "\033[?1000h\033[?1002h\033[?1006h");
  append(text, "\033[?2004h");
  write_all(text);
  return true;
}

void terminal_restore(void) {
  if (!owned.taken) return;
  owned.taken = 0;
  int saved = errno;
  sigset_t set, before;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &set, &before);
  if (in_foreground()) {
    // CAN ends a sequence that was cut off. Some terminals bring the cursor of the other screen
    // back hidden, so it is shown twice.
    char text[512] = "";
    if (owned.is_mid_write) append(text, "\030\033\\");
    append(text, "\033[?2026l\033[?1003l\033[?1002l\033[?1000l\033[?1006l\033[?2004l\033[0m");
    append(text, sequences.plain);
    append(text, sequences.show_cursor);
    append(text, sequences.leave[0] != '\0' ? sequences.leave : "\033[999;1H\r\n");
    append(text, sequences.show_cursor);
    write_all(text);
    tcflush(owned.input, TCIFLUSH);
    tcsetattr(owned.input, TCSANOW, &owned.modes);
  }
  owned.is_mid_write = 0;
  standard_error_release();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = saved;
}

bool terminal_is_taken(void) { return owned.taken; }

void terminal_drain(int32_t input, int32_t milliseconds) {
  uint8_t bytes[1024];
  int64_t end = terminal_clock() + (int64_t)milliseconds * 1000000;
  int64_t left;
  while ((left = (end - terminal_clock()) / 1000000) > 0) {
    struct pollfd entry = {.fd = input, .events = POLLIN};
    if (poll(&entry, 1, (int)left) <= 0 || read(input, bytes, sizeof bytes) <= 0) return;
  }
}

// Reading, writing, waiting --------------------------------------------------------------------

int64_t terminal_write(int32_t output, const uint8_t *bytes, int64_t count) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  ssize_t written = write(output, bytes, (size_t)count);
  int error = errno;
  if (written >= 0) owned.is_mid_write = written < count;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (written >= 0) return written;
  return error == EAGAIN || error == EINTR ? 0 : -1;
}

int64_t terminal_read(int32_t input, uint8_t *bytes, int64_t capacity) {
  ssize_t count = read(input, bytes, (size_t)capacity);
  if (count > 0) return count;
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
  return -1;
}

uint32_t terminal_wait(int32_t input, int32_t output, bool wants_to_write, int32_t other,
                       int64_t nanoseconds) {
  struct pollfd entries[4] = {
      {.fd = input, .events = POLLIN},
      {.fd = signals_descriptor(), .events = POLLIN},
      {.fd = wants_to_write ? output : -1, .events = POLLOUT},
      {.fd = other, .events = POLLIN},
  };
  struct timespec limit = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
  if (ppoll(entries, 4, nanoseconds < 0 ? NULL : &limit, NULL) <= 0) return 0;
  uint32_t result = 0;
  if (entries[0].revents & POLLIN) result |= TERMINAL_READABLE;
  else if (entries[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= TERMINAL_GONE;
  if (entries[1].revents & POLLIN) result |= TERMINAL_SIGNALLED;
  if (entries[2].revents & POLLOUT) result |= TERMINAL_WRITABLE;
  else if (entries[2].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= TERMINAL_GONE;
  if (entries[3].revents & POLLIN) result |= TERMINAL_OTHER_READABLE;
  return result;
}

#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static int held = -1;
static int original = -1;

void standard_error_hold(void) {
  if (held >= 0 || !isatty(STDERR_FILENO)) return;
  original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (original < 0) return;
  held = memfd_create("standard-error", MFD_CLOEXEC);
  if (held < 0 || dup2(held, STDERR_FILENO) < 0) {
    close(original);
    original = -1;
  }
}

// Called in signal handlers.
void standard_error_release(void) {
  if (original < 0) return;
  dup2(original, STDERR_FILENO);
  close(original);
  original = -1;
  char buffer[1024];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(held, buffer, sizeof buffer, offset)) > 0) {
    ssize_t written = write(STDERR_FILENO, buffer, (size_t)count);
    if (written < 0 && errno != EINTR) break;
    if (written > 0) offset += written;
  }
  close(held);
  held = -1;
}

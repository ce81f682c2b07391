#include "internal.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { DEEPEST = 8 };

// Editors write a file anew or put another in its place.
static const uint32_t CHANGES = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE;

// Hidden files and copies are what editors keep for themselves.
static bool is_own_business(const char *name) {
  size_t length = strlen(name);
  return name[0] == '.' || (length > 0 && name[length - 1] == '~');
}

static bool watch(int descriptor, const char *path, int depth) {
  if (inotify_add_watch(descriptor, path, CHANGES | IN_ONLYDIR) < 0) return false;
  DIR *folder = depth < DEEPEST ? opendir(path) : NULL;
  if (folder == NULL) return true;
  struct dirent *entry;
  while ((entry = readdir(folder)) != NULL) {
    char inner[PATH_MAX];
    bool may_be_folder = entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN;
    if (!may_be_folder || is_own_business(entry->d_name)) continue;
    if (snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name) < (int)sizeof inner)
      watch(descriptor, inner, depth + 1);
  }
  closedir(folder);
  return true;
}

int32_t folder_watch_open(const char *path) {
  int descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor < 0) return -1;
  if (watch(descriptor, path, 0)) return descriptor;
  int error = errno;
  close(descriptor);
  errno = error;
  return -1;
}

bool folder_watch_take(int32_t descriptor, const char *path) {
  _Alignas(struct inotify_event) char bytes[16384];
  bool changed = false, has_new_folder = false;
  ssize_t count;
  while ((count = read(descriptor, bytes, sizeof bytes)) > 0) {
    for (char *at = bytes; at < bytes + count;) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      at += sizeof *event + event->len;
      bool is_folder = event->mask & (IN_ISDIR | IN_IGNORED);
      if (is_folder) has_new_folder = true;
      if (event->len > 0 && is_own_business(event->name)) continue;
      // A file that was created is empty yet; it counts when it is closed.
      if ((event->mask & IN_CREATE) && !is_folder) continue;
      changed = true;
    }
  }
  if (has_new_folder) watch(descriptor, path, 0);
  return changed;
}

bool folder_watch_wait(int32_t descriptor, int32_t milliseconds) {
  struct pollfd entries[2] = {
      {.fd = descriptor, .events = POLLIN},
      {.fd = signals_descriptor(), .events = POLLIN},
  };
  return poll(entries, 2, milliseconds) > 0;
}

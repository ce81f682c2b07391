#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static bool is_utf8(const char *name) {
  return strcasestr(name, "utf-8") != NULL || strcasestr(name, "utf8") != NULL;
}

static const char *locale_name(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    const char *value = getenv(names[i]);
    if (value != NULL && value[0] != '\0') return value;
  }
  return "";
}

bool locale_use(void) {
  bool installed = setlocale(LC_CTYPE, "") != NULL;
  if (is_utf8(nl_langinfo(CODESET))) return true;
  bool meant = !installed && is_utf8(locale_name());
  if (strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0) setlocale(LC_CTYPE, "C.UTF-8");
  return meant && is_utf8(nl_langinfo(CODESET));
}

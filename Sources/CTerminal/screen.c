#include "internal.h"

#include <curses.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wchar.h>

// ncurses asks the C library how wide a glyph is, and that is 1 for glyphs of ambiguous width in
// every UTF-8 locale. On terminals that draw them wide, such a glyph is handed to ncurses as a rare
// ideograph, which it knows to be wide, and changed back in the bytes.
enum { FIRST_STAND_IN = 0x2A000, STAND_INS = 0x600 };

struct terminal_sequences sequences;

static struct {
  SCREEN *screen;
  FILE *file;
  int descriptor;
  int pair_limit;
  int pairs_used;
  uint16_t pairs[257][257];
  uint32_t stand_ins[STAND_INS];
  int stand_ins_used;
  uint8_t *bytes;
  size_t capacity;
} picture = {.descriptor = -1};

// Terminfo writes delays as $<5>; no terminal of this century needs them.
static void copy_sequence(char *target, size_t size, const char *name) {
  const char *source = tigetstr((char *)name);
  size_t length = 0;
  target[0] = '\0';
  if (source == NULL || source == (char *)-1) return;
  while (*source != '\0' && length + 1 < size) {
    if (source[0] == '$' && source[1] == '<') {
      const char *end = strchr(source, '>');
      if (end != NULL) {
        source = end + 1;
        continue;
      }
    }
    target[length++] = *source++;
  }
  target[length] = '\0';
}

static bool has(const char *name) {
  const char *text = tigetstr((char *)name);
  return text != NULL && text != (char *)-1 && text[0] != '\0';
}

static void discard_output(void) {
  if (ftruncate(picture.descriptor, 0) == 0) lseek(picture.descriptor, 0, SEEK_SET);
}

static void prepare_colors(void) {
  picture.pairs_used = 0;
  memset(picture.pairs, 0, sizeof picture.pairs);
  picture.pair_limit = 0;
  if (!has_colors() || start_color() == ERR) return;
  use_default_colors();
  // With the terminal's own colours there are more pairs than COLOR_PAIRS says: as many as needed
  // on terminals of 8 colours. ncurses refuses those that are too many.
  picture.pair_limit = 32767;
}

// A file in memory has no size that ncurses could ask for, and some terminals have none in terminfo.
static SCREEN *new_screen(const char *terminal, int32_t columns, int32_t rows) {
  char number[16];
  snprintf(number, sizeof number, "%d", columns);
  setenv("COLUMNS", number, 1);
  snprintf(number, sizeof number, "%d", rows);
  setenv("LINES", number, 1);
  SCREEN *screen = newterm(terminal, picture.file, picture.file);
  unsetenv("COLUMNS");
  unsetenv("LINES");
  return screen;
}

int32_t screen_open(const char *terminal, int32_t columns, int32_t rows) {
  picture.descriptor = memfd_create("screen", MFD_CLOEXEC);
  if (picture.descriptor < 0) return SCREEN_NO_MEMORY;
  picture.file = fdopen(picture.descriptor, "w+");
  if (picture.file == NULL) {
    close(picture.descriptor);
    return SCREEN_NO_MEMORY;
  }
  picture.screen = new_screen(terminal, columns, rows);
  if (picture.screen == NULL) {
    fclose(picture.file);
    return SCREEN_UNKNOWN_TERMINAL;
  }
  if (!has("cup") || !has("clear")) {
    screen_close();
    return SCREEN_CANNOT_ADDRESS_CURSOR;
  }
  copy_sequence(sequences.enter, sizeof sequences.enter, "smcup");
  copy_sequence(sequences.leave, sizeof sequences.leave, "rmcup");
  copy_sequence(sequences.plain, sizeof sequences.plain, "sgr0");
  copy_sequence(sequences.show_cursor, sizeof sequences.show_cursor, "cnorm");
  copy_sequence(sequences.hide_cursor, sizeof sequences.hide_cursor, "civis");
  prepare_colors();
  typeahead(-1);
  nonl();
  resizeterm(rows, columns);
  // Until it has been suspended once ncurses flushes every movement of the cursor (6.4 and 6.6).
  refresh();
  endwin();
  refresh();
  discard_output();
  screen_forget();
  return SCREEN_READY;
}

void screen_close(void) {
  if (picture.screen == NULL) return;
  endwin();
  delscreen(picture.screen);
  fclose(picture.file);
  free(picture.bytes);
  picture.screen = NULL;
  picture.bytes = NULL;
  picture.capacity = 0;
  picture.descriptor = -1;
}

int32_t screen_colors(void) { return picture.pair_limit > 0 ? COLORS : 0; }

// The pair of two colours, made when it is first asked for; without a free one, the plain pair.
static int pair_for(int32_t foreground, int32_t background) {
  if (picture.pair_limit == 0 || (foreground < 0 && background < 0)) return 0;
  uint16_t *pair = &picture.pairs[foreground + 1][background + 1];
  if (*pair == 0 && picture.pairs_used < picture.pair_limit) {
    if (init_extended_pair(picture.pairs_used + 1, foreground, background) == ERR) return 0;
    *pair = (uint16_t)++picture.pairs_used;
  }
  return *pair;
}

// A colour that the terminal lacks becomes its darker twin, or the terminal's own.
static int32_t existing_color(int32_t color, attr_t *attributes, bool is_foreground) {
  if (color < 0 || color > 255) return -1;
  if (color < COLORS) return color;
  if (color >= 16 || color - 8 >= COLORS) return -1;
  if (is_foreground) *attributes |= A_BOLD;
  return color - 8;
}

static wchar_t stand_in_for(uint32_t scalar) {
  for (int i = 0; i < picture.stand_ins_used; i++)
    if (picture.stand_ins[i] == scalar) return FIRST_STAND_IN + i;
  if (picture.stand_ins_used == STAND_INS) return 0x3000;
  picture.stand_ins[picture.stand_ins_used] = scalar;
  return FIRST_STAND_IN + picture.stand_ins_used++;
}

static bool is_stand_in(uint32_t scalar) {
  return scalar >= FIRST_STAND_IN && scalar < FIRST_STAND_IN + STAND_INS;
}

// The glyph as ncurses may see it: of exactly the width the frame gives it.
static wchar_t glyph_for(uint32_t scalar, int32_t width) {
  int known = is_stand_in(scalar) ? -1 : wcwidth((wchar_t)scalar);
  if (known == width) return (wchar_t)scalar;
  if (known == 1 && width == 2) return stand_in_for(scalar);
  return width == 2 ? 0x3000 : L'?';
}

void screen_put(int32_t column, int32_t row, uint32_t scalar, uint32_t mark1, uint32_t mark2,
                int32_t width, int32_t foreground, int32_t background, uint32_t attributes) {
  attr_t attribute = A_NORMAL;
  if (attributes & SCREEN_BOLD) attribute |= A_BOLD;
  if (attributes & SCREEN_UNDERLINE) attribute |= A_UNDERLINE;
  if (attributes & SCREEN_REVERSE) attribute |= A_REVERSE;
  foreground = existing_color(foreground, &attribute, true);
  background = existing_color(background, &attribute, false);

  wchar_t text[4] = {glyph_for(scalar, width), 0, 0, 0};
  int length = 1;
  if (mark1 != 0 && wcwidth((wchar_t)mark1) == 0) text[length++] = (wchar_t)mark1;
  if (mark2 != 0 && wcwidth((wchar_t)mark2) == 0) text[length++] = (wchar_t)mark2;

  int pair = pair_for(foreground, background);
  cchar_t cell;
  if (setcchar(&cell, text, attribute, 0, &pair) == OK) mvadd_wch(row, column, &cell);
}

void screen_move_cursor(int32_t column, int32_t row) { wmove(stdscr, row, column); }

void screen_resize(int32_t columns, int32_t rows) {
  resizeterm(rows, columns);
  werase(stdscr);
  screen_forget();
}

void screen_forget(void) { clearok(curscr, TRUE); }

void screen_forget_row(int32_t row) { wredrawln(stdscr, row, 1); }

void screen_physical_cursor(int32_t *column, int32_t *row) { getyx(curscr, *row, *column); }

const char *screen_cursor_sequence(bool visible) {
  return visible ? sequences.show_cursor : sequences.hide_cursor;
}

static size_t encode(uint32_t scalar, uint8_t *target) {
  if (scalar < 0x80) {
    target[0] = (uint8_t)scalar;
    return 1;
  }
  if (scalar < 0x800) {
    target[0] = (uint8_t)(0xC0 | scalar >> 6);
    target[1] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 2;
  }
  if (scalar < 0x10000) {
    target[0] = (uint8_t)(0xE0 | scalar >> 12);
    target[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    target[2] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 3;
  }
  target[0] = (uint8_t)(0xF0 | scalar >> 18);
  target[1] = (uint8_t)(0x80 | (scalar >> 12 & 0x3F));
  target[2] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
  target[3] = (uint8_t)(0x80 | (scalar & 0x3F));
  return 4;
}

// Puts the glyphs back that stand-ins stood for. The text never grows.
static size_t replace_stand_ins(uint8_t *bytes, size_t count) {
  size_t end = 0;
  for (size_t i = 0; i < count;) {
    if (bytes[i] == 0xF0 && i + 3 < count) {
      uint32_t scalar = (uint32_t)(bytes[i + 1] & 0x3F) << 12 |
                        (uint32_t)(bytes[i + 2] & 0x3F) << 6 | (bytes[i + 3] & 0x3F);
      if (is_stand_in(scalar) && scalar - FIRST_STAND_IN < (uint32_t)picture.stand_ins_used) {
        end += encode(picture.stand_ins[scalar - FIRST_STAND_IN], bytes + end);
        i += 4;
        continue;
      }
    }
    bytes[end++] = bytes[i++];
  }
  return end;
}

const uint8_t *screen_update(int64_t *count) {
  struct stat status;
  *count = -1;
  wnoutrefresh(stdscr);
  doupdate();
  if (fstat(picture.descriptor, &status) != 0) return NULL;
  size_t size = (size_t)status.st_size;
  if (size > picture.capacity) {
    uint8_t *larger = realloc(picture.bytes, size * 2);
    if (larger == NULL) return NULL;
    picture.bytes = larger;
    picture.capacity = size * 2;
  }
  if (size > 0 && pread(picture.descriptor, picture.bytes, size, 0) != (ssize_t)size) return NULL;
  if (size > 0) discard_output();
  if (picture.stand_ins_used > 0) size = replace_stand_ins(picture.bytes, size);
  *count = (int64_t)size;
  return picture.bytes;
}

// The smallest screen of 20 rows that ncursesw can show: what every figure is compared with.
#define _XOPEN_SOURCE_EXTENDED
#include <curses.h>
#include <locale.h>

int main(void) {
  int selected = 0, key;
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  do {
    for (int row = 0; row < 20; row++) {
      if (row == selected) attron(A_REVERSE);
      mvprintw(row, 2, "row %2d  交叉熵 cross-entropy", row);
      attroff(A_REVERSE);
    }
    refresh();
    key = getch();
    if (key == KEY_DOWN || key == KEY_RIGHT || key == '\t') selected = (selected + 1) % 20;
    if (key == KEY_UP || key == KEY_LEFT) selected = (selected + 19) % 20;
  } while (key != 'Q' && key != 3);
  endwin();
  return 0;
}

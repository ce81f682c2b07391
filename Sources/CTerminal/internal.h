// What the files of this target share.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include "CTerminal.h"

/// Copies of the terminal's own sequences without padding, for use in signal handlers.
struct terminal_sequences {
  char enter[128];
  char leave[128];
  char plain[64];
  char show_cursor[64];
  char hide_cursor[64];
};

extern struct terminal_sequences sequences;

/// The end of the pipe that the loop waits on.
int signals_descriptor(void);

/// The number of times the process was continued.
unsigned signals_continued(void);

/// Forgets that the process was continued: the terminal is being taken anyway.
void signals_forget_continued(void);

/// Keeps standard error in memory while the screen is ours, and prints it afterwards.
void standard_error_hold(void);
void standard_error_release(void);

#endif

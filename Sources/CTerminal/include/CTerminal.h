/// The terminal for Swift: fixed-width integers and functions, never a curses type or macro.
///
/// Everything here belongs to one thread. What a signal handler needs lies in static storage.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The screen: ncursesw, drawing into memory ----------------------------------------------------

/// Results of `screen_open`.
static const int32_t SCREEN_READY = 0;
static const int32_t SCREEN_UNKNOWN_TERMINAL = 1;
static const int32_t SCREEN_CANNOT_ADDRESS_CURSOR = 2;
static const int32_t SCREEN_NO_MEMORY = 3;

/// Attributes of `screen_put`, to be added up.
static const uint32_t SCREEN_BOLD = 1;
static const uint32_t SCREEN_UNDERLINE = 2;
static const uint32_t SCREEN_REVERSE = 4;

/// Prepares ncurses for a terminal of this name and size. Nothing is sent to the terminal.
int32_t screen_open(const char *terminal, int32_t columns, int32_t rows);

/// Frees what `screen_open` made.
void screen_close(void);

/// The number of colours the terminal has, 0 without colour.
int32_t screen_colors(void);

/// Writes one glyph with its marks (0 for none) and its width in columns (1 or 2).
/// A colour is an index of the palette, or −1 for the terminal's own.
void screen_put(int32_t column, int32_t row, uint32_t scalar, uint32_t mark1, uint32_t mark2,
                int32_t width, int32_t foreground, int32_t background, uint32_t attributes);

/// Says where the cursor rests after the frame.
void screen_move_cursor(int32_t column, int32_t row);

/// Follows the size of the terminal; the next frame is drawn on an empty screen.
void screen_resize(int32_t columns, int32_t rows);

/// Forgets what the terminal shows: the next frame clears it and draws every cell.
void screen_forget(void);

/// Forgets what one row of the terminal shows.
void screen_forget_row(int32_t row);

/// Turns what changed into bytes for the terminal.
///
/// The bytes stay valid until the next call. Their number is 0 if nothing changed, −1 on an error.
const uint8_t *screen_update(int64_t *count);

/// The column and row at which ncurses has left the terminal's cursor, from 0.
void screen_physical_cursor(int32_t *column, int32_t *row);

/// The bytes that show or hide the cursor; empty if the terminal cannot.
const char *screen_cursor_sequence(bool visible);

// The terminal's modes -------------------------------------------------------------------------

/// Opens a second description of the terminal behind `descriptor` (−1: the controlling terminal),
/// so that not waiting on it is not imposed on the shell. Returns −1 if it is no terminal.
int32_t terminal_open(int32_t descriptor);

/// The size of a terminal; 0 and 0 if it does not say.
void terminal_size(int32_t descriptor, int32_t *columns, int32_t *rows);

/// Takes the terminal: raw mode, alternate screen, mouse and paste reports, standard error kept
/// back. Stops like any job while the shell has put us in the background. If the terminal is taken
/// already, its modes are set again. False if that failed.
bool terminal_take(int32_t input, int32_t output, bool mouse);

/// Gives the terminal back as it was. Does nothing if it is not taken; safe in a signal handler.
void terminal_restore(void);

/// Whether the terminal is taken.
bool terminal_is_taken(void);

/// Reads and throws away what the terminal still sends, for at most so long.
void terminal_drain(int32_t input, int32_t milliseconds);

/// Writes to the terminal without waiting, with signals held back, so that a restore never lands
/// inside an escape sequence. Returns the bytes written, 0 if it is full, −1 if it is gone.
int64_t terminal_write(int32_t output, const uint8_t *bytes, int64_t count);

/// Reads without waiting. Returns the bytes read, 0 if there are none, −1 if the terminal is gone.
int64_t terminal_read(int32_t input, uint8_t *bytes, int64_t capacity);

/// Results of `terminal_wait`, to be added up.
static const uint32_t TERMINAL_READABLE = 1;
static const uint32_t TERMINAL_WRITABLE = 2;
static const uint32_t TERMINAL_SIGNALLED = 4;
static const uint32_t TERMINAL_GONE = 8;
static const uint32_t TERMINAL_OTHER_READABLE = 16;

/// Sleeps until there is input, there or on another descriptor (−1: none), a signal, room for output
/// if asked for, or so many nanoseconds have passed (−1: for ever).
uint32_t terminal_wait(int32_t input, int32_t output, bool wants_to_write, int32_t other,
                       int64_t nanoseconds);

/// Nanoseconds on a clock that never jumps.
int64_t terminal_clock(void);

/// Nanoseconds this thread has worked; other programs on the machine do not count.
int64_t terminal_work_clock(void);

// Signals --------------------------------------------------------------------------------------

/// What `signals_take` reports, to be added up.
static const uint32_t SIGNAL_RESIZED = 1;
static const uint32_t SIGNAL_CONTINUED = 2;
static const uint32_t SIGNAL_SUSPEND = 4;
static const uint32_t SIGNAL_INTERRUPT = 8;
static const uint32_t SIGNAL_TERMINATE = 16;
static const uint32_t SIGNAL_HANGUP = 32;

/// Installs the handlers: one byte to a pipe for what the loop answers, and for crashes one that
/// restores the terminal and lets the signal do its work. Restores at `exit` as well.
bool signals_install(void);

/// The signals that came since the last call.
uint32_t signals_take(void);

/// Stops this process, and its group if asked for, like a shell job; returns when continued.
void signals_stop(bool group);

// Folders --------------------------------------------------------------------------------------

/// Watches a folder and those in it. Returns a descriptor to be closed, −1 on an error (errno).
int32_t folder_watch_open(const char *path);

/// Whether a file was changed, came or went since the last call, editors' own files left out. Does
/// not wait. Folders that came are watched as well.
bool folder_watch_take(int32_t descriptor, const char *path);

/// Sleeps until something happens in the folder or a signal comes (true), or so many milliseconds
/// have passed (−1: for ever).
bool folder_watch_wait(int32_t descriptor, int32_t milliseconds);

// The locale -----------------------------------------------------------------------------------

/// Sets the character encoding from the environment. True if it is UTF-8, be it by the name of a
/// locale that is not installed; in place of plain ASCII we write UTF-8 if the system can.
bool locale_use(void);

#endif

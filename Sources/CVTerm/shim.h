/* libvterm, the terminal of the end-to-end tests. */
#include <vterm.h>

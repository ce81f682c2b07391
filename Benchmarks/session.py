"""A program on a pseudo-terminal: what it writes, when, and what it costs. Standard library only."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

FRAME_END = b"\x1b[?2026l"


class Session:
    """A program that was just started on a pseudo-terminal of its own."""

    def __init__(self, argv, size=(120, 36), environment=None, folder="/"):
        self.begun = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            variables = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
            variables.update(environment or {})
            os.chdir(folder)
            os.execve(argv[0], argv, variables)
        self.last = self.begun

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.close(self.fd)
        os.waitpid(self.pid, 0)

    def read(self, seconds, limit=1 << 16):
        """What comes within so many seconds: b"" if nothing, None at the end."""
        ready, _, _ = select.select([self.fd], [], [], max(seconds, 0))
        if not ready:
            return b""
        try:
            data = os.read(self.fd, limit)
        except OSError:
            return None
        self.last = time.perf_counter()
        return data or None

    def burst(self, silence, most=5.0):
        """Everything until nothing has come for so long."""
        data, end = b"", time.perf_counter() + most
        while time.perf_counter() < end:
            more = self.read(silence)
            if not more:
                break
            data += more
        return data

    def drain(self, seconds):
        """Everything that comes within so many seconds."""
        data, end = b"", time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            more = self.read(left)
            if more is None:
                break
            data += more
        return data

    def send(self, key):
        os.write(self.fd, key)

    def press(self, *keys, silence=0.15):
        """Sends keys one by one, each after the answer to the one before."""
        for key in keys:
            self.send(key)
            self.burst(silence)

    def status(self, name):
        """A number of /proc/PID/status, summed over all threads where it counts events."""
        folder = f"/proc/{self.pid}/task"
        paths = [f"{folder}/{task}/status" for task in os.listdir(folder)]
        if name.startswith("Vm"):
            paths = [f"/proc/{self.pid}/status"]
        total = 0
        for path in paths:
            with open(path) as file:
                total += sum(int(line.split()[1]) for line in file if line.startswith(name + ":"))
        return total

    def processor_seconds(self):
        """Time on a processor, over all threads."""
        folder, total = f"/proc/{self.pid}/task", 0
        for task in os.listdir(folder):
            with open(f"{folder}/{task}/schedstat") as file:
                total += int(file.read().split()[0])
        return total / 1e9

#!/usr/bin/env python3
"""Measures the built program on a pseudo-terminal of 120x36, as a learner meets it.

    terminal.py [--only FIGURE,...] [--minutes 2] PROGRAM

FIGURES: start, compute, keys, edit, writes, training, speed, ssh, slow, idle, memory.
Prints one line of JSON a figure, then a table. A bare program in C (bare.c) is built first and takes
part in the same run, turn by turn. Python's standard library only; the writes are counted by strace.
Where others use the machine, `chrt --rr 1 ./terminal.py PROGRAM` keeps their turns out of the times.
"""

import argparse
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from session import FRAME_END, Session

HERE = os.path.dirname(os.path.abspath(__file__))
UP, DOWN, RIGHT, LEFT = b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D"
PAGE_UP, PAGE_DOWN, TAB, ESCAPE, ENTER = b"\x1b[5~", b"\x1b[6~", b"\t", b"\x1b", b"\r"
CROSS_ENTROPY = "2.1.3"
TRAINING = ["lab", "training", "data=blobs", "seed=7"]
QUESTION, ANSWER = b"\x1b[5n", b"\x1b[0n"
SSH = {"SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22"}


class Bench:
    """The programs, a home for the record, and the rows of the table."""

    def __init__(self, program, minutes, folder):
        self.program, self.minutes, self.folder = program, minutes, folder
        self.environment = {"HOME": folder, "XDG_DATA_HOME": folder}
        self.rows = []
        self.bare = os.path.join(folder, "bare")
        subprocess.run(["cc", "-O2", "-o", self.bare, os.path.join(HERE, "bare.c"),
                        "-lncursesw", "-ltinfo"], check=True)
        self.loss = os.path.join(folder, "loss")
        source = ('#include <stdio.h>\n#include <math.h>\n'
                  'int main(void) { printf("%.17g\\n", -log(0.8)); return 0; }\n')
        subprocess.run(["cc", "-O2", "-x", "c", "-o", self.loss, "-", "-lm"], check=True,
                       input=source.encode())

    def open(self, *arguments, environment=None):
        return Session([self.program, *arguments], environment={**self.environment,
                                                                **(environment or {})})

    def show(self, figure, **values):
        rounded = {key: round(value, 3) if isinstance(value, float) else value
                   for key, value in values.items()}
        print(json.dumps({"figure": figure, **rounded}), flush=True)

    def row(self, figure, required, reached, holds):
        self.rows.append((figure, required, reached, "yes" if holds else "**no**"))

    def pages(self):
        listing = subprocess.run([self.program, "lessons", "list", "--lang", "en"], check=True,
                                 capture_output=True, text=True).stdout
        return re.findall(r"^\s*(\d+(?:\.\d+)+)\s", listing, re.MULTILINE)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def start(bench, turns=25):
    """Process start to the last byte of the first frame, turn by turn with the bare program.

    The program frames its output; the other sections of the course are read when the first frame
    is out, and a second frame then numbers the page. The bare program marks nothing: its first
    burst is its frame.
    """
    cases = {"bare": [bench.bare], "xent": [bench.program, "--lang", "en"],
             "ephemeral": [bench.program, "--lang", "en", "--ephemeral"]}
    times, processor = {name: [] for name in cases}, {name: [] for name in cases}
    with bench.open("--lang", "en") as session:  # makes the record
        session.burst(0.3)
    for _ in range(turns):
        for name, argv in cases.items():
            with Session(argv, environment=bench.environment) as session:
                data = session.read(5) or b""
                while name != "bare" and FRAME_END not in data:
                    data += session.read(5) or FRAME_END
                shown = session.last
                if name == "bare":
                    session.burst(0.08)
                    shown = session.last
                times[name].append((shown - session.begun) * 1e3)
                processor[name].append(session.processor_seconds() * 1e3)
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, values in times.items():
        bench.show("start", of=name, median_ms=medians[name], min_ms=min(values),
                   cpu_ms=statistics.median(processor[name]), turns=turns)
    ratio = medians["xent"] / medians["bare"]
    bench.row("process start → first frame", "≤ 25 ms, ≤ 8× bare C",
              f"{medians['xent']:.1f} ms, {ratio:.1f}× ({medians['bare']:.1f} ms)",
              medians["xent"] <= 25 and ratio <= 8)


def compute(bench, turns=25):
    """Process start to the first loss in a pipe."""
    cases = {"bare": [bench.loss],
             "xent": [bench.program, "compute", "cross-entropy", "--p", "1,0", "--q", "0.8,0.2"]}
    times = {name: [] for name in cases}
    for _ in range(turns):
        for name, argv in cases.items():
            begun = time.perf_counter()
            with subprocess.Popen(argv, stdout=subprocess.PIPE) as process:
                process.stdout.readline()
                times[name].append((time.perf_counter() - begun) * 1e3)
    medians = {name: statistics.median(values) for name, values in times.items()}
    bench.show("compute", **{f"{name}_ms": value for name, value in medians.items()}, turns=turns)
    bench.row("process start → first loss (`xent compute`)", "≤ 25 ms",
              f"{medians['xent']:.1f} ms (C {medians['bare']:.1f} ms)", medians["xent"] <= 25)


def keys(bench, presses=40):
    """Key to last byte, on every page: the keys that a learner presses most."""
    every, worst = [], ("", 0)
    cycle = [TAB, RIGHT, LEFT, DOWN, UP, b"q", RIGHT, b"+", b"-", b"b", b"b", b"l", b"l", b"?",
             ESCAPE, b"g", DOWN, ESCAPE, b"e", b"1", ESCAPE, ESCAPE, PAGE_DOWN, PAGE_UP]
    for page in bench.pages():
        times = []
        with bench.open("--section", page, "--lang", "en", "--ephemeral") as session:
            session.burst(0.2)
            used = session.processor_seconds()
            for turn in range(max(presses, 2 * len(cycle))):
                key = cycle[turn % len(cycle)]
                begun = time.perf_counter()
                session.send(key)
                # A lone escape waits for the rest of a sequence before it is a key.
                if session.burst(0.06 if key == ESCAPE else 0.02) and key != ESCAPE:
                    times.append((session.last - begun) * 1e3)
            used = (session.processor_seconds() - used) * 1e3 / max(len(times), 1)
        every += times
        median = statistics.median(times)
        worst = max(worst, (page, median), key=lambda pair: pair[1])
        bench.show("keys", page=page, median_ms=median, p99_ms=percentile(times, 0.99),
                   cpu_ms=used, answers=len(times))
    p99, median = percentile(every, 0.99), statistics.median(every)
    bench.show("keys", page="all", median_ms=median, p99_ms=p99, answers=len(every))
    bench.row("key → last byte, every page", "median ≤ 2 ms, p99 ≤ 8 ms",
              f"median {median:.2f} ms (slowest page, {worst[0]}: {worst[1]:.2f}), p99 {p99:.2f} ms",
              worst[1] <= 2 and p99 <= 8)


def edit(bench, presses=60):
    """Bytes and time of one edit of p or q, on a page and in the scene alone."""
    worst = 0
    cases = {"page": ["--section", CROSS_ENTROPY, "--lang", "en", "--ephemeral"],
             "scene": ["lab", "distributions", "p=0.7,0.2,0.1", "q=0.5,0.3,0.2", "--lang", "en"],
             "scene, 26 outcomes": ["lab", "distributions", "p=" + ",".join(["1/26"] * 26),
                                    "q=" + ",".join(["1/26"] * 26), "--lang", "en"]}
    for name, arguments in cases.items():
        for column in b"qp":
            with bench.open(*arguments) as session:
                session.burst(0.2)
                session.press(bytes([column]))
                sizes, times = [], []
                for turn in range(presses):
                    begun = time.perf_counter()
                    session.send((RIGHT, RIGHT, LEFT)[turn % 3])
                    if data := session.burst(0.02):
                        sizes.append(len(data))
                        times.append((session.last - begun) * 1e3)
            bench.show("edit", where=name, of=chr(column), median_bytes=statistics.median(sizes),
                       max_bytes=max(sizes), median_ms=statistics.median(times), edits=len(sizes))
            if "26" not in name:
                worst = max(worst, statistics.median(sizes))
    bench.row("bytes for one edit of p or q", "≤ 2 KB", f"{worst:.0f} bytes (median, worse of "
              "page and scene)", worst <= 2_000)


def writes(bench):
    """Writes to the terminal for each frame, counted by strace -f."""
    log = os.path.join(bench.folder, "strace")
    strace = [shutil.which("strace"), "-f", "-y", "-s", "4", "-e", "trace=write,writev,pwrite64",
              "-e", "signal=none", "-o", log]
    frames = 0
    with Session(strace + [bench.program, "--section", CROSS_ENTROPY, "--lang", "en", "--ephemeral"],
                 environment=bench.environment) as session:
        session.burst(1.0)
        position = os.path.getsize(log)
        for key in (b"q", RIGHT, LEFT, DOWN, UP, PAGE_DOWN, PAGE_UP, b"l", b"l", b"b") * 3:
            session.send(key)
            frames += session.burst(0.2).count(FRAME_END)
        with open(log) as file:
            file.seek(position)
            count = len(re.findall(r"write\w*\(\d+<[^>]*(?:pts|tty)", file.read()))
        with open(f"/proc/{session.pid}/task/{session.pid}/children") as file:
            for child in file.read().split():
                os.kill(int(child), signal.SIGKILL)
    bench.show("writes", frames=frames, writes=count)
    bench.row("writes a frame", "1", f"{count / max(frames, 1):.2f} ({frames} frames)",
              frames > 0 and count == frames)


def running(bench, seconds, environment=None):
    """Frames, bytes and processor time a second while a run plays at 100 updates a second."""
    with bench.open(*TRAINING, "--lang", "en", environment=environment) as session:
        session.burst(0.3)
        session.press(b"]", b"]")
        session.send(b" ")
        session.drain(1)
        used, begun = session.processor_seconds(), time.perf_counter()
        data = session.drain(seconds)
        passed = time.perf_counter() - begun
        used = session.processor_seconds() - used
    sizes = [len(part) + len(FRAME_END) for part in data.split(FRAME_END)[1:-1]]
    return {"frames_per_s": len(sizes) / passed, "kb_per_s": len(data) / passed / 1e3,
            "median_bytes": statistics.median(sizes), "max_bytes": max(sizes),
            "cpu_share": used / passed}


def training(bench):
    """The training scene at 60 frames a second."""
    values = running(bench, 10)
    bench.show("training", **values)
    bench.row("training on the screen, 100 updates/s", "≥ 55 frames/s, ≤ 14 KB a frame, ≤ 15 % of a core",
              f"{values['frames_per_s']:.1f} frames/s, {values['median_bytes'] / 1e3:.2f} KB "
              f"(most {values['max_bytes'] / 1e3:.2f}), {values['cpu_share']:.1%}",
              values["frames_per_s"] >= 55 and values["max_bytes"] <= 14_000
              and values["cpu_share"] <= 0.15)


def ssh(bench):
    """The same over a network."""
    values = running(bench, 10, SSH)
    bench.show("ssh", **values)
    bench.row("the same with SSH_CONNECTION", "≤ 15 frames/s, ≤ 100 KB/s",
              f"{values['frames_per_s']:.1f} frames/s, {values['kb_per_s']:.1f} KB/s",
              values["frames_per_s"] <= 15.3 and values["kb_per_s"] <= 100)


def slow(bench, presses=12, rate=20_000):
    """Key to its effect behind a reader that takes 20 KB a second while a run plays.

    A key's effect is there when the last of the words it brings was read; the first is reported
    too. The reader answers the question whether it is well, as terminals do, when it comes to it.
    A reader that never answers is reported apart: that it is slow shows after two seconds only.
    """
    # Pausing changes little; another language changes every word and moves the drawings: the last
    # of its bytes cannot come before the reader has read them all.
    effects = {"pause": [(b" ", ["paused"]), (b" ", ["running"])],
               "language": [(b"l", ["纳特", "解释"]), (b"l", ["nats", "explain"])]}
    worst, reached = 0, []
    for name, pair in effects.items():
        times = slow_keys(bench, pair, presses, rate)
        early = [time for quiet in (0.1, 0.25, 0.5, 1.0)
                 for time in slow_keys(bench, pair, 1, rate, quiet=quiet)]
        mute = slow_keys(bench, pair, presses, rate, answers=False)
        for case, keys, wanted in (("", times, presses), (", first second", early, 4),
                                   (", no answers, from 3 s on", mute, presses)):
            first, last = zip(*keys) if len(keys) == wanted else ([float("inf")],) * 2
            bench.show("slow", key=name + case, first_max_ms=max(first),
                       median_ms=statistics.median(last), max_ms=max(last), keys=len(keys))
            # The pause is there when its word is; another language when it begins to come.
            worst = max(worst, *(last if name == "pause" else first))
            reached.append(f"{name}{case}: {max(first):.0f} to {max(last):.0f} ms")
    bench.row("reader of 20 KB/s: key → effect, its first and last word", "≤ 300 ms",
              "; ".join(reached), worst <= 300)


def slow_keys(bench, pair, presses, rate, quiet=3, answers=True):
    """Reads at so many bytes a second; presses a key when it has been quiet for a while."""
    times, taken, seen, sent, first, tail = [], 0, b"", None, None, b""
    with bench.open(*TRAINING, "--lang", "en") as session:
        session.burst(0.3)
        session.press(b"]", b"]")
        session.send(b" ")
        begun = time.perf_counter()
        next_key = begun + quiet
        while len(times) < presses and (now := time.perf_counter()) < begun + 60:
            if (room := int((now - begun) * rate) - taken) > 0:
                # What is not used of the line is lost.
                data = session.read(0, room) or b""
                taken += room
                seen += data
                for _ in range((tail + data).count(QUESTION) if answers else 0):
                    session.send(ANSWER)
                tail = (tail + data)[-len(QUESTION) + 1:]
            key, effect = pair[len(times) % 2]
            there = [word.encode() in seen for word in effect]
            if sent is None and now > next_key:
                session.send(key)
                sent, seen, first = time.perf_counter(), b"", None
            elif sent is not None and any(there):
                passed = (time.perf_counter() - sent) * 1e3
                first = first or passed
                if all(there):
                    times.append((first, passed))
                    sent, next_key = None, time.perf_counter() + 0.73
            time.sleep(0.005)
    return times


def idle(bench, seconds=10):
    """Ten seconds without a key, on every page at once."""
    sessions = [(page, bench.open("--section", page, "--lang", "en", "--ephemeral"))
                for page in bench.pages()]
    sessions.append(("lab training, paused", bench.open(*TRAINING, "--lang", "en")))
    for _, session in sessions:
        session.burst(0.5)
        session.press(TAB, DOWN)
    sessions[-1][1].press(b"]", b"]", b" ", b" ")
    time.sleep(0.5)
    for _, session in sessions:
        session.burst(0.05)
    names = ("voluntary_ctxt_switches", "nonvoluntary_ctxt_switches")
    before = [[s.status(name) for name in names] + [s.processor_seconds()] for _, s in sessions]
    time.sleep(seconds)
    totals = [0, 0, 0.0]
    for (page, session), old in zip(sessions, before):
        wakes = sum(session.status(name) for name in names) - old[0] - old[1]
        used = (session.processor_seconds() - old[2]) * 1e3
        size = len(session.burst(0.02))
        totals = [totals[0] + size, totals[1] + wakes, totals[2] + used]
        if size or wakes or used:
            bench.show("idle", page=page, bytes=size, wake_ups=wakes, cpu_ms=used)
        session.__exit__()
    bench.show("idle", pages=len(sessions), seconds=seconds, bytes=totals[0], wake_ups=totals[1],
               cpu_ms=totals[2])
    bench.row(f"idle {seconds} s, {len(sessions)} pages", "0 bytes, 0 wake-ups",
              f"{totals[0]} bytes, {totals[1]} wake-ups, {totals[2]:.1f} ms", totals[:2] == [0, 0])


def memory(bench):
    """Resident memory after all pages in both languages, and while a run plays."""
    pages = bench.pages()
    with bench.open("--section", pages[0], "--lang", "en") as session:
        session.burst(0.3)
        for _ in range(2):
            for key in [TAB, RIGHT, b"e", ESCAPE, b"?", ESCAPE, PAGE_DOWN] * len(pages):
                session.press(key, silence=0.03)
            session.press(b"l")
            for _ in pages:
                session.press(PAGE_UP, silence=0.03)
        after_pages, peak = session.status("VmRSS") / 1024, session.status("VmHWM") / 1024
    samples = []
    with bench.open(*TRAINING, "--lang", "en") as session:
        session.burst(0.3)
        session.press(b"]", b"]")
        session.send(b" ")
        for _ in range(int(bench.minutes * 6) + 1):
            session.drain(10)
            samples.append(session.status("VmRSS") / 1024)
    growth = samples[-1] - samples[0]
    bench.show("memory", pages=len(pages), after_pages_mb=after_pages, peak_mb=peak,
               training_first_mb=samples[0], training_last_mb=samples[-1], minutes=bench.minutes)
    bench.row(f"memory after all pages; over {bench.minutes:g} minutes of training",
              "≤ 40 MB; flat", f"{after_pages:.1f} MB; {samples[0]:.1f} → {samples[-1]:.1f} MB",
              max(after_pages, samples[-1]) <= 40 and growth <= 0.5)


def speed(bench, turns=5, seconds=4):
    """Share of wall time in updates at full speed: the scene against the bare engine, in turns.

    From one press of the space bar to the next; the number of updates is in the line that `x`
    writes. What the same number costs the engine alone is what the screen spent in updates.
    """
    peer = os.environ.get("PEER", os.path.join(HERE, ".build/release/peer"))
    if not os.path.exists(peer):
        print(f"speed is left out: there is no {peer}", file=sys.stderr)
        return
    shares = []
    for turn in range(turns):
        line = subprocess.run([peer, "--workload", "scene"], check=True, capture_output=True,
                              text=True).stdout
        engine = json.loads(line)
        folder = os.path.join(bench.folder, f"speed-{turn}")
        os.mkdir(folder)
        with Session([bench.program, *TRAINING, "--lang", "en"], environment=bench.environment,
                     folder=folder) as session:
            session.burst(0.3)
            session.press(b"]", b"]", b"]")
            begun = time.perf_counter()
            session.send(b" ")
            session.drain(seconds)
            passed = time.perf_counter() - begun
            session.press(b" ", b"x", b"\r")
        with open(os.path.join(folder, "xent-training.txt")) as file:
            steps = int(re.search(r"updates=(\d+)", file.read()).group(1))
        shares.append(engine["seconds"] / engine["steps"] * steps / passed)
        bench.show("speed", steps=steps, bare_s=engine["seconds"] / engine["steps"] * steps,
                   screen_s=passed, share=shares[-1])
    share = statistics.median(shares)
    bench.row("wall time in updates at full speed", "≥ 85 %", f"{share:.0%}", share >= 0.85)


FIGURES = (start, compute, keys, edit, writes, training, speed, ssh, slow, idle, memory)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    names = [figure.__name__ for figure in FIGURES]
    parser.add_argument("--only", default=",".join(names), help=", ".join(names))
    parser.add_argument("--minutes", type=float, default=2, help="of training, for the memory")
    parser.add_argument("program")
    options = parser.parse_args()
    wanted = options.only.split(",")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(os.path.abspath(options.program), options.minutes, folder)
        for figure in FIGURES:
            if figure.__name__ in wanted:
                figure(bench)
    print("\n| figure | required | reached | holds |\n|---|---|---|---|")
    for row in bench.rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Runs programs turn by turn, so that they share whatever the machine is doing, and compares them.

    interleave.py [--rounds 5] [--save LINES] 'PROGRAM A ...' 'PROGRAM B ...' ...

Each program prints lines of JSON with "peer" and either "workload" and "steps_per_s" or "what",
"dtype" and "median_s", as `peer` does. Ratios are taken round by round against the first program;
their median is shown. Each program is pinned to one core.
"""

import argparse
import collections
import json
import os
import shlex
import statistics
import subprocess
import time


def lines(command, core):
    environment = dict(os.environ, START=f"{time.time():.6f}")
    output = subprocess.run(["taskset", "-c", core, *shlex.split(command)], env=environment,
                            capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


def task(line):
    return line.get("workload") or f"{line['what']} {line['dtype']}"


def speed(line):
    return line.get("steps_per_s") or 1 / line["median_s"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--core", default="1")
    parser.add_argument("--save", help="append all lines to this file")
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args()
    rounds = collections.defaultdict(lambda: collections.defaultdict(dict))
    quality = {}
    for turn in range(options.rounds):
        for command in options.programs:
            for line in lines(command, options.core):
                name = " ".join(filter(None, [line["peer"], line.get("note")]))
                rounds[task(line)][name][turn] = speed(line)
                quality[task(line), name] = line.get("quality", line.get("value"))
                if options.save:
                    with open(options.save, "a") as file:
                        print(json.dumps({**line, "round": turn}), file=file)
    print("| work | program | a second | time | against the first | result |")
    print("|---|---|---:|---:|---:|---|")
    for work, programs in rounds.items():
        first = next(iter(programs.values()))
        for name, speeds in programs.items():
            median = statistics.median(speeds.values())
            ratio = statistics.median(speeds[turn] / first[turn] for turn in speeds if turn in first)
            print(f"| {work} | {name} | {median:,.1f} | {1e3 / median:.4g} ms | {ratio:.3g}× "
                  f"| {quality[work, name]} |")


if __name__ == "__main__":
    main()

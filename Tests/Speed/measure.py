#!/usr/bin/env python3
"""Measures how fast the built program answers, beside vim and mdp where they are installed.

    Tests/Speed/measure.py [--program PATH] [--runs N] [--json]

Each program runs on a pseudo-terminal of 80x24. A key counts as answered when the last byte of what it changes has
come; which byte that is, is known from the silence after it. Programs take turns, so that a busy machine troubles
all of them alike. Uses nothing but the standard library; Linux, for /proc.
"""
import argparse
import fcntl
import json
import os
import pathlib
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LESSON = ROOT / "Lessons" / "05-max-pooling.md"
RIGHT, LEFT, PAGE_DOWN, PAGE_UP = b"\x1bOC", b"\x1bOD", b"\x1b[6~", b"\x1b[5~"
PLACE = "relu"  # the lesson that the learner is in the middle of
SILENCE = 0.04  # longer than any pause within an answer
TARGETS = {"screen over vim": 3.0, "menu over vim": 3.0, "key median ms": 2.0, "key p99 ms": 8.0, "idle ticks": 0, "resident MB": 60.0}


class Session:
    """A program on a pseudo-terminal, with progress of its own."""

    progress = ""

    def __init__(self, command):
        self.started = time.perf_counter()
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            # The child sets its own size before the program reads it, so that no signal is sent.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            environment = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": os.environ["PATH"],
                           "XDG_STATE_HOME": self.progress}
            os.execvpe(command[0], command, environment | {"HOME": os.environ.get("HOME", "/")})

    def answer(self, silence=SILENCE, patience=5.0):
        """Reads until there is silence. Returns when the last piece came, and all pieces."""
        last, data, wait = None, b"", patience
        while select.select([self.master], [], [], wait)[0]:
            try:
                piece = os.read(self.master, 65536)
            except OSError:
                break
            if not piece:
                break
            last, data, wait = time.perf_counter(), data + piece, silence
        return last, data

    def press(self, key):
        """The time to the last byte of the answer in milliseconds, and how many bytes it had."""
        before = time.perf_counter()
        os.write(self.master, key)
        last, data = self.answer(patience=1.0)
        return None if last is None else ((last - before) * 1000, len(data))

    def proc(self, name):
        return pathlib.Path(f"/proc/{self.pid}/{name}").read_text()

    def ticks(self):
        fields = self.proc("stat").rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def resident(self):
        line = next(line for line in self.proc("status").splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)


def commands(program, slide):
    """What is compared, all on the same lesson."""
    found = {"pooltutor": [program, "learn", "max-pooling"], "pooltutor menu": [program]}
    if shutil.which("vim"):
        found["vim -u NONE"] = ["vim", "-u", "NONE", "-n", str(LESSON)]
    if shutil.which("mdp"):
        found["mdp"] = ["mdp", "--nofade", str(slide)]
    return found


def first_page():
    """The words of the lesson's first page: mdp refuses what does not fit the window."""
    page = LESSON.read_text().split("\n# ", 1)[1]
    return "# " + page.split("\n```", 1)[0] + "\n"


def first_screens(programs, runs):
    """For each program the times to its first full screen in milliseconds."""
    times = {name: [] for name in programs}
    for _ in range(runs):
        for name, command in programs.items():
            session = Session(command)
            last, _ = session.answer()
            if last is not None:
                times[name].append((last - session.started) * 1000)
            session.end()
    return times


def key_answers(command, keys, runs):
    """Latencies in milliseconds and sizes in bytes of the answers to `keys`, pressed one by one."""
    session = Session(command)
    session.answer()
    answers = []
    while len(answers) < runs:
        answers += [answer for key in keys if (answer := session.press(key))]
    session.end()
    return [ms for ms, _ in answers], [count for _, count in answers]


def idle(command, seconds=3.0):
    """Processor ticks while nothing happens, and the resident memory in MB."""
    session = Session(command)
    session.answer()
    before = session.ticks()
    time.sleep(seconds)
    result = session.ticks() - before, session.resident()
    session.end()
    return result


def p99(values):
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]


def spread(values):
    return {"median": round(statistics.median(values), 2), "p99": round(p99(values), 2), "count": len(values)}


def leave_a_place(program):
    """The list of lessons has a place to show, which costs more than none."""
    session = Session([program, "learn", PLACE])
    session.answer()
    session.press(PAGE_DOWN)
    session.end()


def measure(program, runs):
    with tempfile.NamedTemporaryFile("w", suffix=".md") as slide, tempfile.TemporaryDirectory() as progress:
        Session.progress = progress
        slide.write(first_page())
        slide.flush()
        leave_a_place(program)
        return measure_all(commands(program, slide.name), runs)


def measure_all(programs, runs):
    screens = first_screens(programs, runs)
    walk = programs["pooltutor"] + ["--no-motion"]
    steps, step_bytes = key_answers(walk, [RIGHT, RIGHT, RIGHT, LEFT, LEFT, LEFT], runs * 6)
    pages, page_bytes = key_answers(walk, [PAGE_DOWN] * 6 + [PAGE_UP] * 6, runs * 6)
    ticks, resident = idle(walk)
    result = {
        "first screen ms": {name: spread(times) for name, times in screens.items()},
        "step ms": spread(steps), "step bytes": spread(step_bytes),
        "page ms": spread(pages), "page bytes": spread(page_bytes),
        "idle ticks": ticks, "resident MB": round(resident, 1),
    }
    result["missed"] = missed(result)
    return result


def missed(result):
    """The targets that were not reached."""
    screens = result["first screen ms"]
    reached = {"idle ticks": result["idle ticks"], "resident MB": result["resident MB"]}
    for figure in ["median", "p99"]:
        reached[f"key {figure} ms"] = max(result["step ms"][figure], result["page ms"][figure])
    if "vim -u NONE" in screens:
        vim = screens["vim -u NONE"]["median"]
        reached["screen over vim"] = screens["pooltutor"]["median"] / vim
        reached["menu over vim"] = screens["pooltutor menu"]["median"] / vim
    return [f"{name}: {value:.2f}, wanted at most {TARGETS[name]}" for name, value in reached.items()
            if value > TARGETS[name]]


def show(result):
    print(f"{'':24}{'median':>10}{'p99':>10}{'count':>8}")
    rows = {f"first screen, {name}": row for name, row in result["first screen ms"].items()}
    rows |= {name: result[name] for name in ["step ms", "page ms", "step bytes", "page bytes"]}
    for name, row in rows.items():
        print(f"{name:30}{row['median']:>8}{row['p99']:>10}{row['count']:>8}")
    print(f"idle for 3 s: {result['idle ticks']} ticks; resident: {result['resident MB']} MB")
    print("\n".join(result["missed"]) or "every target is reached")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(ROOT / ".build" / "release" / "pooltutor"))
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not os.access(options.program, os.X_OK):
        sys.exit(f"there is no {options.program}: swift build -c release")
    result = measure(options.program, options.runs)
    if options.json:
        print(json.dumps(result, indent=2))
    else:
        show(result)
    sys.exit(1 if result["missed"] else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Files that try to exhaust the program: each must be answered in under 1 s and 200 MB.

    swift build -c release && python3 Tests/Speed/limits.py [PROGRAM [WORD...]]

Prints what each took: the processor's seconds and the most memory. The lessons that are as large as a lesson may be are opened on a
terminal, too: their first screen in under 1 s, every key and leaving in under 0.1 s, of the processor's time. Exits with 1 if one took more,
or crashed. WORDs choose the files by their names.
"""
import os
import struct
import sys
import tempfile
import time
import zlib

sys.dont_write_bytecode = True
from measure import Session  # noqa: E402

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else ".build/release/pooltutor"
HEAD = "---\nformat: 1\nid: %s\ntitle: T\nsummary: S\nsources: [s]\n%s---\n\n"
SECONDS, MEGABYTES, KEY_SECONDS = 1.0, 200, 0.1
MIB = 1 << 20


def lesson(body, head="maps:\n  m: [[1, 2], [3, 4]]\n", id="x"):
    return (HEAD % (id, head) + body + "\n").encode()


def stage(keys):
    return lesson("# P\n\n```stage\n%s\n```\n" % keys)


def laughs():
    lines = ["a0: &a0 [x]"] + ["a%d: &a%d [*a%d, *a%d]" % (n, n, n - 1, n - 1) for n in range(1, 41)]
    return "\n".join(lines)


def npy(shape):
    text = "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }\n" % (shape,)
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode()


def chunk(kind, data, length=None):
    head = struct.pack(">I", len(data) if length is None else length)
    return head + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(columns, rows, extra=b"", pixels=zlib.compress(b"\0" * 4096)):
    header = struct.pack(">IIBBBBB", columns, rows, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def scans(side, count):
    """A progressive JPEG of zeros that goes over its blocks up to 64 times: each scan but the first has a few bytes."""
    table = lambda kind, symbol: bytes([0xFF, 0xC4, 0, 20, kind, 1] + [0] * 15 + [symbol])
    # Tables for quantisation, for the first coefficients, and for the others: one code that says that 2^14
    # blocks are all zero.
    tables = bytes([0xFF, 0xDB, 0, 67, 0] + [1] * 64) + table(0x00, 0) + table(0x10, 0xE0)
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC2, 11, 8, side, side, 1) + bytes([1, 0x11, 0])
    blocks = (side // 8) ** 2
    first = bytes([0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 0, 0]) + b"\0" * (blocks // 8)
    rest = [bytes([0xFF, 0xDA, 0, 8, 1, 1, 0x00, n, n, 0]) + b"\0" * ((-(-blocks // (1 << 14)) * 15 + 7) // 8) for n in range(1, count)]
    return b"\xff\xd8" + tables + frame + first + b"".join(rest) + b"\xff\xd9"


def ring(count):
    return {
        "%05d.md" % n: lesson("# P\n\nWords.", "needs: [l%d]\n" % ((n + 1) % count), "l%d" % n) for n in range(count)
    }


def cases():
    """Name, files (a number is so many bytes of nothing behind what is before it), arguments."""
    many = "word " * 2
    yield "prose of 10 MB", {"x.md": lesson("# P\n\n" + "word " * (2 << 20))}, "check x.md"
    yield "prose of 8 MB", {"x.md": lesson("# P\n\n" + (many * 8 + "\n") * 100_000)}, "check x.md"
    yield "one paragraph of 8 MB", {"x.md": lesson("# P\n\n" + "*a* " * 2_000_000)}, "check x.md"
    yield "100,000 pages", {"x.md": lesson("# P\n\nWords.\n\n" * 100_000)}, "check x.md"
    yield "100,000 stages", {"x.md": lesson("# P\n\n```stage\n{input: m, op: max, pool: 1}\n```\n\n" * 100_000)}, "check x.md"
    yield "100,000 questions", {
        "x.md": lesson("# P\n\n" + "```quiz\n{ask: cell, stage: {input: m, op: max, pool: 1}, at: [0, 0]}\n```\n\n" * 80_000)
    }, "check x.md"
    yield "brackets 100,000 deep", {"x.md": stage("[" * 100_000)}, "check x.md"
    yield "quotes 100,000 deep", {"x.md": lesson("# P\n\n" + "> " * 100_000 + "x")}, "check x.md"
    yield "lists 100,000 deep", {"x.md": lesson("# P\n\n" + "- " * 100_000 + "x")}, "check x.md"
    yield "aliases that explode", {"x.md": stage(laughs())}, "check x.md"
    yield "a map of 10^9 cells, CSV", {"x.md": lesson("# P", "maps:\n  m: {file: m.csv}\n"), "m.csv": (b"1,1\n", 2_000_000_000)}, "check x.md"
    yield "a map of 4,000,000 cells", {"x.md": lesson("# P", "maps:\n  m: [[%s]]\n" % ("1," * 3_999_999 + "1"))}, "check x.md"
    yield "a result of 10^9 cells", {
        "x.md": stage("{input: m, op: sum, pool: 20000, stride: 1, edge: pad, padding: [10000, 10000, 10000, 10000]}")
    }, "check x.md"
    yield "a stride of 10^18", {"x.md": stage("{input: m, op: max, pool: 2, stride: 1000000000000000000}")}, "check x.md"
    yield "an array that claims 10^9", {"x.npy": npy((31623, 31623))}, "explore x.npy"
    yield "an array that holds 10^9", {"x.npy": (npy((31623, 31623)), 31623 * 31623 * 4)}, "explore x.npy"
    yield "a table of 2 GB", {"x.csv": (b"1,1\n", 2_000_000_000)}, "explore x.csv"
    yield "a PNG that claims 10^9", {"x.png": png(31623, 31623)}, "explore x.png"
    yield "a PNM that holds 10^9", {"x.pgm": (b"P5 31623 31623 255\n", 31623 * 31623)}, "explore x.pgm"
    yield "a JPEG of 2 GB", {"x.jpg": (b"\xff\xd8\xff\xe0", 2_000_000_000)}, "explore x.jpg"
    yield "needs in a ring of 2", ring(2), "check ."
    yield "needs in a ring of 1,000", ring(1000), "check ."
    yield "a course.yaml of 2 GB", {"01.md": lesson("# P\n\nWords."), "course.yaml": (b"title: T\n", 2_000_000_000)}, "check ."
    yield "progress of 2 GB", {"x.jsonl": (b"{}\n", 2_000_000_000)}, "progress import x.jsonl --state p.sqlite"
    yield "a state file of 2 GB", {"p.sqlite": (b"SQLite format 3\0", 2_000_000_000)}, "stats --state p.sqlite"


def maps_of(files):
    """A lesson with a map for each name."""
    return lesson("# P\n\nW", "maps:\n" + "".join("  m%d: {file: %s}\n" % pair for pair in enumerate(files)))


def listed(key, item, count=1_000_000):
    """A head in which the list `key` is as long as a file may be."""
    text = lesson("# P\n\nW", "%s: [%s]\n" % (key, item * (count // len(item.encode()))))
    return text.replace(b"sources: [s]\n", b"") if key == "sources" else text


def choice(question="q", text="t", why="w", hints="[h]"):
    choices = "[{id: a, text: \"%s\", why: \"%s\", correct: yes}, {id: b, text: b, why: \"%s\"}]" % (text, why, why)
    return "```quiz\n{ask: choice, question: \"%s\", choices: %s, hints: %s}\n```\n\n" % (question, choices, hints)


def more_cases():
    """What many items, long lines and files beside the lesson cost."""
    big = b"1,2,3,4,5,6,7\n" * (8 * MIB // 14 - 9)
    most = b"1.25,2.5,3.125,4.75,5\n" * 199_999
    yield "a table of 8 MB, named 20 times", {"x.md": maps_of(["m.csv"] * 20), "m.csv": big}, "check x.md"
    yield "a map of 999,995 cells", {"x.md": maps_of(["m.csv"]), "m.csv": most}, "check x.md"
    yield "the same, and a mistake at its end", {"x.md": maps_of(["m.csv"]), "m.csv": most + b"1,2,3,4,x\n"}, "check x.md"
    yield "20 tables of 8 MB", {"x.md": maps_of("%d.csv" % n for n in range(20))} | {"%d.csv" % n: b"1" * (8 * MIB) for n in range(20)}, "check x.md"
    yield "8 MB of commas beside a lesson", {"x.md": maps_of(["m.csv"]), "m.csv": b"," * (8 * MIB)}, "check x.md"
    yield "8 MB of line ends beside a lesson", {"x.md": maps_of(["m.csv"]), "m.csv": b"\n" * (8 * MIB)}, "check x.md"
    yield "1,000 maps of missing files", {"x.md": maps_of("%d.csv" % n for n in range(1000))}, "check x.md"
    for key in ["needs", "teaches", "terms", "sources"]:
        yield "500,000 %s" % key, {"x.md": listed(key, "y,")}, "check x.md"
        yield "one of the %s of 1 MB" % key, {"x.md": listed(key, "y ")}, "check x.md"
    yield "needs on many lines", {"x.md": lesson("# P", "needs:\n" + "- y\n" * 240_000)}, "check x.md"
    yield "a title of 1 MB", {"x.md": lesson("# P").replace(b"title: T", b"title: " + b"T " * 500_000)}, "check x.md"
    yield "an id of 1 MB", {"x.md": lesson("# P", id="i" * 1_000_000)}, "check x.md"
    yield "100,000 unknown keys", {"x.md": lesson("# P", "".join("k%d: 1\n" % n for n in range(80_000)))}, "check x.md"
    yield "the same on one line", {"x.md": lesson("# P", "maps: {m: {%s}}\n" % ", ".join("k%d: 1" % n for n in range(80_000)))}, "check x.md"
    yield "15,000 maps of unknown maps", {
        "x.md": lesson("# P", "maps: {%s}\n" % ", ".join("k%d: {reshape: z%d, shape: [1, 1, 1, 1]}" % (n, n) for n in range(15_000)))
    }, "check x.md"
    yield "a map of 500,000 cells in the head", {"x.md": lesson("# P\n\nW", "maps:\n  m: [[%s1]]\n" % ("1," * 500_000))}, "check x.md"
    yield "500,000 cells that are no numbers", {"x.md": lesson("# P\n\nW", "maps:\n  m: [[%s1]]\n" % ("x," * 500_000))}, "check x.md"
    yield "240,000 rows of another length", {"x.md": lesson("# P\n\nW", "maps:\n  m: [[1, 1], %s[1]]\n" % ("[1]," * 240_000))}, "check x.md"
    yield "a cell for each column, not ASCII", {"x.md": lesson("# P", "maps:\n  m: [[%s1]]\n" % ("é," * 340_000))}, "check x.md"
    for name, block in [
        ("paragraphs", "a\n\n"), ("headings", "## a\n"), ("rules", "---\n\n"), ("items", "- a\n"), ("empty items", "-\n"), ("quoted lines", "> a\n"),
        ("emphasised words", "*a* "), ("words half emphasised", "*a **b "), ("links", "[a](b) "), ("brackets", "["), ("entities", "&amp;"),
        ("declarations", "a <!A "), ("instructions", "a <?"), ("comments", "a <!-- b "), ("tags", "<b>"), ("backslashes", "\\\\"),
        ("braces", "{{"), ("combining marks", "\u0301"), ("joined faces", "👩\u200d"),
    ]:
        for count, size in [("1 MB", 1_000_000), ("256 KB", 250_000)]:
            yield "%s of %s" % (count, name), {"x.md": lesson("# P\n\nx" + ("\n\n" if len(block) > 2 else "") + block * (size // len(block.encode())))}, "check x.md"
    yield "a table of 150,000 rows", {"x.md": lesson("# P\n\n|a|\n|-|\n" + "|a|\n" * 150_000)}, "check x.md"
    yield "a table of 80,000 rows", {"x.md": lesson("# P\n\n|a|\n|-|\n" + "|\n" * 80_000)}, "check x.md"
    yield "a table of 199 columns", {"x.md": lesson("# P\n\n" + "|a" * 199 + "|\n" + "|-" * 199 + "|\n" + "|\n" * 120_000)}, "check x.md"
    yield "2,000 numbers out of a map", {
        "x.md": lesson(("# P\n\n" + "{{max(%s)}} " % ", ".join(["m"] * 10) * 50 + "\n\n") * 40, "maps:\n  m: [[%s1]]\n" % ("1," * 9_999))
    }, "check x.md"
    yield "2,000 numbers of unknown names", {
        "x.md": lesson(("# P\n\n" + "{{%sb}} " % ("a" * 35) * 50 + "\n\n") * 40, "maps: {%s}\n" % ", ".join("%s%05d: [[1]]" % ("a" * 35, n) for n in range(1000)))
    }, "check x.md"
    for what, keys in [("slopes", "op: prelu, slope"), ("biases", "op: conv, filter: [[1]], bias"), ("filters", "op: conv, filter"), ("expected values", "op: relu, expect")]:
        yield "120,000 %s" % what, {"x.md": stage("{input: m, %s: [%s1]}" % (keys, "1," * 120_000))}, "check x.md"
    yield "20,000 settings to compare", {"x.md": stage("{input: m, op: max, pool: 1, view: compare, with: [%s]}" % ("{op: sum}," * 20_000))}, "check x.md"
    yield "20,000 layers", {"x.md": stage("{input: m, view: pipeline, layers: [%s]}" % ("{op: relu}," * 20_000))}, "check x.md"
    yield "100,000 hints", {"x.md": lesson("# P\n\n" + choice(hints="[%s]" % ("h," * 100_000)))}, "check x.md"
    for part in ["question", "text", "why"]:
        yield "a %s of 200 KB" % part, {"x.md": lesson("# P\n\n" + choice(**{part: "word " * 40_000}))}, "check x.md"
    yield "results of 16 million cells", {
        "x.md": lesson("# P\n\n```stage\n{input: m0, op: conv, filter: [%s]}\n```" % ", ".join(["[[1]]"] * 16), "maps:\n  m0: {file: m.csv}\n"), "m.csv": most
    }, "check x.md"
    for view in ["backward", "shift", "compare", "pipeline"]:
        yield "the view %s of a large map" % view, {
            "x.md": lesson("# P\n\n```stage\n{input: m0, op: max, pool: 2, view: %s}\n```" % view, "maps:\n  m0: {file: m.csv}\n"), "m.csv": most
        }, "check x.md"
    yield "64 MiB of commas", {"x.csv": b"," * (64 * MIB)}, "explore x.csv"
    yield "one number of 64 MiB", {"x.csv": b"1" * (64 * MIB)}, "explore x.csv"
    yield "64 MiB of line ends", {"x.csv": b"\n" * (64 * MIB)}, "explore x.csv"
    yield "a row of one, a row of 33 million", {"x.csv": b"1\n" + b"1," * (32 * MIB - 2) + b"1"}, "explore x.csv"
    yield "33 million numbers", {"x.csv": b"1,2,3,4,5,6,7\n" * (64 * MIB // 14)}, "compute global-maxpool --input x.csv"
    yield "a PNM with a comment of 1 GB", {"x.pgm": (b"P5 #", 1_000_000_000)}, "explore x.pgm"
    yield "a PNM of 80 MB of text", {"x.ppm": b"P3 5000 5000 255 " + b"1 " * (40 * MIB)}, "explore x.ppm"
    for kind in [b"tEXt", b"zTXt", b"iTXt", b"iCCP", b"PLTE", b"sPLT", b"pCAL", b"sCAL", b"eXIf", b"hIST", b"tRNS", b"IDAT", b"abCd"]:
        yield "a %s that claims 2 GB" % kind.decode(), {"x.png": png(1, 1, chunk(kind, b"", 0x7FFFFFFE))}, "explore x.png"
    for kind in [b"zTXt", b"iTXt", b"iCCP"]:
        flood = {b"zTXt": b"a\0\0", b"iTXt": b"a\0\1\0\0\0", b"iCCP": b"a\0\0"}[kind] + zlib.compress(b"\0" * (512 * MIB), 9)
        yield "a %s that becomes 512 MB" % kind.decode(), {"x.png": png(1, 1, chunk(kind, flood), zlib.compress(b"\0\0"))}, "compute relu --input x.png"
    yield "a PNG of 2 million chunks", {"x.png": png(1, 1, chunk(b"tEXt", b"") * 2_000_000, zlib.compress(b"\0\0"))}, "compute relu --input x.png"
    yield "a PNG of 2 million parts", {"x.png": png(1, 1, chunk(b"IDAT", b"") * 2_000_000, zlib.compress(b"\0\0"))}, "compute relu --input x.png"
    yield "a JPEG of 64 scans", {"x.jpg": scans(4096, 64)}, "explore x.jpg"


def screens():
    """Name, files, and what to press: lessons as large as they may be."""
    words = "# P\n\n" + "word " * 3_270 + "\n\n"
    table = "# P\n\n|a|b|\n|-|-|\n" + "|a|b|\n" * 1_150
    with_stage = "\n\n```stage\n{input: m, op: max, pool: 2, stride: 1}\n```\n\n"
    keys = [b"j", b"\x1bOC", b"\x1bOC", b"v", b"\x1b[6~", b"j", b"\x1b[5~"]
    yield "a page of words", {"x.md": lesson(words)}, keys
    yield "a page of words and a stage", {"x.md": lesson(words + with_stage)}, keys
    yield "a page of a table and a stage", {"x.md": lesson(table + with_stage)}, keys
    yield "a page of empty blocks", {"x.md": lesson("# P\n\n" + "##\n" * 4_000 + with_stage)}, keys
    yield "a page of rules", {"x.md": lesson("# P\n\n" + "***\n" * 4_000 + with_stage)}, keys
    yield "a page of empty items", {"x.md": lesson("# P\n\n" + "-\n" * 4_000 + with_stage)}, keys
    yield "a page of letters", {"x.md": lesson("# P\n\n" + "W\n\n" * 3_200 + with_stage)}, keys
    yield "15 such pages", {"x.md": lesson(words * 15)}, keys
    yield "1,000 pages with stages", {"x.md": lesson(("# P\n\nW" + with_stage) * 1000)}, keys
    yield "2,500 questions", {"x.md": lesson("# P\n\n" + choice() * 1_400)}, [b"1", b"\x1b[6~", b"h", b"h", b"\x1b[6~"]
    yield "a long question", {
        "x.md": lesson("# P\n\nW" + with_stage + choice("word " * 399, "word " * 399, "word " * 399, "[%s]" % ", ".join(["word " * 399] * 10)))
    }, [b"\x1b[6~"] + [b"h"] * 10 + [b"1"]
    yield "100 long sources", {"x.md": lesson("# P\n\nW", "").replace(b"sources: [s]", b"sources: [%s]" % b",".join([b"word " * 399] * 100))}, [b"\x1b[6~", b"j", b"j"]
    for view, map in [("walk", "m0"), ("shapes", "m0"), ("backward", "m1"), ("shift", "m1"), ("compare", "m1"), ("pipeline", "m1")]:
        yield "the view %s" % view, {
            "x.md": lesson("# P\n\n```stage\n{input: %s, op: max, pool: 2, stride: 1, view: %s}\n```" % (map, view), "maps:\n  m0: {file: a.csv}\n  m1: {file: b.csv}\n"),
            "a.csv": b"1,2,3,4,5\n" * 180_000, "b.csv": (b",".join([b"1.5"] * 256) + b"\n") * 256,
        }, [b"\x1bOC", b"\x1bOC", b"b", b"v", b"v", b"\x1bOD"]


def write(files):
    for name, content in files.items():
        data, zeros = content if isinstance(content, tuple) else (content, 0)
        with open(name, "wb") as file:
            file.write(data)
            file.truncate(len(data) + zeros)


def run(program, arguments):
    child = os.fork()
    if child == 0:
        for file in (1, 2):
            os.dup2(os.open("output%d" % file, os.O_WRONLY | os.O_CREAT), file)
        os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
        os.execv(program, [program] + arguments)
    _, status, usage = os.wait4(child, 0)
    return status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def show(program, keys):
    """Opens the lesson. Returns seconds to the first screen, those of the slowest key, and of leaving; and megabytes."""
    Session.progress = os.getcwd()
    session = Session([program, "learn", "./x.md", "--no-motion"])
    session.answer(silence=0.2, patience=20)
    first, slowest = session.ticks(), 0
    for key in keys:
        before = session.ticks()
        os.write(session.master, key)
        session.answer(silence=0.1, patience=0.5)
        slowest = max(slowest, session.ticks() - before)
    peak = next(int(line.split()[1]) for line in session.proc("status").splitlines() if line.startswith("VmHWM"))
    before = session.ticks()
    os.write(session.master, b"q")
    _, status, usage = os.wait4(session.pid, 0)
    os.close(session.master)
    tick = os.sysconf("SC_CLK_TCK")
    leaving = usage.ru_utime + usage.ru_stime - before / tick
    return first / tick, slowest / tick, leaving, peak / 1024


def chosen(cases):
    """Those that were asked for, each in a folder of its own with its files in it."""
    for name, files, rest in cases:
        if sys.argv[2:] and not any(word in name for word in sys.argv[2:]):
            continue
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            write(files)
            # Memory held here would count as the program's.
            files.clear()
            yield name, rest
            os.chdir("/")


def main():
    program, failed = os.path.abspath(PROGRAM), 0
    for name, arguments in chosen(case for all in (cases(), more_cases()) for case in all):
        status, seconds, megabytes = run(program, arguments.split())
        told = "".join(open("output%d" % file, errors="replace").read(400) for file in (2, 1)).split("\n")[0][:70]
        good = os.WIFEXITED(status) and seconds < SECONDS and megabytes < MEGABYTES and told
        failed += not good
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
        print("%-36s exit %2d %6.2f s %5.0f MB  %s%s" % (name, code, seconds, megabytes, "" if good else "TOO MUCH  ", told), flush=True)
    for name, keys in chosen(screens()):
        first, slowest, leaving, megabytes = show(program, keys)
        good = first < SECONDS and max(slowest, leaving) < KEY_SECONDS and megabytes < MEGABYTES
        failed += not good
        print("%-36s screen %.2f s  key %.2f s  leaving %.2f s %5.0f MB%s" % (name, first, slowest, leaving, megabytes, "" if good else "  TOO MUCH"), flush=True)
    sys.exit(1 if failed else 0)


main()

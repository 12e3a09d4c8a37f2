"""`python -m tests.bench.inspection`: the corpus of files inspected, its time and its memory.

The files are made first and inspected in a process that does nothing else, three times over.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.inspection.verdict import inspect

ROUNDS = 3
ARCHIVE_LIMIT_MS = 50
MEMORY_LIMIT_MIB = 50


def main() -> None:
    """Make the files, inspect them apart, print what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        _make(Path(folder))
        command = [sys.executable, "-m", __spec__.name, folder]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    _print(json.loads(done.stdout))


def _make(folder: Path) -> None:
    from tests.inspection.corpus.all import HOSTILE, ORDINARY

    index: list[dict[str, object]] = []
    for specimens in (HOSTILE, ORDINARY):
        for specimen in specimens:
            number = len(index)
            content = specimen.make()
            (folder / str(number)).write_bytes(content)
            index.append(
                {
                    "label": specimen.label,
                    "name": specimen.name,
                    "refused": specimen.refused,
                    "flags": sorted(specimen.flags),
                    "hostile": specimens is HOSTILE,
                    "archive": content.startswith(b"PK"),
                    "size": len(content),
                }
            )
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")


def _inspect_all(folder: Path) -> None:
    """Inspect every file `ROUNDS` times and tell the quickest time of each."""
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    before = 0
    for number in range(-1, ROUNDS):
        for place, file in enumerate(index):
            start, cpu = time.perf_counter(), time.process_time()
            inspection = inspect(folder / str(place), file["name"])
            cpu, wall = time.process_time() - cpu, time.perf_counter() - start
            code = inspection.problems[0].code if inspection.problems else ""
            right = code == file["refused"] and sorted(inspection.flags) == file["flags"]
            file["wrong"] = file.get("wrong", False) or not right
            if number >= 0:
                file["ms"] = min(file.get("ms", 1e9), 1_000 * wall)
                file["cpu_ms"] = min(file.get("cpu_ms", 1e9), 1_000 * cpu)
            elif not place:
                before = _memory("VmRSS")
    memory = {"before": before, "after": _memory("VmRSS"), "peak": _memory("VmHWM")}
    sys.stdout.write(json.dumps({"files": index, "memory": memory}))


def _memory(what: str) -> int:
    """Kibibytes of this process, as Linux counts them."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{what}:"))


def _print(measured: dict[str, list[dict[str, object]] | dict[str, int]]) -> None:
    files, memory = measured["files"], measured["memory"]
    if not isinstance(files, list) or not isinstance(memory, dict):
        raise TypeError(measured)
    hostile = [file for file in files if file["hostile"]]
    wrong = [str(file["label"]) for file in files if file["wrong"]]
    _say(f"{len(hostile)} hostile files, {len(files) - len(hostile)} ordinary ones")
    _say(f"  another verdict than expected: {len(wrong)} {', '.join(wrong)}")
    for title, chosen in (
        (f"archives (limit {ARCHIVE_LIMIT_MS} ms)", [f for f in files if f["archive"]]),
        ("all others", [f for f in files if not f["archive"]]),
    ):
        _say(f"{len(chosen)} {title}, milliseconds of the processor and by the clock:")
        middle = [statistics.median(float(str(f[key])) for f in chosen) for key in _TIMES]
        _say(f"  {middle[0]:8.1f} {middle[1]:8.1f}  median")
        for file in sorted(chosen, key=lambda f: -float(str(f["cpu_ms"])))[:4]:
            times = " ".join(f"{float(str(file[key])):8.1f}" for key in _TIMES)
            _say(f"  {times}  {file['label']}, {int(str(file['size'])):,} bytes")
    _say(f"Memory in MiB, {ROUNDS + 1} times over all (limit {MEMORY_LIMIT_MIB}):")
    _say(f"  {(memory['after'] - memory['before']) / 1024:8.1f}  grown at the end")
    _say(f"  {(memory['peak'] - memory['before']) / 1024:8.1f}  grown at the most")


_TIMES = ("cpu_ms", "ms")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _inspect_all(Path(sys.argv[1]))
    else:
        main()

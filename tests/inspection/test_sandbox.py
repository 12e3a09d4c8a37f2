"""A cell that hangs, dies, floods or lies costs a document its text, never the caller an error."""

import json
import os
import select
import shutil
import subprocess
import threading
from pathlib import Path

import pytest

from app.inspection import sandbox
from app.inspection.sandbox import Failure, ask
from app.inspection.text import extraction

BAD_CELL = "tests.inspection.bad_cell"
SHORT = 1.5


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "paper"
    path.write_bytes("Beschluss über 25 €".encode())
    return path


def behave(manner: str, file: Path, *arguments: str, seconds: float = 20.0) -> object:
    answer = ask(manner, file, *arguments, seconds=seconds, longest=1_000_000, module=BAD_CELL)
    return answer.cause if isinstance(answer, Failure) else answer


@pytest.mark.parametrize(
    ("manner", "cause"),
    [
        ("hang", "time"),
        ("spin", "time"),
        ("flood", "flooded"),
        ("segfault", "died"),
        ("eat_memory", "died"),
        ("fail_after_answering", "died"),
        ("stay_after_answering", "died"),
        ("say_nothing", "lied"),
        ("say_no_json", "lied"),
        ("say_a_list", "lied"),
        ("nest_deeply", "lied"),
    ],
)
def test_a_cell_that_misbehaves_gives_a_word_for_it(manner: str, cause: str, file: Path) -> None:
    hangs = cause == "time"
    assert behave(manner, file, seconds=SHORT if hangs else 20.0) == cause


def test_the_whole_group_of_a_cell_is_killed(file: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "signs of life"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert behave("hang_with_child", file, str(pipe), seconds=SHORT) == "time"
        assert os.read(reading, 100) == b"alive\n"
        # The pipe ends when the last one that could write to it is gone.
        assert select.select([reading], [], [], 10)[0]
        assert os.read(reading, 100) == b""
    finally:
        os.close(reading)


def test_what_a_cell_writes_to_standard_error_is_thrown_away(file: Path) -> None:
    assert behave("flood_errors", file) == {"pages": ["Beschluss"], "complete": True}


def test_a_cell_cannot_write_a_file(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "written"
    assert behave("write_a_file", file, str(target)) == "died"
    assert not target.exists() or target.stat().st_size == 0


def test_a_cell_reads_the_file_from_standard_input(file: Path) -> None:
    assert behave("read_back", file) == {"text": "Beschluss über 25 €"}


def test_a_cell_knows_no_setting_and_reaches_no_network(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPASS_SECRET", "not for parsers")
    answer = behave("tell_surroundings", file)
    assert isinstance(answer, dict)
    assert answer["settings"] == []
    assert answer["folder"] == "/"
    if can_leave_network():
        assert answer["networks"] == ["lo"]
        assert answer["reached"] is False


def test_a_cell_has_little_memory_and_little_time(file: Path) -> None:
    half_a_gibibyte = 512 * 1024 * 1024
    limits = {"AS": half_a_gibibyte, "CPU": 10, "FSIZE": 0, "CORE": 0, "NPROC": 0}
    assert behave("tell_limits", file) == {name: [most, most] for name, most in limits.items()}


def test_a_sealed_cell_can_do_nothing_but_read_and_answer(file: Path) -> None:
    assert behave("break_out", file, str(file)) == {"worked": []}
    assert file.read_bytes() == "Beschluss über 25 €".encode()


def can_leave_network() -> bool:
    """Containers may forbid it; a sealed cell can open no network all the same."""
    if (unshare := shutil.which("unshare")) is None:
        return False
    tried = subprocess.run([unshare, "-r", "-n", "true"], capture_output=True, check=False)
    return tried.returncode == 0


def test_a_missing_file_is_a_failure_too(tmp_path: Path) -> None:
    assert behave("read_back", tmp_path / "nothing") == "missing"


def test_no_more_than_two_cells_run_at_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    running, most, lock = 0, 0, threading.Lock()
    both_are_in = threading.Barrier(2)

    def observed(*_: object) -> Failure:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        both_are_in.wait(10)
        with lock:
            running -= 1
        return Failure("died")

    monkeypatch.setattr(sandbox, "_asked", observed)
    threads = [threading.Thread(target=ask, args=("hang", file)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert (most, running) == (2, 0)


def test_whoever_waits_too_long_for_a_turn_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "_TURNS", threading.BoundedSemaphore(1))
    monkeypatch.setattr(sandbox, "_PATIENCE_SECONDS", 0.01)
    with sandbox._TURNS:
        assert behave("read_back", file) == "busy"


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"pages": "Beschluss", "complete": True},
        {"pages": [1], "complete": True},
        {"pages": ["Beschluss"]},
        {"pages": ["Beschluss"], "complete": "yes"},
        {"pages": [""] * 1_001, "complete": True},
        {"pages": ["x" * 5_000_001], "complete": True},
    ],
)
def test_an_answer_of_another_shape_is_not_believed(answer: dict[str, object]) -> None:
    assert (extraction(answer).status, extraction(answer).cause) == ("unreadable", "lied")


def test_signs_that_no_page_can_show_are_left_out() -> None:
    answer = json.loads('{"pages": ["Be\\u0000sch\\ud800luss\\r\\n\\u202eRat"], "complete": true}')
    assert extraction(answer).pages == ("Besch?luss\nRat",)


def test_descriptors_and_processes_are_given_back(file: Path) -> None:
    behave("read_back", file)
    before = open_descriptors()
    behave("read_back", file)
    behave("segfault", file)
    assert open_descriptors() == before


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))

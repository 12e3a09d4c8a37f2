"""The course of a score as a picture: steps, levels, deadlines, all in bounds."""

import re
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.clock import BERLIN
from app.web.pictures.course import LEFT, RIGHT, WIDTH, Course, Reading, course_picture
from app.web.pictures.gantt import Mark

NOON = datetime(2026, 11, 23, 12, tzinfo=BERLIN)
TODAY = Mark("heute", NOON.date(), "today")
MARKS = (Mark("Bewerbung", date(2026, 12, 31)), Mark("Ratsbeschluss", date(2027, 1, 31)))


def drawn(*readings: Reading, marks: tuple[Mark, ...] = MARKS, now: datetime = NOON) -> Course:
    picture = course_picture(readings, marks, now=now, today=TODAY)
    assert picture is not None
    return picture


def ago(days: float, percent: int | None, level: str = "incomplete") -> Reading:
    return Reading(NOON - timedelta(days=days), percent, level)


def test_nothing_read_is_no_picture() -> None:
    assert course_picture([], MARKS, now=NOON, today=TODAY) is None


def test_a_score_stands_until_the_next_one_and_the_last_until_now() -> None:
    picture = drawn(ago(10, 20), ago(4, 60))
    (stair,) = picture.stairs
    first, second = picture.dots
    now = next(line.x for line in picture.lines if line.kind == "today")
    assert stair == f"M{first.x} {first.y}H{second.x}V{second.y}H{now}"
    assert first.y > second.y
    assert [dot.number for dot in picture.dots] == [1, 2]


def test_zero_and_a_hundred_percent_are_the_bounds_of_the_plot() -> None:
    low, high = drawn(ago(2, 0), ago(1, 100)).dots
    picture = drawn(ago(2, 0), ago(1, 100))
    assert (low.y, high.y) == (picture.bottom, picture.top)


def test_where_nothing_is_attainable_the_line_breaks() -> None:
    picture = drawn(ago(9, 10), ago(6, None), ago(3, 30))
    assert len(picture.stairs) == 2
    assert [dot.number for dot in picture.dots] == [1, 3]


def test_neighbouring_readings_of_one_level_are_one_span() -> None:
    picture = drawn(ago(9, 10), ago(6, 20), ago(3, 30, "blocked"), ago(1, 40))
    assert [span.level for span in picture.levels] == ["incomplete", "blocked", "incomplete"]
    ends = [span.x + span.width for span in picture.levels]
    assert ends[:-1] == [span.x for span in picture.levels[1:]]


def test_a_deadline_stands_at_the_end_of_its_day() -> None:
    on_the_day = Mark("Bewerbung", NOON.date())
    picture = drawn(ago(1, 10), ago(0, 20), marks=(on_the_day,))
    deadline, today = (next(x for x in picture.lines if x.kind == k) for k in ("deadline", "today"))
    assert deadline.x > today.x


def test_a_single_reading_of_just_now_is_drawn_too() -> None:
    picture = drawn(ago(0, 50), marks=())
    assert len(picture.dots) == len(picture.levels) == 1


@given(
    days=st.lists(st.floats(0, 4000), min_size=1, max_size=30),
    percents=st.lists(st.none() | st.integers(0, 100), min_size=30, max_size=30),
    due=st.lists(st.dates(date(2010, 1, 1), date(2040, 1, 1)), max_size=4),
)
def test_everything_stays_in_bounds(
    days: list[float], percents: list[int | None], due: list[date]
) -> None:
    readings = [
        ago(day, percent)
        for day, percent in zip(sorted(days, reverse=True), percents, strict=False)
    ]
    picture = drawn(*readings, marks=tuple(Mark("Frist", day) for day in due))
    xs = [dot.x for dot in picture.dots] + [line.x for line in picture.lines]
    xs += [span.x + span.width for span in picture.levels] + [m.x for m in picture.months]
    xs += [int(x) for stair in picture.stairs for x in re.findall(r"[MH](\d+)", stair)]
    assert all(LEFT <= x <= WIDTH - RIGHT + 1 for x in xs)
    assert all(picture.top <= dot.y <= picture.bottom for dot in picture.dots)
    assert all(0 < line.text_y < picture.top for line in picture.lines)

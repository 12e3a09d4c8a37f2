"""The time plan's picture keeps its proportions, and its words never lie over each other."""

from datetime import date, timedelta

from app.web.pictures.gantt import LEFT, RIGHT, WIDTH, Gantt, Mark, Moments, Span, gantt

TODAY = Mark("heute", date(2021, 2, 1), "today")
YEAR = Span("Phase A", date(2022, 1, 1), date(2022, 12, 31), "phase")


def _drawn(*rows: Span | Moments, marks: tuple[Mark, ...] = (), today: Mark = TODAY) -> Gantt:
    spans = [row for row in rows if isinstance(row, Span)]
    moments = [row for row in rows if isinstance(row, Moments)]
    picture = gantt(spans, moments, marks, today=today)
    assert picture is not None
    return picture


def test_nothing_with_a_day_in_it_is_no_picture() -> None:
    assert gantt([], [], [], today=TODAY) is None
    assert gantt([], [Moments("Rat", ())], [], today=TODAY) is None


def test_the_last_day_belongs_to_the_bar() -> None:
    year = _drawn(YEAR).bars[0]
    short = _drawn(YEAR, Span("Tag", date(2022, 6, 1), date(2022, 6, 1))).bars[1]
    assert year.width > 200
    assert short.width == 2


def test_phases_that_touch_meet_without_gap_or_overlap() -> None:
    after = Span("Phase B", date(2023, 1, 1), date(2026, 12, 31), "phase")
    first, second = _drawn(YEAR, after).bars
    assert first.x + first.width == second.x


def test_everything_stays_on_the_canvas() -> None:
    days = tuple(date(2021, 1, 1) + timedelta(days=30 * n) for n in range(60))
    marks = (Mark("Bewerbung 14.03.2021", date(2021, 3, 14)), Mark("Ende", date(2026, 12, 31)))
    picture = _drawn(YEAR, Moments("Rat", days, "meeting"), marks=marks)
    xs = [x for row in picture.points for x in row.xs] + [line.x for line in picture.lines]
    assert all(LEFT <= x <= WIDTH - RIGHT for x in xs)
    assert picture.bottom < picture.height


def test_labels_of_near_deadlines_stand_in_lanes_of_their_own() -> None:
    near = tuple(Mark(f"Frist {n} am 14.03.2021", date(2021, 3, 14 + n)) for n in range(3))
    heights = [line.text_y for line in _drawn(YEAR, marks=near).lines]
    assert len(set(heights)) == len(heights)


def test_a_deadline_lasts_until_the_end_of_its_day() -> None:
    same_day = date(2021, 3, 14)
    picture = _drawn(YEAR, Moments("Rat", (same_day,)), marks=(Mark("Frist", same_day),))
    deadline = next(line for line in picture.lines if line.kind == "deadline")
    assert deadline.x >= picture.points[0].xs[0]


def test_a_label_at_the_right_edge_grows_to_the_left() -> None:
    picture = _drawn(YEAR, marks=(Mark("Ende des Vorhabens", date(2022, 12, 31)),))
    assert [line.anchor for line in picture.lines if line.kind == "deadline"] == ["end"]


def test_today_is_left_out_where_it_would_stretch_everything() -> None:
    far = Mark("heute", date(2031, 1, 1), "today")
    assert [line.kind for line in _drawn(YEAR, today=far).lines] == []
    assert [line.kind for line in _drawn(YEAR).lines] == ["today"]


def test_long_names_are_cut_beside_the_plot_and_whole_in_the_title() -> None:
    name = "Digitale Strategie mit der ganzen Bürgerschaft"
    bar = _drawn(Span(name, date(2022, 1, 1), date(2022, 3, 31))).bars[0]
    assert bar.label == name
    assert bar.shown.endswith("…")


def test_years_bear_their_number_once() -> None:
    after = Span("Phase B", date(2023, 1, 1), date(2026, 12, 31), "phase")
    labels = [line.label for line in _drawn(YEAR, after).grid if line.label]
    assert labels == ["2021", "2022", "2023", "2024", "2025", "2026", "2027"]

"""The overview of a round: who makes it, who is stuck where; one price for any number."""

import re
from datetime import date, timedelta
from html import unescape

import pytest
from fastapi import FastAPI

from app.assessment.members import ROWS
from app.database import Database
from app.scoring.scorecard import Level
from app.scoring.wording import LANGUAGES, Language
from tests.cast import Cast
from tests.networks import TODAY, Member, Scene, bring_network, numbered
from tests.statements import counted
from tests.visitors import Visitor
from tests.web.lint import problems_of

HTMX = {"HX-Request": "true"}
ROW = re.compile(r'href="/dossiers/([\w-]{22})/assessment">([^<]*)<')
MEMBERS = [
    Member("Altwied", Level.SUBMITTABLE, 90, 0, None, date(2027, 1, 31)),
    Member("Berg", Level.BLOCKED, 40, 2, "C,E", date(2026, 12, 31), hours=3),
    Member("Calw", Level.COMPLETE, 100, 0, None, None),
]


class Seen:
    """A coordinator who looks at a network."""

    def __init__(self, app: FastAPI, scene: Scene) -> None:
        self.visitor = Visitor.signed_in(app, scene.coordinator.person_id)
        self.address = f"/overview/{scene.round_id}"

    def page(self, query: str = "", *, htmx: bool = False) -> str:
        """The overview."""
        response = self.visitor.get(f"{self.address}?{query}", headers=HTMX if htmx else {})
        assert response.status_code == 200
        return response.text

    def names(self, query: str = "") -> list[str]:
        """The members with a dossier in the order of the table."""
        return [unescape(name) for _, name in ROW.findall(self.page(query))]


@pytest.fixture
def scene(database: Database) -> Scene:
    return bring_network(database, MEMBERS, without=["Dorn & Söhne"])


@pytest.fixture
def seen(app: FastAPI, scene: Scene) -> Seen:
    return Seen(app, scene)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["", "level=none", "level=blocked&name=zzz", "sort=due"])
def test_it_is_sound(seen: Seen, language: Language, query: str) -> None:
    assert problems_of(seen.page(f"lang={language}&{query}")) == []


def test_the_bar_says_how_many_stand_at_which_level(seen: Seen) -> None:
    words = " ".join(re.sub(r"<[^>]*>", " ", seen.page()).split())
    assert "4 Kommunen" in words
    for told in (
        "1 nicht einreichungsfähig",
        "0 unvollständig",
        "1 einreichbar",
        "1 vollständig",
        "1 noch kein Dossier",
    ):
        assert told in words


def test_a_row_says_where_a_member_stands_and_leads_to_the_reasons(
    seen: Seen, scene: Scene
) -> None:
    page = seen.page("name=Berg")
    assert ROW.findall(page) == [(scene.dossiers["Berg"], "Berg")]
    row = page[page.index("/assessment") :]
    for told in (
        "level--blocked",
        "2 nicht erfüllt",
        "Kosten- und Finanzierungsplan",
        "noch 38 Tage",
        "Bewerbung",
        "23.11.2026, 10:00",
    ):
        assert told in row, told


def test_members_without_a_dossier_stand_apart(seen: Seen) -> None:
    page = seen.page()
    assert page.index("Calw") < page.index("Dorn &amp; Söhne")
    assert "Dorn & Söhne" not in seen.names()


def test_the_worst_come_first(seen: Seen) -> None:
    assert seen.names() == ["Berg", "Altwied", "Calw"]


@pytest.mark.parametrize("key", ["name", "level", "score", "gates", "due", "changed"])
def test_every_column_head_is_a_link_that_sorts(seen: Seen, key: str) -> None:
    head = re.search(f'id="sort-{key}" href="([^"]*)"', seen.page("sort=none"))
    assert head is not None
    first = unescape(head[1]).partition("?")[2]
    page = seen.page(first)
    assert page.count("aria-sort=") == 1
    again = re.search(f'id="sort-{key}" href="([^"]*)"', page)
    assert again is not None
    second = unescape(again[1]).partition("?")[2]
    assert set(seen.names(first)) == set(seen.names(second))
    assert seen.names(first) != seen.names(second)


def test_levels_and_names_filter(seen: Seen) -> None:
    assert seen.names("level=blocked") == ["Berg"]
    assert seen.names("name=AL") == ["Altwied", "Calw"]
    assert "Dorn &amp; Söhne" not in seen.page("level=blocked")
    assert "Zu diesem Filter passt kein Dossier" in seen.page("name=zzz")
    only = seen.page("level=none")
    assert "Dorn &amp; Söhne" in only
    assert ROW.findall(only) == []


def test_htmx_gets_the_table_alone_and_its_count_beside(seen: Seen) -> None:
    part = seen.page("level=blocked", htmx=True)
    assert "<html" not in part
    assert part.lstrip().startswith('<section class="members" id="members"')
    assert 'id="members-found" hx-swap-oob="innerHTML"' in part
    assert ROW.findall(part) == ROW.findall(seen.page("level=blocked"))


def test_the_filter_keeps_the_order(seen: Seen) -> None:
    page = seen.page("sort=score&order=desc")
    assert '<input type="hidden" name="sort" value="score" form="filter">' in page
    assert '<input type="hidden" name="order" value="desc" form="filter">' in page


def test_many_members_come_in_pages(app: FastAPI, database: Database) -> None:
    seen = Seen(app, bring_network(database, numbered(2 * ROWS + 1)))
    assert len(seen.names("sort=name")) == ROWS
    assert "Seite 2 von 3" in seen.page("sort=name&page=2")
    assert seen.names("sort=name&page=3") == [f"Gemeinde {2 * ROWS:04d}"]
    assert seen.names("sort=name&page=99") == [f"Gemeinde {2 * ROWS:04d}"]


def test_of_very_many_without_a_dossier_some_are_named_and_the_rest_counted(
    app: FastAPI, database: Database
) -> None:
    names = [f"Ort {n:03d}" for n in range(130)]
    page = Seen(app, bring_network(database, MEMBERS, without=names)).page()
    assert "Ort 099" in page
    assert "Ort 100" not in page
    assert "und 30 weitere" in page


def test_a_scorecard_of_yesterday_is_not_shown_and_the_bar_says_so(
    app: FastAPI, database: Database
) -> None:
    old = Member("Alt", Level.COMPLETE, 100, assessed_on=TODAY - timedelta(days=1))
    page = Seen(app, bring_network(database, [*MEMBERS, old])).page("name=Alt&sort=name")
    row = page[page.index("/assessment") :]
    assert "level--incomplete" in row[: row.index("</tr>")]
    assert "1 Dossier ist heute noch nicht geprüft." in page


def test_nothing_is_said_of_yesterday_when_all_is_of_today(seen: Seen) -> None:
    assert "heute noch nicht geprüft" not in seen.page()


def test_a_network_without_members_or_dossiers_is_explained(
    app: FastAPI, database: Database
) -> None:
    assert "noch keine Mitglieder" in Seen(app, bring_network(database, [])).page()
    beginning = Seen(app, bring_network(database, [], without=["Dorn"])).page()
    assert "Noch hat keine Kommune ihr Dossier angelegt" in beginning
    assert "Dorn" in beginning


def test_a_foreign_round_is_not_found(app: FastAPI, cast: Cast, seen: Seen) -> None:
    assert seen.visitor.get(f"/overview/{cast.rounds['near']}").status_code == 404
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    assert coordinator.get(seen.address).status_code == 404


def test_a_thousand_members_take_as_many_statements_as_fifteen(
    app: FastAPI, database: Database
) -> None:
    taken = []
    for count in (15, 1_000):
        seen = Seen(app, bring_network(database, numbered(count), without=["Dorn"]))
        with counted(database.engine) as statements:
            page = seen.page()
        assert f"{count + 1} Kommunen" in page
        taken.append(len(statements))
    assert taken[0] == taken[1] <= 7

"""What contradicts what stands on the assessment page, with links to both fields."""

import re
from html import unescape

from fastapi import FastAPI

from app.database import Database
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.ready import ready
from tests.visitors import Visitor
from tests.web.filled import fill

BROKEN = {
    "cost_plan.financing.sources.2.amount": "70000.01",
    "council.resolutions.0.amount": "244999.99",
    "council.resolutions.0.to": 2025,
    "council.resolutions.0.scope": "sub_area",
    "applicant.cost_share": "0.6",
    "project_plan.measures.1.from": "2022-12",
    "cost_plan.positions.0.measure": "m9",
}
SECTION = re.compile(r'<section class="section" id="consistency".*?</section>', re.DOTALL)
LINK = re.compile(r'href="([^"#]+)#([^"]+)"')


def section(visitor: Visitor, address: str) -> str:
    found = SECTION.search(visitor.get(f"{address}/assessment").text)
    return unescape(found[0]) if found else ""


def test_every_contradiction_leads_to_both_fields(
    lead: Visitor, database: Database, cast: Cast, clock: StoppedClock
) -> None:
    address = fill(database, cast, ready(BROKEN), clock.now)
    shown = section(lead, address)
    assert shown.count("<li ") == len(BROKEN)
    assert "Widerspruch" in shown
    assert "Zu prüfen" in shown
    assert "1.000.000,01" in shown
    links = LINK.findall(shown)
    assert len(links) == 2 * shown.count("<li ")
    for page, anchor in links:
        assert f'id="{anchor}"' in lead.get(page).text, (page, anchor)


def test_a_dossier_without_contradictions_says_so(
    lead: Visitor, database: Database, cast: Cast, clock: StoppedClock
) -> None:
    address = fill(database, cast, ready(), clock.now)
    assert "stimmen die Teile des Dossiers miteinander überein" in section(lead, address)
    lead.client.cookies.set("kompass_language", "en")
    assert "agree with each other" in section(lead, address)


def test_whoever_may_not_read_the_content_sees_none_of_it(
    app: FastAPI, database: Database, cast: Cast, clock: StoppedClock
) -> None:
    address = fill(database, cast, ready(BROKEN), clock.now)
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    assert coordinator.get(f"{address}/assessment").status_code == 200
    assert section(coordinator, address) == ""
    adviser = Visitor.signed_in(app, cast.people["adviser"])
    assert section(adviser, address)

"""What every page of a dossier shows around its content: whose it is, and how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import Request
from sqlalchemy import inspect
from sqlalchemy.orm import Session

from app.assessment.facts import checklist_of
from app.assessment.reading import current_scorecard
from app.dossiers.exchange import as_plain
from app.dossiers.models import Dossier
from app.dossiers.queries import content_of
from app.people.actor import Actor
from app.people.permission import permits
from app.people.policy import Action
from app.scoring.content.dossier import Dossier as Content
from app.scoring.scorecard import Scorecard
from app.scoring.summary import level_in_words
from app.web.dossier.blocks import PartPage
from app.web.dossier.forms import Painter, Redrawn
from app.web.dossier.parts import PAGES
from app.web.dossier.pictures import pictures_of
from app.web.dossier.standing import (
    Reader,
    criteria_of,
    deadlines_of,
    lines_of_page,
    score_of,
)
from app.web.i18n import N_, language_of, translate
from app.web.parts.shapes import Tab

_OTHER_TABS = (
    ("evidence", N_("Evidence")),
    ("assessment", N_("Assessment")),
    ("history", N_("History")),
)


@dataclass(frozen=True, slots=True)
class Desk:
    """A dossier on somebody's desk: who looks, at what, on which day."""

    request: Request
    session: Session
    actor: Actor
    dossier: Dossier
    today: date

    @property
    def address(self) -> str:
        """Where the dossier lives."""
        return f"/dossiers/{self.dossier.id}"

    @property
    def reader(self) -> Reader:
        """Who reads the scorecard."""
        return Reader(
            language=language_of(self.request),
            address=self.address,
            checklist=checklist_of(self.dossier.round),
            links_to_fields=self.may(Action.READ_DOSSIER),
            values_address=self._values_address,
        )

    @property
    def _values_address(self) -> str | None:
        """Where this reader may set what the checklist leaves to the round."""
        return f"/overview/{self.dossier.round_id}/values" if self.may(Action.SET_RULES) else None

    def may(self, action: Action) -> bool:
        """Whether a button for this action would work."""
        return permits(
            self.actor,
            action,
            municipality_id=self.dossier.municipality_id,
            network_id=self.dossier.round.network_id,
            opened=self.dossier.opened_to_network,
        )

    def content(self) -> Content:
        """What the dossier states; only for whoever may read it."""
        if "content" in inspect(self.dossier).unloaded:
            return content_of(self.session, self.dossier)
        return self.dossier.stated

    def card(self) -> Scorecard:
        """The scorecard of today."""
        return current_scorecard(self.session, self.dossier, self.today)

    def painter(self, plain: Mapping[str, Any], redrawn: Redrawn | None = None) -> Painter:
        """Draws the forms of this dossier for this reader."""
        return Painter(
            plain=plain,
            language=language_of(self.request),
            revision=self.dossier.revision,
            can_edit=self.may(Action.EDIT_DOSSIER),
            redrawn=redrawn,
        )


def frame(desk: Desk, card: Scorecard, *, here: str) -> dict[str, Any]:
    """The context that every page of a dossier needs; `here` is the slug of the tab."""
    reader = desk.reader
    dossier = desk.dossier
    reads = desk.may(Action.READ_DOSSIER)
    return {
        "dossier": dossier,
        "address": desk.address,
        "project_title": desk.content().project_plan.title if reads else None,
        "municipality": dossier.municipality.name,
        "round": dossier.round.name,
        "checklist": reader.checklist,
        "level": card.level.value,
        "summary": level_in_words(card),
        "score": score_of(card),
        "deadlines": deadlines_of(dossier.round, reader.language, desk.today),
        "tabs_of_dossier": _tabs(desk, card, here) if reads else _narrow_tabs(desk, here),
        "can_edit": desk.may(Action.EDIT_DOSSIER),
        "can_open": desk.may(Action.OPEN_DOSSIER),
        "reads_content": reads,
    }


def part_context(
    desk: Desk,
    page: PartPage,
    card: Scorecard,
    *,
    redrawn: Redrawn | None = None,
    changed: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """The context of one part's page: its blocks, its criteria, its pictures."""
    content = desk.dossier.stated
    painter = desk.painter(as_plain(content), redrawn)
    lines = lines_of_page(card, page.slug)
    gates = [line for line in lines if line.gate]
    return {
        **frame(desk, card, here=page.slug),
        "page": page,
        "blocks": [painter.form(block) for block in page.blocks],
        "criteria": criteria_of(lines, desk.reader, changed),
        "gates_are_fulfilled": bool(gates) and all(line.fulfilled for line in gates),
        "pictures": pictures_of(page, content, desk.dossier.round, desk.today, desk.reader),
    }


def _tabs(desk: Desk, card: Scorecard, here: str) -> list[Tab]:
    language = language_of(desk.request)
    warning = translate(language, "A mandatory point is not met here")
    tabs = [Tab(translate(language, "Overview"), desk.address, here == "")]
    for page in PAGES:
        blocked = any(
            line.gate and line.outcome.decided and not line.fulfilled
            for line in lines_of_page(card, page.slug)
        )
        tabs.append(
            Tab(
                page.title.pick(language),
                f"{desk.address}/{page.slug}",
                here == page.slug,
                warning if blocked else None,
            )
        )
    tabs += [
        Tab(translate(language, title), f"{desk.address}/{slug}", here == slug)
        for slug, title in _OTHER_TABS
    ]
    return tabs


def _narrow_tabs(desk: Desk, here: str) -> list[Tab]:
    """For whoever may see the scorecard and not the content."""
    language = language_of(desk.request)
    return [
        Tab(translate(language, "Overview"), desk.address, here == ""),
        Tab(translate(language, "Assessment"), f"{desk.address}/assessment", here == "assessment"),
    ]

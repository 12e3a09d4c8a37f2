"""The council page gives the guide's text of a resolution away, where the call asks for it."""

import pytest

from app.checklists.library import checklist
from app.web.dossier.pictures import template_of
from tests.cast import Cast
from tests.visitors import Visitor


def test_the_council_page_leads_to_the_text(lead: Visitor, cast: Cast) -> None:
    page = lead.get(f"/dossiers/{cast.dossiers['rebenau']}/council").text
    address = template_of(checklist("mpsc-2021"))
    assert address is not None
    assert f'<a href="{address}" download>Mustertext herunterladen (DOCX)</a>' in page
    assert lead.get(address).status_code == 200


@pytest.mark.parametrize(("name", "asks"), [("mpsc-2022", False), ("starke-heimat-hessen", True)])
def test_only_where_declarations_are_asked(name: str, asks: bool) -> None:
    assert (template_of(checklist(name)) is not None) is asks

"""An upload waits for a day, for its own person; a layout is one municipality's."""

from datetime import timedelta
from functools import partial

import pytest

from app.dossiers.sheets.layouts import remember_layout, remembered_layouts
from app.dossiers.sheets.uploads import (
    WAITS,
    content_of,
    end_old_uploads,
    keep_upload,
    waiting_upload,
)
from app.errors import NotFound
from tests.desk import NOON, Desk

SHEET = {"csv": "YTtiCg=="}


def test_an_upload_waits_for_its_own_person_only(desk: Desk) -> None:
    dossier, other = desk.dossier(), desk.dossier()
    kept = keep_upload(desk.session, dossier, content=SHEET, person_id=desk.anna, now=NOON)
    find = partial(waiting_upload, desk.session, upload_id=kept.id, now=NOON)
    found = find(dossier, person_id=desk.anna)
    assert content_of(found) == SHEET
    for whose, who in ((dossier, desk.bert), (other, desk.anna)):
        with pytest.raises(NotFound):
            find(whose, person_id=who)


def test_an_upload_is_gone_after_a_day(desk: Desk) -> None:
    dossier = desk.dossier()
    kept = keep_upload(desk.session, dossier, content=SHEET, person_id=desk.anna, now=NOON)
    last, late = NOON + WAITS, NOON + WAITS + timedelta(seconds=1)
    asked = {"upload_id": kept.id, "person_id": desk.anna}
    assert waiting_upload(desk.session, dossier, now=last, **asked) is kept
    with pytest.raises(NotFound):
        waiting_upload(desk.session, dossier, now=late, **asked)
    end_old_uploads(desk.session, now=last)
    assert waiting_upload(desk.session, dossier, now=last, **asked) is kept
    end_old_uploads(desk.session, now=late)
    with pytest.raises(NotFound):
        waiting_upload(desk.session, dossier, now=NOON, **asked)


def test_a_layout_is_one_municipalitys_and_the_last_word_counts(desk: Desk) -> None:
    town, other = desk.dossier().municipality_id, desk.dossier().municipality_id
    for layout in ("{}", '{"header": 2}'):
        remember_layout(
            desk.session,
            town,
            fingerprint="f" * 64,
            layout=layout,
            person_id=desk.anna,
            now=NOON,
        )
    found = remembered_layouts(desk.session, town, ["f" * 64, "0" * 64])
    assert [one.layout for one in found.values()] == ['{"header": 2}']
    assert remembered_layouts(desk.session, other, ["f" * 64]) == {}

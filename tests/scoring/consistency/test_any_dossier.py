"""Whatever a dossier states: the comparison crashes never and names places that are there."""

from typing import Any

from hypothesis import given

from app.scoring.consistency import findings
from app.scoring.wording import LANGUAGES, value_text
from tests.builders import dossier, facts
from tests.scoring.test_any_dossier import place_exists
from tests.strategies import contents


@given(contents())
def test_every_finding_is_whole(content: dict[str, Any]) -> None:
    stated = dossier(content)
    found = findings(facts(content))
    for finding in found:
        german, english = (finding.sentence.pick(language) for language in LANGUAGES)
        assert german != english
        assert german.endswith(".")
        assert english.endswith(".")
        assert "…" not in german.replace("…“", "")
        for place in finding.places:
            assert place_exists(stated, place), place
        one, other = (value_text(value, "de") for value in finding.values)
        assert one in german
        assert other in german or finding.kind == "own-share-rate"
    order = [finding.severity for finding in found]
    assert order == sorted(order)
    assert findings(facts(content)) == found

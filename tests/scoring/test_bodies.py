"""The bodies of an application."""

from app.scoring.bodies import applicant_body, partner_bodies
from app.scoring.wording import Text
from tests.builders import dossier


def test_a_nameless_applicant_has_a_name_in_sentences() -> None:
    assert applicant_body(dossier().applicant).name == Text(
        "die antragstellende Stelle", "the applicant"
    )


def test_a_named_applicant_is_quoted() -> None:
    applicant = dossier({"applicant": {"name": "Rebenau"}}).applicant
    assert applicant_body(applicant).name.de == "„Rebenau“"


def test_nothing_stated_and_none_stated_are_no_partners() -> None:
    assert partner_bodies(dossier().applicant) == ()
    assert partner_bodies(dossier({"applicant": {"partners": []}}).applicant) == ()


def test_a_partner_is_no_lead_unless_it_is_marked() -> None:
    partners = [{"id": "p"}, {"lead": False}, {"lead": True}]
    bodies = partner_bodies(dossier({"applicant": {"partners": partners}}).applicant)
    assert [body.marked_lead for body in bodies] == [False, False, True]
    assert [body.path for body in bodies] == [
        "applicant.partners[p]",
        "applicant.partners[1]",
        "applicant.partners[2]",
    ]

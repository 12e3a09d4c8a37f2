"""Section A and the portal's questions as bare predicates."""

from app.scoring.facts import Facts

_TYPES = ("municipality", "county", "municipal_association", "alliance")
_JOINERS = ("county", "municipal_association", "alliance")


def applicant_type(facts: Facts) -> bool:
    applicant = facts.dossier.applicant
    return applicant.type in _TYPES and all(
        one.type in _TYPES for one in applicant.partners or () if one.lead
    )


def single_application(facts: Facts) -> bool:
    others = facts.dossier.other_applications
    return others is not None and all(
        one.status == "withdrawn" or (one.call and one.call != facts.timetable.call)
        for one in others
    )


def lead_body(facts: Facts) -> bool:
    partners = facts.dossier.applicant.partners
    return partners is not None and sum(one.lead is True for one in partners) <= 1


def county_with_municipality(facts: Facts) -> bool:
    applicant = facts.dossier.applicant
    if applicant.type not in _JOINERS:
        return applicant.type is not None
    return any(
        one.type in ("municipality", "municipal_association") for one in applicant.partners or ()
    )


def municipality_key(facts: Facts) -> bool:
    key = facts.dossier.applicant.key
    return (
        key is not None and key.isdigit() and len(key) in (5, 8, 9, 12) and 1 <= int(key[:2]) <= 16
    )


def phase_entry(facts: Facts) -> bool:
    dossier = facts.dossier
    if dossier.entry != "phase_b_only":
        return dossier.entry is not None
    adopted, apply_by = dossier.existing_strategy.adopted_on, facts.timetable.apply_by
    return (
        adopted is not None
        and adopted <= facts.as_of
        and (apply_by is None or adopted <= apply_by)
        and dossier.existing_strategy.document is not None
    )


def in_time(facts: Facts) -> bool:
    timetable, submitted = facts.timetable, facts.dossier.submitted_on
    if timetable.opens_on is None or timetable.apply_by is None:
        return False
    return timetable.opens_on <= (submitted or facts.as_of) <= timetable.apply_by


PREDICATES = {
    "elig-applicant-type": applicant_type,
    "elig-single-application": single_application,
    "elig-lead-body": lead_body,
    "elig-county-with-municipality": county_with_municipality,
    "elig-municipality-key": municipality_key,
    "elig-phase-entry": phase_entry,
    "doc-questions-and-deadline": in_time,
}

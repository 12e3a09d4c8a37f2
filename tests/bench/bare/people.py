"""Sections F, G and H as bare predicates."""

import re
from fractions import Fraction

from app.scoring.content.applicant import Contact
from app.scoring.facts import Facts

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def actors(facts: Facts) -> bool:
    rows = [row for row in facts.dossier.project_plan.partners_and_actors if row.is_stated]
    return bool(rows) and all(row.name and row.role and row.contribution for row in rows)


def participation(facts: Facts) -> bool:
    rows = [
        row
        for row in facts.dossier.project_plan.participation
        if row.format and row.phase and row.date and row.channel
    ]
    channels, phases = {row.channel for row in rows}, {row.phase for row in rows}
    return (
        len(rows) >= 2
        and ("both" in channels or {"analogue", "digital"} <= channels)
        and "B" in phases
        and ("A" in phases or facts.dossier.entry == "phase_b_only")
    )


def cost_split(facts: Facts) -> bool:
    applicant = facts.dossier.applicant
    if not applicant.partners:
        return applicant.partners is not None
    shares = [one.cost_share for one in applicant.partners]
    total = sum((share.value for share in shares if share), Fraction(0))
    if not all(shares):
        return False
    if applicant.cost_share is None:
        return total < 1
    return total + applicant.cost_share.value == 1


def organisation(facts: Facts) -> bool:
    governance = facts.dossier.project_plan.governance
    return bool(
        governance.lead_unit
        and governance.steering_body
        and any(post.title and post.fte for post in governance.posts)
    )


def open_source(facts: Facts) -> bool:
    measures = facts.dossier.project_plan.measures
    return bool(measures) and all(
        one.software is False
        or (
            one.software
            and one.licence
            and one.licence.strip().casefold() not in ("proprietär", "proprietary", "keine", "none")
        )
        for one in measures
    )


def transfer(facts: Facts) -> bool:
    planned = facts.dossier.project_plan.knowledge_transfer
    return bool(planned.activities and planned.budget and planned.transferability)


def contacts(facts: Facts) -> bool:
    applicant, submitted = facts.dossier.applicant, facts.dossier.submitted_on
    found = applicant.contacts
    if not (reachable(found.contact) and reachable(found.deputy)):
        return False
    if not (found.legal_representative.name or found.legal_representative.role):
        return False
    if submitted is None:
        return True
    signed = applicant.signed_off
    return bool(signed and signed.by and signed.on and signed.on <= submitted)


def reachable(one: Contact) -> bool:
    named = one.name or one.role
    return bool(named and one.email and _ADDRESS.fullmatch(one.email))


PREDICATES = {
    "part-partners-described": actors,
    "part-citizen-participation": participation,
    "part-cost-split": cost_split,
    "gov-organisation": organisation,
    "gov-open-source": open_source,
    "gov-knowledge-transfer": transfer,
    "doc-contacts": contacts,
}

"""The doors of the house: every route stands behind exactly one of them."""

from dataclasses import dataclass
from enum import StrEnum

from app.people.policy import Action


class Policy(StrEnum):
    """Who may come through, and what the guard loads for them."""

    PUBLIC = "public"
    SIGN_IN = "sign_in"
    SIGNED_IN = "signed_in"
    OWN_ACCOUNT = "own_account"
    OWN_TOKENS = "own_tokens"
    START_DOSSIER = "start_dossier"
    READ_DOSSIER = "read_dossier"
    EDIT_DOSSIER = "edit_dossier"
    OPEN_DOSSIER = "open_dossier"
    READ_SCORECARD = "read_scorecard"
    SEE_OVERVIEW = "see_overview"
    SET_RULES = "set_rules"
    MANAGE_PEOPLE = "manage_people"
    API_SIGNED_IN = "api_signed_in"
    API_READ_DOSSIER = "api_read_dossier"
    API_EDIT_DOSSIER = "api_edit_dossier"
    API_READ_SCORECARD = "api_read_scorecard"


@dataclass(frozen=True, slots=True)
class Door:
    """What a policy asks for.

    Attributes:
        writes: whether unsafe methods (POST, PUT, PATCH, DELETE) may stand behind it.
        anonymous: whether somebody not signed in may come through.
        action: what the policy table must permit on something at least.
        by_token: personal tokens instead of session cookies.
        path_id: the path parameter that names the thing the guard loads.
    """

    writes: bool = False
    anonymous: bool = False
    action: Action | None = None
    by_token: bool = False
    path_id: str | None = None


DOORS: dict[Policy, Door] = {
    Policy.PUBLIC: Door(anonymous=True),
    Policy.SIGN_IN: Door(anonymous=True, writes=True),
    Policy.SIGNED_IN: Door(),
    Policy.OWN_ACCOUNT: Door(writes=True),
    Policy.OWN_TOKENS: Door(writes=True),
    Policy.START_DOSSIER: Door(writes=True, action=Action.START_DOSSIER),
    Policy.READ_DOSSIER: Door(action=Action.READ_DOSSIER, path_id="dossier_id"),
    Policy.EDIT_DOSSIER: Door(writes=True, action=Action.EDIT_DOSSIER, path_id="dossier_id"),
    Policy.OPEN_DOSSIER: Door(writes=True, action=Action.OPEN_DOSSIER, path_id="dossier_id"),
    Policy.READ_SCORECARD: Door(action=Action.READ_SCORECARD, path_id="dossier_id"),
    Policy.SEE_OVERVIEW: Door(action=Action.SEE_OVERVIEW, path_id="round_id"),
    Policy.SET_RULES: Door(writes=True, action=Action.SET_RULES, path_id="round_id"),
    Policy.MANAGE_PEOPLE: Door(writes=True, action=Action.MANAGE_PEOPLE),
    Policy.API_SIGNED_IN: Door(by_token=True),
    Policy.API_READ_DOSSIER: Door(by_token=True, action=Action.READ_DOSSIER, path_id="dossier_id"),
    Policy.API_EDIT_DOSSIER: Door(
        by_token=True, writes=True, action=Action.EDIT_DOSSIER, path_id="dossier_id"
    ),
    Policy.API_READ_SCORECARD: Door(
        by_token=True, action=Action.READ_SCORECARD, path_id="dossier_id"
    ),
}

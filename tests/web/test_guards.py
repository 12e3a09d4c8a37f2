"""A route that is not guarded cannot be made."""

from typing import Any

import pytest

from app.web.guards import EditDossier, Policy, ReadDossier, SignedIn, guarded_router


def show() -> str:
    return "shown"


def test_a_route_needs_a_policy() -> None:
    router: Any = guarded_router()
    with pytest.raises(TypeError):
        router.get("/page")(show)


@pytest.mark.parametrize("policy", [None, "public", [Policy.PUBLIC], (Policy.PUBLIC, "x")])
def test_a_policy_is_one_of_ours(policy: Any) -> None:
    with pytest.raises(TypeError, match="exactly one policy"):
        guarded_router().get("/page", policy=policy)


@pytest.mark.parametrize(
    "policy",
    [Policy.PUBLIC, Policy.SIGNED_IN, Policy.READ_SCORECARD, Policy.API_READ_DOSSIER],
)
def test_what_changes_something_needs_a_policy_that_writes(policy: Policy) -> None:
    router = guarded_router()
    for method in (router.post, router.put):
        with pytest.raises(TypeError, match="only reads"):
            method("/{dossier_id:id}", policy=policy)


def test_a_form_may_be_shown_behind_a_policy_that_writes() -> None:
    guarded_router().get("/{dossier_id:id}", policy=Policy.EDIT_DOSSIER)(show)


@pytest.mark.parametrize("path", ["/{dossier_id}", "/{dossier_id:str}", "/{dossier_id:path}"])
def test_an_id_in_a_path_has_the_form_of_ids(path: str) -> None:
    with pytest.raises(TypeError, match=":id"):
        guarded_router().get(path, policy=Policy.READ_DOSSIER)


def test_a_policy_that_loads_needs_the_id_in_the_path() -> None:
    with pytest.raises(TypeError, match="dossier_id"):
        guarded_router("/dossiers").get("/all", policy=Policy.READ_DOSSIER)


def test_a_route_asks_only_for_what_its_policy_provides() -> None:
    def edit(dossier: EditDossier) -> str:
        return dossier.id

    def read(dossier: ReadDossier) -> str:
        return dossier.id

    def greet(actor: SignedIn) -> str:
        return actor.name

    path = "/{dossier_id:id}"
    with pytest.raises(TypeError, match="does not provide"):
        guarded_router().get(path, policy=Policy.READ_DOSSIER)(edit)
    with pytest.raises(TypeError, match="does not provide"):
        guarded_router().get(path, policy=Policy.SIGNED_IN)(read)
    with pytest.raises(TypeError, match="does not provide"):
        guarded_router().get("/", policy=Policy.PUBLIC)(greet)


def test_routes_are_synchronous() -> None:
    async def show_later() -> str:
        return "shown"

    with pytest.raises(TypeError, match="synchronous"):
        guarded_router().get("/page", policy=Policy.PUBLIC)(show_later)

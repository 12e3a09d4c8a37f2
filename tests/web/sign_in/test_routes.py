"""Signing in and out, as a browser sees it."""

from fastapi import FastAPI
from httpx2 import Response

from app.settings import Settings
from tests.cast import PASSWORD, Cast, email_of
from tests.clock import StoppedClock
from tests.visitors import Visitor, form_token

WRONG = "not the password at all"
UNHEARD = "x" * 129  # too long to be a password: refused without the effort of hashing


def look(response: Response) -> tuple[int, str, int]:
    """What a guesser could tell apart; the typed address stands in the form again."""
    body = response.text.replace(email_of("lead"), "ADDRESS").replace(email_of("ghost"), "ADDRESS")
    return response.status_code, body, len(body)


def test_address_and_password_start_a_session(anybody: Visitor) -> None:
    response = anybody.sign_in(email_of("lead"), PASSWORD)
    assert response.status_code == 303
    assert anybody.get("/account").status_code == 200


def test_an_address_is_the_same_in_capitals_and_with_spaces(anybody: Visitor) -> None:
    assert anybody.sign_in(f"  {email_of('lead').upper()} ", PASSWORD).status_code == 303


def test_the_answer_is_the_same_for_unknown_and_known_addresses(
    app: FastAPI, anybody: Visitor
) -> None:
    known = anybody.sign_in(email_of("lead"), WRONG)
    unknown = anybody.sign_in(email_of("ghost"), WRONG)
    assert look(known) == look(unknown)
    assert known.status_code == 401


def test_somebody_disabled_gets_the_answer_of_a_wrong_password(anybody: Visitor) -> None:
    assert anybody.sign_in(email_of("disabled"), PASSWORD).status_code == 401


def test_a_password_counts_exactly_as_typed(anybody: Visitor) -> None:
    for password in [
        "",
        " " + PASSWORD,
        PASSWORD + " ",
        PASSWORD.upper(),
        "x" * 129,
        "x" * 4096,
        "\x00",
        "😀" * 12,
    ]:
        assert anybody.sign_in(email_of("lead"), password).status_code == 401


def test_odd_addresses_are_nobody(anybody: Visitor) -> None:
    for email in ["", "\x00", "x" * 9_000, "'; drop table person;--", "ä@ö.de"]:
        assert anybody.sign_in(email, UNHEARD).status_code == 401, email


def test_the_eleventh_wrong_password_is_not_heard(clock: StoppedClock, anybody: Visitor) -> None:
    for _ in range(10):
        assert anybody.sign_in(email_of("lead"), UNHEARD).status_code == 401
    refused = anybody.sign_in(email_of("lead"), PASSWORD)
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "300"
    clock.advance(seconds=299)
    assert anybody.sign_in(email_of("lead"), PASSWORD).status_code == 429
    clock.advance(seconds=1)
    assert anybody.sign_in(email_of("lead"), PASSWORD).status_code == 303


def test_eleven_people_from_one_computer_are_not_heard(anybody: Visitor) -> None:
    for number in range(10):
        assert anybody.sign_in(f"guess{number}@example.org", UNHEARD).status_code == 401
    assert anybody.sign_in("guess11@example.org", UNHEARD).status_code == 429


def test_right_passwords_are_not_counted(app: FastAPI, cast: Cast) -> None:
    for _ in range(9):
        Visitor(app).sign_in(email_of("lead"), UNHEARD)
    for _ in range(2):
        assert Visitor(app).sign_in(email_of("lead"), PASSWORD).status_code == 303


def test_writing_another_address_into_a_header_does_not_help(anybody: Visitor) -> None:
    for number in range(10):
        anybody.client.headers["X-Forwarded-For"] = f"203.0.113.{number}"
        anybody.sign_in(f"guess{number}@example.org", UNHEARD)
    anybody.client.headers["X-Forwarded-For"] = "203.0.113.99"
    assert anybody.sign_in("guess11@example.org", UNHEARD).status_code == 429


def test_an_own_session_replaces_the_one_that_a_stranger_planted(
    app: FastAPI, cast: Cast, anybody: Visitor
) -> None:
    planted = Visitor.signed_in(app, cast.people["lead_of_talheim"])
    cookie = planted.session
    form = form_token(anybody.get("/sign-in"))
    anybody.keep_session(cookie)
    typed = {"email": email_of("lead"), "password": PASSWORD, "csrf_token": form}
    response = anybody.client.post("/sign-in", data=typed)
    assert response.cookies["kompass_session"] != cookie
    assert planted.get("/account").status_code == 303


def test_a_session_copied_before_signing_out_is_dead_afterwards(
    app: FastAPI, anybody: Visitor
) -> None:
    anybody.sign_in(email_of("lead"), PASSWORD)
    thief = Visitor(app)
    thief.keep_session(anybody.session)
    assert thief.get("/account").status_code == 200
    anybody.csrf_token = form_token(anybody.get("/account"))
    response = anybody.post("/sign-out")
    assert response.status_code == 303
    assert response.headers["clear-site-data"] == '"cache", "storage"'
    assert "kompass_session" not in anybody.client.cookies
    assert thief.get("/account").status_code == 303


def test_signing_in_needs_the_form_of_this_browser(app: FastAPI, anybody: Visitor) -> None:
    other = form_token(Visitor(app).get("/sign-in"))
    typed = {"email": email_of("lead"), "password": PASSWORD, "csrf_token": other}
    assert anybody.client.post("/sign-in", data=typed).status_code == 403
    assert "kompass_session" not in anybody.client.cookies


def test_signing_in_starts_in_the_persons_language(anybody: Visitor) -> None:
    response = anybody.sign_in(email_of("lead"), PASSWORD)
    assert response.cookies["kompass_language"] == "de"


def test_the_language_chosen_in_this_browser_stays(anybody: Visitor) -> None:
    anybody.get("/language/en")
    assert "kompass_language" not in anybody.sign_in(email_of("lead"), PASSWORD).cookies


def test_after_signing_in_one_goes_where_one_was_going(anybody: Visitor) -> None:
    sent = anybody.sign_in(email_of("lead"), PASSWORD, next="/account?lang=en")
    assert sent.headers["location"] == "/account?lang=en"


def test_one_is_not_sent_to_another_house(anybody: Visitor) -> None:
    sent = anybody.sign_in(email_of("lead"), PASSWORD, next="//evil.example")
    assert sent.headers["location"] in ("/", "/dossiers")
    again = anybody.get("/sign-in", params={"next": "//evil.example"})
    assert again.headers["location"] in ("/", "/dossiers")


def test_cookies_are_for_https_only_where_the_service_is(
    cast: Cast, app: FastAPI, clock: StoppedClock
) -> None:
    app.state.settings = Settings(base_url="https://testserver")
    browser = Visitor(app)
    browser.client.base_url = "https://testserver"
    response = browser.sign_in(email_of("lead"), PASSWORD)
    lines = response.headers.get_list("set-cookie")
    session = next(line for line in lines if line.startswith("__Host-kompass="))
    assert "Domain" not in session
    for line in lines:
        for attribute in ("Secure", "HttpOnly", "SameSite=lax", "Path=/"):
            assert attribute in line, line


def test_a_cookie_of_rubbish_is_nobody(anybody: Visitor) -> None:
    for cookie in ["", "x", "x" * 8_000, "' OR 1=1--", "%00", "a" * 42 + "%"]:
        anybody.client.headers["Cookie"] = f"kompass_session={cookie}; kompass_form={cookie}"
        assert anybody.get("/account").status_code == 303
        assert anybody.get("/sign-in").status_code == 200
        assert anybody.get("/").status_code == 200

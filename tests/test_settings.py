"""What may stand in the environment, and what the service refuses to start with."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.settings import DEVELOPMENT_SECRET, Settings, SettingsRefused, read_settings

SECRET = "4f1d0c9a7be2835640d1aa97c3be5f28"
PRODUCTION = {
    "KOMPASS_MODE": "production",
    "KOMPASS_BASE_URL": "https://kompass.example",
    "KOMPASS_SECRET": SECRET,
}


def refusal(environment: dict[str, str]) -> str:
    with pytest.raises(SettingsRefused) as refused:
        read_settings(environment)
    return str(refused.value)


def test_nothing_needs_to_be_set() -> None:
    settings = read_settings({})
    assert settings.mode == "development"
    assert settings.database_url == f"sqlite:///{Path('var/kompass.sqlite3').resolve()}"
    assert settings.session_idle == timedelta(minutes=30)
    assert settings.session_lifetime == timedelta(hours=8)


def test_the_database_lies_in_the_data_folder(tmp_path: Path) -> None:
    settings = read_settings({"KOMPASS_DATA_DIR": str(tmp_path)})
    assert settings.database_url == f"sqlite:///{tmp_path}/kompass.sqlite3"


def test_a_named_database_is_used() -> None:
    url = "postgresql://kompass@db/kompass"
    assert read_settings({"KOMPASS_DATABASE_URL": url}).database_url == url


def test_a_misspelt_setting_is_refused_by_name() -> None:
    assert "KOMPASS_SECRT" in refusal({"KOMPASS_SECRT": "x"})


def test_what_is_not_ours_is_not_looked_at() -> None:
    assert read_settings({"SECRET": "x", "PATH": "/bin"}) == Settings()


def test_an_empty_setting_counts_as_not_set() -> None:
    assert read_settings({"KOMPASS_BASE_URL": "", "KOMPASS_PORT": ""}) == Settings()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PORT", "0"),
        ("CLAMD", "clamd"),
        ("CLAMD", "http://scanner:3310"),
        ("PORT", "eighty"),
        ("WEB_THREADS", "0"),
        ("MODE", "debug"),
        ("DEMO", "perhaps"),
        ("SESSION_IDLE", "0"),
        ("SESSION_IDLE", "soon"),
        ("TRUSTED_PROXIES", "10.0.0.0/33"),
        ("BASE_URL", "kompass.example"),
        ("BASE_URL", "https://kompass.example/path"),
        ("BASE_URL", "https://user@kompass.example"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_name(name: str, text: str) -> None:
    assert f"KOMPASS_{name}" in refusal({f"KOMPASS_{name}": text})


def test_the_common_port_variable_counts_unless_ours_is_set() -> None:
    assert read_settings({"PORT": "81"}).port == 81
    assert read_settings({"PORT": "81", "KOMPASS_PORT": "82"}).port == 82


@pytest.mark.parametrize("text", ["600", "PT10M"])
def test_spans_are_seconds_or_iso(text: str) -> None:
    assert read_settings({"KOMPASS_SESSION_IDLE": text}).session_idle == timedelta(minutes=10)


def test_production_starts_with_what_it_needs() -> None:
    settings = read_settings(PRODUCTION)
    assert settings.is_https
    assert settings.allowed_hosts == ("localhost", "127.0.0.1", "kompass.example")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("BASE_URL", ""),
        ("BASE_URL", "http://kompass.example"),
        ("SECRET", ""),
        ("SECRET", DEVELOPMENT_SECRET),
        ("SECRET", SECRET[:-1]),
        ("SECRET", "abc" * 20),
        ("DEMO", "true"),
    ],
)
def test_production_refuses_what_is_only_for_trying_out(name: str, text: str) -> None:
    assert f"KOMPASS_{name}" in refusal(PRODUCTION | {f"KOMPASS_{name}": text})


def test_a_refusal_does_not_tell_the_secret() -> None:
    assert "hunter2" not in refusal(PRODUCTION | {"KOMPASS_SECRET": "hunter2"})
    assert SECRET not in repr(read_settings(PRODUCTION))


def test_every_setting_says_what_it_is_for() -> None:
    assert all(field.description for field in Settings.model_fields.values())


@pytest.mark.parametrize("address", ["scanner:3310", "tcp://[::1]:3310", "unix:/run/clamd.sock"])
def test_a_malware_scanner_has_an_address(address: str) -> None:
    assert read_settings({"KOMPASS_CLAMD": address}).clamd == address

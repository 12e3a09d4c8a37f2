"""Every setting, from the environment, typed and frozen.

Each variable is named `KOMPASS_` and the field's name in capitals. An unknown `KOMPASS_` variable
is refused by name: a misspelt setting must not be silently without effect. An empty one counts as
not set. Spans of time are written in seconds (`1800`) or as `PT30M`.
"""

import os
from collections.abc import Mapping
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)

PREFIX = "KOMPASS_"
DEVELOPMENT_SECRET = "only-for-development-never-in-production"  # noqa: S105 - refused there
# Whoever runs the service asks for its health on the machine itself.
_LOCAL_HOSTS = ("localhost", "127.0.0.1")


class SettingsRefused(Exception):
    """The environment cannot be used; the message says which variable and why."""


def _networks(value: object) -> object:
    if isinstance(value, str):
        return tuple(ip_network(part.strip()) for part in value.split(",") if part.strip())
    return value


Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], BeforeValidator(_networks)]


def _seconds(value: object) -> object:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value


Span = Annotated[timedelta, Field(gt=timedelta()), BeforeValidator(_seconds)]


class Settings(BaseModel):
    """The settings of one installation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    mode: Literal["development", "production"] = Field(
        "development", description="`production` refuses everything that is only for trying out."
    )
    data_dir: Path = Field(Path("var"), description="Folder of the database file and of documents.")
    database_url: str = Field(
        "", description="`sqlite:///...` or `postgresql://...`; empty: a file in the data folder."
    )
    base_url: str = Field(
        "", description="Public address, such as `https://kompass.example`. Empty: this machine."
    )
    secret: SecretStr = Field(
        SecretStr(DEVELOPMENT_SECRET),
        description="At least 32 random characters; signs the forms of people not signed in.",
    )
    signing_key: SecretStr = Field(
        SecretStr(""),
        description="Ed25519 key that signs bundles, 64 hexadecimal digits; empty: one is made in "
        "the data folder. Several machines need the same one.",
    )
    demo: bool = Field(False, description="Shows the banner of the demo; refused in production.")
    demo_password: SecretStr = Field(
        SecretStr("Kompass zum Ausprobieren"), description="The password of everybody in the demo."
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8000, ge=1, le=65535, description="Port to listen on; `PORT` counts too.")
    web_threads: int = Field(4, ge=1, le=64, description="Threads that answer requests.")
    trusted_proxies: Networks = Field(
        (),
        description="Addresses or networks whose `X-Forwarded-For` counts, by comma. Behind a "
        "proxy that is not named here all people count as one computer.",
    )
    session_idle: Span = Field(
        timedelta(minutes=30), description="A session ends after this long without a request."
    )
    session_lifetime: Span = Field(
        timedelta(hours=8), description="A session ends after this long in any case."
    )
    sign_in_attempts: int = Field(
        10, ge=1, description="Failed sign-ins per address and per computer within the window."
    )
    sign_in_window: Span = Field(
        timedelta(minutes=5), description="The window in which failed sign-ins are counted."
    )
    body_limit: int = Field(
        1024 * 1024, ge=1024, description="Bytes that a request may carry at most."
    )

    documents_url: str = Field(
        "",
        description="Where documents are kept: `s3://bucket/prefix`; empty: the data folder.",
    )
    documents_endpoint: str = Field(
        "", description="Address of the S3 service, if it is not the one of its region."
    )
    documents_region: str = Field("eu-central-1", description="Region of the S3 service.")
    documents_access_key: SecretStr = Field(
        SecretStr(""), description="Access key of the S3 service."
    )
    documents_secret_key: SecretStr = Field(
        SecretStr(""), description="Secret key of the S3 service."
    )
    document_size: int = Field(
        25 * 1024 * 1024, ge=1024, description="Bytes that a document may have at most."
    )
    dossier_size: int = Field(
        1024 * 1024 * 1024, ge=1024, description="Bytes that all documents of a dossier may have."
    )
    dossier_files: int = Field(
        300, ge=1, description="Files that a dossier may have, every version counted."
    )
    upload_files: int = Field(5, ge=1, le=50, description="Files that a request may bring.")
    upload_time: Span = Field(
        timedelta(minutes=15), description="An upload that takes longer is cut off."
    )
    clamd: str = Field(
        "",
        pattern=r"^$|^(unix:)?/.+$|^(tcp://)?(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):[0-9]{1,5}$",
        description="Who looks for malware in uploads: `host:3310` or `unix:/run/clamd.sock`. "
        "Empty: nobody looks.",
    )

    operator_name: str = Field(
        "", max_length=200, description="Who runs this installation; stands in imprint and privacy."
    )
    operator_address: str = Field(
        "", max_length=500, description="Postal address of the operator, parts by comma."
    )
    operator_email: str = Field(
        "", max_length=200, description="Where feedback on barriers and data protection goes."
    )

    @model_validator(mode="after")
    def _fill_and_check(self) -> Self:
        if not self.database_url:
            file = (self.data_dir / "kompass.sqlite3").resolve()
            object.__setattr__(self, "database_url", f"sqlite:///{file}")
        if self.base_url:
            _require_plain_address(self.base_url)
        if self.documents_url:
            _require_bucket(self.documents_url)
        if self.mode == "production":
            self._require_production()
        return self

    def _require_production(self) -> None:
        secret = self.secret.get_secret_value()
        if not self.base_url.startswith("https://"):
            raise ValueError(f"{PREFIX}BASE_URL must be an https:// address in production")
        if secret == DEVELOPMENT_SECRET:
            raise ValueError(f"{PREFIX}SECRET is the one for development; set your own")
        if len(secret) < 32 or len(set(secret)) < 12:
            raise ValueError(f"{PREFIX}SECRET is weak: at least 32 random characters are needed")
        if self.demo:
            raise ValueError(f"{PREFIX}DEMO is not for production: its passwords are public")

    @property
    def is_https(self) -> bool:
        """Whether people reach the service by https only."""
        return self.base_url.startswith("https://")

    @property
    def allowed_hosts(self) -> tuple[str, ...]:
        """The host names a request may be addressed to."""
        host = urlsplit(self.base_url).hostname
        public = [host] if host else []
        if self.mode == "production":
            return (*_LOCAL_HOSTS, *public)
        return (*_LOCAL_HOSTS, *public, self.host, "testserver")


def _require_plain_address(address: str) -> None:
    parts = urlsplit(address)
    plain = parts.scheme in ("http", "https") and parts.hostname and parts.path in ("", "/")
    if not plain or parts.query or parts.fragment or "@" in parts.netloc:
        raise ValueError(f"{PREFIX}BASE_URL must look like https://kompass.example")


def _require_bucket(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme != "s3" or not parts.hostname or parts.query or "@" in parts.netloc:
        raise ValueError(f"{PREFIX}DOCUMENTS_URL must look like s3://bucket or s3://bucket/prefix")


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings from the environment.

    Raises:
        SettingsRefused: with one plain sentence per variable.
    """
    environment = os.environ if environment is None else environment
    fields = Settings.model_fields
    given = {name: text for name, text in environment.items() if name.startswith(PREFIX) and text}
    unknown = sorted(name for name in given if name.removeprefix(PREFIX).lower() not in fields)
    if unknown:
        raise SettingsRefused(f"Unknown setting: {', '.join(unknown)}")
    values = {name.removeprefix(PREFIX).lower(): text for name, text in given.items()}
    if environment.get("PORT"):
        values.setdefault("port", environment["PORT"])
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise SettingsRefused("\n".join(_sentences(error))) from error


def _sentences(error: ValidationError) -> list[str]:
    sentences = []
    for problem in error.errors(include_input=False, include_url=False):
        name = PREFIX + str(problem["loc"][0]).upper() + ": " if problem["loc"] else ""
        sentences.append(name + problem["msg"].removeprefix("Value error, "))
    return sentences
